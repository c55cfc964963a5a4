import type { Lattice } from './lattice';
import type { Line } from './lines';

/** Lines of several figures in columns, one below the other, are a table; without rules its cells are a guess nobody makes. */
const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
const LEAST_FIGURES = 2;
const LEAST_ROWS = 3;

/** Rows of a table of figures that stands on the page outside the ruled ones; 0 where there is none. */
export function unruledRows(lines: readonly Line[], lattices: readonly Lattice[]): number {
  const free = lines.filter(({ base }) => !lattices.some(({ ys }) => base >= (ys[0] ?? 0) && base <= (ys.at(-1) ?? 0)));
  const rows = free.filter(({ text }) => text.split('\t').filter((piece) => FIGURE.test(piece.trim())).length >= LEAST_FIGURES);
  return rows.length >= LEAST_ROWS ? rows.length : 0;
}
