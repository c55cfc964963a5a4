import { type Amount, sum, ZERO } from '../../core';
import { THREE_PUBLIC_LEAVES } from '../../subjects';
import { SUMS } from './names';
import type { LeafItem, Origin, ThreePublicItem } from './types';

/** One figure in the table's unit and where it comes from. */
export interface Known {
  readonly value: Amount;
  readonly origin: Origin;
}

export type Leaves = ReadonlyMap<LeafItem, Known>;
/** The six figures of one side as far as they are known. */
export type Side = ReadonlyMap<ThreePublicItem, Known>;

const BLANK: Known = { value: ZERO, origin: { kind: 'blank' } };

/** The first source that knows a figure gives it. Beside given figures a blank one is zero, as on paper. */
export function leavesFrom(...sources: readonly Leaves[]): Leaves {
  const leaves = new Map<LeafItem, Known>();
  for (const leaf of THREE_PUBLIC_LEAVES) {
    const known = sources.flatMap((source) => source.get(leaf) ?? [])[0];
    if (known) leaves.set(leaf, known);
  }
  if (leaves.size > 0) for (const leaf of THREE_PUBLIC_LEAVES) if (!leaves.has(leaf)) leaves.set(leaf, BLANK);
  return leaves;
}

/** Totals add up what is printed, so that the table adds up for its reader. */
export function withSums(leaves: Leaves): Side {
  const side = new Map<ThreePublicItem, Known>(leaves);
  for (const [item, of] of SUMS) {
    const parts = of.flatMap((part) => side.get(part) ?? []);
    if (parts.length === of.length) side.set(item, { value: sum(parts.map(({ value }) => value)), origin: { kind: 'sum', of } });
  }
  return side;
}
