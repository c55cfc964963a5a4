import { contains } from '../../core';
import type { Grid } from '../grid';
import type { Span } from '../span';

/** The labels over each column, top to bottom: merges expanded, and a parent carried over the columns right of it that have labels below. */
export function pathsOf(grid: Grid, header: { readonly top: number; readonly bottom: number } | undefined, { left, right }: Span): ReadonlyMap<number, readonly string[]> {
  const paths = new Map<number, readonly string[]>();
  if (!header) return paths;
  const rows = Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index);
  const merges = grid.sheet.merges.filter((merge) => merge.bottom >= header.top && merge.top <= header.bottom);
  const own = (row: number, column: number): string => {
    const text = grid.words(row, column);
    if (text !== '') return text;
    const merge = merges.find((range) => contains(range, row, column));
    return merge ? grid.words(merge.top, merge.left) : '';
  };
  const carried = rows.map(() => '');
  for (let column = left; column <= right; column++) {
    const texts = rows.map((row) => own(row, column));
    const path: string[] = [];
    texts.forEach((text, level) => {
      if (text !== '' && text !== carried[level]) carried.fill('', level + 1);
      if (text !== '') carried[level] = text;
      const label = text !== '' ? text : texts.slice(level + 1).some((below) => below !== '') ? (carried[level] ?? '') : '';
      if (label !== '' && label !== path.at(-1)) path.push(label);
    });
    if (path.length > 0) paths.set(column, path);
  }
  return paths;
}
