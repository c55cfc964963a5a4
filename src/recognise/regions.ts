import type { Range } from '../core';
import { type Body, readBody } from './body';
import { type ColumnMatch, matchColumns } from './columns';
import type { Grid } from './grid';
import { type Header, findHeaders } from './headers';
import { type Heading, readHeading } from './heading';
import { readRows } from './rows';
import { score } from './score';
import type { CompiledForm, Vocabulary } from './vocabulary';

/** A part of a sheet that is one table: heading, header, body and notes, joined over page breaks. */
export interface Region {
  readonly header: Header;
  readonly heading: Heading;
  readonly body: Body;
  readonly range: Range;
}

interface Section {
  readonly header: Header;
  readonly heading: Heading;
  readonly body: Body;
}

/** Rows a heading may take above its header; only used to see which tables stand side by side. */
const HEADING_HEIGHT = 8;

/** Cuts a sheet into regions, from top to bottom. */
export function findRegions(grid: Grid, vocabulary: Vocabulary): Region[] {
  const headers = findHeaders(grid, vocabulary);
  const zones = headers.map((header) => zoneOf(grid, headers, header));
  const headings = headers.map((header, index) => {
    const zone = zones[index] ?? { left: grid.left, right: grid.right };
    const firstRow = (above(headers, header)?.bottom ?? grid.top - 1) + 1;
    return readHeading(grid, vocabulary, { ...zone, firstRow, headerTop: header.top, headerLeft: header.left, headerRight: header.right });
  });
  const sections = headers.map((header, index): Section => {
    const zone = zones[index] ?? { left: grid.left, right: grid.right };
    const heading = headings[index] ?? { top: header.top, left: header.left, right: header.right };
    const next = below(headers, header);
    const nextHeading = next === undefined ? undefined : headings[headers.indexOf(next)];
    const bottom = nextHeading === undefined ? grid.bottom : nextHeading.top - 1;
    const outer = { outerLeft: zone.left, outerRight: zone.right };
    const body = readBody(grid, vocabulary, { top: header.bottom + 1, bottom, left: header.left, right: header.right, ...outer });
    return { header, heading, body };
  });
  return joinPages(grid, sections).map(toRegion);
}

/** All the columns a table may use for heading and notes: up to its neighbours on either side. */
function zoneOf(grid: Grid, headers: readonly Header[], header: Header): { left: number; right: number } {
  let { left, right } = grid;
  const reach = reachOf(grid, headers, header);
  for (const other of headers) {
    if (other === header || overlaps(other, header)) continue;
    const otherReach = reachOf(grid, headers, other);
    if (otherReach.bottom < reach.top || otherReach.top > reach.bottom) continue;
    if (other.right < header.left) left = Math.max(left, other.right + 1);
    else right = Math.min(right, other.left - 1);
  }
  return { left, right };
}

function reachOf(grid: Grid, headers: readonly Header[], header: Header): { top: number; bottom: number } {
  const next = below(headers, header);
  return { top: header.top - HEADING_HEIGHT, bottom: next ? next.top - HEADING_HEIGHT : grid.bottom };
}

function above(headers: readonly Header[], header: Header): Header | undefined {
  return headers.filter((other) => other.bottom < header.top && overlaps(other, header)).at(-1);
}

function below(headers: readonly Header[], header: Header): Header | undefined {
  return headers.find((other) => other.top > header.bottom && overlaps(other, header));
}

function overlaps(a: Header, b: Header): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** A header printed again at a page break, or between the sections of one form, continues the table above it. */
function joinPages(grid: Grid, sections: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const open = [...groups].reverse().find(([first]) => first !== undefined && overlaps(first.header, section.header));
    if (open && continues(grid, open, section)) open.push(section);
    else groups.push([section]);
  }
  return groups;
}

function continues(grid: Grid, pages: readonly Section[], section: Section): boolean {
  const [first] = pages;
  if (!first) return false;
  const form = likeliest(first);
  const before = first.header.matches.find((match) => match.form === form);
  const again = section.header.matches.find((match) => match.form === form);
  if (!before || !again || !sameColumns(before, again)) return false;
  const { title, foreignTitle, code, organisation } = section.heading;
  if (foreignTitle || (title && !title.forms.includes(before.form)) || (code && !code.forms.includes(before.form))) return false;
  if (organisation !== undefined && organisation !== first.heading.organisation) return false;
  const seen = new Set(pages.flatMap(({ body }) => readRows(grid, before, body).rows).map(({ part, key }) => `${part} ${key}`));
  const rows = readRows(grid, before, section.body).rows;
  return rows.length > 0 && !rows.some(({ part, key }) => seen.has(`${part} ${key}`));
}

function likeliest({ header, heading }: Section): CompiledForm | undefined {
  const ranked = header.matches.map((match) => ({ form: match.form, points: score(match, undefined, heading).score }));
  return ranked.sort((a, b) => b.points - a.points)[0]?.form;
}

/** Every column the repeated header has stands where it stood; it may have fewer. */
function sameColumns(before: ColumnMatch, again: ColumnMatch): boolean {
  return again.matched.every(({ slot, column }) => before.matched.some((other) => other.slot === slot && other.column === column));
}

function toRegion(pages: readonly Section[]): Region {
  const [first, ...rest] = pages;
  if (!first) throw new Error('a region has at least one section');
  const body: Body = {
    rows: pages.flatMap((page) => page.body.rows),
    notes: pages.flatMap((page) => page.body.notes),
    declaredEmpty: pages.some((page) => page.body.declaredEmpty),
  };
  const bottom = Math.max(
    ...pages.map((page) => page.header.bottom),
    ...body.rows.map(({ row }) => row),
    ...body.notes.map(({ row }) => row),
  );
  const left = Math.min(first.heading.left, ...body.notes.map(({ column }) => column), ...rest.map(({ header }) => header.left));
  const right = Math.max(first.heading.right, ...rest.map(({ header }) => header.right));
  return { header: first.header, heading: first.heading, body, range: { top: first.heading.top, bottom, left, right } };
}

/** The forms worth weighing for a region: those whose columns fit, and those its heading names. */
export function candidatesOf({ header, heading }: Region): ColumnMatch[] {
  const named = new Set([...(heading.title?.forms ?? []), ...(heading.code?.forms ?? [])]);
  for (const { form } of header.matches) named.delete(form);
  return [...header.matches, ...[...named].map((form) => matchColumns(form, header.columns))];
}
