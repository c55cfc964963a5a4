import type { TableRow } from '../core';
import type { Body } from './body';
import type { ColumnMatch } from './columns';
import type { Grid } from './grid';
import type { Header } from './headers';
import type { Heading } from './heading';
import { readRows } from './rows';
import { mostPoints } from './score';
import { overlaps } from './span';

/** One header with what stands above and below it: a table, or a page of one. */
export interface Section {
  readonly header: Header;
  readonly heading: Heading;
  readonly body: Body;
}

/** The pages of one table so far, and the rows its likeliest form has on them. */
interface Pages {
  readonly sections: Section[];
  readonly first: Section;
  readonly match: ColumnMatch | undefined;
  /** Filled when a second page is weighed. */
  seen: Set<string> | undefined;
}

/** A header printed again at a page break, or between the sections of one form, continues the table above it. */
export function joinPages(grid: Grid, sections: readonly Section[]): Section[][] {
  const groups: Pages[] = [];
  for (const section of sections) {
    const open = lastOver(groups, section);
    if (!open || !continues(grid, open, section)) {
      groups.push({ sections: [section], first: section, match: likeliest(section), seen: undefined });
    }
  }
  return groups.map((group) => group.sections);
}

function lastOver(groups: readonly Pages[], section: Section): Pages | undefined {
  for (let index = groups.length - 1; index >= 0; index--) {
    const group = groups[index];
    if (group && overlaps(group.first.header, section.header)) return group;
  }
  return undefined;
}

/** Adds the section to the pages where the same columns stand under the same heading and no row comes a second time. */
function continues(grid: Grid, pages: Pages, section: Section): boolean {
  const { match, first } = pages;
  const again = section.header.candidates.candidate(match?.form);
  if (!match || !again || !sameColumns(match, again) || !mayContinue(match, first.heading, section.heading)) return false;
  const seen = (pages.seen ??= keysOf(readRows(grid, match, first.body).rows));
  const { rows, unmatched } = readRows(grid, match, section.body);
  const keys = keysOf(rows);
  // A last page with nothing but the notes continues the table too.
  if ((rows.length === 0 && unmatched.length > 0) || [...keys].some((key) => seen.has(key))) return false;
  for (const key of keys) seen.add(key);
  pages.sections.push(section);
  return true;
}

/** Nothing above the repeated header says that another table begins. */
function mayContinue({ form }: ColumnMatch, before: Heading, { title, foreignTitle, code, organisation }: Heading): boolean {
  if (foreignTitle || (title && !title.forms.includes(form)) || (code && !code.forms.includes(form))) return false;
  return organisation === undefined || organisation === before.organisation;
}

function keysOf(rows: readonly TableRow[]): Set<string> {
  return new Set(rows.map(({ part, key, label, unit }) => `${part} ${unit ? label : key}`));
}

function likeliest({ header, heading }: Section): ColumnMatch | undefined {
  return header.candidates.best((form, fit) => mostPoints(form, fit, heading));
}

/** Every column the repeated header has stands where it stood; it may have fewer. */
function sameColumns(before: ColumnMatch, again: ColumnMatch): boolean {
  return again.matched.every(({ slot, column }) => before.matched.some((other) => other.slot === slot && other.column === column));
}
