import type { Position } from './blocks';
import type { NewCell } from './port';

/** The cells of a new sheet, grouped by how they look, so that a host gives few instructions. */
export type NewCells = readonly (readonly (NewCell | undefined)[])[];

export type Font = NonNullable<NewCell['font']>;

export function cellsWhere(cells: NewCells, test: (cell: NewCell) => boolean): Position[] {
  return cells.flatMap((row, r) => row.flatMap((cell, column) => (cell && test(cell) ? [{ row: r, column }] : [])));
}

export function fontsOf(cells: NewCells): readonly Font[] {
  const fonts = new Map<string, Font>();
  for (const { font } of cells.flat().flatMap((cell) => cell ?? [])) if (font) fonts.set(`${font.name}|${font.size}`, font);
  return [...fonts.values()];
}

export function sameFont(a: Font | undefined, b: Font): boolean {
  return a?.name === b.name && a.size === b.size;
}

/** Every row as long as the longest. */
export function padded(cells: readonly (readonly NewCell[])[]): NewCells {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  return cells.map((row) => Array.from({ length: columns }, (_, column) => row[column]));
}
