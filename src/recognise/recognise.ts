import { type Reason, type Table, type UncertainRegion, type Unit, type WorkbookSnapshot, toA1 } from '../core';
import type { Form } from '../forms/types';
import { isBlockForm, recogniseBlocks } from './blocks';
import { type ColumnMatch, matchColumns } from './columns';
import { Grid } from './grid';
import type { RowReading } from './reading';
import { type Region, candidatesOf, findRegions } from './regions';
import { readRows } from './rows';
import { ACCEPTED, ASKED, MARGIN, score } from './score';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import { findUnit } from './words';

export interface Recognition {
  /** In the order of the workbook. */
  readonly tables: readonly Table[];
  /** Regions that look like a form but not surely enough: the user is asked. */
  readonly uncertain: readonly UncertainRegion[];
  /** Sheets that hold something, but no table of ours. */
  readonly unrecognisedSheets: readonly string[];
}

export interface RecogniseOptions {
  /** What the user answered: region id (`sheet!A1` of its top-left cell) → form id. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Only this sheet. */
  readonly sheet?: string;
}

export interface RecogniseProgress {
  readonly done: number;
  readonly total: number;
}

const MOST_CANDIDATES = 3;

/** Finds which form each part of a workbook is: by title, code and labels, never by position. */
export function recognise(workbook: WorkbookSnapshot, forms: readonly Form[], options: RecogniseOptions = {}): Recognition {
  const steps = recogniseSteps(workbook, forms, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing after each sheet so that a caller can give way to the screen or stop. */
export function* recogniseSteps(
  workbook: WorkbookSnapshot,
  forms: readonly Form[],
  options: RecogniseOptions = {},
): Generator<RecogniseProgress, Recognition> {
  const { inRows, inBlocks } = byKind(forms);
  const vocabulary = vocabularyOf(inRows);
  const tables: Table[] = [];
  const uncertain: UncertainRegion[] = [];
  const unrecognisedSheets: string[] = [];
  const sheets = workbook.sheets.filter(({ name }) => options.sheet === undefined || name === options.sheet);
  for (const [index, sheet] of sheets.entries()) {
    const grid = new Grid(sheet);
    const blocks = recogniseBlocks(grid, inBlocks, options.chosen);
    const verdicts = findRegions(grid, vocabulary)
      .filter(({ range }) => !blocks.tables.some((table) => range.top <= table.range.bottom && range.bottom >= table.range.top))
      .map((region) => judge(grid, vocabulary, region, options.chosen));
    const found = [...blocks.tables, ...verdicts.flatMap(({ table }) => (table ? [table] : []))];
    const asked = [...blocks.uncertain, ...verdicts.flatMap((verdict) => (verdict.asked ? [verdict.asked] : []))];
    tables.push(...found.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left));
    uncertain.push(...asked);
    if (found.length === 0 && asked.length === 0 && !grid.isEmpty) unrecognisedSheets.push(sheet.name);
    yield { done: index + 1, total: sheets.length };
  }
  return { tables, uncertain, unrecognisedSheets };
}

interface Kinds {
  /** Rows under one header. */
  readonly inRows: readonly Form[];
  /** Read block by block. */
  readonly inBlocks: readonly Form[];
}

const kinds = new WeakMap<readonly Form[], Kinds>();

/** Made once for each list of forms, so that what is prepared for them is prepared once. */
function byKind(forms: readonly Form[]): Kinds {
  let known = kinds.get(forms);
  if (!known) kinds.set(forms, (known = { inRows: forms.filter((form) => !isBlockForm(form)), inBlocks: forms.filter(isBlockForm) }));
  return known;
}

/** A form laid over a region. */
export interface Weighed {
  readonly match: ColumnMatch;
  readonly rows: RowReading;
  readonly score: number;
  /** The score before it was rounded and capped. */
  readonly exact: number;
  readonly reasons: readonly Reason[];
}

interface Verdict {
  readonly table?: Table;
  readonly asked?: UncertainRegion;
}

function judge(grid: Grid, vocabulary: Vocabulary, region: Region, chosen: RecogniseOptions['chosen']): Verdict {
  const choice = chosen?.get(regionId(grid, region));
  const layouts = choice === undefined ? [] : vocabulary.forms.filter((entry) => entry.form.id === choice);
  const [weighed] = bestOfEach(layouts.map((form) => weigh(grid, region, matchColumns(form, region.header.columns))), region);
  if (weighed) return { table: toTable(grid, region, { ...weighed, reasons: [...weighed.reasons, { kind: 'chosen' }] }) };
  const ranked = bestOfEach(weighAll(grid, region), region);
  const [best, next] = ranked;
  if (!best || best.score < ASKED) return {};
  if (best.score >= ACCEPTED && (!next || best.score - next.score >= MARGIN)) return { table: toTable(grid, region, best) };
  const candidates = ranked
    .filter((entry) => entry.score >= ASKED)
    .slice(0, MOST_CANDIDATES)
    .map((entry) => ({ form: entry.match.form.form.id, title: entry.match.form.form.title, score: entry.score }));
  return { asked: { sheet: grid.sheet.name, range: region.range, candidates } };
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
  const open = candidatesOf(region)
    .map((match) => ({ match, most: score(match, undefined, region.heading).score }))
    .sort((a, b) => b.most - a.most);
  const weighed: Weighed[] = [];
  for (const { match, most } of open) {
    const best = Math.max(0, ...weighed.map((entry) => entry.score));
    if (best - most >= MARGIN) break;
    weighed.push(weigh(grid, region, match));
  }
  return weighed.sort((a, b) => b.score - a.score);
}

export function weigh(grid: Grid, region: Region, match: ColumnMatch): Weighed {
  const rows = readRows(grid, match, region.body, region.heading.organisation);
  return { match, rows, ...score(match, rows, region.heading) };
}

function regionId(grid: Grid, { range }: Region): string {
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
      const inBrackets = /\((?:单位:)?(?:人民币)?(?:万元|千元|亿元|元)\)$/.exec(grid.words(row, column))?.[0];
      if (inBrackets !== undefined) return findUnit(inBrackets)?.unit;
    }
  }
  return undefined;
}
