import type { Form, Part, TableColumn, TableRow } from '../../core';
import type { Grid } from '../grid';
import { type ColumnsAbove, type PartReading, readFields } from './fields';
import { readFixed } from './fixed';
import { type BlockHeader, findHeader, UNKNOWN } from './header';
import type { Cell, Line } from './lines';
import { readList } from './list';
import { type Outline, outlineOf, usesOf } from './outline';

/** A block form laid over some lines. */
export interface BlockReading {
  readonly form: Form;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly found: number;
  readonly expected: number;
  /** Words of headers that the form does not know. */
  readonly strange: number;
  /** Lines inside the table that no block could use. */
  readonly unmatched: readonly { readonly row: number; readonly label: string }[];
  /** First and last sheet row that any block used. */
  readonly top: number;
  readonly bottom: number;
}

/** A part and the line it begins in. */
interface Begin {
  readonly part: Part;
  readonly row: number;
  readonly header?: BlockHeader;
}

export function readBlocks(grid: Grid, form: Form, lines: readonly Line[]): BlockReading | undefined {
  const outline = outlineOf(form);
  const firstFields = firstFieldsIn(outline, lines);
  const begins = form.parts
    .flatMap((part): Begin[] => {
      if (ownerOf(part)) return [];
      const header = part.rows.kind === 'fields' ? undefined : findHeader(outline, part, lines);
      if (header) return [{ part, row: header.top, header }];
      const row = part.rows.kind === 'fields' ? firstFields.get(part) : undefined;
      return row === undefined ? [] : [{ part, row }];
    })
    .sort((a, b) => a.row - b.row);
  if (begins.length === 0) return undefined;
  const main = begins.map((begin) => ({ ...begin, reading: readPart(grid, outline, begin, zone(begins, begin, lines), columnsAbove(begins, begin)) }));
  const readings = [...main, ...form.parts.flatMap((part) => detailsOf(grid, outline, part, main, lines))];
  const read = new Map(readings.map((each) => [each.part, each.reading]));
  const parts = form.parts.map((part) => read.get(part) ?? missing(part));
  const used = new Set<Cell>(readings.flatMap(({ reading }) => [...reading.used]));
  const usedRows = [...used].map(({ row }) => row);
  const headerRows = readings.flatMap(({ header }) => (header ? [header.top, header.bottom] : []));
  const top = Math.min(...usedRows, ...headerRows);
  const bottom = Math.max(...usedRows, ...headerRows);
  return {
    form,
    rows: parts.flatMap(({ rows }) => rows),
    columns: form.parts.flatMap((part) => columnsOf(part, readings.find((each) => each.part === part))),
    found: parts.reduce((total, { found }) => total + found, 0),
    expected: parts.reduce((total, { expected }) => total + expected, 0),
    strange: readings.reduce((total, { header }) => total + (header?.strange ?? 0), 0),
    unmatched: unmatchedIn(outline, lines, used, readings.flatMap(({ header }) => header ?? []), top, bottom),
    top,
    bottom,
  };
}

/** The first row with a label of a part; where only words are found that are also the total of a list (合计), the last of them. */
function firstFieldsIn(outline: Outline, lines: readonly Line[]): ReadonlyMap<Part, number> {
  const first = new Map<Part, number>();
  const own = new Set<Part>();
  for (const { row, cells } of lines) {
    for (const { text } of cells) {
      const colon = text.indexOf(':');
      const uses = usesOf(outline, colon < 0 ? text : text.slice(0, colon));
      const shared = uses.some(({ kind }) => kind === 'total');
      for (const use of uses) {
        if (use.kind !== 'field' || own.has(use.part)) continue;
        first.set(use.part, row);
        if (!shared) own.add(use.part);
      }
    }
  }
  return first;
}

/** A block ends where the next one begins; labelled values may be anywhere in the table outside the lists. */
function zone(begins: readonly Begin[], { part, row }: Begin, lines: readonly Line[]): readonly Line[] {
  const end = (start: number): number => begins.find((other) => other.row > start)?.row ?? Infinity;
  if (part.rows.kind !== 'fields') return lines.filter((line) => line.row >= row && line.row < end(row));
  const lists = begins.filter(({ header }) => header);
  return lines.filter((line) => !lists.some((list) => line.row >= list.row && line.row < end(list.row)));
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

function readPart(grid: Grid, outline: Outline, { part, header }: Begin, lines: readonly Line[], above?: ColumnsAbove): PartReading {
  if (!header) return readFields(grid, outline, part, lines, above);
  return part.rows.kind === 'fixed' ? readFixed(grid, outline, header, lines) : readList(grid, outline, header, lines);
}

type Read = Begin & { readonly reading: PartReading };

function ownerOf(part: Part): { readonly part: string; readonly row: string } | undefined {
  return part.rows.kind === 'list' ? part.rows.under : undefined;
}

/** The rows between a fixed row and the next one: what the fixed row is made of. */
function detailsOf(grid: Grid, outline: Outline, part: Part, main: readonly Read[], lines: readonly Line[]): readonly Read[] {
  const owner = ownerOf(part);
  const read = owner && main.find((each) => each.part.name === owner.part);
  const first = read?.reading.rows.find(({ key }) => key === owner?.row)?.row;
  if (!read?.header || first === undefined) return [];
  const next = Math.min(...read.reading.rows.map(({ row }) => row).filter((row) => row > first), ...main.map(({ row }) => row).filter((row) => row > first));
  const header = { ...read.header, part, bottom: first };
  const own = lines.filter(({ row, cells }) => row > first && row < next && cells.length > 1);
  return [{ part, row: first, header, reading: readList(grid, outline, header, own) }];
}

function missing(part: Part): PartReading {
  const expected = part.rows.kind === 'fields' ? part.rows.fields.filter(({ optional }) => !optional) : part.columns.filter(({ optional }) => !optional);
  return { rows: [], used: new Set(), found: 0, expected: expected.length };
}

/** Every column of the form; one that the header does not print has places in its rows or none. */
function columnsOf(part: Part, found: { readonly header?: BlockHeader; readonly reading: PartReading } | undefined): readonly TableColumn[] {
  return part.columns.flatMap(({ key, role, measure, optional }, index): TableColumn[] => {
    const at = found?.header?.slots.find((slot) => slot.key === key)?.at;
    const printed = at !== undefined || found?.reading.rows.some(({ places }) => places?.[key] !== undefined) === true;
    const hidden = found?.header?.slots.some((slot) => slot.key === UNKNOWN);
    if (found?.header && !printed && (optional || hidden)) return [];
    return [{ key, part: part.name, lane: 0, role, column: at ?? index, ...(measure === undefined ? {} : { measure }) }];
  });
}

function unmatchedIn(
  outline: Outline,
  lines: readonly Line[],
  used: ReadonlySet<Cell>,
  headers: readonly BlockHeader[],
  top: number,
  bottom: number,
): BlockReading['unmatched'] {
  const inHeader = (row: number): boolean => headers.some((header) => row >= header.top && row <= header.bottom);
  return lines
    .filter(({ row }) => row >= top && row <= bottom && !inHeader(row))
    .flatMap(({ row, cells }) => {
      const left = cells.filter((cell) => !used.has(cell) && cell.text.length > 1 && usesOf(outline, cell.text).length === 0);
      return left.length === 0 ? [] : [{ row, label: left.map(({ text }) => text).join('').slice(0, 40) }];
    });
}
