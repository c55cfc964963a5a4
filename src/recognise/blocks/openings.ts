import type { Form, Part } from '../../core';
import { beginningsOf } from './header';
import { type Outline, outlineOf } from './outline';

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
  for (const outline of outlines) {
    const by = outline.form.repeats?.by;
    for (const [word, uses] of outline.uses) {
      if (by !== undefined && uses.some((use) => use.kind === 'field' && use.key === by)) add(names, word, outline);
    }
    for (const part of outline.form.parts.filter(({ rows }) => rows.kind === 'list')) {
      const printed = [...outline.uses].flatMap(([word, uses]) => (uses.some((use) => use.kind === 'column' && use.part === part) ? [word] : []));
      const list = { outline, part };
      for (const word of new Set([...printed, ...beginningsOf(part).keys()])) add(headers, word, list);
    }
  }
  return { names, headers };
}

function add<T>(index: Map<string, T[]>, word: string, value: T): void {
  const values = index.get(word);
  if (values) values.push(value);
  else index.set(word, [value]);
}
