import type { Part } from '../forms/types';
import type { ColumnMatch, MatchedColumn } from './columns';
import type { Grid } from './grid';
import { isNumberRowLabel, joinCode } from './words';

/** One repetition of a part's columns as it stands on the sheet. */
export interface Lane {
  readonly part: Part;
  readonly lane: number;
  readonly code?: number;
  /** All columns of the code where it is printed in pieces; else the code column alone. */
  readonly codePieces: readonly number[];
  readonly label?: number;
  readonly line?: number;
  readonly amounts: readonly MatchedColumn[];
}

/** The lanes of a match in form order; a lane without any column on the sheet is left out. */
export function lanesOf(match: ColumnMatch): Lane[] {
  return match.form.form.parts.flatMap((part) =>
    Array.from({ length: part.lanes }, (_, lane): Lane => {
      const columns = match.matched.filter(({ slot }) => slot.part === part.name && slot.lane === lane);
      const first = (role: string): number | undefined => columns.find(({ slot }) => slot.column.role === role)?.column;
      const coded = columns.find(({ slot }) => slot.column.role === 'code');
      const code = coded?.column;
      const label = first('label');
      const line = first('line');
      return {
        part,
        lane,
        ...(code === undefined ? {} : { code }),
        codePieces: coded ? [coded.column, ...coded.pieces] : [],
        ...(label === undefined ? {} : { label }),
        ...(line === undefined ? {} : { line }),
        amounts: columns.filter(({ slot }) => slot.column.role === 'amount'),
      };
    }).filter((lane) => lane.amounts.length > 0 || lane.label !== undefined || lane.code !== undefined),
  );
}

/** Where a row of the lane says what it is: the code cell, or the label cell where the form has no codes. */
export function nameColumn(lane: Lane): number | undefined {
  return lane.code ?? lane.label;
}

/** What the lane's code column says; pieces of a code are joined. */
export function codeText(grid: Grid, row: number, { code, codePieces }: Lane): string {
  if (code === undefined) return '';
  if (codePieces.length === 1) return grid.text(row, code);
  const pieces = codePieces.map((column) => grid.text(row, column));
  return joinCode(pieces) ?? pieces.find((piece) => piece !== '') ?? '';
}

export function hasFigures(grid: Grid, row: number, lane: Lane): boolean {
  return lane.amounts.some(({ column }) => grid.isFigure(row, column));
}

const LEAST_NUMBERS = 2;
/** One number in five may be mistyped: a slip in 栏次 must not turn the row into figures. */
const SLIPS = 5;

/** The 栏次 row: labelled so, its figures are the column numbers the form prints, or it counts its columns from 1. */
export function isNumberRow(grid: Grid, row: number, lanes: readonly Lane[]): boolean {
  if (countsColumns(grid, row, lanes)) return true;
  let numbers = 0;
  let slips = 0;
  for (const lane of lanes) {
    for (const column of [lane.code, lane.label]) {
      if (column === undefined) continue;
      const text = grid.words(row, column);
      if (isNumberRowLabel(text)) return true;
      if (text !== '') return false;
    }
    for (const { slot, column } of lane.amounts) {
      const text = grid.text(row, column);
      if (text === '') continue;
      if (text === String(slot.column.number)) numbers++;
      else slips++;
    }
  }
  return numbers >= LEAST_NUMBERS && slips * SLIPS <= numbers + slips;
}

/** 1, 2, 3 … from the first column on, the column of names included. */
function countsColumns(grid: Grid, row: number, lanes: readonly Lane[]): boolean {
  const columns = columnsOf(lanes);
  return columns.length > LEAST_NUMBERS && columns.every((column, index) => grid.text(row, column) === String(index + 1));
}

const known = new WeakMap<readonly Lane[], readonly number[]>();

/** The columns of the lanes, left to right; the same for every row of a table. */
function columnsOf(lanes: readonly Lane[]): readonly number[] {
  let columns = known.get(lanes);
  if (!columns) {
    const all = lanes.flatMap(({ code, label, amounts }) => [...[code, label].filter((column) => column !== undefined), ...amounts.map(({ column }) => column)]);
    known.set(lanes, (columns = [...new Set(all)].sort((a, b) => a - b)));
  }
  return columns;
}
