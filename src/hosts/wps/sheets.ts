import { GENERAL } from '../content';
import { groupBy, rectangles } from '../blocks';
import { cellsWhere, type NewCells, padded } from '../new-cells';
import { HostError, type NewSheet } from '../port';
import { structureProtected } from '../refusals';
import { freeName } from '../sheet-name';
import { cellAt, rangeAt } from './areas';
import { drawCharts } from './charts';
import { toHostError } from './errors';
import { type EtWorkbook, type EtWorksheet, MISSING } from './et';
import { setLooks, setUpPrint } from './looks';
import type { Et } from './program';
import { quietly } from './quietly';
import { worksheet, worksheets } from './read';
import { fromMatrix, toConstant } from './values';

/** Adds the sheet after the last one, or leaves everything as it was. */
export function addSheet(et: Et, book: EtWorkbook, sheet: NewSheet, fault: (error: unknown) => void): string {
  if (book.ProtectStructure === true) throw structureProtected();
  const before = worksheets(book);
  const name = freeName(sheet.name, before.map(([each]) => each));
  const active = et.activeSheet?.Name;
  const back = (): void => before.find(([each]) => each === active)?.[1].Activate();
  return quietly(et, fault, () => {
    try {
      build(et, book, name, sheet, fault);
      if (!sheet.activate) back();
      return name;
    } catch (error) {
      takeAway(book, before.map(([each]) => each), back, error);
      throw toHostError(error);
    }
  });
}

function build(et: Et, book: EtWorkbook, name: string, sheet: NewSheet, fault: (error: unknown) => void): void {
  const { Worksheets: list } = book;
  const made = list.Add(MISSING, list.Item(list.Count));
  made.Name = name;
  setCells(made, sheet);
  for (const merge of sheet.merges) rangeAt(made, merge).Merge();
  sheet.columnWidths.forEach((characters, column) => {
    cellAt(made, 0, column).ColumnWidth = characters;
  });
  drawCharts(made, sheet.charts ?? []);
  freeze(et, made, sheet.freezeRows);
  // WPS refuses to set up pages on a computer without a printer; the sheet is right all the same.
  if (sheet.print) attempt(fault, () => sheet.print && setUpPrint(made, sheet.print));
}

function setCells(made: EtWorksheet, { cells, rowHeights }: NewSheet): void {
  const grid = padded(cells);
  const columns = grid[0]?.length ?? 0;
  if (columns === 0) return;
  const formatted = cellsWhere(grid, (cell) => cell.numberFormat !== undefined);
  for (const [format, same] of groupBy(formatted, ({ row, column }) => grid[row]?.[column]?.numberFormat ?? GENERAL)) {
    for (const area of rectangles(same)) rangeAt(made, area).NumberFormat = format;
  }
  setContents(made, grid, columns);
  setLooks(made, grid, rowHeights);
}

/** Everything at once; formulas are left blank there and typed as what they are. */
function setContents(made: EtWorksheet, grid: NewCells, columns: number): void {
  const all = { top: 0, left: 0, bottom: grid.length - 1, right: columns - 1 };
  rangeAt(made, all).Value2 = fromMatrix(
    grid.map((row) =>
      row.map((cell) => (cell && cell.formula === undefined ? toConstant({ formula: null, value: cell.value }, cell.numberFormat ?? GENERAL) : '')),
    ),
  );
  for (const area of rectangles(cellsWhere(grid, (cell) => cell.formula !== undefined))) {
    const formulas = grid.slice(area.top, area.bottom + 1).map((row) => row.slice(area.left, area.right + 1).map((cell) => cell?.formula ?? ''));
    const range = rangeAt(made, area);
    range.Formula = fromMatrix(formulas);
    // A formula may have taken the format of its operands.
    for (const [format, same] of groupBy(cellsIn(area), ({ row, column }) => grid[row]?.[column]?.numberFormat ?? GENERAL)) {
      for (const part of rectangles(same)) rangeAt(made, part).NumberFormat = format;
    }
  }
}

function cellsIn({ top, left, bottom, right }: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }) {
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
    row: top + Math.floor(index / (right - left + 1)),
    column: left + (index % (right - left + 1)),
  }));
}

/** Panes belong to the window, so the sheet must be the one that is shown. */
function freeze(et: Et, made: EtWorksheet, rows: number): void {
  const { window } = et;
  if (rows === 0 || !window) return;
  made.Activate();
  window.SplitColumn = 0;
  window.SplitRow = rows;
  window.FreezePanes = true;
}

function attempt(fault: (error: unknown) => void, work: () => void): void {
  try {
    work();
  } catch (error) {
    fault(error);
  }
}

function takeAway(book: EtWorkbook, before: readonly string[], back: () => void, cause: unknown): void {
  try {
    for (const [name, sheet] of worksheets(book)) if (!before.includes(name)) sheet.Delete();
    back();
  } catch {
    throw new HostError('unknown', '工作表没有做完，也没能删除。请手工删除最后一张工作表，再试一次。', [], { cause });
  }
}

export function removeSheet(et: Et, book: EtWorkbook, name: string, fault: (error: unknown) => void): void {
  const sheet = worksheet(book, name);
  quietly(et, fault, () => sheet.Delete());
}
