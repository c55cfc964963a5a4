import * as XLSX from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { partsOf, relationships, zipText } from '../kit';
import { honest, rawZip } from '../raw-zip';
import { CONTENT_TYPES, put } from './kit';

const BOOK = { ...partsOf({ sheets: [{ name: '表', xml: '<sheetData/>' }] }), '[Content_Types].xml': CONTENT_TYPES };
const CHANGE = { cells: [put('表', 'A1', 1)] };

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

test('moves parts whose place stands in a ZIP64 field', async () => {
  const entries = honest(BOOK);
  const plain = rawZip(entries);
  const { bytes } = await patchWorkbook(wide(plain), CHANGE);
  const again = await patchWorkbook(bytes, {});
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
});

/** The same package with the place of its first entry moved into a ZIP64 field. */
function wide(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  const start = bytes.readUInt32LE(end + 16);
  const name = bytes.readUInt16LE(start + 28);
  const cut = start + 46 + name;
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(bytes.readUInt32LE(start + 42)), 4);
  const head = Buffer.from(bytes.subarray(0, cut));
  head.writeUInt16LE(12, start + 30);
  head.writeUInt32LE(0xffffffff, start + 42);
  const tail = Buffer.from(bytes.subarray(cut));
  tail.writeUInt32LE(tail.readUInt32LE(tail.length - 10) + 12, tail.length - 10);
  return new Uint8Array(Buffer.concat([head, field, tail]));
}
