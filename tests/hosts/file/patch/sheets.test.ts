import ExcelJS from 'exceljs';
import { activeSheetName, patchWorkbook, readWorkbookSettings } from '../../../../src/hosts/file/patch';
import { at, differing, oneSheet, part, put, sheetOf } from './kit';
import { REPORT } from './report-sheet';
import { GUARDED, richWorkbook, SUBJECTS, TOTALS } from './rich';

let rich: Uint8Array;
beforeAll(async () => {
  rich = await richWorkbook();
});

describe('a new sheet', () => {
  test('comes last, and the parts that list sheets and styles are all that changes', async () => {
    const { bytes, sheets } = await patchWorkbook(rich, { newSheets: [REPORT] });
    expect(sheets).toEqual(['审核结果']);
    expect(differing(rich, bytes)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet5.xml']);
    expect(await activeSheetName(bytes)).toBe('审核结果');
  });

  test('reads as it was asked for, by exceljs', async () => {
    const { bytes } = await patchWorkbook(rich, { newSheets: [REPORT] });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.getWorksheet('审核结果');
    expect(book.worksheets.map(({ name }) => name)).toEqual([TOTALS, SUBJECTS, GUARDED, '说明', '审核结果']);
    expect(sheet?.getCell('A1')).toMatchObject({ value: '审核结果', font: { bold: true, name: 'Calibri', size: 11 } });
    expect(sheet?.getCell('A3')).toMatchObject({ value: '=C4 与 =C5 不符', alignment: { wrapText: true } });
    expect(sheet?.getCell('B3')).toMatchObject({ value: -0.02, numFmt: '#,##0.00' });
    expect(sheet?.getCell('A1').isMerged && sheet.getCell('B1').master.address).toBe('A1');
    expect([1, 2].map((n) => sheet?.getColumn(n).width)).toEqual([40, 12.5]);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, topLeftCell: 'A3' });
  });

  test('gets a free name, and cells may be written to it at once', async () => {
    const { bytes, sheets } = await patchWorkbook(rich, {
      newSheets: [{ ...REPORT, name: 'a/b' }, { ...REPORT, name: TOTALS, activate: false }],
      cells: [put('a_b', 'D4', 7)],
    });
    expect(sheets).toEqual(['a_b', `${TOTALS} (2)`]);
    expect((await sheetOf(bytes, 'a_b')).values[3]).toEqual([null, null, null, 7]);
  });

  test('is the only one selected when it is activated', async () => {
    const before = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
    const { bytes } = await patchWorkbook(oneSheet('', { before }), { newSheets: [REPORT] });
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<sheetView workbookViewId="0"/>');
    expect(part(bytes, 'xl/workbook.xml')).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
  });

  test('brings styles along where the file has none', async () => {
    const { bytes } = await patchWorkbook(oneSheet(''), { newSheets: [REPORT] });
    expect((await sheetOf(bytes, '审核结果')).numberFormats[2]).toEqual(['General', '#,##0.00']);
    expect(part(bytes, '[Content_Types].xml')).toContain('/xl/styles.xml');
  });

  test('goes away again and leaves only added styles behind', async () => {
    const added = (await patchWorkbook(rich, { newSheets: [{ ...REPORT, activate: false }] })).bytes;
    const { bytes } = await patchWorkbook(added, { removedSheets: ['审核结果'] });
    expect(differing(rich, bytes)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/styles.xml']);
    expect(part(bytes, 'xl/workbook.xml')).toBe(part(rich, 'xl/workbook.xml'));
  });
});

describe('a sheet is not removed', () => {
  test.each([
    [SUBJECTS, '表格'],
    [TOTALS, '批注'],
  ])('where it owns more than its cells: %s', async (name, why) => {
    await expect(patchWorkbook(rich, { removedSheets: [name] })).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining(why) as string });
  });

  test('where a formula refers to it', async () => {
    const added = (await patchWorkbook(rich, { newSheets: [REPORT] })).bytes;
    const used = (await patchWorkbook(added, { cells: [{ cell: at(GUARDED, 'D9'), next: { formula: '=审核结果!B3*2', value: -0.04 } }] })).bytes;
    await expect(patchWorkbook(used, { removedSheets: ['审核结果'] })).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('引用') as string });
  });

  test('where it is the last one to be seen, or is not there', async () => {
    await expect(patchWorkbook(oneSheet(''), { removedSheets: ['表'] })).rejects.toMatchObject({ code: 'unsupported' });
    await expect(patchWorkbook(rich, { removedSheets: ['没有'] })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('or added where the structure of the workbook is protected', async () => {
    const workbook = part(rich, 'xl/workbook.xml').replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
    const { zipText } = await import('../kit');
    const { unpacked } = await import('./kit');
    const locked = zipText({ ...Object.fromEntries([...unpacked(rich)].map(([name, text]) => [name, Uint8Array.from(text, (c) => c.charCodeAt(0))])), 'xl/workbook.xml': workbook });
    await expect(patchWorkbook(locked, { newSheets: [REPORT] })).rejects.toMatchObject({ code: 'protected' });
  });
});

describe('settings', () => {
  const words = '{"说明":"尾差 <&>\u0001\ufffe \ud800"}\r\n';

  test('are kept in a part of their own; nothing else of the content changes', async () => {
    const { bytes } = await patchWorkbook(rich, { settings: { notes: words, 空: '' } });
    expect(Object.fromEntries(await readWorkbookSettings(bytes))).toEqual({ notes: words, 空: '' });
    expect(differing(rich, bytes)).toEqual([
      '[Content_Types].xml', 'customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml', 'xl/_rels/workbook.xml.rels',
    ]);
  });

  test('change in place, and leave no trace when the last is taken away', async () => {
    const one = (await patchWorkbook(rich, { settings: { a: '1', b: '2' } })).bytes;
    const two = (await patchWorkbook(one, { settings: { a: '3' } })).bytes;
    expect(differing(one, two)).toEqual(['customXml/item1.xml']);
    expect(Object.fromEntries(await readWorkbookSettings(two))).toEqual({ a: '3', b: '2' });
    const none = (await patchWorkbook(two, { settings: { a: undefined, b: undefined, c: undefined } })).bytes;
    expect(differing(rich, none)).toEqual([]);
  });

  test('leave the custom parts of others alone', async () => {
    const { bytes } = await patchWorkbook(rich, { settings: { a: '1' } });
    const foreign = part(bytes, 'customXml/item1.xml').replace('urn:gouji:settings:1', 'urn:other');
    const { zipText } = await import('../kit');
    const { unpacked } = await import('./kit');
    const other = zipText({ ...Object.fromEntries([...unpacked(bytes)].map(([name, text]) => [name, Uint8Array.from(text, (c) => c.charCodeAt(0))])), 'customXml/item1.xml': foreign });
    expect((await readWorkbookSettings(other)).size).toBe(0);
    const both = (await patchWorkbook(other, { settings: { a: '2' } })).bytes;
    expect(part(both, 'customXml/item1.xml')).toBe(foreign);
    expect(Object.fromEntries(await readWorkbookSettings(both))).toEqual({ a: '2' });
  });
});
