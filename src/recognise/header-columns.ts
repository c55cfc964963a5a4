import { contains, type Range } from '../core';
import type { HeaderColumn } from './columns';
import type { Grid } from './grid';
import { CODE_LABEL, type HeaderRows, NAME_LABEL, saysHeader, wordsOf } from './header-rows';
import type { Span } from './span';
import { isCodePiece, isTotalLabel } from './synonyms';
import type { Vocabulary } from './vocabulary';
import { headerLabel } from './words';

const FIRST_PIECE = '类';

/** Header paths: merges expanded, a parent that was not merged carried rightwards over its children. */
export function readColumns(grid: Grid, vocabulary: Vocabulary, { rows: plain, totalRow }: HeaderRows, { left, right }: Span): HeaderColumn[] {
  const rows = totalRow === undefined ? plain : [...plain, totalRow];
  const merges = grid.sheet.merges.filter((merge) => rows.some((row) => row >= merge.top && row <= merge.bottom));
  const own = (row: number, column: number): string => {
    const text = grid.words(row, column);
    const label = text !== '' ? text : mergedText(grid, merges, row, column);
    if (row === totalRow && !saysHeader(vocabulary, label)) return '';
    return label === '' ? '' : headerLabel(label);
  };
  const nameOfTotal = totalRow === undefined ? undefined : wordsOf(grid, totalRow, left, right).find(({ text }) => isTotalLabel(text))?.column;
  const carried = rows.map(() => '');
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const texts = rows.map((row) => (row === totalRow && column === nameOfTotal ? '' : own(row, column)));
    const path: string[] = [];
    rows.forEach((_, level) => {
      const text = texts[level] ?? '';
      if (text !== '' && text !== carried[level]) carried.fill('', level + 1);
      if (text !== '') carried[level] = text;
      const hasChild = texts.slice(level + 1).some((below) => below !== '');
      const label = text !== '' ? text : hasChild ? (carried[level] ?? '') : '';
      if (label !== '' && label !== path.at(-1)) path.push(label);
    });
    const leaf = path.at(-1);
    if (leaf !== undefined) columns.push({ column, parents: path.slice(0, -1), leaf, pieces: [] });
  }
  return joinPieces(grid, columns, (totalRow ?? (rows.at(-1) ?? 0) + 1), right);
}

function mergedText(grid: Grid, merges: readonly Range[], row: number, column: number): string {
  const merge = merges.find((range) => contains(range, row, column));
  return merge ? grid.words(merge.top, merge.left) : '';
}

/** Rows under the header in which the digits of a code printed in pieces are looked for. */
const BODY_SAMPLE = 12;

/** 类 款 项, or one 科目编码 over several columns of digits, is one code column. */
function joinPieces(grid: Grid, columns: readonly HeaderColumn[], bodyTop: number, right: number): HeaderColumn[] {
  const joined: HeaderColumn[] = [];
  for (const column of columns) {
    const before = joined.at(-1);
    const isPiece = isCodePiece(column.leaf);
    if (before?.leaf === CODE_LABEL && column.leaf === CODE_LABEL && !holdsDigits(grid, column.column, bodyTop)) {
      // 科目 beside 科目编码 is its name.
      joined.push({ ...column, leaf: NAME_LABEL });
    } else if (before && (isPiece || column.leaf === CODE_LABEL) && before.leaf === CODE_LABEL && startsPiece(before, column)) {
      joined[joined.length - 1] = { ...before, pieces: [...before.pieces, column.column] };
    } else if (isPiece) {
      joined.push({ ...column, leaf: CODE_LABEL, parents: column.parents.filter((label) => label !== CODE_LABEL) });
    } else {
      joined.push(column);
    }
  }
  return joined.map((column) => (column.leaf === CODE_LABEL ? withBareColumns(grid, column, joined, bodyTop, right) : column));
}

/** 类 begins another code; 科目编码 repeated in the next column without a name between goes on with it. */
function startsPiece(before: HeaderColumn, column: HeaderColumn): boolean {
  return column.leaf !== FIRST_PIECE && column.column === (before.pieces.at(-1) ?? before.column) + 1;
}

/** Columns right of a code that no header names and that hold digits: the header was not merged over them. */
function withBareColumns(grid: Grid, code: HeaderColumn, columns: readonly HeaderColumn[], bodyTop: number, right: number): HeaderColumn {
  const pieces = [...code.pieces];
  for (let column = (pieces.at(-1) ?? code.column) + 1; column <= right; column++) {
    if (columns.some((other) => other.column === column) || !holdsDigits(grid, column, bodyTop)) break;
    pieces.push(column);
  }
  return { ...code, pieces };
}

function holdsDigits(grid: Grid, column: number, top: number): boolean {
  const texts = Array.from({ length: BODY_SAMPLE }, (_, index) => grid.text(top + index, column)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^\d{1,7}$/.test(text));
}
