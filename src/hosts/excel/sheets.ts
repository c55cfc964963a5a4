import { HostError, type NewSheet, type PrintSetup } from '../port';
import { freeName } from '../sheet-name';
import { queueCharts } from './charts';
import { GENERAL, toInput } from '../content';
import { padded } from '../new-cells';
import { officeCode, toHostError } from './errors';
import { missingSheet, structureProtected } from '../refusals';
import { rangeAt } from './locks';
import { queueLooks, queuePrint } from './looks';
import { once, writing } from './run';

const POINTS_PER_CHARACTER = 5.25;
const CELL_MARGIN = 3.75;
const REFUSED_WITHOUT_PRINTER: readonly string[] = ['GeneralException', 'InvalidArgument', 'UnsupportedOperation'];

/** Two requests: the names already taken, then the whole sheet; a third where it is set up for printing. */
export async function addSheet(sheet: NewSheet): Promise<string> {
  return writing(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load('items/name');
    workbook.load('protection/protected');
    await context.sync();
    if (workbook.protection.protected) throw structureProtected();
    const name = freeName(sheet.name, workbook.worksheets.items.map((item) => item.name));
    queueSheet(context, name, sheet);
    try {
      await context.sync();
    } catch (error) {
      await removeHalfMade(context, name, error);
      throw error;
    }
    if (sheet.print) await setUpPrint(context, name, sheet.print);
    return name;
  });
}

/** A request of its own: on a computer without a printer Excel refuses it, and the sheet is right all the same. */
async function setUpPrint(context: Excel.RequestContext, name: string, print: PrintSetup): Promise<void> {
  queuePrint(context.workbook.worksheets.getItem(name), print);
  try {
    await context.sync();
  } catch (error) {
    if (REFUSED_WITHOUT_PRINTER.includes(officeCode(error) ?? '')) return;
    await removeHalfMade(context, name, error);
    throw error;
  }
}

async function removeHalfMade(context: Excel.RequestContext, name: string, cause: unknown): Promise<void> {
  try {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  } catch {
    const { code } = toHostError(cause);
    throw new HostError(code, `工作表“${name}”没有做完，也没能删除。请手工删除它，再试一次。`, [], { cause });
  }
}

/** One request. Excel keeps no undo step for it. */
export async function removeSheet(name: string): Promise<void> {
  await writing(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('id');
    sheet.delete();
    await context.sync();
    if (sheet.isNullObject) throw missingSheet(name);
  });
}

function queueSheet(context: Excel.RequestContext, name: string, sheet: NewSheet): void {
  const made = context.workbook.worksheets.add(name);
  queueCells(made, sheet);
  for (const merge of sheet.merges) once(rangeAt(made, merge)).merge(false);
  sheet.columnWidths.forEach((characters, column) => {
    const area = { top: 0, left: column, bottom: 0, right: column };
    once(rangeAt(made, area)).format.columnWidth = characters * POINTS_PER_CHARACTER + CELL_MARGIN;
  });
  queueCharts(made, sheet.charts ?? []);
  if (sheet.freezeRows > 0) made.freezePanes.freezeRows(sheet.freezeRows);
  if (sheet.activate) made.activate();
}

function queueCells(made: Excel.Worksheet, { cells, rowHeights }: NewSheet): void {
  const grid = padded(cells);
  const columns = grid[0]?.length ?? 0;
  if (columns === 0) return;
  const range = once(rangeAt(made, { top: 0, left: 0, bottom: grid.length - 1, right: columns - 1 }));
  if (grid.some((row) => row.some((cell) => cell?.numberFormat !== undefined))) {
    range.numberFormat = grid.map((row) => row.map((cell) => cell?.numberFormat ?? GENERAL));
  }
  range.formulas = grid.map((row) =>
    row.map((cell) => toInput({ formula: cell?.formula ?? null, value: cell?.value ?? null }, cell?.numberFormat ?? GENERAL)),
  );
  queueLooks(made, grid, rowHeights);
}
