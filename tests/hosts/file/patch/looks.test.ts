import ExcelJS from 'exceljs';
import type { NewSheet } from '../../../../src/hosts/port';
import { patchWorkbook } from '../../../../src/hosts/file/patch';
import { oneSheet, part, sheetOf } from './kit';
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

test('the same looks are stored once', async () => {
  const { bytes } = await patchWorkbook(oneSheet(''), { newSheets: [FORM, { ...FORM, name: '表二' }] });
  const styles = part(bytes, 'xl/styles.xml');
  expect(styles.match(/style="thin"/g)).toHaveLength(4);
  expect(styles.match(/<font>/g)).toHaveLength(3);
});
