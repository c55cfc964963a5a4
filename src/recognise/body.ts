import type { Table } from '../core';
import type { Grid } from './grid';
import type { Vocabulary } from './vocabulary';
import { declaresEmpty, isNote } from './words';

/** Rows that may belong to the body of a table, before any form is laid over them. */
export interface BodyRow {
  readonly row: number;
  /** Blank rows stand directly above it. */
  readonly afterGap: boolean;
}

export interface Body {
  readonly rows: readonly BodyRow[];
  readonly notes: Table['notes'];
  readonly declaredEmpty: boolean;
  /** The row directly under the header, where it is blank and left for figures. */
  readonly left?: number;
}

export interface BodyZone {
  /** First and last row that may be body. */
  readonly top: number;
  readonly bottom: number;
  /** Columns of the header. */
  readonly left: number;
  readonly right: number;
  /** Columns in which a note may stand. */
  readonly outerLeft: number;
  readonly outerRight: number;
}

const MOST_BLANK_ROWS = 10;

/** The filled rows under a header down to its notes, a known title, or a long blank run. */
export function readBody(grid: Grid, vocabulary: Vocabulary, zone: BodyZone): Body {
  const rows: BodyRow[] = [];
  const notes: Table['notes'][number][] = [];
  let declaredEmpty = false;
  let gap = 0;
  for (let row = zone.top; row <= zone.bottom; row++) {
    const first = firstText(grid, row, zone);
    const filled = !grid.isBlankRow(row, zone.left, zone.right);
    if (first === undefined && !filled) {
      gap++;
      if (gap > MOST_BLANK_ROWS) break;
      continue;
    }
    const worded = first !== undefined && !grid.hasFigure(row, zone.left, zone.right);
    const empty = worded && saysEmpty(grid, row, zone);
    if (first !== undefined && (isNote(first.text) || (empty && !filledBeside(grid, row, first.column, zone)))) {
      notes.push({ row, column: first.column, text: wholeLine(grid, row, first.column, zone) });
      declaredEmpty ||= empty || saysEmpty(grid, row, zone);
    } else if (notes.length > 0 || (worded && vocabulary.findTitle(first.text)?.exact === true)) {
      // What follows the notes, or another table's title, is no longer this table.
      break;
    } else if (filled) {
      rows.push({ row, afterGap: gap > 0 });
      declaredEmpty ||= empty;
    }
    gap = 0;
  }
  const left = zone.top <= zone.bottom && rows[0]?.row !== zone.top && notes[0]?.row !== zone.top ? { left: zone.top } : {};
  return { rows, notes, declaredEmpty, ...left };
}

function firstText(grid: Grid, row: number, zone: BodyZone): { text: string; column: number } | undefined {
  for (let column = zone.outerLeft; column <= zone.outerRight; column++) {
    const text = grid.words(row, column);
    if (text !== '') return { text, column };
  }
  return undefined;
}

/** A note that is split over several cells is one note. */
function wholeLine(grid: Grid, row: number, from: number, zone: BodyZone): string {
  let line = '';
  for (let column = from; column <= zone.outerRight; column++) line += grid.printed(row, column);
  return line;
}

function saysEmpty(grid: Grid, row: number, zone: BodyZone): boolean {
  for (let column = zone.outerLeft; column <= zone.outerRight; column++) if (declaresEmpty(grid.words(row, column))) return true;
  return false;
}

/** 合计 with 本表无数据 in the next cell is a row; 本表无数据 alone is a note. */
function filledBeside(grid: Grid, row: number, column: number, zone: BodyZone): boolean {
  return !grid.isBlankRow(row, column + 1, zone.outerRight);
}
