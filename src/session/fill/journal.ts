import type { CellContent, CellRef, CellValue, PlannedWrite } from '../../core';
import type { LastFill } from './state';

/** What a fill did to the workbook, kept inside it: enough to take it back after the pane was closed and opened again. */
export interface JournalEntry {
  /** The reverse of what was written. */
  readonly undo: readonly PlannedWrite[];
  readonly sheets: readonly AddedSheet[];
}

/** A sheet the fill made, with what stood in it: one that was worked on since is not removed. */
export interface AddedSheet {
  readonly name: string;
  readonly cells: readonly StoredCell[];
}

export interface StoredCell extends CellContent {
  readonly row: number;
  readonly column: number;
}

export const JOURNAL_SETTING = 'gouji.fill';

const VERSION = 1;
/** Hosts keep settings of a few megabytes; the oldest fills are forgotten first. */
const LONGEST = 1_000_000;
const MOST = 5;

const REASON = { zh: '撤销本次填报', en: 'Undo this fill' };

export function lastFill(entries: readonly JournalEntry[]): LastFill | undefined {
  const entry = entries.at(-1);
  return entry && { cells: entry.undo.length, sheetsAdded: entry.sheets.map((sheet) => sheet.name) };
}

/** Newest last. Undefined where there is nothing to keep. */
export function serializeJournal(entries: readonly JournalEntry[]): string | undefined {
  const fills = entries.slice(-MOST).map(({ undo, sheets }) => ({
    cells: undo.map(({ cell, old, next, numberFormat = null }) => [cell.sheet, cell.row, cell.column, packed(old), packed(next), numberFormat]),
    sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.map((cell) => [cell.row, cell.column, packed(cell)]) })),
  }));
  for (; fills.length > 0; fills.shift()) {
    const text = JSON.stringify({ version: VERSION, fills });
    if (text.length <= LONGEST || fills.length === 1) return text;
  }
  return undefined;
}

function packed({ value, formula }: CellContent): readonly unknown[] {
  return formula === null ? [value] : [value, formula];
}

/** A newer version wrote it: it may hold what this one would lose, so it is neither read nor written over. */
export function isNewerJournal(text: string | undefined): boolean {
  const found = /^\{"version":(\d+),/.exec(text ?? '');
  return found !== null && Number(found[1]) > VERSION;
}

/** A text that is not ours, or was damaged, undoes nothing. */
export function parseJournal(text: string | undefined): readonly JournalEntry[] {
  if (text === undefined) return [];
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data['version'] !== VERSION || !Array.isArray(data['fills'])) return [];
    return all(data['fills'], entryFrom) ?? [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function entryFrom(data: unknown): JournalEntry | undefined {
  if (!isRecord(data)) return undefined;
  const undo = all(data['cells'], writeFrom);
  const sheets = all(data['sheets'], sheetFrom);
  return undo && sheets && { undo, sheets };
}

function writeFrom(data: unknown): PlannedWrite | undefined {
  if (!Array.isArray(data)) return undefined;
  const [sheet, row, column, before, after, format]: unknown[] = data;
  const cell = cellFrom(sheet, row, column);
  const old = contentFrom(before);
  const next = contentFrom(after);
  if (!cell || !old || !next) return undefined;
  const write = { cell, old, next, reason: REASON };
  return typeof format === 'string' ? { ...write, numberFormat: format } : write;
}

function sheetFrom(data: unknown): AddedSheet | undefined {
  if (!isRecord(data) || typeof data['name'] !== 'string') return undefined;
  const cells = all(data['cells'], (each): StoredCell | undefined => {
    if (!Array.isArray(each)) return undefined;
    const [row, column, packedContent]: unknown[] = each;
    const cell = cellFrom('', row, column);
    const content = contentFrom(packedContent);
    return cell && content && { row: cell.row, column: cell.column, ...content };
  });
  return cells && { name: data['name'], cells };
}

function cellFrom(sheet: unknown, row: unknown, column: unknown): CellRef | undefined {
  return typeof sheet === 'string' && isIndex(row) && isIndex(column) ? { sheet, row, column } : undefined;
}

function contentFrom(data: unknown): CellContent | undefined {
  if (!Array.isArray(data)) return undefined;
  const [value, formula = null]: unknown[] = data;
  return isValue(value) && (formula === null || typeof formula === 'string') ? { value, formula } : undefined;
}

function isValue(value: unknown): value is CellValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return isRecord(value) && typeof value['error'] === 'string';
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every element, or nothing where one of them cannot be read. */
function all<Value>(data: unknown, from: (each: unknown) => Value | undefined): readonly Value[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const list = data.map(from).filter((each) => each !== undefined);
  return list.length === data.length ? list : undefined;
}
