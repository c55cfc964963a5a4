import { type Form, type Part, remembered } from '../../core';
import { beginningsOf } from './header';
import type { Cell } from './lines';
import { LONGEST_LABEL, type Outline, outlineOf, usesOf } from './outline';
import { readingsOf, withoutBracket } from './words';

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
  /** Every word, and the forms that know it, by their places in the list. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** The forms a title line names, longest name first; looked up once for every table that prints it. */
  readonly titled: (text: string) => readonly Form[];
  /** What a printed label says: looked up once for all forms, and once for every table that prints it. */
  readonly said: (text: string) => Said;
}

interface Titled {
  readonly title: string;
  readonly form: Form;
}

/** What a printed label says in any of the forms. */
export interface Said {
  /** Forms that know it, by their places in the list. */
  readonly forms: readonly number[];
  /** Forms whose tables it names. */
  readonly names: readonly Outline[];
  /** Lists with it in their header. */
  readonly lists: readonly Listed[];
  /** Forms that say they never print it, by their places in the list. */
  readonly strangers: readonly number[];
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
  const words = new Map<string, number[]>();
  const titles = new Map<string, Titled[]>();
  for (const [place, outline] of outlines.entries()) {
    for (const title of outline.titles) add(titles, title.slice(-1), { title, form: outline.form });
    const by = outline.form.repeats?.by;
    for (const [word, uses] of outline.uses) {
      add(words, word, place);
      if (by !== undefined && uses.some((use) => use.kind === 'field' && use.key === by)) add(names, word, outline);
    }
    for (const part of outline.form.parts.filter(({ rows }) => rows.kind === 'list')) {
      const printed = [...outline.uses].flatMap(([word, uses]) => (uses.some((use) => use.kind === 'column' && use.part === part) ? [word] : []));
      const list = { outline, part };
      for (const word of new Set([...printed, ...beginningsOf(part).keys()])) add(headers, word, list);
    }
  }
  // Layouts of one form share how it is titled.
  const likes = new Map<RegExp, Form[]>();
  for (const { form } of outlines) if (form.titleLike) likes.set(form.titleLike, [...(likes.get(form.titleLike) ?? []), form]);
  return {
    names,
    headers,
    words,
    titled: remembered((text) => namedIn(titles, text) ?? [...likes].flatMap(([like, alike]) => (like.test(text) ? alike : [])), MOST_SEEN),
    said: remembered((text) => lookUp({ outlines, names, headers, words }, text), MOST_SEEN),
  };
}

/** Forms whose names a title ends with, the longest such name. */
function namedIn(titles: ReadonlyMap<string, readonly Titled[]>, text: string): readonly Form[] | undefined {
  // 项目绩效目标表(打捆项目): what kind it is stands behind the title.
  const found = [text, withoutBracket(text)].map((printed) => titles.get(printed.slice(-1))?.filter(({ title }) => printed.endsWith(title)) ?? []).find((named) => named.length > 0);
  if (!found) return undefined;
  const longest = Math.max(...found.map(({ title }) => title.length));
  return [...new Set(found.filter(({ title }) => title.length === longest).map(({ form }) => form))];
}

const NOTHING: Said = { forms: [], names: [], lists: [], strangers: [] };
const MOST_SEEN = 5000;

/** What a cell says as a label. */
export function saidBy(openings: Openings, { text, number }: Cell): Said {
  return number || text.length > LONGEST_LABEL ? NOTHING : openings.said(text);
}

interface Index extends Pick<Openings, 'words' | 'names' | 'headers'> {
  readonly outlines: readonly Outline[];
}

function lookUp({ outlines, words, names, headers }: Index, text: string): Said {
  const readings = readingsOf(text);
  const under = <T>(index: ReadonlyMap<string, readonly T[]>): readonly T[] => [...new Set(readings.flatMap((reading) => index.get(reading) ?? []))];
  const [exact, lists] = [under(words), under(headers)];
  const alike = outlines.flatMap((outline, place) => (exact.includes(place) ? [] : usesOf(outline, text).map((use) => ({ outline, place, use }))));
  const by = alike.filter(({ outline: { form }, use }) => use.kind === 'field' && use.key === form.repeats?.by);
  const said = {
    forms: [...new Set([...exact, ...alike.map(({ place }) => place)])],
    names: [...under(names), ...by.map(({ outline }) => outline)],
    strangers: strangersTo(outlines, text),
    lists: [...lists, ...alike.flatMap(({ outline, use }) => (use.kind === 'column' && use.part.rows.kind === 'list' && !lists.some((list) => list.part === use.part) ? [{ outline, part: use.part }] : []))],
  };
  return said.forms.length + said.lists.length + said.strangers.length === 0 ? NOTHING : said;
}

/** 资金总额: 12 is the label before the colon. */
function strangersTo(outlines: readonly Outline[], text: string): readonly number[] {
  const colon = text.indexOf(':');
  const labels = readingsOf(colon < 0 ? text : text.slice(0, colon));
  return outlines.flatMap(({ form: { foreign = [] } }, place) => (labels.some((label) => foreign.includes(label)) ? [place] : []));
}

function add<T>(index: Map<string, T[]>, word: string, value: T): void {
  const values = index.get(word);
  if (values) values.push(value);
  else index.set(word, [value]);
}
