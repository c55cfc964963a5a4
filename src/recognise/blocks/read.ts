import type { Form, Part, TableColumn, TableRow } from '../../core';
import type { Grid } from '../grid';
import { type Begin, beginsIn, isTotalOfPoints } from './begins';
import { type ColumnsAbove, type FieldZone, type PartReading, readFields } from './fields';
import { readFixed } from './fixed';
import { type BlockHeader, OTHER, UNKNOWN } from './header';
import { labelledIn } from './labelled';
import type { Cell, Line } from './lines';
import { readList } from './list';
import { type Outline, outlineOf } from './outline';
import { expectedOf, ownerOf, type Reach, reachOf } from './reach';

/** A block form laid over some lines. */
export interface BlockReading {
  readonly form: Form;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly found: number;
  readonly expected: number;
  /** Words of headers that the form does not know. */
  readonly strange: number;
  /** Headings of another year or kind, whose cells were not read. */
  readonly others: readonly Cell[];
  /** Lines inside the table that no block could use. */
  readonly unmatched: readonly { readonly row: number; readonly label: string }[];
  /** First and last sheet row that any block used. */
  readonly top: number;
  readonly bottom: number;
}

type Read = Begin & { readonly reading: PartReading };

/** Lays a form over some lines, as far as `matters` says that what it can come to is still worth it: headers first, then labels, rows last. */
export function readBlocks(grid: Grid, form: Form, lines: readonly Line[], matters: (reach: Reach) => boolean): BlockReading | undefined {
  const outline = outlineOf(form);
  const { begins, fixedRows } = beginsIn(outline, lines);
  if (begins.length === 0) return undefined;
  const reach = reachOf(form, new Map(begins.map(({ part, header }) => [part, header])), fixedRows);
  if (!matters(reach)) return undefined;
  const used = new Set<Cell>();
  const zone = fieldZone(grid, outline, begins, lines);
  const fields = begins.flatMap((begin): Read[] => (begin.header ? [] : [{ ...begin, reading: readFields(outline, begin.part, fromTotal(zone, begin, used), used, columnsAbove(begins, begin)) }]));
  const missed = fields.reduce((count, { part, reading }) => count + expectedOf(part, undefined) - reading.found, 0);
  if (missed > 0 && !matters({ ...reach, found: reach.found - missed })) return undefined;
  const headed = begins.flatMap((begin): Read[] => (begin.header ? [{ ...begin, reading: headsNothing(begin.header, endOf(begins, begin), lines) ? NOTHING_READ : readHeaded(grid, outline, begin.header, linesOf(begins, begin, lines), used) }] : []));
  const main = [...fields, ...headed];
  const readings = [...main, ...form.parts.flatMap((part) => detailsOf(grid, outline, part, main, lines, used))];
  return readingOf(outline, lines, readings, used);
}

function readingOf(outline: Outline, lines: readonly Line[], readings: readonly Read[], used: ReadonlySet<Cell>): BlockReading {
  const { form } = outline;
  const byPart = new Map(readings.map((each) => [each.part, each]));
  let [top, bottom] = [Infinity, -Infinity];
  const reachTo = (from: number, to: number): void => {
    if (from < top) top = from;
    if (to > bottom) bottom = to;
  };
  for (const { row } of used) reachTo(row, row);
  for (const { header } of readings) if (header) reachTo(header.top, header.bottom);
  return {
    form,
    rows: form.parts.flatMap((part) => byPart.get(part)?.reading.rows ?? []),
    columns: form.parts.flatMap((part) => columnsOf(part, byPart.get(part))),
    found: readings.reduce((total, { reading }) => total + reading.found, 0),
    expected: form.parts.reduce((total, part) => total + expectedOf(part, byPart.get(part)?.header), 0),
    strange: readings.reduce((total, { header }) => total + (header?.strange ?? 0), 0),
    others: readings.flatMap(({ header }) => header?.others ?? []),
    unmatched: unmatchedIn(outline, lines, used, readings.flatMap(({ header }) => header ?? []), top, bottom),
    top,
    bottom,
  };
}

/** A block ends where the next one begins. */
function endOf(begins: readonly Begin[], { row, end = Infinity }: Begin): number {
  return Math.min(end, begins.find((other) => other.row > row)?.row ?? Infinity);
}

function linesOf(begins: readonly Begin[], begin: Begin, lines: readonly Line[]): readonly Line[] {
  const end = endOf(begins, begin);
  return lines.filter(({ row }) => row >= begin.row && row < end);
}

const NOTHING_READ: PartReading = { rows: [], found: 0 };

/** Headings of indicators with a label of another block right below them. */
function headsNothing({ part: { rows }, bottom }: BlockHeader, end: number, lines: readonly Line[]): boolean {
  const below = lines.find(({ row }) => row > bottom);
  return rows.kind === 'list' && rows.groups.length > 0 && below !== undefined && below.row >= end;
}

/** Labelled values may be anywhere in the table outside what stands under a header. */
function fieldZone(grid: Grid, outline: Outline, begins: readonly Begin[], lines: readonly Line[]): FieldZone {
  const headed = begins.filter(({ header }) => header).map((begin) => ({ from: begin.row, end: endOf(begins, begin) }));
  const outside = headed.length === 0 ? lines : lines.filter(({ row }) => !headed.some(({ from, end }) => row >= from && row < end));
  return { lines: outside, labelled: begins.length === headed.length ? [] : labelledIn(grid, outline, outside) };
}

/** The total at the head of a table says again what its line says. */
function fromTotal(zone: FieldZone, { part, row }: Begin, used: Set<Cell>): FieldZone {
  if (!isTotalOfPoints(part)) return zone;
  for (const { cell, line, uses } of zone.labelled) {
    const next = line.cells[line.cells.indexOf(cell) + 1];
    if (line.row < row && next?.number === true && uses.some((use) => use.part === part)) used.add(cell).add(next);
  }
  return { ...zone, labelled: zone.labelled.filter(({ line }) => line.row >= row) };
}

/** Where the last list above a block prints the block’s columns; a column it does not print (等级) stands right of the one before it. */
function columnsAbove(begins: readonly Begin[], { part, row }: Begin): ColumnsAbove | undefined {
  const list = begins.filter((other) => other.part.rows.kind === 'list' && other.row < row).at(-1)?.header;
  if (part.rows.kind !== 'fields' || part.columns.length < 2 || !list) return undefined;
  const found = new Map<string, number>();
  let last: number | undefined;
  for (const { key } of part.columns) {
    const at = list.slots.filter((slot) => slot.key.endsWith(key)).at(-1)?.at ?? (last === undefined ? undefined : last + 1);
    if (at === undefined) return undefined;
    found.set(key, at);
    last = at;
  }
  return found;
}

function readHeaded(grid: Grid, outline: Outline, header: BlockHeader, lines: readonly Line[], used: Set<Cell>): PartReading {
  return header.part.rows.kind === 'fixed' ? readFixed(grid, outline, header, lines, used) : readList(grid, outline, header, lines, used);
}

/** The rows between a fixed row and the next one: what the fixed row is made of. */
function detailsOf(grid: Grid, outline: Outline, part: Part, main: readonly Read[], lines: readonly Line[], used: Set<Cell>): readonly Read[] {
  const owner = ownerOf(part);
  const read = owner && main.find((each) => each.part.name === owner.part);
  const first = read?.reading.rows.find(({ key }) => key === owner?.row)?.row;
  if (!read?.header || first === undefined) return [];
  const next = Math.min(...read.reading.rows.map(({ row }) => row).filter((row) => row > first), ...main.map(({ row }) => row).filter((row) => row > first));
  const header = { ...read.header, part, bottom: first };
  const own = lines.filter(({ row, cells }) => row > first && row < next && cells.length > 1);
  return [{ part, row: first, header, reading: readList(grid, outline, header, own, used) }];
}

/** Every column of the form; one that the header does not print has places in its rows or none. */
function columnsOf(part: Part, found: Read | undefined): readonly TableColumn[] {
  return part.columns.flatMap(({ key, role, measure, optional }, index): TableColumn[] => {
    const at = found?.header?.slots.find((slot) => slot.key === key)?.at;
    const printed = at !== undefined || found?.reading.rows.some(({ places }) => places?.[key] !== undefined) === true;
    const hidden = found?.header?.slots.some(({ key: of }) => of === UNKNOWN || of === OTHER);
    if (found?.header && !printed && (optional || hidden)) return [];
    return [{ key, part: part.name, lane: 0, role, column: at ?? index, ...(measure === undefined ? {} : { measure }) }];
  });
}

const LONGEST_SHOWN = 40;
/** What the heading says of the whole table. */
const UNIT = /^\(?(?:金额)?单位:(?:人民币)?(?:亿|万|千)?元/;

function unmatchedIn(
  outline: Outline,
  lines: readonly Line[],
  used: ReadonlySet<Cell>,
  headers: readonly BlockHeader[],
  top: number,
  bottom: number,
): BlockReading['unmatched'] {
  const inHeader = (row: number): boolean => headers.some((header) => row >= header.top && row <= header.bottom);
  const unmatched: { readonly row: number; readonly label: string }[] = [];
  for (const { row, cells } of lines) {
    if (row < top || row > bottom || cells.every((cell) => used.has(cell)) || inHeader(row)) continue;
    const left = cells.filter((cell) => !used.has(cell) && cell.text.length > 1 && !UNIT.test(cell.text) && cell.uses(outline).length === 0);
    if (left.length > 0) unmatched.push({ row, label: left.map(({ text }) => text).join('').slice(0, LONGEST_SHOWN) });
  }
  return unmatched;
}
