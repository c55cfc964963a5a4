import {
  type CellContent,
  type CellRef,
  type CellValue,
  contains,
  formulaAt,
  isCellError,
  numberFormatAt,
  type PlannedWrite,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../../core';
import { HostError } from '../port';
import { refuseChanged, refuseCovered } from '../refusals';

/** Refuses a plan that no longer fits the workbook: a sheet is gone, a cell is locked, or holds something else by now. */
export function verifyWrites(workbook: WorkbookSnapshot, writes: readonly PlannedWrite[]): void {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = (wrong: (sheet: SheetSnapshot | undefined, write: PlannedWrite) => boolean): CellRef[] =>
    writes.filter((write) => wrong(sheets.get(write.cell.sheet), write)).map(({ cell }) => cell);
  const lost = cells((sheet) => sheet === undefined);
  const [first] = lost;
  if (first) throw new HostError('notFound', `找不到工作表“${first.sheet}”，没有写入任何内容。它可能已被删除或改名。`, lost);
  const locked = cells((sheet, { cell }) => sheet !== undefined && isLocked(sheet, cell));
  if (locked.length > 0) {
    const message = `有 ${locked.length} 个要填的单元格被锁定在受保护的工作表中，没有写入任何内容。请先撤销工作表保护，或去掉这些单元格后再填报。`;
    throw new HostError('protected', message, locked);
  }
  refuseCovered(writes.map(({ cell }) => cell), (name) => sheets.get(name)?.merges ?? []);
  refuseChanged(cells((sheet, { cell, old }) => sheet !== undefined && !sameContent(contentIn(sheet, cell), old)));
}

/** The reverse of verified writes. */
export function undoWrites(workbook: WorkbookSnapshot, writes: readonly PlannedWrite[]): PlannedWrite[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return writes.flatMap(({ cell, next, reason }) => {
    const sheet = sheets.get(cell.sheet);
    if (!sheet) return [];
    return {
      cell,
      old: next,
      next: contentIn(sheet, cell),
      numberFormat: numberFormatAt(sheet, cell.row, cell.column),
      reason: { zh: `撤回：${reason.zh}`, en: `Undo: ${reason.en}` },
    };
  });
}

function contentIn(sheet: SheetSnapshot, { row, column }: CellRef): CellContent {
  return { value: valueAt(sheet, row, column), formula: formulaAt(sheet, row, column) };
}

function isLocked(sheet: SheetSnapshot, { row, column }: CellRef): boolean {
  return sheet.protected && !sheet.unlocked.some((range) => contains(range, row, column));
}

/** A formula is the same when its text is; its value follows from other cells. */
function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return plain(a.value) === plain(b.value);
}

function plain(value: CellValue): string | number | boolean | null {
  if (isCellError(value)) return `\0${value.error}`;
  return value === '' ? null : value;
}
