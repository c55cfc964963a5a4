import {
  type CellRef,
  type CellValue,
  formulaAt,
  isBlank,
  isCellError,
  type PlannedWrite,
  quoteSheet,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../../core';
import { type Host, HostError } from '../../hosts/port';
import type { AddedSheet, JournalEntry, StoredCell } from './journal';
import type { FillRecord } from './record';

/** What a new sheet holds right after it was made. */
export async function describeSheet(host: Host, name: string): Promise<AddedSheet> {
  const { sheets } = await host.read({ sheets: [name] });
  const [sheet] = sheets;
  return { name, cells: sheet ? storedCells(sheet) : [] };
}

export interface TakingBack {
  readonly record: FillRecord;
  /** What is left to be taken back, as soon as that is known. */
  readonly onLeft: (left: readonly JournalEntry[]) => void;
  readonly log: (action: string, error: unknown) => void;
}

export interface Undone {
  readonly cells: number;
  /** Sheets of the fill that are gone now. */
  readonly sheets: readonly string[];
  /** Nothing of the fill was left: the user had taken it back by the spreadsheet's own 撤销. */
  readonly already: boolean;
  /** One of the sheets that were changed back. */
  readonly sheet: string;
}

/**
 * Takes the newest fill back and tells what is left to be taken back. Rejects with `changed` and the cells where anything it wrote
 * was changed since; nothing is restored then, because what stands there now is the user's.
 */
export async function takeBack(host: Host, { record, onLeft, log }: TakingBack): Promise<Undone> {
  const entries = await record.entries();
  const entry = entries.at(-1);
  const earlier = entries.slice(0, -1);
  const standing = entry ? await untouchedSheets(host, entry) : [];
  let left = entries;
  let restored = 0;
  try {
    // Recorded first: what was taken back must never be taken back twice.
    await record.keep(earlier);
    if (entry && entry.undo.length > 0) restored = await restore(host, entry.undo);
    left = [...earlier, { undo: [], sheets: standing }];
    for (const { name } of standing) await host.removeSheet(name);
  } catch (error) {
    onLeft(left);
    await recordAgain(record, left, log);
    throw error;
  }
  onLeft(earlier);
  const names = standing.map(({ name }) => name);
  return { cells: restored, sheets: names, already: restored + names.length === 0, sheet: entry?.undo[0]?.cell.sheet ?? entry?.sheets[0]?.name ?? '' };
}

/** How many cells were changed back: none where all of them stand as before the fill already. */
async function restore(host: Host, undo: readonly PlannedWrite[]): Promise<number> {
  try {
    await host.write(undo);
    return undo.length;
  } catch (error) {
    if (error instanceof HostError && error.code === 'changed' && (await standsAsBefore(host, undo))) return 0;
    throw error;
  }
}

async function standsAsBefore(host: Host, undo: readonly PlannedWrite[]): Promise<boolean> {
  const workbook = await host.read({ sheets: [...new Set(undo.map(({ cell }) => cell.sheet))] });
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return undo.every(({ cell: { sheet: name, row, column }, next }) => {
    const sheet = sheets.get(name);
    return sheet !== undefined && same(next, { value: valueAt(sheet, row, column), formula: formulaAt(sheet, row, column) });
  });
}

/** What made the undoing fail is what the user has to know; a record that fails after it is logged, and kept until the pane is closed. */
async function recordAgain(record: FillRecord, left: readonly JournalEntry[], log: TakingBack['log']): Promise<void> {
  try {
    await record.keep(left);
  } catch (error) {
    log('journal', error);
  }
}

/** The sheets the fill made that are still there; refuses where one was worked on, or something reads from it. */
async function untouchedSheets(host: Host, { sheets, undo }: JournalEntry): Promise<readonly AddedSheet[]> {
  if (sheets.length === 0) return [];
  const workbook = await host.read();
  const standing = sheets.filter(({ name }) => workbook.sheets.some((sheet) => sheet.name === name));
  const written = new Set(undo.map(({ cell }) => `${cell.sheet}!${String(cell.row)},${String(cell.column)}`));
  const touched = standing.flatMap((added) => [...changedIn(workbook, added), ...readersOf(workbook, added.name, written)]);
  if (touched.length > 0) throw new HostError('changed', '新建的工作表之后又改动过，或有公式引用它，没有撤销任何内容。', touched);
  return standing;
}

function changedIn(workbook: WorkbookSnapshot, { name, cells }: AddedSheet): CellRef[] {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return [];
  const known = new Map(cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  const now = storedCells(sheet);
  const added = now.filter((cell) => !known.has(`${String(cell.row)},${String(cell.column)}`));
  const changed = cells.filter(
    ({ row, column, value, formula }) => !same({ value, formula }, { value: valueAt(sheet, row, column), formula: formulaAt(sheet, row, column) }),
  );
  return [...added, ...changed].map(({ row, column }) => ({ sheet: name, row, column }));
}

/** Formulas elsewhere that name the sheet: without it they would show #REF!. */
function readersOf(workbook: WorkbookSnapshot, name: string, written: ReadonlySet<string>): CellRef[] {
  const needles = [`${quoteSheet(name)}!`, `'${name.replaceAll("'", "''")}'!`];
  return workbook.sheets
    .filter((sheet) => sheet.name !== name)
    .flatMap((sheet) =>
      sheet.formulas.flatMap((line, r) =>
        line.every((formula) => formula === null) ? [] : line.flatMap((formula, c): CellRef[] => {
          if (formula === null || !needles.some((needle) => formula.includes(needle))) return [];
          const cell = { sheet: sheet.name, row: sheet.origin.row + r, column: sheet.origin.column + c };
          return written.has(`${cell.sheet}!${String(cell.row)},${String(cell.column)}`) ? [] : [cell];
        }),
      ),
    );
}

function storedCells(sheet: SheetSnapshot): readonly StoredCell[] {
  return sheet.values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const formula = sheet.formulas[r]?.[c] ?? null;
      return formula === null && isBlank(value) ? [] : [{ row: sheet.origin.row + r, column: sheet.origin.column + c, value, formula }];
    }),
  );
}

function same(a: Pick<StoredCell, 'value' | 'formula'>, b: Pick<StoredCell, 'value' | 'formula'>): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return plain(a.value) === plain(b.value);
}

function plain(value: CellValue): string | number | boolean | null {
  if (isCellError(value)) return `\0${value.error}`;
  return value === '' ? null : value;
}
