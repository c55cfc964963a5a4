import { roundHalfUp } from '../core';
import type { Cell } from './constraint';
import type { Network } from './network';
import { readingOf } from './patterns';
import type { Explanation } from './solve';
import { withTestimony } from './testimony';

/** Rates that are not what their figures give, where a rule would be content with just that (a text says the rate). */
export function quotients(network: Network, known: readonly Cell[]): readonly Explanation[] {
  return network.others.flatMap(({ outcome }): readonly Explanation[] => {
    const { relation, arithmetic, verdict, site } = outcome;
    const left = relation.body.kind === 'compare' && relation.body.left.kind === 'cell' ? relation.body.left : undefined;
    const access = left && site?.accesses.get(left.table);
    const row = left?.row == null ? undefined : access?.row(left.row);
    const column = row && left?.column != null ? access?.column(row, left.column) : undefined;
    if (verdict !== 'failed' || !arithmetic || !access || !row || !column) return [];
    const cell = network.cellOf(access, row, column);
    const value = roundHalfUp(arithmetic.expected, cell.precision);
    if (known.includes(cell) || value.eq(cell.figure.value)) return [];
    const { pattern, weight } = readingOf(cell, value, [], true);
    const best = withTestimony({ cell, value, changes: new Map([[cell, value]]), copies: [], fixed: [], complete: true, pattern, weight, strange: false, refuted: false }, network);
    return best.told === true ? [{ kind: 'cell', best, valueKnown: true, fixed: [] }] : [];
  });
}
