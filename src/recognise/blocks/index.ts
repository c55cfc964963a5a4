import { type Confidence, type Form, type Range, type Table, toA1, type UncertainRegion, type Unit, unitBehind, valueAt } from '../../core';
import type { Grid } from '../grid';
import { findOrganisation, findUnit } from '../words';
import { type Line, linesOf } from './lines';
import { openingsOf, saidBy } from './openings';
import { printsYears, yearIn } from './other-headings';
import { type Outline, outlineOf, usesOf } from './outline';
import { type BlockReading, readBlocks } from './read';
import type { Reach } from './reach';
import { type BlockRegion, blockRegions } from './regions';

export { isBlockForm } from './outline';
export type { BlockRegion } from './regions';

export interface BlockRecognition {
  readonly tables: readonly Table[];
  /** Regions that no form fits for certain: whether one comes near is asked where nothing else reads them (`nearBlocks`). */
  readonly doubtful: readonly BlockRegion[];
}

/** Words found and expected say up to 75 of 100; a title of the form says the rest. */
const WORDS = 75;
const TITLE = 25;
const OTHER_TITLE = -20;
const ACCEPTED = 60;
const ASKED = 40;
const MOST_CANDIDATES = 3;

/** Tables of block forms on one sheet, by title, labels and headers, never by position. */
export function recogniseBlocks(grid: Grid, blockForms: readonly Form[], chosen: ReadonlyMap<string, string> | undefined): BlockRecognition {
  const tables: Table[] = [];
  const doubtful: BlockRegion[] = [];
  if (blockForms.length === 0) return { tables, doubtful };
  for (const region of blockRegions(blockForms, linesOf(grid))) {
    const ranked = weighAll(grid, likely(blockForms, region), region, chosen !== undefined && chosen.size > 0 ? 0 : ACCEPTED);
    const [best] = ranked;
    const range = best && best.score >= ASKED ? rangeOf(region, best.reading) : undefined;
    const choice = range && chosen?.get(`${grid.sheet.name}!${toA1(range.top, range.left)}`);
    const picked = choice === undefined ? undefined : ranked.find(({ reading }) => reading.form.id === choice);
    if (!best || !range || !(picked ?? best.score >= ACCEPTED)) {
      doubtful.push(region);
      continue;
    }
    const { reading, score, reasons } = picked ?? best;
    tables.push(toTable(grid, region, reading, picked ? rangeOf(region, reading) : range, { score, reasons: picked ? [...reasons, { kind: 'chosen' }] : reasons }));
  }
  return { tables, doubtful };
}

/** The forms that a region in doubt comes near to; undefined where it comes near none. */
export function nearBlocks(grid: Grid, blockForms: readonly Form[], region: BlockRegion): UncertainRegion | undefined {
  const candidates = weighAll(grid, likely(blockForms, region), region, ASKED).filter(({ score }) => score >= ASKED);
  const [best] = candidates;
  return (
    best && {
      sheet: grid.sheet.name,
      range: rangeOf(region, best.reading),
      candidates: candidates.slice(0, MOST_CANDIDATES).map(({ reading, score }) => ({ form: reading.form.id, title: reading.form.title, score })),
    }
  );
}

const FULL = 100;

/**
 * Best first. Where a form fits in full, nothing that knows fewer of the words can fit better; and a form whose headers and labels show that it cannot
 * come to `least` points, or not past one that is taken for certain, is not laid over the rows.
 */
function weighAll(grid: Grid, forms: readonly Form[], region: BlockRegion, least: number): readonly Weighed[] {
  const weighed: Weighed[] = [];
  let best = 0;
  for (const form of forms) {
    const one = weigh(grid, form, region, least > 0 && best >= ACCEPTED ? best + 1 : least);
    if (one) weighed.push(one);
    best = Math.max(best, one?.score ?? 0);
    if (least > 0 && best === FULL) break;
  }
  return weighed.sort((a, b) => b.score - a.score);
}

/** Forms that know fewer of the words than the best one does, or too few to come into question, are not laid over the region. */
function likely(forms: readonly Form[], region: BlockRegion): readonly Form[] {
  const { titled } = region;
  const { words: counts, pairs, strange } = wordsIn(forms, region);
  const known: { readonly form: Form; readonly place: number; readonly words: number }[] = [];
  for (const [place, form] of forms.entries()) {
    const words = counts[place] ?? 0;
    if (words > 0 && pointsOf(words + pairs, 0, outlineOf(form).expected, titlePoints(form, region)) >= ASKED) known.push({ form, place, words });
  }
  const most = Math.max(0, ...known.map(({ words }) => words));
  return known
    .filter(({ form, place, words }) => (words >= most * WORTH_TRYING || titled.includes(form)) && !printsForeign(form, region, strange.get(place) ?? []))
    .sort((a, b) => b.words - a.words)
    .map(({ form }) => form);
}

/** A label that the form says it never prints: words alike make no table of this layout then. In the row of an indicator it is only the name of one (预算执行率 ≥95%). */
function printsForeign(form: Form, { lines }: BlockRegion, at: readonly number[]): boolean {
  const outline = outlineOf(form);
  // 实施期 over the columns of its years is no side of its own.
  const overYears = (index: number): boolean => lines.slice(index, index + 2).some(printsYears);
  return at.some((index) => !overYears(index) && lines[index]?.cells.some(({ text }) => ofIndicator(outline, text)) === false);
}

function ofIndicator(outline: Outline, text: string): boolean {
  return TARGET.test(text) || usesOf(outline, text).some(({ kind }) => kind === 'group');
}

/** ≥95%, 100%. */
const TARGET = /^[≥≤=<>≧≦]|^\d+(?:\.\d+)?%$/;

interface RegionWords {
  /** How many cells each of the forms knows the word of. */
  readonly words: readonly number[];
  /** How many cells may hold a label and its value. */
  readonly pairs: number;
  /** Lines with a label that a form never prints, by the place of the form. */
  readonly strange: ReadonlyMap<number, readonly number[]>;
}

function wordsIn(forms: readonly Form[], { lines }: BlockRegion): RegionWords {
  const openings = openingsOf(forms);
  const words = forms.map(() => 0);
  const strange = new Map<number, number[]>();
  let pairs = 0;
  for (const [index, { cells }] of lines.entries()) {
    for (const cell of cells) {
      if (cell.number) continue;
      if (cell.text.includes(':')) pairs += 1;
      const said = saidBy(openings, cell);
      for (const place of said.forms) words[place] = (words[place] ?? 0) + 1;
      for (const place of said.strangers) {
        const at = strange.get(place);
        if (at) at.push(index);
        else strange.set(place, [index]);
      }
    }
  }
  return { words, pairs, strange };
}

const WORTH_TRYING = 0.7;

interface Weighed extends Confidence {
  readonly reading: BlockReading;
}

/** Undefined where the form does not stand in the region, or cannot reach that many points. */
function weigh(grid: Grid, form: Form, region: BlockRegion, least: number): Weighed | undefined {
  const title = titlePoints(form, region);
  const reading = readBlocks(grid, form, region.lines, (reach) => mostPoints(reach, title) >= least);
  if (!reading) return undefined;
  const { found, expected, strange } = reading;
  const score = pointsOf(found, strange, expected, title);
  const cell = region.lines[0]?.cells[0];
  return {
    reading,
    score,
    reasons: [
      ...(title > 0 && cell ? [{ kind: 'title', text: cell.text, cell: toA1(cell.row, cell.column) } as const] : []),
      { kind: 'columns', found, expected },
    ],
  };
}

function titlePoints(form: Form, { titled }: BlockRegion): number {
  return titled.length === 0 ? 0 : titled.includes(form) ? TITLE : OTHER_TITLE;
}

function pointsOf(found: number, strange: number, expected: number, title: number): number {
  const own = Math.min(found, expected);
  const all = own + strange + expected;
  return Math.max(0, Math.min(100, Math.round(WORDS * (all === 0 ? 0 : (2 * own) / all) + title)));
}

/** Found words count up to those expected, and every other expected word counts against the form. */
function mostPoints({ found, strange, expected: [least, most] }: Reach, title: number): number {
  return pointsOf(found, strange, Math.max(least, Math.min(most, found)), title);
}

function rangeOf({ titled, lines }: BlockRegion, reading: BlockReading): Table['range'] {
  const top = titled.length > 0 ? (lines[0]?.row ?? reading.top) : reading.top;
  let [left, right, bottom] = [Infinity, -Infinity, reading.bottom];
  for (const { row, cells } of lines) {
    if (row < top || row > reading.bottom) continue;
    for (const cell of cells) {
      if (cell.column < left) left = cell.column;
      if (cell.right > right) right = cell.right;
      if (row === reading.bottom && cell.bottom > bottom) bottom = cell.bottom;
    }
  }
  return { top, bottom, left, right };
}

function toTable(grid: Grid, region: BlockRegion, reading: BlockReading, range: Range, confidence: Confidence): Table {
  const { form } = reading;
  const heading = region.lines.filter(({ row }) => row <= reading.top + 2);
  const year = yearIn(heading);
  const unit = firstOf(region.lines.filter(({ row }) => row <= reading.bottom), unitIn);
  const organisation = textOf(grid, reading, form.organisation) ?? firstOf(heading, (text) => findOrganisation(text)?.name) ?? '';
  const subject = textOf(grid, reading, form.repeats?.by);
  return {
    id: `${grid.sheet.name}!${toA1(range.top, range.left)}`,
    form,
    title: form.title,
    sheet: grid.sheet.name,
    range,
    unit: unit ?? form.unit,
    unitFrom: unit === undefined ? 'form' : 'sheet',
    ...(year === undefined ? {} : { year }),
    organisation: organisation.replace(/^\d+-?|^[(（](?:公章|盖章|签章|印章|章)[)）][:：]?/, ''),
    ...(subject === undefined ? {} : { subject }),
    rows: reading.rows,
    columns: reading.columns,
    declaredEmpty: false,
    notes: [],
    unmatched: reading.unmatched,
    ...(reading.others.length === 0 ? {} : { others: reading.others.map(({ row, column }) => ({ row, column, text: grid.printed(row, column) })) }),
    confidence,
  };
}

function firstOf<T>(lines: readonly Line[], read: (text: string) => T | undefined): T | undefined {
  for (const { cells } of lines) {
    for (const { text } of cells) {
      const found = text.length <= LONGEST_HEADING ? read(text) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const LONGEST_HEADING = 60;
/** A label this long may carry the unit of the table behind it. */
const LABEL = /^[^()]{2,20}$/;

/** 项目资金(元), 单位：万元. A target such as ≤30万元 says nothing about the table. */
function unitIn(text: string): Unit | undefined {
  if (/单位:/.test(text)) return findUnit(text)?.unit;
  const { label, unit } = unitBehind(text);
  return LABEL.test(label) ? unit : undefined;
}

/** The value of a text field, without the line breaks that only serve the layout. */
function textOf(grid: Grid, { rows }: BlockReading, key: string | undefined): string | undefined {
  const place = key === undefined ? undefined : Object.values(rows.find((row) => row.key === key)?.places ?? {})[0];
  if (!place) return undefined;
  const value = valueAt(grid.sheet, place.row, place.column);
  const text = typeof value === 'string' ? (place.span ? value.slice(place.span.start, place.span.end) : value).replace(/\s+/g, '') : '';
  return text === '' ? undefined : text;
}
