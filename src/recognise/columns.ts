import { saysNothing } from './synonyms';
import type { CompiledForm, Slot } from './vocabulary';

/** A sheet column as its header reads, from top to bottom. */
export interface HeaderColumn {
  readonly column: number;
  /** Labels above the leaf. */
  readonly parents: readonly string[];
  readonly leaf: string;
  /** Columns to the right that hold the rest of a code printed in pieces. */
  readonly pieces: readonly number[];
}

export interface MatchedColumn {
  readonly slot: Slot;
  readonly column: number;
  readonly pieces: readonly number[];
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
const AFFINITIES = ['same', 'overlapping', 'akin', 'none', 'other'] as const;
type Affinity = (typeof AFFINITIES)[number];

const WORTH: Readonly<Record<Affinity, number>> = { same: 1, overlapping: 1, akin: 0.95, none: 0.95, other: 0.8 };

/**
 * Pairs the form's columns with the sheet's by leaf label. Equal leaves (two 金额, four 决算数) are told apart by the
 * parent printed over them, and where that says nothing by order of appearance. The levels of a header may be turned
 * over: 预算数 › 合计 is also printed 合计 › 预算数.
 */
export function matchColumns(form: CompiledForm, all: readonly HeaderColumn[]): ColumnMatch {
  if (form.foreign.size > 0 && all.some(({ leaf, parents }) => form.foreign.has(leaf) || parents.some((label) => form.foreign.has(label)))) return { form, matched: [], expected: form.slots.length, fit: 0 };
  const { printed, distinct } = printedOf(pertinent(form, all));
  const options = likelyColumns(form, printed);
  const bySlot = new Map<Slot, HeaderColumn>();
  const taken = new Set<HeaderColumn>();
  let worth = 0;
  for (const affinity of AFFINITIES) {
    for (const [slot, likely] of options) {
      if (bySlot.has(slot)) continue;
      const found = likely.find((option) => option.affinity === affinity && !taken.has(option.column));
      if (!found) continue;
      bySlot.set(slot, found.column);
      taken.add(found.column);
      worth += found.worth * WORTH[affinity];
    }
  }
  const matched = form.slots.flatMap((slot) => {
    const found = bySlot.get(slot);
    return found === undefined ? [] : [{ slot, column: found.column, pieces: found.pieces }];
  });
  const expected = form.slots.filter((slot) => bySlot.has(slot) || isExpected(slot, matched)).length;
  const both = expected + distinct;
  return { form, matched, expected, fit: both === 0 ? 0 : (2 * worth) / both };
}

/** What no match of the form with these columns goes beyond where `said` of them have a word the form knows. */
export function mostFit(form: CompiledForm, all: readonly HeaderColumn[], said: number): number {
  const { distinct } = printedOf(pertinent(form, all));
  const found = Math.min(said, form.slots.length);
  const both = Math.max(found, form.required) + distinct;
  return both === 0 ? 0 : (2 * found) / both;
}

const withoutAdded = new WeakMap<readonly HeaderColumn[], readonly HeaderColumn[]>();

/** The columns without those an office adds to any table (序号, 备注), unless the form prints such a column itself. */
function pertinent({ slotsSaying }: CompiledForm, all: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (all.some(({ leaf }) => saysNothing(leaf) && slotsSaying.has(leaf))) return all;
  let own = withoutAdded.get(all);
  if (!own) withoutAdded.set(all, (own = all.some(({ leaf }) => saysNothing(leaf)) ? all.filter(({ leaf }) => !saysNothing(leaf)) : all));
  return own;
}

interface Printed {
  /** The columns without the labels that stand over all of them. */
  readonly printed: readonly HeaderColumn[];
  readonly distinct: number;
}

const known = new WeakMap<readonly HeaderColumn[], Printed>();

/** Prepared once for all the forms a header is held against. */
function printedOf(columns: readonly HeaderColumn[]): Printed {
  let prepared = known.get(columns);
  if (!prepared) {
    const common = commonParents(columns);
    const printed = common === 0 ? columns : columns.map((column) => ({ ...column, parents: column.parents.slice(common) }));
    known.set(columns, (prepared = { printed, distinct: countDistinct(columns) }));
  }
  return prepared;
}

/** For each column of the form that some column of the sheet may be: those, best first. */
function likelyColumns(form: CompiledForm, printed: readonly HeaderColumn[]): readonly (readonly [Slot, readonly LikelyColumn[]])[] {
  const found = new Map<Slot, LikelyColumn[]>();
  for (const column of printed) {
    for (const slot of form.slotsSaying.get(column.leaf) ?? []) {
      const likely = likelyColumn(slot, column);
      if (!likely) continue;
      const before = found.get(slot);
      if (before) before.push(likely);
      else found.set(slot, [likely]);
    }
  }
  return form.slots.flatMap((slot) => {
    const likely = found.get(slot);
    return likely ? [[slot, likely.sort((a, b) => b.worth - a.worth)] as const] : [];
  });
}

/** 行次 is printed by some and dropped by others; a form in lanes may be printed in fewer. */
function isExpected(slot: Slot, matched: readonly MatchedColumn[]): boolean {
  if (slot.column.optional || slot.column.role === 'line') return false;
  return slot.lane === 0 || matched.some((other) => other.slot.part === slot.part && other.slot.lane === slot.lane);
}

interface LikelyColumn {
  readonly column: HeaderColumn;
  readonly worth: number;
  readonly affinity: Affinity;
}

function likelyColumn(slot: Slot, column: HeaderColumn): LikelyColumn | undefined {
  const straight = slot.labels.get(column.leaf);
  if (straight !== undefined) return { column, worth: straight * ownWorth(slot), affinity: affinityOf(slot.parents, column.parents) };
  if (!slot.parents.includes(column.leaf)) return undefined;
  const turned = column.parents.map((label) => ({ label, worth: slot.labels.get(label) ?? 0 })).sort((a, b) => b.worth - a.worth)[0];
  if (!turned || turned.worth === 0) return undefined;
  const wanted = slot.parents.filter((label) => label !== column.leaf);
  const rest = column.parents.filter((label) => label !== turned.label);
  return { column, worth: turned.worth * ownWorth(slot), affinity: wanted.length === 0 && rest.length === 0 ? 'same' : affinityOf(wanted, rest) };
}

/** A column only some editions print is weaker evidence: with its balances 08 would look just like 07. */
function ownWorth({ column }: Slot): number {
  return column.optional ? 0.5 : 1;
}

/** Labels over every column (财政拨款“三公”经费 over the whole table) tell none of them apart. */
function commonParents(columns: readonly HeaderColumn[]): number {
  const [first, ...others] = columns;
  if (!first || others.length === 0) return 0;
  let count = 0;
  while (first.parents[count] !== undefined && others.every(({ parents }) => parents[count] === first.parents[count])) count++;
  return count;
}

function affinityOf(wanted: readonly string[], printed: readonly string[]): Affinity {
  if (wanted.length === printed.length && wanted.every((label, index) => label === printed[index])) return 'same';
  if (printed.length === 0) return 'none';
  if (wanted.length === 0) return 'other';
  if (wanted.every((label) => printed.includes(label)) || printed.every((label) => wanted.includes(label))) return 'overlapping';
  // 决算数 › 公务用车购置及运行维护费 under another word for 决算数.
  return wanted.length > 1 && wanted.at(-1) === printed.at(-1) ? 'akin' : 'other';
}

/** A label merged or repeated across neighbouring columns is one column of the form. */
function countDistinct(columns: readonly HeaderColumn[]): number {
  return columns.filter((column, index) => {
    const before = columns[index - 1];
    return before === undefined || before.leaf !== column.leaf || before.parents.join('\n') !== column.parents.join('\n');
  }).length;
}
