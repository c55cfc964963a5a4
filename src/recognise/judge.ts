import { type Reason, type Table, type UncertainRegion, type Unit, toA1, unitBehind } from '../core';
import type { Form } from '../forms/types';
import type { Worth } from './candidates';
import { type ColumnMatch, matchColumns } from './columns';
import type { Grid } from './grid';
import type { RowReading } from './reading';
import type { Region } from './regions';
import { readRows } from './rows';
import { ACCEPTED, ASKED, layoutPoints, MARGIN, mostPoints, score } from './score';
import type { Vocabulary } from './vocabulary';

const MOST_CANDIDATES = 3;

/** A form laid over a region. */
export interface Weighed {
  readonly match: ColumnMatch;
  readonly rows: RowReading;
  readonly score: number;
  /** The score before it was rounded and capped. */
  readonly exact: number;
  readonly reasons: readonly Reason[];
}

export interface Verdict {
  readonly table?: Table;
  readonly asked?: UncertainRegion;
}

/** Which form a region is, or the forms it may be; the one chosen by hand before all others. */
export function judge(grid: Grid, vocabulary: Vocabulary, region: Region, choice: string | undefined): Verdict {
  const table = pick(grid, vocabulary, region, choice);
  if (table) return { table };
  const ranked = bestOfEach(weighAll(grid, region), region);
  const [best, next] = ranked;
  if (!best || best.score < ASKED) return {};
  // A form of which no column of figures is there, or no row is known by name, would be read as an empty table, and nobody would notice.
  const figures = best.match.matched.some(({ slot }) => slot.column.role === 'amount');
  const rows = best.rows.rows.length > 0 || best.rows.unmatched.length === 0;
  const named = best.match.form.form.parts[0]?.rows.kind === 'single' || best.match.matched.some(({ slot }) => slot.column.role === 'label' || slot.column.role === 'code');
  const other = betterLaidOut(grid, region, best);
  if (figures && rows && named && !other && best.score >= ACCEPTED && (!next || best.score - next.score >= MARGIN)) return { table: toTable(grid, region, best) };
  const listed = ranked.filter((entry) => entry.score >= ASKED).slice(0, MOST_CANDIDATES);
  const candidates = [...listed, ...(other && !listed.some((entry) => sameForm(entry, other)) ? [other] : [])]
    .map((entry) => ({ form: entry.match.form.form.id, title: entry.match.form.form.title, score: entry.score }));
  return { asked: { sheet: grid.sheet.name, range: region.range, candidates } };
}

/** From here on columns and rows of another form outweigh a title alone. Forms that only their titles tell apart stay below. */
const FAR = 12;

/** The form whose columns and rows fit far better than those of the form the title names: the title may be left over from the sheet that was copied. */
function betterLaidOut(grid: Grid, region: Region, best: Weighed): Weighed | undefined {
  const { heading, header } = region;
  const { form, fit, matched, expected } = best.match;
  if (!heading.title?.forms.includes(form) || heading.code?.forms.includes(form) === true || !header.best) return undefined;
  // The form's columns are those on the sheet: only the title can tell it from a form that prints the same.
  if (matched.length >= Math.max(header.columns.length, expected)) return undefined;
  const own = layoutPoints(fit, best.rows.fit);
  if (layoutPoints(header.best.fit, 1) - own < FAR) return undefined;
  const other = weigh(grid, region, header.best);
  return !sameForm(other, best) && layoutPoints(other.match.fit, other.rows.fit) - own >= FAR ? other : undefined;
}

function sameForm(one: Weighed, other: Weighed): boolean {
  return one.match.form.form.id === other.match.form.form.id;
}

/** The region as the form that was chosen by hand, in the edition that fits best. */
export function pick(grid: Grid, vocabulary: Vocabulary, region: Region, choice: string | undefined): Table | undefined {
  const layouts = choice === undefined ? [] : vocabulary.forms.filter((entry) => entry.form.id === choice);
  const [weighed] = bestOfEach(layouts.map((form) => weigh(grid, region, matchColumns(form, region.header.columns))), region);
  return weighed && toTable(grid, region, { ...weighed, reasons: [...weighed.reasons, { kind: 'chosen' }] });
}

/**
 * The best edition of each form, best form first. Editions of one form are never put to the user: the score decides, then
 * the printed year, then the newest.
 */
function bestOfEach(weighed: readonly Weighed[], { heading }: Region): readonly Weighed[] {
  const best = new Map<string, Weighed>();
  for (const each of weighed) {
    const { id } = each.match.form.form;
    const before = best.get(id);
    if (!before || isBetter(each, before, heading.year)) best.set(id, each);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function isBetter(one: Weighed, other: Weighed, year: number | undefined): boolean {
  if (one.exact !== other.exact) return one.exact > other.exact;
  const [a, b] = [one.match.form.form, other.match.form.form];
  const [fitsA, fitsB] = [isOfYear(a, year), isOfYear(b, year)];
  return fitsA !== fitsB ? fitsA : firstYear(a) > firstYear(b);
}

function isOfYear({ edition }: Form, year: number | undefined): boolean {
  const [from, to] = edition?.years ?? [null, null];
  return year !== undefined && edition?.years !== undefined && (from === null || year >= from) && (to === null || year <= to);
}

function firstYear({ edition }: Form): number {
  return edition?.years?.[0] ?? 0;
}

/** Best first. A form that cannot come near the best one even with perfect rows is not laid over the body. */
function weighAll(grid: Grid, region: Region): Weighed[] {
  const { header, heading } = region;
  const named = new Set([...(heading.title?.forms ?? []), ...(heading.code?.forms ?? [])]);
  const worth: Worth = (form, fit) => mostPoints(form, fit, heading);
  const weighed: Weighed[] = [];
  for (const { form, most } of header.candidates.inOrder(worth, named)) {
    const best = Math.max(0, ...weighed.map((entry) => entry.score));
    if (best - most >= MARGIN) break;
    const match = named.has(form) ? header.candidates.matchOf(form) : header.candidates.candidate(form);
    if (match && best - worth(form, match.fit) < MARGIN) weighed.push(weigh(grid, region, match));
  }
  return weighed.sort((a, b) => b.score - a.score);
}

export function weigh(grid: Grid, region: Region, match: ColumnMatch): Weighed {
  const rows = readRows(grid, match, region.body, region.heading.organisation);
  return { match, rows, ...score(match, rows, region.heading) };
}

export function regionId(grid: Grid, { range }: Region): string {
  return `${grid.sheet.name}!${toA1(range.top, range.left)}`;
}

function toTable(grid: Grid, region: Region, { match, rows, score: points, reasons }: Weighed): Table {
  const { form } = match.form;
  const { heading, body } = region;
  const unit = heading.unit ?? unitInHeader(grid, region);
  return {
    id: regionId(grid, region),
    form,
    title: form.title,
    sheet: grid.sheet.name,
    range: region.range,
    unit: unit ?? form.unit,
    unitFrom: unit === undefined ? 'form' : 'sheet',
    ...(heading.year === undefined ? {} : { year: heading.year }),
    organisation: heading.organisation ?? '',
    rows: rows.rows,
    columns: match.matched.map(({ slot, column }) => ({ key: slot.column.key, part: slot.part, lane: slot.lane, role: slot.column.role, column })),
    declaredEmpty: body.declaredEmpty,
    notes: body.notes,
    unmatched: rows.unmatched,
    confidence: { score: points, reasons },
  };
}

/** 金额（万元） in a column header, where no unit line is printed. */
function unitInHeader(grid: Grid, { header }: Region): Unit | undefined {
  for (let row = header.top; row <= header.bottom; row++) {
    for (let column = header.left; column <= header.right; column++) {
      const { unit } = unitBehind(grid.words(row, column));
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}
