import { normalize, type Part } from '../../core';
import { type Outline, type Use } from './outline';
import { keptAt } from './words';

/** `资金总额：2079.39` inside a cell: the field and where its value stands in the printed text. */
export interface PairIn {
  readonly key: string;
  readonly column?: string;
  /** `text.slice(start, end)` is the value; empty where nothing follows the colon. */
  readonly start: number;
  readonly end: number;
}

type FieldUse = Extract<Use, { kind: 'field' }>;

interface Labels {
  /** Any of the labels with its colon. */
  readonly pattern: RegExp;
  /** The same where matching begins. */
  readonly opening: RegExp;
  readonly labels: ReadonlyMap<string, readonly FieldUse[]>;
}

const patterns = new WeakMap<Outline, Labels>();

const NONE: readonly PairIn[] = [];

/** Label–value pairs in one printed text, several on a line too; only those of `part` where one is given. */
export function pairsIn(outline: Outline, part: Part | undefined, printed: string, plain = normalize(printed)): readonly PairIn[] {
  const { pattern, opening, labels } = labelsOf(outline);
  if (labels.size === 0) return NONE;
  if (!plain.includes(':') || !plain.replace(BEFORE, '').includes(':')) return plain.length === printed.length ? NONE : spacedPair(labels, part, printed);
  // In running text a label is a word like any other.
  if (!beginsWith(opening, plain)) return NONE;
  const { text, at } = keptAt(printed);
  const hits = [...text.matchAll(pattern)].map((hit) => ({ from: hit.index, to: hit.index + hit[0].length, uses: labels.get(hit[1] ?? '') ?? [] }));
  return hits.flatMap((hit, index): PairIn[] => {
    const use = hit.uses.find((each) => part === undefined || each.part === part);
    if (!use) return [];
    const end = hits[index + 1]?.from ?? text.length;
    const last = trimmedEnd(text, hit.to, end);
    const span = last > hit.to ? { start: at[hit.to] ?? 0, end: (at[last - 1] ?? 0) + 1 } : { start: 0, end: 0 };
    return [{ key: use.key, ...(use.column === undefined ? {} : { column: use.column }), ...span }];
  });
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
const BEFORE = /^(?:其中[:、]?|[-·]+)/;
const LONGEST_PAIR = 40;

/** `项目期 99年`: a label and a short value with nothing but a space between them. */
function spacedPair(labels: ReadonlyMap<string, readonly FieldUse[]>, part: Part | undefined, printed: string): readonly PairIn[] {
  if (printed.length > LONGEST_PAIR) return [];
  const { text, at } = keptAt(printed);
  const from = BEFORE.exec(text)?.[0].length ?? 0;
  for (const [label, uses] of labels) {
    const to = from + label.length;
    const gap = to < text.length && (at[to] ?? 0) > (at[to - 1] ?? 0) + 1;
    const use = gap && text.startsWith(label, from) ? uses.find((each) => part === undefined || each.part === part) : undefined;
    if (use) return [{ key: use.key, ...(use.column === undefined ? {} : { column: use.column }), start: at[to] ?? 0, end: (at[text.length - 1] ?? 0) + 1 }];
  }
  return [];
}

const BETWEEN = /[;,、。]|其中:?$/;

/** What stands between a value and the next label is no part of the value. */
function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
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
  const longestFirst = [...labels.keys()].sort((a, b) => b.length - a.length).map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const source = `(${longestFirst.join('|')}):`;
  const made = { pattern: new RegExp(source, 'g'), opening: new RegExp(source, 'y'), labels };
  patterns.set(outline, made);
  return made;
}
