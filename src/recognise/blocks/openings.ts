import { type Form, type Part, remembered } from '../../core';
import { beginningsOf } from './header';
import type { Cell } from './lines';
import { LONGEST_LABEL, type Outline, outlineOf } from './outline';
import { readingsOf } from './words';

/** A list of a form. */
export interface Listed {
  readonly outline: Outline;
  readonly part: Part;
}

/** What begins a table of any of the forms, by the word it is printed with: a line that says none of them is passed over at once. */
export interface Openings {
  /** Forms whose tables are named by this label (项目名称). */
  readonly names: ReadonlyMap<string, readonly Outline[]>;
  /** Lists with such a word, or a word that begins so, in their header. */
  readonly headers: ReadonlyMap<string, readonly Listed[]>;
  /** Every word, and the forms that know it. */
  readonly words: ReadonlyMap<string, readonly Form[]>;
  /** Titles of the forms by their last character. */
  readonly titles: ReadonlyMap<string, readonly Titled[]>;
  /** What a printed label says: looked up once for all forms, and once for every table that prints it. */
  readonly said: (text: string) => Said;
}

export interface Titled {
  readonly title: string;
  readonly form: Form;
}

/** What a printed label says in any of the forms. */
export interface Said {
  /** Forms that know it. */
  readonly forms: readonly Form[];
  /** Forms whose tables it names. */
  readonly names: readonly Outline[];
  /** Lists with it in their header. */
  readonly lists: readonly Listed[];
}

const known = new WeakMap<readonly Form[], Openings>();

/** Made once for each list of forms. */
export function openingsOf(forms: readonly Form[]): Openings {
  let openings = known.get(forms);
  if (!openings) known.set(forms, (openings = openingsIn(forms.map(outlineOf))));
  return openings;
}

function openingsIn(outlines: readonly Outline[]): Openings {
  const names = new Map<string, Outline[]>();
  const headers = new Map<string, Listed[]>();
  const words = new Map<string, Form[]>();
  const titles = new Map<string, Titled[]>();
  for (const outline of outlines) {
    for (const title of outline.titles) add(titles, title.slice(-1), { title, form: outline.form });
    const by = outline.form.repeats?.by;
    for (const [word, uses] of outline.uses) {
      add(words, word, outline.form);
      if (by !== undefined && uses.some((use) => use.kind === 'field' && use.key === by)) add(names, word, outline);
    }
    for (const part of outline.form.parts.filter(({ rows }) => rows.kind === 'list')) {
      const printed = [...outline.uses].flatMap(([word, uses]) => (uses.some((use) => use.kind === 'column' && use.part === part) ? [word] : []));
      const list = { outline, part };
      for (const word of new Set([...printed, ...beginningsOf(part).keys()])) add(headers, word, list);
    }
  }
  return { names, headers, words, titles, said: remembered((text) => lookUp({ names, headers, words }, text), MOST_SEEN) };
}

const NOTHING: Said = { forms: [], names: [], lists: [] };
const MOST_SEEN = 5000;

/** What a cell says as a label. */
export function saidBy(openings: Openings, { text, number }: Cell): Said {
  return number || text.length > LONGEST_LABEL ? NOTHING : openings.said(text);
}

function lookUp({ words, names, headers }: Pick<Openings, 'words' | 'names' | 'headers'>, text: string): Said {
  const readings = readingsOf(text);
  const under = <T>(index: ReadonlyMap<string, readonly T[]>): readonly T[] => [...new Set(readings.flatMap((reading) => index.get(reading) ?? []))];
  const said = { forms: under(words), names: under(names), lists: under(headers) };
  return said.forms.length + said.lists.length === 0 ? NOTHING : said;
}

function add<T>(index: Map<string, T[]>, word: string, value: T): void {
  const values = index.get(word);
  if (values) values.push(value);
  else index.set(word, [value]);
}
