import { threePublic } from '../../../src/fill';
import type { NewSheet } from '../../../src/hosts/port';
import { excelWith } from '../../kit/excel/harness';
import { workbookOf } from './workbooks';

/** A new sheet in an official layout, as Excel ends up with it. */
function form(): NewSheet {
  const typed = { budget: { carRunning: 29, reception: 0.14 }, actual: { carRunning: 29, reception: 0.14 } };
  const { newSheet } = threePublic({ name: '空', date1904: false, sheets: [] }, { typed, formulas: true, organisation: '某局', year: 2023 });
  if (!newSheet) throw new Error('no sheet');
  return newSheet;
}

test('fonts, alignment, lines, heights, formulas and print set-up arrive, in three requests', async () => {
  const { host, excel } = excelWith(workbookOf(1));
  const name = await host.addSheet(form());
  expect(excel.requests).toHaveLength(3);
  expect(excel.references.size).toBe(0);
  const sheet = excel.book.sheet(name);
  expect(sheet.cell(0, 0)).toMatchObject({ value: '财政拨款“三公”经费支出决算表', bold: true, horizontal: 'Center', vertical: 'Center', fontName: '宋体', fontSize: 18, lines: '' });
  expect(sheet.cell(7, 6)).toMatchObject({ formula: '=H8+I8+L8', numberFormat: '#,##0.00;-#,##0.00;', horizontal: 'Right', fontSize: 10 });
  for (let row = 3; row <= 7; row += 1) for (let column = 0; column < 12; column += 1) expect(sheet.cell(row, column).lines).toBe('Top,Bottom,Left,Right');
  expect(sheet.cell(8, 0)).toMatchObject({ lines: '', wrap: true, horizontal: 'Left' });
  expect([0, 5, 7].map((row) => sheet.rowHeights.get(row))).toEqual([34, 34, 24]);
  expect(Object.fromEntries(sheet.pageLayout)).toEqual({
    Orientation: 'Landscape',
    PaperSize: 'A4',
    CenterHorizontally: true,
    Zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
  expect(excel.book.activeSheet).toBe(sheet);
});

test('without a printer the sheet is made all the same', async () => {
  const { host, excel } = excelWith(workbookOf(1));
  excel.book.printer = false;
  const name = await host.addSheet(form());
  expect(excel.book.sheet(name).cell(7, 11).value).toBe(0.14);
  expect(excel.book.sheet(name).pageLayout.size).toBe(0);
});
