import type { Rule, Words } from './content';
import { groupsOf, joinRules, MEETS, placesOf } from './rulings';

/** The grid of a ruled table: its edges, and the cells between them. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
  /** For row and column of the grid, which cell it belongs to. */
  readonly owner: readonly (readonly number[])[];
}

export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** It is a piece of what is no rectangle: rules are missing. */
  readonly broken: boolean;
}

/** Ruled tables of a page, from top to bottom. Frames and underlines are none. */
export function latticesOf(rules: readonly Rule[], words: readonly Words[]): readonly Lattice[] {
  const found = groupsOf(joinRules(rules)).flatMap((group) => latticeOf(group, words) ?? []);
  const outer = found.filter((lattice) => !found.some((other) => other !== lattice && isInside(lattice, other)));
  return outer.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

function isInside(inner: Lattice, outer: Lattice): boolean {
  const within = (a: readonly number[], b: readonly number[]): boolean => (a[0] ?? 0) >= (b[0] ?? 0) - MEETS && (a.at(-1) ?? 0) <= (b.at(-1) ?? 0) + MEETS;
  return inner.cells.length < outer.cells.length && within(inner.xs, outer.xs) && within(inner.ys, outer.ys);
}

function latticeOf(group: readonly Rule[], words: readonly Words[]): Lattice | undefined {
  const across = group.filter((rule) => rule.across);
  const down = group.filter((rule) => !rule.across);
  const ys = placesOf(across.map(({ at }) => at));
  const inner = placesOf(down.map(({ at }) => at));
  const [top, bottom] = [ys[0], ys.at(-1)];
  if (top === undefined || bottom === undefined || ys.length < 2 || inner.length === 0) return undefined;
  const xs = withOpenSides(inner, across, words.filter(({ base }) => base > top && base < bottom));
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (columns < 1 || rows * columns < 2) return undefined;
  const isDrawn = (rules: readonly Rule[], at: number, along: number): boolean => rules.some((rule) => Math.abs(rule.at - at) <= MEETS && along >= rule.from - MEETS && along <= rule.to + MEETS);
  const centre = (places: readonly number[], index: number): number => ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
  const owner = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * columns + column));
  const rootOf = (id: number): number => {
    const next = owner[Math.floor(id / columns)]?.[id % columns] ?? id;
    return next === id ? id : rootOf(next);
  };
  const unite = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    const row = second === undefined ? undefined : owner[Math.floor(second / columns)];
    if (row && first !== undefined && second !== undefined) row[second % columns] = first;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const id = row * columns + column;
      if (column + 1 < columns && !isDrawn(down, xs[column + 1] ?? 0, centre(ys, row))) unite(id, id + 1);
      if (row + 1 < rows && !isDrawn(across, ys[row + 1] ?? 0, centre(xs, column))) unite(id, id + columns);
    }
  }
  return settled(xs, ys, owner.map((line, row) => line.map((_, column) => rootOf(row * columns + column))));
}

/** A table may have no rule at its left and right side; text beyond the last rule shows that it goes on. */
function withOpenSides(inner: readonly number[], across: readonly Rule[], words: readonly Words[]): readonly number[] {
  const left = Math.min(...across.map(({ from }) => from));
  const right = Math.max(...across.map(({ to }) => to));
  const [first = left, last = right] = [inner[0], inner.at(-1)];
  const before = words.some((each) => each.text.trim() !== '' && each.left >= left - MEETS && each.right <= first + MEETS);
  const after = words.some((each) => each.text.trim() !== '' && each.left >= last - MEETS && each.right <= right + MEETS);
  return [...(before && first - left > MEETS ? [left] : []), ...inner, ...(after && right - last > MEETS ? [right] : [])];
}

/** Cells in reading order. One that is no rectangle is cut into its pieces. */
function settled(xs: readonly number[], ys: readonly number[], roots: readonly (readonly number[])[]): Lattice {
  const sizes = new Map<number, number>();
  for (const root of roots.flat()) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  const cells: LatticeCell[] = [];
  const owner = roots.map((line) => line.map(() => -1));
  roots.forEach((line, row) => {
    line.forEach((root, column) => {
      if (owner[row]?.[column] !== -1) return;
      let columns = 1;
      while (line[column + columns] === root && owner[row]?.[column + columns] === -1) columns++;
      const isWhole = (at: number): boolean => Array.from({ length: columns }, (_, step) => roots[at]?.[column + step]).every((each) => each === root);
      let rows = 1;
      while (row + rows < roots.length && isWhole(row + rows)) rows++;
      const id = cells.push({ row, column, rows, columns, broken: sizes.get(root) !== rows * columns }) - 1;
      for (let y = row; y < row + rows; y++) for (let x = column; x < column + columns; x++) owner[y]?.splice(x, 1, id);
    });
  });
  return { xs, ys, cells, owner };
}
