import * as XLSX from '@e965/xlsx';
import { strToU8 } from 'fflate';
import type { SheetSnapshot } from '../../../src/core';
import { readWorkbookBytes } from '../../../src/hosts/file';
import { data, first, makeBook, partsOf, readSheet, refusal, relationships, workbookXml, zipText } from './kit';

/** What files of public collections had and none of ours: each the smallest file of its kind. */

function xls(rows: readonly (readonly unknown[])[], more: Readonly<Record<string, readonly number[] | string>> = {}): Uint8Array {
  const plain = XLSX.write({ SheetNames: ['表'], Sheets: { 表: XLSX.utils.aoa_to_sheet(rows as unknown[][]) } }, { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
  const container = XLSX.CFB.read(plain, { type: 'buffer' });
  for (const [path, content] of Object.entries(more)) XLSX.CFB.utils.cfb_add(container, path, typeof content === 'string' ? [...strToU8(content)] : [...content]);
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
}

function workbookStream(bytes: Uint8Array): readonly number[] {
  return [...(XLSX.CFB.find(XLSX.CFB.read(bytes, { type: 'buffer' }), '/Workbook')?.content ?? [])];
}

describe('a workbook embedded in a workbook', () => {
  const embedded = workbookStream(xls([['别的', 2]]));

  test.each(['/MBD0001/Workbook', '/MBD0001/Book', '/ObjectPool/_123/Workbook'])('%s is not taken for the file itself', async (path) => {
    expect(first(await readWorkbookBytes(xls([['自己', 1]], { [path]: embedded }), 'a.xls')).values).toEqual([['自己', 1]]);
  });

  test.each(['/MBD0001/EncryptedPackage', '/MBD0001/EncryptionInfo', '/MBD0001/WordDocument'])('%s says nothing of the file itself', async (path) => {
    expect(first(await readWorkbookBytes(xls([['自己', 1]], { [path]: 'x' }), 'a.et')).values).toEqual([['自己', 1]]);
  });
});

test('an old workbook encrypted for its structure only gets words that hold for it, too', async () => {
  const bytes = xls([['甲', 1]]);
  const stream = [...workbookStream(bytes)];
  // FILEPASS of RC4 behind the first record: type 1, version 1.1, then salt and verifier.
  const behind = 4 + (stream[2] ?? 0) + (stream[3] ?? 0) * 256;
  stream.splice(behind, 0, 0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...new Array<number>(48).fill(7));
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/Workbook', stream);
  const failure = await refusal(readWorkbookBytes(new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer), 'a.xls'));
  expect(failure.code).toBe('encrypted');
  expect(failure.message).toContain('取消打开密码、撤销工作簿保护，另存为 .xlsx');
});

describe('sheets without a part', () => {
  const listed = (extra: string): Uint8Array =>
    zipText({ ...partsOf({ sheets: [{ name: '表', xml: data('<row r="1"><c r="A1"><v>1</v></c></row>') }] }), 'xl/workbook.xml': workbookXml(`<sheet name="表" sheetId="1" r:id="rId1"/>${extra}`) });

  test.each(['<sheet name="Module" sheetId="2" state="veryHidden" r:id=""/>', '<sheet name="Module1" sheetId="3" r:id=""/>', '<sheet name="Dialog" sheetId="4" state="hidden"/>'])('%s is passed over', async (extra) => {
    expect((await readWorkbookBytes(listed(extra), 'a.xlsm')).sheets.map(({ name }) => name)).toEqual(['表']);
  });

  test('one whose relation is lost is damage', async () => {
    expect((await refusal(readWorkbookBytes(listed('<sheet name="丢" sheetId="2" r:id="rId77"/>'), 'a.xlsx'))).code).toBe('damaged');
  });
});

describe('small differences', () => {
  const values = async (rows: string): Promise<SheetSnapshot['values']> => (await readSheet(data(rows))).values;

  test.each([
    ['12:30:00', 0.520833333333333],
    ['06:00', 0.25],
    ['T18:00:00Z', 0.75],
    ['2023-12-31', 45291],
    ['午后', '午后'],
  ])('a cell of dates that says %s', async (text, value) => {
    const [[read] = []] = await values(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`);
    if (typeof value === 'number') expect(read).toBeCloseTo(value, 12);
    else expect(read).toBe(value);
  });

  test.each([
    ['_xD83D__xDE00_', '😀'],
    ['甲_xDC05_', '甲_xDC05_'],
    ['_xD83D_乙', '_xD83D_乙'],
    ['a_x000A_b', 'a\nb'],
  ])('the escapes of %s', async (text, value) => {
    expect(await values(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`)).toEqual([[value]]);
  });

  test.each<[string, readonly number[]]>([
    ['GBK', [0xd6, 0xd0, 0xce, 0xc4]],
    ['gb18030', [0xd6, 0xd0, 0xce, 0xc4]],
    ['GB2312', [0xd6, 0xd0, 0xce, 0xc4]],
  ])('a part that declares %s', async (encoding, bytes) => {
    const [head = '', tail = ''] = `<?xml version="1.0" encoding="${encoding}"?><worksheet>${data('<row r="1"><c r="A1" t="inlineStr"><is><t>|</t></is></c></row>')}</worksheet>`.split('|');
    const part = Uint8Array.from([...strToU8(head), ...bytes, ...strToU8(tail)]);
    const book = zipText({ ...partsOf({ sheets: [{ name: '表', xml: '' }] }), 'xl/worksheets/sheet1.xml': part });
    expect(first(await readWorkbookBytes(book, 'a.xlsx')).values).toEqual([['中文']]);
  });

  test('an encoding nobody knows is named', async () => {
    const book = zipText({ ...partsOf({ sheets: [{ name: '表', xml: '' }] }), 'xl/worksheets/sheet1.xml': '<?xml version="1.0" encoding="klingon"?><worksheet/>' });
    expect((await refusal(readWorkbookBytes(book, 'a.xlsx'))).message).toContain('编码“klingon”无法识别');
  });

  test.each(['sharedStrings', 'styles'])('a relation to %s that is not there does not matter while nothing needs it', async (type) => {
    const rels = relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', type, `${type}.xml`]]);
    const book = makeBook({ sheets: [{ name: '表', xml: data('<row r="1"><c r="A1"><v>5</v></c></row>') }], parts: { 'xl/_rels/workbook.xml.rels': rels } });
    expect(first(await readWorkbookBytes(book, 'a.xlsx')).values).toEqual([[5]]);
    const wants = makeBook({ sheets: [{ name: '表', xml: data('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') }], parts: { 'xl/_rels/workbook.xml.rels': rels } });
    expect((await refusal(readWorkbookBytes(wants, 'a.xlsx'))).message).toContain('A1 引用了不存在的共享字符串');
  });

  test('an .ods without its mimetype', async () => {
    const ods = XLSX.write({ SheetNames: ['表'], Sheets: { 表: XLSX.utils.aoa_to_sheet([['甲', 1]]) } }, { type: 'buffer', bookType: 'ods' }) as Uint8Array;
    const { unzipSync } = await import('fflate');
    const { mimetype, ...parts } = unzipSync(ods);
    expect(mimetype).toBeDefined();
    expect(first(await readWorkbookBytes(zipText(parts), 'a.ods')).values).toEqual([['甲', 1]]);
  });
});

test('array formulas over the whole sheet, thousands of them, cost what the cells that are there cost', async () => {
  const area = '<f t="array" ref="A1:XFD1048576">1</f>';
  const rows = Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}">${area}<v>1</v></c></row>`).join('');
  const sheet = await readSheet(data(rows));
  expect(sheet.formulas).toHaveLength(3000);
  expect(new Set(sheet.formulas.flat())).toEqual(new Set(['=1']));
});
