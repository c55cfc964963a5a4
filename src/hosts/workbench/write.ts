import type { ICellData } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { type CellContent, contains, type PlannedWrite } from '../../core';
import { HostError, type WorkOptions, type WriteReceipt } from '../port';
import { type Book, GENERAL, ours } from './book';
import { sameContent, toCell } from './cell';
import { refuseChanged, refuseCovered } from '../refusals';
import { inOneStep } from './one-step';
import { mergesOf } from './read';

const SET_VALUES = 'sheet.command.set-range-values';

interface Job {
  readonly write: PlannedWrite;
  readonly sheet: FWorksheet;
  readonly actual: CellContent;
  readonly actualFormat: string;
}

/** Verifies everything, then sets each sheet's cells in one command: all of them or none. */
export function writeCells(book: Book, writes: readonly PlannedWrite[], options: WorkOptions): WriteReceipt {
  if (options.signal?.aborted) throw new HostError('cancelled', '已取消，没有写入任何内容。');
  const jobs = writes.map((write) => jobOf(book, write));
  refuseLocked(book, jobs);
  refuseCovered(jobs.map(({ write }) => write.cell), (name) => mergesOf(book.sheet(name)));
  refuseChanged(jobs.filter(({ actual, write }) => !sameContent(actual, write.old)).map(({ write }) => write.cell));
  if (jobs.length > 0) setAll(book, jobs);
  options.onProgress?.(1, 1);
  return { undo: jobs.map((job) => reverse(book, job)) };
}

function jobOf(book: Book, write: PlannedWrite): Job {
  const { row, column } = write.cell;
  const sheet = book.sheet(write.cell.sheet, [write.cell]);
  return { write, sheet, actual: book.content(sheet, row, column), actualFormat: book.numberFormat(sheet, row, column) };
}

function refuseLocked(book: Book, jobs: readonly Job[]): void {
  const locked = jobs.filter(({ write, sheet }) => isLocked(book, sheet, write.cell.row, write.cell.column)).map(({ write }) => write.cell);
  if (locked.length === 0) return;
  const message = `有 ${locked.length} 个要填的单元格被锁定在受保护的工作表中，没有写入任何内容。请先在 Excel 或 WPS 中撤销工作表保护，或去掉这些单元格后再填报。`;
  throw new HostError('protected', message, locked);
}

export function isLocked(book: Book, sheet: FWorksheet, row: number, column: number): boolean {
  const unlocked = book.facts.locks.get(sheet.getSheetId());
  return unlocked !== undefined && !unlocked.some((range) => contains(range, row, column));
}

function bySheet(jobs: readonly Job[]): ReadonlyMap<FWorksheet, readonly Job[]> {
  const byName = new Map<string, Job[]>();
  for (const job of jobs) byName.set(job.write.cell.sheet, [...(byName.get(job.write.cell.sheet) ?? []), job]);
  return new Map([...byName.values()].flatMap((group) => (group[0] ? [[group[0].sheet, group]] : [])));
}

function setAll(book: Book, jobs: readonly Job[]): void {
  const sheets = [...bySheet(jobs)].map(([sheet, group]) => {
    const cells = group.map(({ write, actualFormat }) => ({ ...write.cell, cell: { ...toCell(write.next), ...style(write.numberFormat, actualFormat) } }));
    return { sheet, cells, before: standing(book, sheet, cells) };
  });
  const write = (): void => {
    for (const { sheet, cells } of sheets) setContents(book, sheet, cells);
  };
  // A command that is broken off may have set its cells already.
  const putBack = (): void => {
    for (const { before } of sheets) book.grid.api.syncExecuteCommand(SetRangeValuesMutation.id, before);
  };
  inOneStep(book, write, putBack, '没有写入成功，单元格都保持原样。请检查表格是否可以编辑，再试一次。');
}

/** What puts the cells back to how they are now. */
function standing(book: Book, sheet: FWorksheet, cells: readonly PlacedCell[]): ISetRangeValuesMutationParams {
  const params = { unitId: book.id, subUnitId: sheet.getSheetId(), cellValue: matrix(cells) };
  return book.grid.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
}

function matrix(cells: readonly PlacedCell[]): Record<number, Record<number, ICellData>> {
  const value: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of cells) (value[row] ??= {})[column] = cell;
  return value;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
}

/** One command, which one 撤销 takes back. */
export function setContents(book: Book, sheet: FWorksheet, cells: readonly PlacedCell[]): void {
  const [first] = cells;
  if (!first) return;
  const value = matrix(cells);
  // The command does nothing without a range, although the values carry their places.
  const range = { startRow: first.row, endRow: first.row, startColumn: first.column, endColumn: first.column };
  const done = ours(book.grid, () =>
    book.grid.api.syncExecuteCommand(SET_VALUES, { unitId: book.id, subUnitId: sheet.getSheetId(), range, value }),
  );
  if (!done) throw new HostError('unknown', `工作表“${sheet.getSheetName()}”没有写入成功。请检查表格是否可以编辑，再试一次。`);
}

function style(numberFormat: string | undefined, actual: string): Pick<ICellData, 's'> {
  if (numberFormat === undefined || numberFormat === actual) return {};
  return { s: { n: numberFormat === GENERAL ? null : { pattern: numberFormat } } };
}

function reverse(book: Book, { write, sheet, actual, actualFormat }: Job): PlannedWrite {
  const { cell, next, reason } = write;
  // The grid may spell a formula its own way; undoing compares with what it keeps.
  const stored = next.formula === null ? next : { ...next, formula: book.formula(sheet, cell.row, cell.column) };
  return { cell, old: stored, next: actual, numberFormat: actualFormat, reason: { zh: `撤回：${reason.zh}`, en: `Undo: ${reason.en}` } };
}
