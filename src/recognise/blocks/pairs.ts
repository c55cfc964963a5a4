import type { Part } from '../../core';
import { type FieldUse, type Outline, usesOf } from './outline';
import { keptAt } from './words';

/** `资金总额：2079.39` inside a cell: what its label stands for and where its value stands in the printed text. */
export interface PairIn {
  /** At most one for each part of the form. */
  readonly uses: readonly FieldUse[];
  /** `text.slice(start, end)` is the value; empty where nothing follows the colon. */
  readonly start: number;
  readonly end: number;
}

interface Labels {
  /** Any of the labels with its colon. */
  readonly pattern: RegExp;
  /** The same where matching begins. */
  readonly opening: RegExp;
  readonly labels: ReadonlyMap<string, readonly FieldUse[]>;
  /** The labels that begin with a character. */
  readonly beginning: ReadonlyMap<string, readonly string[]>;
}

const patterns = new WeakMap<Outline, Labels>();

const NONE: readonly PairIn[] = [];

/** Label–value pairs in one printed text, several on a line too; `plain` is the text normalised. */
export function pairsIn(outline: Outline, printed: string, plain: string): readonly PairIn[] {
  const { pattern, opening, labels, beginning } = labelsOf(outline);
  if (labels.size === 0) return NONE;
  if (AMOUNT_BEHIND.test(plain)) return amountBehind(labels, printed, plain);
  if (!plain.includes(':') || !plain.replace(BEFORE, '').includes(':')) return plain.length === printed.length ? NONE : spacedPairs(labels, beginning, printed, plain);
  // In running text a label is a word like any other.
  if (!beginsWith(opening, plain)) return pairByMeaning(outline, printed, plain);
  const at = keptAt(printed);
  // 财政拨款:9万元(其中:上级财政资金:9万元): what an amount is made of is no label of its own.
  const hits = [...plain.matchAll(pattern)].filter(({ index }) => !isBracketOpen(plain.slice(0, index)));
  return hits.flatMap((hit, index): PairIn[] => {
    const to = hit.index + hit[0].length;
    const end = hits[index + 1]?.index ?? plain.length;
    const last = to + figureBefore(plain.slice(to, trimmedEnd(plain, to, end))).length;
    const span = last > to ? { start: at[to] ?? 0, end: (at[last - 1] ?? 0) + 1 } : { start: 0, end: 0 };
    return [{ uses: labels.get(hit[1] ?? '') ?? [], ...span }];
  });
}

/** 其中：中央级资金：50: a label as no form prints it, and a short value behind the last colon. */
function pairByMeaning(outline: Outline, printed: string, plain: string): readonly PairIn[] {
  const colon = plain.lastIndexOf(':');
  if (printed.length > LONGEST_PAIR || colon < 0) return NONE;
  const label = plain.slice(0, colon).replace(BEFORE, '');
  const uses = label.includes(':') ? [] : usesOf(outline, label).filter((use): use is FieldUse => use.kind === 'field');
  if (uses.length === 0) return NONE;
  const at = keptAt(printed);
  return [{ uses, ...(colon + 1 < plain.length ? { start: at[colon + 1] ?? 0, end: (at[plain.length - 1] ?? 0) + 1 } : { start: 0, end: 0 }) }];
}

function isBracketOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** What the pair is to a part; undefined where its label is no field of it. */
export function useIn({ uses }: PairIn, part: Part): FieldUse | undefined {
  return uses.find((use) => use.part === part);
}

/** The first label stands at the beginning, with nothing before it but what may stand there. */
function beginsWith(opening: RegExp, text: string): boolean {
  const most = BEFORE.exec(text)?.[0].length ?? 0;
  for (let from = 0; from <= most; from++) {
    opening.lastIndex = from;
    if (opening.test(text)) return text.slice(0, from).replace(BEFORE, '') === '';
  }
  return false;
}

/** What may stand before the first label of a cell. */
const BEFORE = /^(?:其中[:、]?|[-·]+|\(?(?:[一二三四五六七八九十]+|\d{1,2})[)、.])/;
const LONGEST_PAIR = 40;
/** 总额10606.75万元: label and amount with nothing between them. */
const AMOUNT_BEHIND = /^([\u4e00-\u9fff()]{2,12})(\d[\d,]*(?:\.\d+)?[万亿]?元)$/;

function amountBehind(labels: Labels['labels'], printed: string, plain: string): readonly PairIn[] {
  const [, label = ''] = AMOUNT_BEHIND.exec(plain) ?? [];
  const uses = labels.get(label);
  const at = keptAt(printed);
  return uses ? [{ uses, start: at[label.length] ?? 0, end: (at[plain.length - 1] ?? 0) + 1 }] : NONE;
}

/** `项目期 99年`: a label and a short value with nothing but a space between them; for each part its first such label. */
function spacedPairs(labels: Labels['labels'], beginning: Labels['beginning'], printed: string, plain: string): readonly PairIn[] {
  if (printed.length > LONGEST_PAIR) return NONE;
  const from = BEFORE.exec(plain)?.[0].length ?? 0;
  const pairs: PairIn[] = [];
  for (const label of beginning.get(plain.charAt(from)) ?? []) {
    const to = from + label.length;
    if (to >= plain.length || !plain.startsWith(label, from)) continue;
    const at = keptAt(printed);
    if ((at[to] ?? 0) === (at[to - 1] ?? 0) + 1) continue;
    const uses = (labels.get(label) ?? []).filter(({ part }) => !pairs.some((pair) => useIn(pair, part)));
    if (uses.length > 0) pairs.push({ uses, start: at[to] ?? 0, end: (at[plain.length - 1] ?? 0) + 1 });
  }
  return pairs;
}

/** 100分自评等级:优: the figure, without a label behind it that the form does not know. */
function figureBefore(value: string): string {
  return value.includes(':') ? (FIGURE_THEN_LABEL.exec(value)?.[1] ?? value) : value;
}

const FIGURE_THEN_LABEL = /^(\d[\d,.]*(?:%|分|[万亿]?元)?)[\u4e00-\u9fff]{2,8}:/;

const BETWEEN = /[;,、。]|其中:?$/;
/** The number of the next label: 一、, (二), and 2. behind a unit. */
const NEXT_NUMBER = /(?:\(?[一二三四五六七八九十]{1,2}[)、.]+|(?<=[元);。])\(?\d{1,2}[)、.]+)$/;
/** 160万元(其中:…): the amount ends where what it is made of begins. */
const AMOUNT_BEFORE_BRACKET = /^[\d,.]+[万亿]?元?(?=\()/;

/** What stands between a value and the next label is no part of the value. */
function trimmedEnd(text: string, from: number, to: number): number {
  const amount = AMOUNT_BEFORE_BRACKET.exec(text.slice(from, to));
  if (amount) return from + amount[0].length;
  let end = to < text.length ? to - (NEXT_NUMBER.exec(text.slice(from, to))?.[0].length ?? 0) : to;
  while (end > from && BETWEEN.test(text.slice(from, end).slice(-1))) end--;
  return text.slice(from, end).endsWith('其中:') ? end - 3 : end;
}

/** Labels directly before a colon; at the beginning, after a gap or after other text, longest first. */
function labelsOf(outline: Outline): Labels {
  const known = patterns.get(outline);
  if (known) return known;
  const labels = new Map<string, readonly FieldUse[]>();
  for (const [label, uses] of outline.uses) {
    const fields = uses.filter((use): use is FieldUse => use.kind === 'field');
    if (fields.length > 0) labels.set(label, fields);
  }
  const beginning = new Map<string, string[]>();
  for (const label of labels.keys()) {
    const first = label.charAt(0);
    beginning.set(first, [...(beginning.get(first) ?? []), label]);
  }
  const longestFirst = [...labels.keys()].sort((a, b) => b.length - a.length).map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const source = `(${longestFirst.join('|')}):`;
  const made = { pattern: new RegExp(source, 'g'), opening: new RegExp(source, 'y'), labels, beginning };
  patterns.set(outline, made);
  return made;
}
