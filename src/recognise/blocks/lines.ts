import { type Part, type Range, contains } from '../../core';
import type { Grid } from '../grid';
import { NO_USES, type Outline, type Use, usesOf } from './outline';
import { isNumberText } from './words';

/** A filled cell. */
export class Cell {
  private form: Outline | undefined;
  private said: readonly Use[] = NO_USES;

  constructor(
    readonly row: number,
    readonly column: number,
    /** Last column of its merge; its own where it is not merged. */
    readonly right: number,
    readonly bottom: number,
    /** Normalised; a number as its digits. */
    readonly text: string,
    /** The text is a number. */
    readonly number: boolean,
  ) {}

  /** What it may stand for in a form. Asked many times while one form is laid over the lines, and looked up once. */
  uses(outline: Outline): readonly Use[] {
    if (this.form !== outline) {
      this.form = outline;
      this.said = this.number ? NO_USES : usesOf(outline, this.text);
    }
    return this.said;
  }

  /** The same cell with another text. */
  saying(text: string): Cell {
    return new Cell(this.row, this.column, this.right, this.bottom, text, isNumberText(text));
  }
}

/** The filled cells of one sheet row, left to right. */
export class Line {
  private form: Outline | undefined;
  private parts: readonly Part[] = [];

  constructor(
    readonly row: number,
    readonly cells: readonly Cell[],
    /** Its labels with their ends, where the line below may go on with them cell by cell. */
    readonly wrapped?: Line,
  ) {}

  /** The parts of a form that it heads, as `tell` says; asked for each part, and told once. */
  heads(outline: Outline, tell: (outline: Outline, line: Line) => readonly Part[]): readonly Part[] {
    if (this.form !== outline) {
      this.form = outline;
      this.parts = tell(outline, this);
    }
    return this.parts;
  }
}

/** Every row of a sheet that holds anything, from top to bottom. */
export function linesOf(grid: Grid): readonly Line[] {
  const merges = new Map<number, Range>(grid.sheet.merges.map((merge) => [placeOf(merge.top, merge.left), merge]));
  const lines: Line[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    const cells: Cell[] = [];
    for (let column = grid.left; column <= grid.right; column++) {
      if (!grid.isFilled(row, column)) continue;
      const merge = merges.get(placeOf(row, column));
      const text = grid.text(row, column);
      cells.push(new Cell(row, column, merge?.right ?? column, merge?.bottom ?? row, text, isNumberText(text)));
    }
    if (cells.length > 0) lines.push(new Line(row, cells));
  }
  return lines.map((line, index) => {
    const wrapped = wrappedIn(line, lines[index + 1]);
    return wrapped ? new Line(line.row, line.cells, wrapped) : line;
  });
}

const LONGEST_PIECE = 8;
const LEAST_WRAPPED = 2;

/** 年度 ｜ 实际 ｜ 分值 over 指标值 ｜ 完成值: pasted from a document, a label of two lines takes two cells. */
function wrappedIn({ row, cells }: Line, next: Line | undefined): Line | undefined {
  if (next?.row !== row + 1 || cells.length < LEAST_WRAPPED || ![...cells, ...next.cells].every(isPiece)) return undefined;
  const below = new Map(next.cells.map((cell) => [cell.column, cell]));
  const ended = cells.map((cell) => {
    const end = below.get(cell.column);
    return end ? new Cell(row, cell.column, cell.right, end.bottom, cell.text + end.text, false) : cell;
  });
  const twice = cells.filter(({ column }) => below.has(column)).length;
  const alone = next.cells.filter(({ column }) => !cells.some((cell) => cell.column === column));
  return twice < LEAST_WRAPPED ? undefined : new Line(row, [...ended, ...alone].sort((a, b) => a.column - b.column));
}

function isPiece({ row, bottom, text, number }: Cell): boolean {
  return !number && bottom === row && text.length <= LONGEST_PIECE && !DIGIT.test(text);
}

const DIGIT = /\d/;

/** More columns than any sheet has. */
const MOST_COLUMNS = 1 << 15;

function placeOf(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

const covers = new WeakMap<Grid, Map<number, Range[]>>();

/** The merge that covers a cell without beginning in it. */
export function coveringMerge(grid: Grid, row: number, column: number): Range | undefined {
  let byRow = covers.get(grid);
  if (!byRow) {
    byRow = new Map();
    for (const merge of grid.sheet.merges) {
      for (let at = merge.top; at <= merge.bottom; at++) byRow.set(at, [...(byRow.get(at) ?? []), merge]);
    }
    covers.set(grid, byRow);
  }
  return byRow.get(row)?.find((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column));
}
