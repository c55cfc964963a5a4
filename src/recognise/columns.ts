import type { CompiledForm, Slot } from './vocabulary';

/** A sheet column as its header reads, from top to bottom. */
export interface HeaderColumn {
  readonly column: number;
  /** Labels above the leaf. */
  readonly parents: readonly string[];
  readonly leaf: string;
}

export interface MatchedColumn {
  readonly slot: Slot;
  readonly column: number;
}

export interface ColumnMatch {
  readonly form: CompiledForm;
  readonly matched: readonly MatchedColumn[];
  /** Columns of the form that the sheet should have. */
  readonly expected: number;
  /** F1 of form columns found and sheet columns explained, 0–1. */
  readonly fit: number;
}

/** How far the parents printed over a column agree with the form's, best first. */
const AFFINITIES = ['same', 'overlapping', 'none', 'other'] as const;
type Affinity = (typeof AFFINITIES)[number];

const WORTH: Readonly<Record<Affinity, number>> = { same: 1, overlapping: 1, none: 0.95, other: 0.8 };

/**
 * Pairs the form's columns with the sheet's by leaf label. Equal leaves (two 金额, four 决算数) are told apart by the
 * parent printed over them, and where that says nothing by order of appearance.
 */
export function matchColumns(form: CompiledForm, columns: readonly HeaderColumn[]): ColumnMatch {
  const options = form.slots.map((slot) => ({
    slot,
    likely: columns
      .filter(({ leaf }) => slot.labels.has(leaf))
      .map(({ column, leaf, parents }) => ({ column, worth: slot.labels.get(leaf) ?? 0, affinity: affinityOf(slot.parents, parents) })),
  }));
  const bySlot = new Map<Slot, number>();
  const taken = new Set<number>();
  let worth = 0;
  for (const affinity of AFFINITIES) {
    for (const { slot, likely } of options) {
      if (bySlot.has(slot)) continue;
      const found = likely.find((option) => option.affinity === affinity && !taken.has(option.column));
      if (!found) continue;
      bySlot.set(slot, found.column);
      taken.add(found.column);
      worth += found.worth * WORTH[affinity];
    }
  }
  const matched = form.slots.flatMap((slot) => {
    const column = bySlot.get(slot);
    return column === undefined ? [] : [{ slot, column }];
  });
  const expected = form.slots.filter((slot) => !slot.column.optional || bySlot.has(slot)).length;
  const all = expected + countDistinct(columns);
  return { form, matched, expected, fit: all === 0 ? 0 : (2 * worth) / all };
}

function affinityOf(wanted: readonly string[], printed: readonly string[]): Affinity {
  if (wanted.length === printed.length && wanted.every((label, index) => label === printed[index])) return 'same';
  if (printed.length === 0) return 'none';
  if (wanted.length === 0) return 'other';
  return wanted.every((label) => printed.includes(label)) || printed.every((label) => wanted.includes(label)) ? 'overlapping' : 'other';
}

/** A label merged or repeated across neighbouring columns is one column of the form. */
function countDistinct(columns: readonly HeaderColumn[]): number {
  return columns.filter((column, index) => {
    const before = columns[index - 1];
    return before === undefined || before.leaf !== column.leaf || before.parents.join('\n') !== column.parents.join('\n');
  }).length;
}
