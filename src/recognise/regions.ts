import type { Range } from '../core';
import { type Body, readBody } from './body';
import type { Grid } from './grid';
import { type Header, findHeaders } from './headers';
import { type Heading, readHeading } from './heading';
import { type Section, joinPages } from './pages';
import { overlaps } from './span';
import type { Vocabulary } from './vocabulary';

/** A part of a sheet that is one table: heading, header, body and notes, joined over page breaks. */
export interface Region {
  readonly header: Header;
  readonly heading: Heading;
  readonly body: Body;
  readonly range: Range;
}

/** Rows a heading may take above its header; only used to see which tables stand side by side. */
const HEADING_HEIGHT = 8;

/** Cuts a sheet into regions, from top to bottom. */
export function findRegions(grid: Grid, vocabulary: Vocabulary): Region[] {
  const headers = findHeaders(grid, vocabulary);
  const zones = zonesOf(grid, headers);
  const headings = headers.map((header, index) => {
    const zone = zones[index] ?? { left: grid.left, right: grid.right };
    const tableAbove = above(headers, header);
    return readHeading(grid, vocabulary, {
      ...zone,
      firstRow: tableAbove ? tableAbove.bottom + 1 : grid.top,
      underTable: tableAbove !== undefined,
      headerTop: header.top,
      headerLeft: header.left,
      headerRight: header.right,
    });
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
function zonesOf(grid: Grid, headers: readonly Header[]): { left: number; right: number }[] {
  const reaches = headers.map((header) => {
    const next = below(headers, header);
    return { header, top: header.top - HEADING_HEIGHT, bottom: next ? next.top - HEADING_HEIGHT : grid.bottom };
  });
  return reaches.map((own) => {
    const beside = reaches.filter((other) => other.bottom >= own.top && other.top <= own.bottom && !overlaps(other.header, own.header));
    const before = beside.filter(({ header }) => header.right < own.header.left);
    const after = beside.filter(({ header }) => header.left > own.header.right);
    return {
      left: before.reduce((left, { header }) => Math.max(left, header.right + 1), grid.left),
      right: after.reduce((right, { header }) => Math.min(right, header.left - 1), grid.right),
    };
  });
}

function above(headers: readonly Header[], header: Header): Header | undefined {
  return headers.filter((other) => other.bottom < header.top && overlaps(other, header)).at(-1);
}

function below(headers: readonly Header[], header: Header): Header | undefined {
  return headers.find((other) => other.top > header.bottom && overlaps(other, header));
}

function toRegion(pages: readonly Section[]): Region {
  const [first, ...rest] = pages;
  if (!first) throw new Error('a region has at least one section');
  const body: Body = {
    rows: pages.flatMap((page) => page.body.rows),
    notes: pages.flatMap((page) => page.body.notes),
    declaredEmpty: pages.some((page) => page.body.declaredEmpty),
    ...(first.body.left !== undefined && { left: first.body.left }),
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
