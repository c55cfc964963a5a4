import { readWorkbookBytes } from '../../../../src/hosts/file';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { verifyWrites } from '../../../../src/hosts/file/planned-writes';
import { applySplices, openedElement, setAttributes } from '../../../../src/hosts/file/patch/text-edit';
import { first, makeBook, partsOf, relationships, workbookXml, zipText } from '../kit';
import { at, CONTENT_TYPES, contentOf, oneSheet, part, put, SHEET, sheetOf } from './kit';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NEW_SHEET = { name: '新表', cells: [[{ value: 1.5, numberFormat: '#,##0.00', bold: true }]], merges: [], columnWidths: [], freezeRows: 0, activate: false };

/** Number formats as another reader of the styles part finds them: by the index of the cell. */
function formatIds(bytes: Uint8Array): readonly string[] {
  const [, xfs = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(part(bytes, 'xl/styles.xml')) ?? [];
  return [...xfs.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => /numFmtId="(\d+)"/.exec(tag)?.[1] ?? '0');
}

describe('a styles part that holds nothing', () => {
  test.each([
    ['closes itself', `<styleSheet xmlns="${MAIN}"/>`],
    ['closes itself behind a prefix', `<x:styleSheet xmlns:x="${MAIN}" />`],
    ['is empty', `<styleSheet xmlns="${MAIN}"></styleSheet>`],
    ['has empty lists', `<styleSheet xmlns="${MAIN}"><fonts count="0"/><cellXfs count="0"/></styleSheet>`],
  ])('%s', async (_, styles) => {
    const book = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { styles: '', parts: { 'xl/styles.xml': styles } });
    const { bytes } = await patchWorkbook(book, { cells: [put('表', 'A1', 2, '0.000')], newSheets: [NEW_SHEET] });
    const read = await readWorkbookBytes(bytes, 'a.xlsx');
    expect(read.sheets.map(({ values, numberFormats }) => [values, numberFormats])).toEqual([
      [[[2]], [['0.000']]],
      [[[1.5]], [['#,##0.00']]],
    ]);
  });
});

describe('a workbook without styles', () => {
  test('gets a part beside the workbook, with an entry for every style its cells name', async () => {
    const book = makeBook({
      sheets: [{ name: '表', xml: '<cols><col min="1" max="1" style="2"/></cols><sheetData><row r="1"><c r="A1" s="3"><v>1</v></c></row></sheetData>' }],
      parts: { '[Content_Types].xml': CONTENT_TYPES },
    });
    const { bytes } = await patchWorkbook(book, { cells: [put('表', 'A1', 2)], newSheets: [NEW_SHEET] });
    // 0–3 are named by the file, 4 is the new sheet's.
    expect(formatIds(bytes).length).toBe(5);
    expect(part(bytes, SHEET)).toContain('<c r="A1" s="3"><v>2</v></c>');
    expect((await sheetOf(bytes, '新表')).numberFormats).toEqual([['#,##0.00']]);
    expect(part(bytes, 'xl/_rels/workbook.xml.rels')).toMatch(/Target="styles\.xml"/);
  });

  test('whose workbook stands at the root of the package', async () => {
    const parts = partsOf({ sheets: [{ name: '表', xml: '<sheetData/>' }] });
    const book = zipText({
      '[Content_Types].xml': CONTENT_TYPES,
      '_rels/.rels': relationships([['rId1', 'officeDocument', 'workbook.xml']]),
      'workbook.xml': workbookXml('<sheet name="表" sheetId="1" r:id="rId1"/>'),
      '_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'sheet.xml']]),
      'sheet.xml': parts[SHEET] ?? '',
    });
    const { bytes } = await patchWorkbook(book, { newSheets: [NEW_SHEET] });
    expect(part(bytes, 'styles.xml')).toContain('<styleSheet');
    expect((await sheetOf(bytes, '新表')).numberFormats).toEqual([['#,##0.00']]);
  });

  test('whose relation to them leads nowhere gets them there', async () => {
    const rels = relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'theme/mine.xml']]);
    const book = oneSheet('', { parts: { 'xl/_rels/workbook.xml.rels': rels } });
    const { bytes } = await patchWorkbook(book, { cells: [put('表', 'A1', 2, '0.0')] });
    expect((await sheetOf(bytes, '表')).numberFormats).toEqual([['0.0']]);
    expect(part(bytes, 'xl/_rels/workbook.xml.rels')).toBe(rels);
  });
});

describe('a part whose root is another element is refused, not spoilt', () => {
  test.each([
    ['styles', 'xl/styles.xml', `<theme xmlns="${MAIN}"></theme>`],
    ['a sheet', SHEET, `<chartsheet xmlns="${MAIN}"><sheetData/></chartsheet>`],
    ['a sheet with nothing in it', SHEET, ''],
  ])('%s', async (_, name, text) => {
    const book = oneSheet('', { styles: '', parts: { [name]: text } });
    await expect(patchWorkbook(book, { cells: [put('表', 'A1', 2, '0.0')] })).rejects.toMatchObject({ name: 'HostError', code: 'damaged' });
  });
});

describe('a sheet without sheetData', () => {
  test.each([
    ['that closes itself', `<worksheet xmlns="${MAIN}"/>`, `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData></worksheet>`],
    [
      'with what comes before and behind',
      `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><cols><col min="1" max="1" width="9"/></cols><pageMargins left="1"/></worksheet>`,
      `<worksheet xmlns="${MAIN}"><dimension ref="B2"/><cols><col min="1" max="1" width="9"/></cols><sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData><pageMargins left="1"/></worksheet>`,
    ],
    ['with a declaration', `<?xml version="1.0"?><worksheet xmlns="${MAIN}"></worksheet>`, `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData></worksheet>`],
    ['with a prefix', `<x:worksheet xmlns:x="${MAIN}"></x:worksheet>`, `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`],
  ])('%s gets it where it belongs', async (_, sheet, expected) => {
    const { bytes } = await patchWorkbook(oneSheet('', { parts: { [SHEET]: sheet } }), { cells: [put('表', 'B2', 7)] });
    expect(part(bytes, SHEET)).toBe(expected);
    expect(await contentOf(bytes, at('表', 'B2'))).toEqual({ value: 7, formula: null });
  });
});

test('a part in another encoding is written as UTF-8 and says so', async () => {
  const sheet = `<?xml version="1.0" encoding="ISO-8859-1"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>caf\u00e9</t></is></c></row></sheetData></worksheet>`;
  const bytes = zipText({ ...partsOf({ sheets: [{ name: '表', xml: '' }] }), '[Content_Types].xml': CONTENT_TYPES, [SHEET]: Uint8Array.from([...sheet].map((letter) => letter.charCodeAt(0))) });
  const patched = await patchWorkbook(bytes, { cells: [put('表', 'B1', '中文')] });
  expect(part(patched.bytes, SHEET)).toContain('encoding="UTF-8"');
  expect(first(await readWorkbookBytes(patched.bytes, 'a.xlsx')).values).toEqual([['café', '中文']]);
});

test('a part with a Chinese name keeps it', async () => {
  const { [SHEET]: sheet = '', ...parts } = partsOf({ sheets: [{ name: '表', xml: '<sheetData/>' }] });
  const rels = relationships([['rId1', 'worksheet', 'worksheets/表.xml']]);
  const book = zipText({ ...parts, 'xl/_rels/workbook.xml.rels': rels, 'xl/worksheets/表.xml': sheet, '[Content_Types].xml': CONTENT_TYPES });
  const { bytes } = await patchWorkbook(book, { cells: [put('表', 'A1', 7)] });
  expect(await contentOf(bytes, at('表', 'A1'))).toEqual({ value: 7, formula: null });
});

test('a new row in a sheet whose rows are hidden by default is hidden; in any other it is not', async () => {
  const hidden = await patchWorkbook(oneSheet('', { before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>' }), { cells: [put('表', 'A3', 1)] });
  expect(part(hidden.bytes, SHEET)).toContain('<row r="3" hidden="1">');
  const shown = await patchWorkbook(oneSheet('', { before: '<sheetFormatPr defaultRowHeight="15"/>' }), { cells: [put('表', 'A3', 1)] });
  expect(part(shown.bytes, SHEET)).toContain('<row r="3"><c');
});

test('attributes of a tag change where they stand; what is new comes behind the last', () => {
  expect(setAttributes('<c/>', { s: '1' })).toBe('<c s="1"/>');
  expect(setAttributes('<c r="A1" />', { s: '1' })).toBe('<c r="A1" s="1" />');
  expect(setAttributes('<c\n\tr=\'A1\'\r\n\ts = "2" t="s">', { s: '1', t: undefined, u: '<' })).toBe('<c\n\tr=\'A1\'\r\n\ts = "1" u="&lt;">');
  expect(() => applySplices('abc', [{ start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' }])).toThrow('two edits overlap');
});

test('an element that closes itself is opened for what comes into it', () => {
  expect(openedElement('<b />', { start: 0, end: 5 }, 'b', 'e')).toBe('<b>e</b>');
  expect(openedElement('a<x:b c="1"/>d', { start: 1, end: 13 }, 'b', 'e')).toBe('a<x:b c="1">e</x:b>d');
});

test('a cell under a merge is never written; its first cell is', async () => {
  const book = await readWorkbookBytes(makeBook({ sheets: [{ name: '表', xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>` }] }), 'a.xlsx');
  const write = (address: string, value: number | null) => ({ cell: at('表', address), old: { value, formula: null }, next: { value: 9, formula: null }, reason: { zh: '', en: '' } });
  expect(() => verifyWrites(book, [write('A1', 1)])).not.toThrow();
  for (const address of ['B1', 'A2', 'B2']) expect(() => verifyWrites(book, [write(address, null)])).toThrow(`表!${address} 在合并单元格里被盖住`);
});
