import ExcelJS from 'exceljs';
import { activeSheetName, patchWorkbook, readWorkbookSettings } from '../../../../src/hosts/file/patch';
import { makeBook, relationships, workbookXml } from '../kit';
import { at, CONTENT_TYPES, differing, oneSheet, part, put, putFormula, sheetOf } from './kit';
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
    expect((await sheetOf(bytes, `${TOTALS} (2)`)).values).toHaveLength(3);
  });

  test('comes in the place of one that goes in the same breath', async () => {
    const plain = { name: '新表', cells: [[{ value: 1 }]], merges: [], columnWidths: [], freezeRows: 0, activate: false };
    const added = (await patchWorkbook(oneSheet(''), { newSheets: [{ ...plain, name: '旧表' }] })).bytes;
    const { bytes } = await patchWorkbook(added, { removedSheets: ['旧表'], newSheets: [plain, { ...plain, name: '又一', cells: [[{ value: 2 }]] }] });
    expect([(await sheetOf(bytes, '新表')).values, (await sheetOf(bytes, '又一')).values]).toEqual([[[1]], [[2]]]);
    // Empty lists of panes and merged cells are damage to a spreadsheet.
    expect(part(added, 'xl/worksheets/sheet2.xml')).toMatch(/<sheetView workbookViewId="0"><\/sheetView><\/sheetViews><sheetData><row r="1"><c r="A1"><v>1<\/v><\/c><\/row><\/sheetData><\/worksheet>$/);
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

describe('the tabs left after a sheet is taken away', () => {
  const book = (view: string, names = '', hidden = ''): Uint8Array => {
    const tabs = ['甲', '乙', '丙', '丁'].map((name, i) => `<sheet name="${name}" sheetId="${i + 1}"${name === hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('');
    const whole = workbookXml(tabs, `<bookViews><workbookView ${view}/></bookViews>`).replace('</workbook>', `${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`);
    return makeBook({ sheets: ['甲', '乙', '丙', '丁'].map((name) => ({ name, xml: '<sheetData/>' })), parts: { '[Content_Types].xml': CONTENT_TYPES, 'xl/workbook.xml': whole } });
  };
  test.each([
    ['丁', 'activeTab="1"', 'activeTab="1"'],
    ['乙', 'activeTab="2"', 'activeTab="1"'],
    ['乙', 'activeTab="1"', 'activeTab="0"'],
    ['甲', 'activeTab="0"', 'activeTab="0"'],
    ['乙', 'xWindow="0"', 'xWindow="0"'],
    ['乙', 'firstSheet="3" activeTab="3"', 'firstSheet="1" activeTab="2"'],
    ['丁', 'firstSheet="3" activeTab="0"', 'firstSheet="2" activeTab="0"'],
    ['丙', 'firstSheet="1" activeTab="0"', 'firstSheet="1" activeTab="0"'],
  ])('without %s: %s becomes %s', async (name, view, expected) => {
    const { bytes } = await patchWorkbook(book(view), { removedSheets: [name] });
    expect(part(bytes, 'xl/workbook.xml')).toContain(`<workbookView ${expected}/>`);
    expect(part(bytes, 'xl/workbook.xml')).not.toContain(`"${name}"`);
  });

  test('show the first that is not hidden', async () => {
    const { bytes } = await patchWorkbook(book('activeTab="1"', '', '甲'), { removedSheets: ['乙'] });
    expect(await activeSheetName(bytes)).toBe('丙');
    await expect(patchWorkbook(bytes, { removedSheets: ['丙', '丁'] })).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('最后一张可见') as string });
  });

  test('keep the names of the workbook, and theirs move up', async () => {
    const name = (tab: string): string => `<definedName name="n"${tab}>1</definedName>`;
    const { bytes } = await patchWorkbook(book('activeTab="0"', ['', ' localSheetId="0"', ' localSheetId="1"', ' localSheetId="3"'].map(name).join('')), { removedSheets: ['乙'] });
    expect(part(bytes, 'xl/workbook.xml')).toContain(`<definedNames>${['', ' localSheetId="0"', ' localSheetId="2"'].map(name).join('')}</definedNames>`);
  });
});

describe('a sheet another part refers to stays', () => {
  const words = (text: string): Uint8Array => makeBook({ sheets: [{ name: '张’s A&amp;B', xml: '<sheetData/>' }, { name: "O'B", xml: '<sheetData/>' }, { name: '丙', xml: `<sheetData/><!-- --><f>${text}</f>` }], parts: { '[Content_Types].xml': THREE } });
  const THREE = CONTENT_TYPES.replace('</Types>', '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>');
  test.each([
    ["O'B", "'O''B'!A1", true],
    ["O'B", "'o''b'!A1", true],
    ["O'B", '&apos;O&apos;&apos;B&apos;!A1', true],
    ["O'B", "'O''B'", false],
    ["O'B", 'sheet="O\'B"', true],
    ['张’s A&B', "'张’s A&amp;B'!A1", true],
    ['张’s A&B', "'张’s A&amp;B&#39;!A1", true],
    ['张’s A&B', "'张’s A&amp;B&#x27;!A1", true],
    ['张’s A&B', '张’s', false],
  ])('%s in %s: %s', async (name, text, refused) => {
    const removed = await patchWorkbook(words(text), { removedSheets: [name] }).then(() => true, (error: unknown) => (expect(error).toMatchObject({ code: 'unsupported' }), false));
    expect(removed).toBe(!refused);
  });
});

describe('what the workbook is asked', () => {
  const bookWith = (inner: string): Uint8Array => oneSheet('', { parts: { 'xl/workbook.xml': workbookXml('<sheet name="表" sheetId="7" r:id="rId1"/>').replace('</workbook>', `${inner}</workbook>`) } });
  test('stands in its order', async () => {
    const calculated = await patchWorkbook(bookWith('<externalReferences/><definedNames></definedNames><oleSize ref="A1"/>'), { cells: [putFormula('表', 'A1', '=1+1')] });
    expect(part(calculated.bytes, 'xl/workbook.xml')).toContain('</definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>');
    const print = { landscape: false, onePage: false, area: { top: 0, left: 0, bottom: 1, right: 1 } };
    const named = await patchWorkbook(bookWith('<functionGroups/><externalReferences/><oleSize ref="A1"/>'), { newSheets: [{ ...REPORT, activate: false, print }] });
    expect(part(named.bytes, 'xl/workbook.xml')).toMatch(/<externalReferences\/><definedNames><definedName [^>]+>'审核结果'!\$A\$1:\$B\$2<\/definedName><\/definedNames><oleSize/);
    expect(part(named.bytes, 'xl/workbook.xml')).toContain('sheetId="8"');
    expect(part(named.bytes, 'xl/worksheets/sheet2.xml')).toContain('orientation="portrait" fitToWidth="1" fitToHeight="0"');
  });

  test('has an id no other relation has', async () => {
    const rels = relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId3', 'theme', 'theme/theme1.xml']]);
    const { bytes } = await patchWorkbook(oneSheet('', { parts: { 'xl/_rels/workbook.xml.rels': rels, 'xl/theme/theme1.xml': '<a/>' } }), { newSheets: [{ ...REPORT, activate: false, cells: [[{ value: 1 }]] }] });
    const ids = [...part(bytes, 'xl/_rels/workbook.xml.rels').matchAll(/ Id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['rId1', 'rId3', 'rId4', 'rId5']);
    expect((await sheetOf(bytes, '审核结果')).values).toEqual([[1]]);
  });

  test('counts the tabs, whatever else is called a sheet', async () => {
    const print = { landscape: false, onePage: true, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    const { bytes } = await patchWorkbook(bookWith('<extLst><ext uri="x"><sheet name="别的" sheetId="9"/></ext></extLst>'), { newSheets: [{ ...REPORT, print }] });
    expect(part(bytes, 'xl/workbook.xml')).toMatch(/sheetId="8" .*localSheetId="1"/);
    expect(await activeSheetName(bytes)).toBe('审核结果');
  });

  test('goes into lists that are empty', async () => {
    const print = { landscape: false, onePage: true, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    const { bytes } = await patchWorkbook(bookWith('<definedNames/>'), { newSheets: [{ ...REPORT, print }] });
    expect(part(bytes, 'xl/workbook.xml')).toContain(`<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'审核结果'!$A$1</definedName></definedNames>`);
    const shown = oneSheet('', { parts: { 'xl/workbook.xml': workbookXml('<sheet name="表" sheetId="1" r:id="rId1"/>', '<bookViews><workbookView xWindow="1"/></bookViews>') } });
    expect(part((await patchWorkbook(shown, { newSheets: [REPORT] })).bytes, 'xl/workbook.xml')).toContain('<workbookView xWindow="1" activeTab="1"/>');
    const views = oneSheet('', { parts: { 'xl/workbook.xml': workbookXml('<sheet name="表" sheetId="1" r:id="rId1"/>', '<bookViews/>') } });
    expect(part((await patchWorkbook(views, { newSheets: [REPORT] })).bytes, 'xl/workbook.xml')).toContain('<bookViews><workbookView activeTab="1"/></bookViews>');
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
    await expect(patchWorkbook(rich, { removedSheets: ['没有'] })).rejects.toMatchObject({ code: 'notFound', cells: [at('没有', 'A1')] });
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

  test('that are the same, or were never there, change nothing', async () => {
    const one = (await patchWorkbook(rich, { settings: { a: '1' } })).bytes;
    for (const [before, settings] of [[one, { a: '1' }], [rich, { a: undefined }]] as const) {
      const { bytes } = await patchWorkbook(before, { settings });
      expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true);
    }
  });

  test('change in place, and leave no trace when the last is taken away', async () => {
    const one = (await patchWorkbook(rich, { settings: { a: '1', b: '2' } })).bytes;
    const two = (await patchWorkbook(one, { settings: { a: '3' } })).bytes;
    expect(differing(one, two)).toEqual(['customXml/item1.xml']);
    expect(Object.fromEntries(await readWorkbookSettings(two))).toEqual({ a: '3', b: '2' });
    const none = (await patchWorkbook(two, { settings: { a: undefined, b: undefined, c: undefined } })).bytes;
    expect(differing(rich, none)).toEqual([]);
  });

  test.each([
    ['other', 'urn:gouji:settings:1'],
    ['settings', 'urn:other'],
  ])('leave a part of others alone that only mentions ours: %s of %s', async (root, namespace) => {
    const foreign = `<${root} xmlns="${namespace}"><setting key="a">urn:gouji:settings:1</setting></${root}>`;
    const rels = relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'customXml', '../customXml/item1.xml']]);
    const book = oneSheet('', { parts: { 'xl/_rels/workbook.xml.rels': rels, 'customXml/item1.xml': foreign } });
    expect((await readWorkbookSettings(book)).size).toBe(0);
    expect(part((await patchWorkbook(book, { settings: { b: '1' } })).bytes, 'customXml/item1.xml')).toBe(foreign);
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
