import { type CellRef, toQualified } from '../core';
import { HostError } from '../hosts/port';
import { CannotRun } from './exit';

const CELLS_NAMED = 10;

/** What the host refuses ends the run in its own words, with the cells it names. */
export async function said<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new CannotRun(error.message + named(error.cells), { cause: error });
  }
}

function named(cells: readonly CellRef[]): string {
  if (cells.length === 0) return '';
  const more = cells.length > CELLS_NAMED ? ` 等 ${cells.length} 处` : '';
  return `\n单元格：${cells.slice(0, CELLS_NAMED).map(toQualified).join('、')}${more}`;
}
