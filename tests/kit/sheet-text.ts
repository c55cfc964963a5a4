import { type CellValue, type Range, type SheetSnapshot, parseA1 } from '../../src/core';
import { published } from '../recognise/published';
import { plainSheet } from './plain-sheet';

export interface SheetOptions {
  readonly name?: string;
  /** Number formats by A1 address. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly merges?: readonly Range[];
}

/**
 * A sheet from text: one line a row, cells parted by tabs, first line is row 1.
 * `3,220.54` is a number, `'3,220.54` the text of one, `#DIV/0!` an error, `↵` a line break in a cell, `=A1+B1 → 12` a formula with its result.
 */
export function sheet(text: string, { name = 'Sheet1', formats = {}, merges = [] }: SheetOptions = {}): SheetSnapshot {
  const rows = text.replace(/^\n|\n$/g, '').split('\n').map((line) => line.split('\t'));
  return build(rows, name, formats, merges);
}

interface PublishedOptions extends SheetOptions {
  /** Rows taken out after the changes, as counted from 1. */
  readonly drop?: readonly number[];
}

/** The published table (2023 final accounts of one unit) on a sheet of its own, numbers as numbers, with some cells changed. */
export function publishedSheet(no: string, changes: Readonly<Record<string, string>> = {}, options: PublishedOptions = {}): SheetSnapshot {
  const rows = published(no).draft.rows.map((cells) => cells.map(({ value }) => (typeof value === 'string' ? value : '')));
  for (const [address, text] of Object.entries(changes)) {
    const { row, column } = parseA1(address) ?? fail(address);
    const line = (rows[row] ??= []);
    while (line.length <= column) line.push('');
    line[column] = text;
  }
  const kept = rows.filter((_, row) => options.drop?.includes(row + 1) !== true);
  return build(kept, options.name ?? no, options.formats ?? {}, options.merges ?? []);
}

function build(
  rows: readonly (readonly string[])[],
  name: string,
  formats: Readonly<Record<string, string>>,
  merges: readonly Range[],
): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => read(row[column] ?? '')));
  const numberFormats = cells.map((row) => row.map(() => 'General'));
  for (const [address, format] of Object.entries(formats)) {
    const { row, column } = parseA1(address) ?? fail(address);
    const line = numberFormats[row];
    if (line?.[column] === undefined) fail(address);
    else line[column] = format;
  }
  return plainSheet(
    name,
    cells.map((row) => row.map(({ value }) => value)),
    { formulas: cells.map((row) => row.map(({ formula }) => formula)), numberFormats, merges },
  );
}

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const FORMULA = /^(=.*?) → (.*)$/;
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|NOT_CALCULATED)$/

function read(text: string): { value: CellValue; formula: string | null } {
  const [, formula, result] = FORMULA.exec(text) ?? [];
  return formula === undefined ? { value: readValue(text), formula: null } : { value: readValue(result ?? ''), formula };
}

function readValue(text: string): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (ERROR.test(text)) return { error: text };
  return NUMBER.test(text) ? Number(text.replace(/,/g, '')) : text.replaceAll('↵', '\n');
}

function fail(address: string): never {
  throw new Error(`${address} is no cell of this sheet`);
}
