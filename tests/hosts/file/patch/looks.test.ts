import ExcelJS from 'exceljs';
import type { NewSheet } from '../../../../src/hosts/port';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { differing, oneSheet, part, put, SHEET, sheetOf } from './kit';
import { richWorkbook } from './rich';

const SONG = { name: '宋体', size: 10 };
/** A small printed form: title, grid, a sum as formula. */
const FORM: NewSheet = {
  name: '表',
  cells: [
    [{ value: '题名', bold: true, align: 'center', middle: true, font: { name: '宋体', size: 18 } }],
    [{ value: 1.5, border: true, align: 'right', numberFormat: '#,##0.00', font: SONG }, { value: 2, border: true, font: SONG }],
    [{ value: 3.5, formula: '=A2+B2', border: true, font: SONG }, { value: '注', wrap: true, middle: true }],
    [],
  ],
  columnWidths: [12, 12],
  merges: [],
  freezeRows: 0,
  activate: false,
  rowHeights: [34, undefined, 20.5],
  print: { landscape: true, onePage: true },
};

async function read(bytes: Uint8Array, name: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe.each([
  ['a workbook with styles of its own', richWorkbook],
  ['a workbook without styles', () => Promise.resolve(oneSheet(''))],
])('a printed form in %s', (_, make) => {
  let sheet: ExcelJS.Worksheet;
  let bytes: Uint8Array;
  let name: string;
  beforeAll(async () => {
    const patched = await patchWorkbook(await make(), { newSheets: [FORM] });
    bytes = patched.bytes;
    name = patched.sheets[0] ?? '';
    sheet = await read(bytes, name);
  });

  test('has its fonts, alignment and lines', () => {
    expect(sheet.getCell('A1')).toMatchObject({ font: { name: '宋体', size: 18, bold: true }, alignment: { horizontal: 'center', vertical: 'middle' } });
    const line = { style: 'thin' };
    expect(sheet.getCell('A2')).toMatchObject({ font: SONG, numFmt: '#,##0.00', border: { left: line, right: line, top: line, bottom: line } });
    expect(sheet.getCell('B3')).toMatchObject({ alignment: { wrapText: true, vertical: 'middle' } });
    expect(sheet.getCell('A1').border ?? {}).toEqual({});
  });

  test('keeps a formula with its result', async () => {
    expect(sheet.getCell('A3').value).toEqual({ formula: 'A2+B2', result: 3.5 });
    const snapshot = await sheetOf(bytes, name);
    expect([snapshot.values[2]?.[0], snapshot.formulas[2]?.[0]]).toEqual([3.5, '=A2+B2']);
  });

  test('has row heights and prints across one A4 page', () => {
    expect([1, 2, 3].map((row) => sheet.getRow(row).height)).toEqual([34, undefined, 20.5]);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1, horizontalCentered: true });
  });
});

test.each([
  ['<fonts count="1"><font/></fonts>', '<fonts count="2"><font/><font><b/></font></fonts>', '1'],
  ['<fonts count="1"><font><sz val="9"/></font></fonts>', '<fonts count="2"><font><sz val="9"/></font><font><b/><sz val="9"/></font></fonts>', '1'],
  ['<fonts count="1"><font><b/><sz val="9"/></font></fonts>', '<fonts count="1"><font><b/><sz val="9"/></font></fonts>', '0'],
  ['', '<fonts count="1"><font><b/></font></fonts>', '0'],
])('bold beside %s', async (fonts, expected, id) => {
  const book = oneSheet('', { styles: `${fonts}<cellXfs count="1"><xf fontId="0"/></cellXfs>` });
  const { bytes } = await patchWorkbook(book, { newSheets: [{ ...FORM, cells: [[{ value: 1, bold: true }]] }] });
  expect(part(bytes, 'xl/styles.xml')).toContain(`${expected}<cellXfs count="2"><xf fontId="0"/><xf fontId="${id}" applyFont="1"/></cellXfs>`);
});

test.each([
  ['a built-in one', '', '0.00', '2'],
  ['one the file has', '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>', '0.000', '170'],
  ['one behind those of the file', '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>', '0.0000', '171'],
  ['one instead of a built-in the file means otherwise', '<numFmts count="1"><numFmt numFmtId="2" formatCode="x"/></numFmts>', '0.00', '164'],
])('a number format is %s', async (_, formats, format, id) => {
  const book = oneSheet('<row r="1"><c r="A1"/></row>', { styles: `${formats}<cellXfs count="1"><xf numFmtId="0"/></cellXfs>` });
  const { bytes } = await patchWorkbook(book, { cells: [put('表', 'A1', 1, format)] });
  expect(part(bytes, 'xl/styles.xml')).toContain(`<xf numFmtId="${id}" applyNumberFormat="1"/></cellXfs>`);
  expect((await sheetOf(bytes, '表')).numberFormats).toEqual([[format]]);
});

test('a format the cell has already changes nothing of its style', async () => {
  const book = oneSheet('<row r="1"><c r="A1" s="1"/></row>', { styles: '<cellXfs count="2"><xf/><xf numFmtId="2"/></cellXfs>' });
  expect(differing(book, (await patchWorkbook(book, { cells: [put('表', 'A1', 1, '0.00')] })).bytes)).toEqual([SHEET]);
});

test('lines come behind the border that cells have without asking', async () => {
  const side = (name: string): string => `<${name} style="thin"><color indexed="64"/></${name}>`;
  const lines = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  const book = oneSheet('', { styles: '<cellXfs count="1"><xf><protection locked="0"/></xf></cellXfs>' });
  const { bytes } = await patchWorkbook(book, { newSheets: [{ ...FORM, cells: [[{ value: 1, border: true, wrap: true }]] }] });
  expect(part(bytes, 'xl/styles.xml')).toContain(
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${lines}</borders>` +
      '<cellXfs count="2"><xf><protection locked="0"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf></cellXfs>',
  );
});

test('alignment is added to what a style has', async () => {
  const book = oneSheet('', { styles: '<cellXfs count="1"><xf><alignment horizontal="left" indent="1"/><protection locked="0"/></xf></cellXfs>' });
  const cells = [[{ value: 1, align: 'center' as const, wrap: true }], [{ value: 1, middle: true }]];
  const { bytes } = await patchWorkbook(book, { newSheets: [{ ...FORM, cells }] });
  const [, , wrapped, middle] = part(bytes, 'xl/styles.xml').split('<xf');
  expect(wrapped).toBe(' applyAlignment="1"><alignment horizontal="center" indent="1" vertical="top" wrapText="1"/><protection locked="0"/></xf>');
  expect(middle).toMatch(/^ applyAlignment="1"><alignment horizontal="left" indent="1" vertical="center"\/><protection locked="0"\/><\/xf>/);
});

test('the same looks are stored once', async () => {
  const { bytes } = await patchWorkbook(oneSheet(''), { newSheets: [FORM, { ...FORM, name: '表二' }] });
  const styles = part(bytes, 'xl/styles.xml');
  expect(styles.match(/style="thin"/g)).toHaveLength(4);
  expect(styles.match(/<font>/g)).toHaveLength(3);
});
