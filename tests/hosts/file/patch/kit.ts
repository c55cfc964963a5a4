import { strFromU8, unzipSync } from 'fflate';
import { type CellRef, type CellValue, parseA1, type SheetSnapshot, valueAt, formulaAt } from '../../../../src/core';
import { readWorkbookBytes } from '../../../../src/hosts/file';
import type { CellChange } from '../../../../src/hosts/file/patch';
import { data, makeBook } from '../kit';

export function at(sheet: string, address: string): CellRef {
  const place = parseA1(address);
  if (!place) throw new Error(`${address} is no address`);
  return { sheet, ...place };
}

export function put(sheet: string, address: string, value: CellValue, numberFormat?: string): CellChange {
  return { cell: at(sheet, address), next: { value, formula: null }, ...(numberFormat !== undefined && { numberFormat }) };
}

export function putFormula(sheet: string, address: string, formula: string, value: CellValue = null): CellChange {
  return { cell: at(sheet, address), next: { value, formula } };
}

/** Unpacked by a library that has no part in writing the package. */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));
}

export function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (!content) throw new Error(`no part ${name}`);
  return strFromU8(content);
}

/** Names of parts that differ, came or went. */
export function differing(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unpacked(before), unpacked(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

export const SHEET = 'xl/worksheets/sheet1.xml';

/** A package whose only sheet, 表, has these rows. */
export function oneSheet(rows: string, rest: { readonly styles?: string; readonly before?: string; readonly parts?: Record<string, string> } = {}): Uint8Array {
  return makeBook({
    sheets: [{ name: '表', xml: `${rest.before ?? ''}${data(rows)}` }],
    parts: { '[Content_Types].xml': CONTENT_TYPES, ...rest.parts },
    ...(rest.styles !== undefined && { styles: rest.styles }),
  });
}

const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Enough for packages with up to two sheets. */
export const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${PART}.worksheet+xml"/></Types>`;

/** What stands between `<sheetData>` and its end. */
export function sheetData(bytes: Uint8Array, name = SHEET): string {
  const text = part(bytes, name);
  return text.slice(text.indexOf('<sheetData'), text.indexOf('</sheetData>')).replace(/^<sheetData[^>]*>/, '');
}

export async function sheetOf(bytes: Uint8Array, name: string): Promise<SheetSnapshot> {
  const sheet = (await readWorkbookBytes(bytes, '测试.xlsx')).sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export async function contentOf(bytes: Uint8Array, cell: CellRef): Promise<{ value: CellValue; formula: string | null }> {
  const sheet = await sheetOf(bytes, cell.sheet);
  return { value: valueAt(sheet, cell.row, cell.column), formula: formulaAt(sheet, cell.row, cell.column) };
}
