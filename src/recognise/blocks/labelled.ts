import type { Grid } from '../grid';
import type { Cell, Line } from './lines';
import type { FieldUse, Outline } from './outline';
import { type PairIn, pairsIn } from './pairs';

/** A cell that says a field of a form: as a label, or as a label and its value in one. */
export interface Labelled {
  readonly line: Line;
  readonly cell: Cell;
  readonly uses: readonly FieldUse[];
  readonly pairs: readonly PairIn[];
}

const NO_USES: readonly FieldUse[] = [];

/** Every cell that says a field, looked for once for all parts of the form. */
export function labelledIn(grid: Grid, outline: Outline, lines: readonly Line[]): readonly Labelled[] {
  const labelled: Labelled[] = [];
  if (!outline.form.parts.some(({ rows }) => rows.kind === 'fields')) return labelled;
  for (const line of lines) {
    for (const cell of line.cells) {
      if (cell.number) continue;
      const printed = grid.raw(cell.row, cell.column);
      const known = cell.uses(outline);
      const uses = known.some(isField) ? known.filter(isField) : NO_USES;
      const pairs = printed === '' ? [] : pairsIn(outline, printed, cell.text);
      if (uses.length > 0 || pairs.length > 0) labelled.push({ line, cell, uses, pairs });
    }
  }
  return labelled;
}

function isField(use: { readonly kind: string }): use is FieldUse {
  return use.kind === 'field';
}
