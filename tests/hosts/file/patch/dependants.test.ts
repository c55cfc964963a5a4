import { type CellValue, toQualified } from '../../../../src/core';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { makeBook, data, partsOf, relationships } from '../kit';
import { honest, rawZip } from '../raw-zip';
import { at, CONTENT_TYPES, oneSheet, part, put, sheetData } from './kit';

/** Two sheets; `formulas` stand with result 1 on 甲, A1 is where the change happens. */
async function staleAfter(formulas: Readonly<Record<string, string>>, options: { names?: string; changed?: string; other?: string } = {}): Promise<string[]> {
  const cells = Object.entries(formulas).map(([address, formula], i) => `<row r="${i + 10}"><c r="${address}${i + 10}"><f>${formula}</f><v>1</v></c></row>`);
  const workbook = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙 表" sheetId="2" r:id="rId2"/></sheets><definedNames>${options.names ?? ''}</definedNames></workbook>`;
  const book = makeBook({
    sheets: [
      { name: '甲', xml: data(cells.join('')) },
      { name: '乙 表', xml: data(options.other ?? '') },
    ],
    parts: { '[Content_Types].xml': CONTENT_TYPES, 'xl/workbook.xml': workbook },
  });
  const { stale } = await patchWorkbook(book, { cells: [put('甲', options.changed ?? 'A1', 5)] });
  return stale.map(toQualified);
}

test.each([
  ['A1*2', true],
  ['$A$1', true],
  ['A2', false],
  ['SUM(A1:B2)', true],
  ['SUM(B1:C9)', false],
  ['SUM(B9:A1)', true],
  ['SUM(A:A)', true],
  ['SUM($B:C)', false],
  ['SUM(A1:A300)', true],
  ['SUM(A2:A300)', false],
  ['SUM(A1:A9000)', true],
  ['SUM(A2:A9000)', false],
  ['SUM(1:1)', true],
  ['SUM(2:3)', false],
  ['甲!A1', true],
  ["'甲'!A1+1", true],
  ["'乙 表'!A1", false],
  ["SUM('乙 表'!A1:B9,B1)", false],
  ['[1]甲!A1', false],
  ["'[1]甲'!A1", false],
  ['"A1"&amp;B1', false],
  ['INDIRECT("A"&amp;1)', true],
  ['OFFSET(B1,0,-1)', true],
  ['SUM(B1:INDEX(B:B,2))', true],
  ["SUM('甲:乙 表'!A1)", true],
  ['LOG10(B1)', false],
  ['合计', true],
  ['其他', false],
  ['本表', true],
  ['相对', true],
  ['套着', true],
  ['循环', false],
  ['_xldudf_GJ_SHARE(A1,B1)', true],
  ['#REF!+B1', false],
  ['SUM(1:2)', true],
  ['SUM($1:$1,B2)', true],
  ['SUM(B:A)', true],
  ["SUM('甲'!A1:B2)", true],
  ['B1:A1', true],
  ['offset(B1,0,1)', true],
  ['没有的[金额]', true],
  ['[@金额]', true],
])('%s depends on A1: %s', async (formula, expected) => {
  const names = [
    '<definedName name="合计">甲!$A$1:$A$3</definedName>',
    '<definedName name="其他">甲!$B$1</definedName>',
    '<definedName name="本表" localSheetId="0">甲!$A$1</definedName>',
    '<definedName name="本表" localSheetId="1">甲!$B$1</definedName>',
    '<definedName name="相对">甲!A1</definedName>',
    '<definedName name="套着">合计*2</definedName>',
    '<definedName name="循环">循环+甲!$B$1</definedName>',
  ].join('');
  expect(await staleAfter({ D: formula }, { names })).toEqual(expected ? ['甲!D10'] : []);
});

test('dependants of dependants count, over sheets and round circles', async () => {
  const other = '<row r="1"><c r="A1"><f>甲!D10</f><v>1</v></c><c r="B1"><f>B2</f><v>1</v></c></row>';
  const stale = await staleAfter({ D: 'A1+D12', E: "'乙 表'!A1", F: 'E11' , G: 'G1' }, { other });
  expect(stale.sort()).toEqual(["'乙 表'!A1", '甲!D10', '甲!E11', '甲!F12'].sort());
  expect(await staleAfter({ D: 'E11+A1', E: 'D10' })).toEqual(['甲!D10', '甲!E11']);
});

test('a formula that is overwritten passes on that it changed, and is not called stale itself', async () => {
  expect(await staleAfter({ D: 'A1', E: 'D10' }, { changed: 'D10' })).toEqual(['甲!E11']);
});

test('an array formula goes stale with all its cells, and with what reads any of them', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row>' +
    '<row r="2"><c r="C2"><f t="array" ref="C2:D3">A1*{1,2;3,4}</f><v>1</v></c><c r="D2"><v>2</v></c></row>' +
    '<row r="3"><c r="C3"><v>3</v></c><c r="D3"><v>4</v></c><c r="F3"><f>D3</f><v>4</v></c><c r="G3"><f>E3</f><v>0</v></c></row>';
  const { stale } = await patchWorkbook(oneSheet(rows), { cells: [put('表', 'A1', 5)] });
  expect(stale.map(toQualified).sort()).toEqual(['表!C2', '表!C3', '表!D2', '表!D3', '表!F3']);
});

test('a data table keeps its results, and the workbook asks to be calculated', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><f t="dataTable" ref="C2:C3" dt2D="0" dtr="0" r1="A1"/><v>1</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>';
  const { bytes, stale } = await patchWorkbook(oneSheet(rows), { cells: [put('表', 'A1', 5)] });
  expect(stale).toEqual([]);
  expect(sheetData(bytes)).toBe(rows.replace('<c r="A1"><v>1</v>', '<c r="A1"><v>5</v>'));
  expect(part(bytes, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  await expect(patchWorkbook(oneSheet(rows), { cells: [put('表', 'C3', 5)] })).rejects.toMatchObject({ code: 'unsupported' });
});

describe('results that are given along', () => {
  const rows = (b1: string, c1 = '<c r="C1"><v>3</v></c>'): string => `<row r="1"><c r="A1"><v>1</v></c>${b1}${c1}</row>`;
  const after = async (given: string, ...recalculated: (readonly [address: string, value: CellValue])[]): Promise<string> =>
    sheetData((await patchWorkbook(oneSheet(given), { cells: [put('表', 'A1', 5)], recalculated: recalculated.map(([address, value]) => ({ cell: at('表', address), value })) })).bytes);

  test.each<[string, CellValue, string]>([
    ['<c r="B1" t="str"><f>A1</f><v>旧</v></c>', 5, '<c r="B1"><f>A1</f><v>5</v></c>'],
    ['<c r="B1"><f>A1</f><v>1</v></c>', '新', '<c r="B1" t="str"><f>A1</f><v>新</v></c>'],
    ['<c r="B1" t="b"><f>A1</f><v>1</v></c>', { error: '#N/A' }, '<c r="B1" t="e"><f>A1</f><v>#N/A</v></c>'],
    ['<c r="B1" t="e" vm="1"><f>A1</f><v>#N/A</v></c>', false, '<c r="B1" t="b"><f>A1</f><v>0</v></c>'],
  ])('%s takes %j with its kind', async (b1, value, expected) => expect(await after(rows(b1), ['B1', value])).toBe(rows(expected).replace('<v>1</v>', '<v>5</v>')));

  test('change no constant, no cell that is not there and none that is written', async () => {
    expect(await after(rows(''), ['A1', 7], ['C1', 8], ['D9', 9])).toBe(rows('').replace('<v>1</v>', '<v>5</v>'));
  });

  test('change every cell of an array formula', async () => {
    const array = rows('<c r="B1"><f t="array" ref="B1:C1">A1*{1,2}</f><v>1</v></c>', '<c r="C1"><v>2</v></c>');
    expect(await after(array, ['B1', 5], ['C1', 10])).toBe(array.replaceAll('<v>1</v>', '<v>5</v>').replace('<v>2</v>', '<v>10</v>'));
  });

  test('are missed by a text with its kind, and by no formula that never had one', async () => {
    expect(await after(rows('<c r="B1" t="str"><f>A1</f><v>旧</v></c>', '<c r="C1"><f>A1</f></c>'))).toBe('<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1</f></c><c r="C1"><f>A1</f></c></row>');
    const { stale } = await patchWorkbook(oneSheet(rows('<c r="B1"><f>A1</f></c>')), { cells: [put('表', 'A1', 5)] });
    expect(stale).toEqual([]);
  });
});

test('a formula behind a prefix, and a sheet named in other letters, are found', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const other = `<xl:worksheet xmlns:xl="${main}"><xl:sheetData><xl:row r="1"><xl:c r="B1"><xl:f t="normal">dATA!A1</xl:f><xl:v>1</xl:v></xl:c></xl:row></xl:sheetData></xl:worksheet>`;
  const book = makeBook({ sheets: [{ name: 'Data', xml: data('') }, { name: '乙', xml: '' }], parts: { '[Content_Types].xml': CONTENT_TYPES, 'xl/worksheets/sheet2.xml': other } });
  expect((await patchWorkbook(book, { cells: [put('Data', 'A1', 5)] })).stale.map(toQualified)).toEqual(['乙!B1']);
});

test('a sheet whose formulas read something else keeps its packed bytes', async () => {
  const xml = data('<row r="1"><c r="B1"><f>B2</f><v>1</v></c></row>');
  const parts = partsOf({ sheets: [{ name: '甲', xml: data('') }, { name: '乙', xml }], parts: { '[Content_Types].xml': CONTENT_TYPES } });
  const { bytes } = await patchWorkbook(rawZip(honest(parts)), { cells: [put('甲', 'A1', 5)] });
  // The writer packs what it writes; this part came unpacked.
  expect(Buffer.from(bytes).includes(parts['xl/worksheets/sheet2.xml'] ?? '?')).toBe(true);
});

describe('a table', () => {
  const table = (rest: string): string =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="明细" displayName="明细" ref="A1:B4" ${rest}><tableColumns><tableColumn name="科目"/><tableColumn name="金额"/></tableColumns></table>`;
  const book = (formula: string, rest = 'totalsRowCount="1"'): Uint8Array =>
    oneSheet(`<row r="9"><c r="D9"><f>${formula}</f><v>1</v></c></row>`, {
      parts: { 'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml'], ['rId2', 'table', '../tables/gone.xml']]), 'xl/tables/table1.xml': table(rest).replace('displayName="明细"', formula.includes('mX') ? 'displayName="Mx"' : '$&') },
    });

  test.each([
    ['SUM(明细[金额])', 'B2', true],
    ['SUM(明细[金额])', 'A2', false],
    ['SUM(mX[金额])', 'B2', true],
    ['SUM(mX[金额])', 'A2', false],
    ['SUM(明细[科目])', 'A2', true],
    ['SUM(明细[科目])', 'B2', false],
    ['ROWS(明细[#All])', 'A2', true],
    ['ROWS(明细)', 'B3', true],
    ['ROWS(明细)', 'B5', false],
  ])('%s reads %s: %s', async (formula, address, expected) => {
    expect((await patchWorkbook(book(formula), { cells: [put('表', address, 5)] })).stale.length).toBe(expected ? 1 : 0);
  });

  test.each([
    ['A1', 'totalsRowCount="1"', false],
    ['B2', 'totalsRowCount="1"', true],
    ['B3', 'totalsRowCount="1"', true],
    ['B4', 'totalsRowCount="1"', false],
    ['C1', 'totalsRowCount="1"', true],
    ['A5', 'totalsRowCount="1"', true],
    ['B4', '', true],
    ['A1', 'headerRowCount="0"', true],
  ])('lets %s be written with %s: %s', async (address, rest, expected) => {
    const written = await patchWorkbook(book('1', rest), { cells: [put('表', address, 5)] }).then(() => true, (error: unknown) => (expect(error).toMatchObject({ code: 'unsupported', cells: [at('表', address)] }), false));
    expect(written).toBe(expected);
  });
});

test.each(['C2:C3', 'C2:D2'])('a cell of the array formula %s is not written', async (ref) => {
  const rows = `<row r="2"><c r="C2"><f t="array" ref="${ref}">A1:A2*2</f><v>1</v></c></row>`;
  const [, last = ''] = ref.split(':');
  await expect(patchWorkbook(oneSheet(rows), { cells: [put('表', last, 5)] })).rejects.toMatchObject({ code: 'unsupported', cells: [at('表', last)] });
});
