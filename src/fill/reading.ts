import { type CellRef, rangesIn, type StandingFormula } from '../core';
import { RangeIndex } from './range-index';

/** Those that read one of the cells, directly or through one another; nearer ones first. */
export function reading<Formula extends StandingFormula>(formulas: readonly Formula[], cells: readonly CellRef[], index = new RangeIndex<number>()): readonly Formula[] {
  formulas.forEach(({ formula, cell }, at) => {
    for (const range of rangesIn(formula, cell.sheet)) index.add(range, at);
  });
  const found = new Set<number>();
  for (let changed = cells; changed.length > 0; ) {
    const now = [...new Set(changed.flatMap((cell) => index.take(cell)))].filter((at) => !found.has(at)).sort((a, b) => a - b);
    for (const at of now) found.add(at);
    changed = now.flatMap((at) => formulas[at]?.cell ?? []);
  }
  return [...found].flatMap((at) => formulas[at] ?? []);
}
