import ExcelJS from 'exceljs';
import { readStyles } from '../../../src/hosts/file/xlsx/read-styles';
import type { CellStyle, SheetAppearance, WorkbookAppearance } from '../../../src/hosts/file/xlsx/appearance-types';

async function look(fill: (book: ExcelJS.Workbook) => void): Promise<WorkbookAppearance> {
  const book = new ExcelJS.Workbook();
  fill(book);
  const appearance = await readStyles(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx');
  if (!appearance) throw new Error('an .xlsx has an appearance');
  return appearance;
}

function styleAt({ styles }: WorkbookAppearance, sheet: SheetAppearance | undefined, row: number, column: number): CellStyle | undefined {
  const found = sheet?.cells.find((cell) => cell.row === row && cell.column === column);
  return found && styles[found.style];
}

test('reads fonts, fills, borders, alignment and number formats of a cell', async () => {
  const appearance = await look((book) => {
    const cell = book.addWorksheet('一').getCell('B3');
    cell.value = 1;
    cell.font = { name: '仿宋', size: 14, bold: true, italic: true, underline: true, strike: true, color: { argb: 'FFC00000' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
    cell.border = { top: { style: 'thin', color: { argb: 'FF112233' } }, left: { style: 'double' } };
    cell.alignment = { horizontal: 'right', vertical: 'middle', wrapText: true, indent: 2, textRotation: 45 };
    cell.numFmt = '#,##0.00';
  });
  expect(styleAt(appearance, appearance.sheets[0], 2, 1)).toEqual({
    font: { name: '仿宋', size: 14, bold: true, italic: true, underline: true, strike: true, color: '#C00000' },
    fill: '#FFF2CC',
    borders: { top: { style: 'thin', color: '#112233' }, left: { style: 'double', color: '#000000' } },
    alignment: { horizontal: 'right', vertical: 'center', wrap: true, indent: 2, rotation: 45 },
    numberFormat: '#,##0.00',
  });
});

test('reads theme colours with their tint', async () => {
  const appearance = await look((book) => {
    const sheet = book.addWorksheet('一');
    sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 0, tint: -0.5 } as Partial<ExcelJS.Color> as ExcelJS.Color };
    sheet.getCell('A2').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 1 } as Partial<ExcelJS.Color> as ExcelJS.Color };
  });
  // White made half as light is mid-grey: 255 × 0.5 = 127.5, rounded up to 80 in hexadecimal.
  expect(styleAt(appearance, appearance.sheets[0], 0, 0)?.fill).toBe('#808080');
  expect(styleAt(appearance, appearance.sheets[0], 1, 0)?.fill).toBe('#000000');
});

test('reads widths, heights, hidden rows and columns, frozen panes, grid lines and tab colours', async () => {
  const { sheets } = await look((book) => {
    const sheet = book.addWorksheet('一', {
      properties: { tabColor: { argb: 'FF00B050' }, defaultRowHeight: 18 },
      views: [{ state: 'frozen', xSplit: 1, ySplit: 4, showGridLines: false }],
    });
    sheet.getColumn(2).width = 30;
    sheet.getColumn(4).hidden = true;
    sheet.getRow(3).height = 40;
    sheet.getRow(5).hidden = true;
    sheet.getCell('A3').value = 1;
    sheet.getCell('A5').value = 1;
  });
  const [sheet] = sheets;
  expect(sheet).toMatchObject({ name: '一', frozenRows: 4, frozenColumns: 1, gridLines: false, tabColor: '#00B050', defaultRowHeight: 18 });
  expect(sheet?.columns.find(({ first }) => first === 1)).toMatchObject({ last: 1, width: 30, hidden: false });
  expect(sheet?.columns.find(({ first }) => first === 3)).toMatchObject({ hidden: true });
  expect(sheet?.rows.find(({ row }) => row === 2)).toMatchObject({ height: 40, hidden: false });
  expect(sheet?.rows.find(({ row }) => row === 4)).toMatchObject({ hidden: true });
});

test('gives nothing for what is no .xlsx', async () => {
  expect(await readStyles(new TextEncoder().encode('a,b\n1,2'), 'a.csv')).toBeUndefined();
});
