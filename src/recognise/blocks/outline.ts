import { type Column, type Form, normalize, type Part, remembered } from '../../core';
import { bareLabel, isNumberText, plainLabel, readingsOf } from './words';

/** What a word of a block form stands for. */
export type Use =
  | { readonly kind: 'field'; readonly part: Part; readonly key: string; /** Column the label itself names: 年度资金总额. */ readonly column?: string }
  | { readonly kind: 'row'; readonly part: Part; readonly key: string }
  | { readonly kind: 'column'; readonly part: Part; readonly column: Column }
  | { readonly kind: 'group'; readonly part: Part; readonly column: string; readonly label: string }
  | { readonly kind: 'total'; readonly part: Part; readonly key: string }
  | { readonly kind: 'caption'; readonly part: Part };

export type FieldUse = Extract<Use, { kind: 'field' }>;

/** A block form with every word it is printed with, prepared for look-up. */
export interface Outline {
  readonly form: Form;
  readonly titles: readonly string[];
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** What a printed label stands for, looked up once: it comes again in every table. */
  readonly usesOf: (text: string) => readonly Use[];
  /** Words that every table of the form prints, at least. */
  readonly expected: number;
}

const MOST_SEEN = 5000;
const outlines = new WeakMap<Form, Outline>();

/** True for forms that hold more than rows under one header. */
export function isBlockForm(form: Form): boolean {
  return form.parts.some(({ rows }) => rows.kind === 'fields' || rows.kind === 'list');
}

export function outlineOf(form: Form): Outline {
  const known = outlines.get(form);
  if (known) return known;
  const uses = new Map<string, Use[]>();
  const add = (label: string, use: Use): void => {
    const key = bareLabel(normalize(label));
    uses.set(key, [...(uses.get(key) ?? []), use]);
  };
  for (const part of form.parts) addPart(part, add);
  const likes = likesOf(form);
  const combined = likes.length === 0 ? undefined : new RegExp(likes.map(({ like }) => like.source).join('|'));
  const sides = sidesOf(form);
  const look = (text: string): readonly Use[] => lookUp(uses, (label) => (combined?.test(label) === true ? likes.flatMap(({ like, use }) => (like.test(label) ? [use] : [])) : NO_USES), sides, text);
  const outline = { form, titles: [form.title, ...form.aliases].map(normalize), uses, usesOf: remembered(look, MOST_SEEN), expected: form.parts.reduce((count, part) => count + leastOf(part), 0) };
  outlines.set(form, outline);
  return outline;
}

function leastOf({ rows, columns }: Part): number {
  const needed = columns.filter(({ optional }) => !optional);
  if (rows.kind === 'fields') return rows.fields.filter(({ optional }) => !optional).length;
  return needed.filter(({ role }) => rows.kind !== 'fixed' || role !== 'label').length;
}

function addPart(part: Part, add: (label: string, use: Use) => void): void {
  for (const label of part.captions ?? []) add(label, { kind: 'caption', part });
  if (part.rows.kind === 'fields') {
    for (const { key, label, aliases } of part.rows.fields) {
      for (const name of [label, ...aliases]) {
        if (name !== '') add(name, { kind: 'field', part, key });
        if (part.columns.length > 1) for (const column of part.columns) for (const side of [column.key, ...column.aliases]) add(side + name, { kind: 'field', part, key, column: column.key });
      }
    }
    return;
  }
  for (const column of part.columns) {
    const leaf = column.path.at(-1) ?? '';
    for (const label of new Set([leaf, ...column.aliases])) add(label, { kind: 'column', part, column });
    for (const label of column.path.slice(0, -1)) add(label, { kind: 'caption', part });
  }
  if (part.rows.kind === 'fixed') {
    for (const row of part.rows.rows) for (const label of [row.label, ...row.aliases]) if (label !== '') add(label, { kind: 'row', part, key: row.key });
  }
  if (part.rows.kind !== 'list') return;
  for (const { column, labels } of part.rows.groups) {
    for (const label of Object.keys(labels)) {
      // 经济效益指标 is often printed as 经济效益; 成本 alone may as well be the name of an indicator.
      const short = label.replace(/指标$/, '');
      // A long label in a narrow side column loses its last character: 可持续影响指.
      const cut = label.length > 6 ? [label.slice(0, -1)] : [];
      for (const name of new Set(short.length > 2 ? [label, short, ...cut] : [label])) add(name, { kind: 'group', part, column, label });
    }
  }
  for (const label of part.rows.total?.labels ?? []) add(label, { kind: 'total', part, key: part.rows.total?.key ?? '' });
}

export const NO_USES: readonly Use[] = [];
export const LONGEST_LABEL = 40;

/** What a printed label may stand for in the form; nothing for a word it does not know. */
export function usesOf(outline: Outline, text: string): readonly Use[] {
  return text.length > LONGEST_LABEL ? NO_USES : outline.usesOf(text);
}

/** Whether the form prints the label itself, with or without a value behind it. */
export function isPrinted({ uses }: Outline, text: string): boolean {
  const colon = text.indexOf(':');
  return readingsOf(colon < 0 ? text : text.slice(0, colon)).some((reading) => uses.has(reading));
}

type Meaning = (label: string) => readonly Use[];

/** First as a form prints it, then by how it is put together. */
function lookUp(uses: Outline['uses'], meaning: Meaning, sides: readonly string[], text: string): readonly Use[] {
  if (isNumberText(text)) return NO_USES;
  const label = plainLabel(text);
  for (const reading of readingsOf(text)) {
    const found = uses.get(reading);
    // The label of a field may head a column of another block: 预算资金总额.
    if (found) return found.some(({ kind }) => kind === 'column') || label.length > MOST_LIKE ? found : [...found, ...meaning(label).filter(({ kind, part }) => kind === 'column' && found.every((use) => use.part !== part))];
  }
  if (label.length < LEAST_LIKE || label.length > MOST_LIKE) return NO_USES;
  const found = uses.get(label) ?? ofSide(uses, meaning, sides, label);
  return found.length > 0 ? found : meaning(label);
}

const LEAST_LIKE = 2;
const MOST_LIKE = 16;

/** 中期财政预算资金: the side of a block, then a label of it. */
function ofSide(uses: Outline['uses'], meaning: Meaning, sides: readonly string[], label: string): readonly Use[] {
  for (const side of sides) {
    if (!label.startsWith(side)) continue;
    const rest = label.slice(side.length);
    const found = (uses.get(rest) ?? meaning(rest)).flatMap((use): Use[] => {
      const column = use.kind === 'field' ? use.part.columns.find(({ key, aliases }) => key === side || aliases.includes(side)) : undefined;
      return use.kind === 'field' && column ? [{ ...use, column: column.key }] : [];
    });
    if (found.length > 0) return found;
  }
  return NO_USES;
}

/** Names of the sides that blocks of the form print, longest first. */
function sidesOf({ parts }: Form): readonly string[] {
  const all = parts.flatMap(({ rows, columns }) => (rows.kind === 'fields' && columns.length > 1 ? columns.flatMap(({ key, aliases }) => [key, ...aliases]) : []));
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

function likesOf({ parts }: Form): readonly { readonly like: RegExp; readonly use: Use }[] {
  return parts.flatMap((part) => [
    ...(part.rows.kind === 'fields' ? part.rows.fields.flatMap(({ key, like }) => (like ? [{ like, use: { kind: 'field', part, key } as const }] : [])) : []),
    ...part.columns.flatMap((column) => (column.like ? [{ like: column.like, use: { kind: 'column', part, column } as const }] : [])),
    ...(part.rows.kind === 'list' && part.rows.total?.like ? [{ like: part.rows.total.like, use: { kind: 'total', part, key: part.rows.total.key } as const }] : []),
  ]);
}
