import type { Form, Part } from '../../core';
import { beginningsOf } from './header';
import { LONGEST_LABEL, type Outline, outlineOf } from './outline';
import { isNumberText, readingsOf } from './words';

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
  for (const outline of outlines) {
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
  return { names, headers, words };
}

/** Forms that a printed label says something in. */
export function formsThatKnow({ words }: Openings, text: string): readonly Form[] {
  if (text.length > LONGEST_LABEL || isNumberText(text)) return NOBODY;
  const [label = '', ...shorter] = readingsOf(text);
  const found = words.get(label) ?? NOBODY;
  const more = shorter.flatMap((reading) => words.get(reading) ?? NOBODY);
  return more.length === 0 ? found : [...new Set([...found, ...more])];
}

const NOBODY: readonly Form[] = [];

function add<T>(index: Map<string, T[]>, word: string, value: T): void {
  const values = index.get(word);
  if (values) values.push(value);
  else index.set(word, [value]);
}
