import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { data, makeBook, partsOf, relationships, zipText } from '../kit';
import { honest, rawZip } from '../raw-zip';
import { at, CONTENT_TYPES, contentOf, put, SHEET } from './kit';

const BOOK = { ...partsOf({ sheets: [{ name: '表', xml: '<sheetData/>' }] }), '[Content_Types].xml': CONTENT_TYPES };
const CHANGE = { cells: [put('表', 'A1', 1)] };
const rows = (xml: string): Uint8Array => makeBook({ sheets: [{ name: '表', xml: data(xml) }], parts: { '[Content_Types].xml': CONTENT_TYPES } });

function other(bookType: XLSX.BookType): Uint8Array {
  return new Uint8Array(XLSX.write({ SheetNames: ['表'], Sheets: { 表: XLSX.utils.aoa_to_sheet([[1]]) } }, { type: 'buffer', bookType }) as Buffer);
}

function encrypted(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, 'EncryptionInfo', [1, 2, 3]);
  XLSX.CFB.utils.cfb_add(container, 'EncryptedPackage', [1, 2, 3]);
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

test.each<[string, () => Uint8Array, string]>([
  ['a signed package', () => zipText({ ...BOOK, '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'origin', '_xmlsignatures/origin.sigs']]) }), 'unsupported'],
  ['a package with signatures left in it', () => zipText({ ...BOOK, '_xmlsignatures/sig1.xml': '<a/>' }), 'unsupported'],
  ['an encrypted package', encrypted, 'encrypted'],
  ['a package with a password on its parts', () => rawZip(honest(BOOK).map((entry) => ({ ...entry, flags: 1 }))), 'encrypted'],
  ['an .xls file', () => other('biff8'), 'unsupported'],
  ['an .ods file', () => other('ods'), 'unsupported'],
  ['an .xlsb file', () => other('xlsb'), 'unsupported'],
  ['text', () => strToU8('a,b'), 'unsupported'],
  ['a package cut off', () => zipText(BOOK).slice(0, 300), 'damaged'],
  ['broken markup', () => zipText({ ...BOOK, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData></worksheet>' }), 'damaged'],
  ['a document type', () => zipText({ ...BOOK, 'xl/worksheets/sheet1.xml': '<!DOCTYPE a><worksheet><sheetData/></worksheet>' }), 'damaged'],
  ['a word document', () => zipText({ '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]), 'word/document.xml': '<a/>' }), 'unsupported'],
  ['a workbook whose main part is lost', () => zipText({ ...BOOK, '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/book.xml']]) }), 'unsupported'],
  ['rows out of order', () => rows('<row r="2"/><row r="1"/>'), 'damaged'],
  ['a row that is there twice', () => rows('<row r="3"/><row r="3"/>'), 'damaged'],
  ['cells out of order', () => rows('<row r="1"><c r="B1"/><c r="A1"/></row>'), 'damaged'],
  ['a cell that is there twice', () => rows('<row r="1"><c r="B1"/><c r="B1"/></row>'), 'damaged'],
  ['a cell of another row', () => rows('<row r="1"><c r="A2"/></row>'), 'damaged'],
  ['a cell outside a row', () => rows('<c r="A1"/>'), 'damaged'],
  ['a part that is no text', () => zipText({ ...BOOK, [SHEET]: Uint8Array.from([...strToU8('<worksheet><sheetData/>'), 0xe4, 0x20]) }), 'damaged'],
  ['two entries in one place', () => rawZip(honest(BOOK).map((entry) => ({ ...entry, offset: 0 }))), 'damaged'],
])('refuses %s', async (_, make, code) => {
  const failure: unknown = await patchWorkbook(make(), CHANGE, { name: '决算.xlsx' }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'HostError', code });
  expect((failure as Error).message).toMatch(/^“决算\.xlsx”/);
});

test('stops when cancelled', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(patchWorkbook(zipText(BOOK), CHANGE, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
});

test('two changes of one cell are a mistake of the caller', async () => {
  await expect(patchWorkbook(zipText(BOOK), { cells: [put('表', 'A1', 1), put('表', 'A1', 2)] })).rejects.toThrow('表!A1 is named twice');
});

test('opens a workbook that names no main part', async () => {
  const parts = Object.entries(BOOK).filter(([name]) => name !== '_rels/.rels');
  expect(await contentOf((await patchWorkbook(zipText(Object.fromEntries(parts)), CHANGE)).bytes, at('表', 'A1'))).toEqual({ value: 1, formula: null });
});

test('what is written again keeps its date, its attributes and the encoding of its name', async () => {
  const given = zipSync(Object.fromEntries(Object.entries(BOOK).map(([name, text]) => [name, [strToU8(text), { mtime: '2023-05-06T07:08:10', attrs: 0o644 << 16, os: 3 }]])));
  const { bytes } = await patchWorkbook(given, { ...CHANGE, settings: { a: '1' } });
  const head = (zip: Uint8Array, name: string): readonly number[] => {
    const record = Buffer.from(zip);
    const start = record.lastIndexOf(name) - 46;
    return [record.readUInt32LE(start + 12), record.readUInt32LE(start + 38)];
  };
  for (const name of [SHEET, '[Content_Types].xml']) expect(head(bytes, name)).toEqual(head(given, name));
  // What is new gets the first day of the format, so that the same edits give the same bytes: 1 January 1980.
  expect(head(bytes, 'customXml/item1.xml')).toEqual([0x0021 << 16, 0]);
});

describe.each([
  ['the place alone', []],
  ['both sizes before it', [24, 20]],
  ['one size before it', [20]],
])('parts whose place stands in a ZIP64 field: %s', (_, sizes) => {
  test('move', async () => {
    const book: Record<string, string> = { ...partsOf({ sheets: [{ name: '表', xml: '<sheetData/>' }, { name: '二', xml: data('<row r="1"><c r="A1"><v>7</v></c></row>') }] }), '[Content_Types].xml': CONTENT_TYPES };
    const { 'xl/worksheets/sheet2.xml': last = '', ...others } = book;
    const plain = rawZip(honest({ ...others, 'xl/worksheets/sheet2.xml': last }));
    const { bytes } = await patchWorkbook(wide(plain, sizes), CHANGE);
    // The last part stands behind the one that grew.
    expect(await contentOf(bytes, at('二', 'A1'))).toEqual({ value: 7, formula: null });
    const again = await patchWorkbook(bytes, {});
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

/** The same package with the place of its last entry, and these of its sizes, moved into a ZIP64 field behind another field. */
function wide(zip: Uint8Array, sizes: readonly number[]): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  const start = bytes.lastIndexOf('PK\x01\x02', end, 'latin1');
  const cut = start + 46 + bytes.readUInt16LE(start + 28);
  const numbers = [...sizes, 42].map((at) => BigInt(bytes.readUInt32LE(start + at)));
  const fields = Buffer.alloc(6 + 4 + 8 * numbers.length);
  fields.writeUInt16LE(0x7777, 0);
  fields.writeUInt16LE(2, 2);
  fields.writeUInt16LE(1, 6);
  fields.writeUInt16LE(8 * numbers.length, 8);
  numbers.forEach((number, i) => fields.writeBigUInt64LE(number, 10 + 8 * i));
  const head = Buffer.from(bytes.subarray(0, cut));
  head.writeUInt16LE(fields.length, start + 30);
  for (const at of [...sizes, 42]) head.writeUInt32LE(0xffffffff, start + at);
  const tail = Buffer.from(bytes.subarray(cut));
  tail.writeUInt32LE(tail.readUInt32LE(tail.length - 10) + fields.length, tail.length - 10);
  return new Uint8Array(Buffer.concat([head, fields, tail]));
}
