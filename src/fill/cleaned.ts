import { type CellContent, type CellRef, type SheetSnapshot, toQualified, type WorkbookSnapshot } from '../core';
import type { Cleaning } from './own-functions';

/** Key of the setting of a workbook under which it keeps the functions that 上报前清理 took out of it. */
export const CLEANED_SETTING = 'gouji.cleaned';

/** A function that was replaced by its value, and by what its cell is known again. */
export interface CleanedCell {
  readonly cell: CellRef;
  readonly formula: string;
  readonly value: CellContent['value'];
  /** The words of its row: where others stand there now, rows were moved and the formula would read strange cells. */
  readonly words: string;
}

const VERSION = 1;
/** Hosts keep settings of a few megabytes. */
const LONGEST = 1_000_000;
const WORDS_KEPT = 80;

/** What a workbook has to remember after a cleaning; a cell that was cleaned again counts once. */
export function rememberCleaned(before: readonly CleanedCell[], workbook: WorkbookSnapshot, { writes }: Pick<Cleaning, 'writes'>): readonly CleanedCell[] {
  const now = writes.flatMap(({ cell, old }): readonly CleanedCell[] => {
    const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
    return sheet && old.formula !== null ? [{ cell, formula: old.formula, value: old.value, words: wordsOfRow(sheet, cell.row) }] : [];
  });
  const again = new Set(now.map(({ cell }) => toQualified(cell)));
  return [...before.filter(({ cell }) => !again.has(toQualified(cell))), ...now];
}

export function wordsOfRow(sheet: SheetSnapshot, row: number): string {
  const words = (sheet.values[row - sheet.origin.row] ?? []).filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  return words.join('|').slice(0, WORDS_KEPT);
}

/** Undefined where there is nothing to keep. What is too long to be kept is forgotten from the beginning. */
export function serializeCleaned(cells: readonly CleanedCell[]): string | undefined {
  for (let kept = cells; kept.length > 0; kept = kept.slice(Math.ceil(kept.length / 2))) {
    const text = JSON.stringify({ version: VERSION, cells: kept.map(({ cell, formula, value, words }) => [cell.sheet, cell.row, cell.column, formula, value, words]) });
    if (text.length <= LONGEST) return text;
  }
  return undefined;
}

/** A text that is not ours restores nothing. */
export function parseCleaned(text: string | undefined): readonly CleanedCell[] {
  if (text === undefined) return [];
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== VERSION || !('cells' in data) || !Array.isArray(data.cells)) return [];
    return data.cells.flatMap((each: unknown) => cellFrom(each) ?? []);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function cellFrom(data: unknown): CleanedCell | undefined {
  if (!Array.isArray(data)) return undefined;
  const [sheet, row, column, formula, value, words]: unknown[] = data;
  if (typeof sheet !== 'string' || typeof row !== 'number' || typeof column !== 'number' || typeof formula !== 'string' || typeof words !== 'string') return undefined;
  if (value !== null && typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return { cell: { sheet, row, column }, formula, value, words };
}
