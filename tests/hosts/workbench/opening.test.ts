import ExcelJS from 'exceljs';
import { readWorkbookBytes } from '../../../src/hosts/file';
import { readStyles } from '../../../src/hosts/file/xlsx/read-styles';
import { workbookData } from '../../../src/hosts/workbench/workbook-data';
import { CONTRACT_WORKBOOK } from '../../kit/host-contract';
import { sheetOf } from '../../kit/tables';
import { openInGrid } from '../../kit/workbench/grid';

async function opened(fill: (sheet: ExcelJS.Worksheet) => void, readOnly = false): Promise<ReturnType<typeof openInGrid>> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('一'));
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const appearance = await readStyles(bytes, 'a.xlsx');
  return openInGrid(await readWorkbookBytes(bytes, 'a.xlsx'), { ...(appearance && { appearance }), readOnly });
}

test('draws a file’s cells in its own fonts, colours and alignment', async () => {
  const { book } = await opened((sheet) => {
    const cell = sheet.getCell('A1');
    cell.value = '合计';
    cell.font = { name: '宋体', size: 18, bold: true, color: { argb: 'FFC00000' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
    cell.alignment = { horizontal: 'center', wrapText: true };
    cell.border = { bottom: { style: 'medium', color: { argb: 'FF000000' } } };
    sheet.getColumn(1).width = 20;
  });
  const sheet = book.sheet('一').getSheet();
  const style = book.workbook.getWorkbook().getStyles().getStyleByCell(sheet.getCellRaw(0, 0));
  // The grid's numbers: centre 2, bottom 3, wrap 3, medium 8.
  expect(style).toMatchObject({ fs: 18, bl: 1, cl: { rgb: '#C00000' }, bg: { rgb: '#FFF2CC' }, ht: 2, vt: 3, tb: 3, bd: { b: { s: 8 } } });
  expect(style?.ff).toMatch(/^宋体, SimSun,/);
  // 20 characters of 7 pixels.
  expect(sheet.getColumnWidth(0)).toBe(140);
  // Nobody set a height: 18 points need 18 × 1.35 = 24.3 points, 32 pixels.
  expect(sheet.getRowHeight(0)).toBe(32);
});

test('keeps a cached result until something it depends on changes', async () => {
  const { host, book } = await opened((sheet) => {
    sheet.getCell('A1').value = 1;
    // A result another program would not give: it is shown as stored.
    sheet.getCell('A2').value = { formula: 'A1*2', result: 7 };
  });
  expect((await host.read()).sheets[0]?.values).toEqual([[1], [7]]);
  await host.write([
    { cell: { sheet: '一', row: 0, column: 0 }, old: { value: 1, formula: null }, next: { value: 5, formula: null }, reason: { zh: '测试', en: 'test' } },
  ]);
  expect(book.content(book.sheet('一'), 1, 0)).toEqual({ value: 10, formula: '=A1*2' });
});

test('a read-only workbook is checked but not written', async () => {
  const { host } = await opened((sheet) => {
    sheet.getCell('A1').value = 1;
  }, true);
  expect(host.can).toEqual({ mark: true, select: true, write: false, addSheet: false, chart: false });
  const write = { cell: { sheet: '一', row: 0, column: 0 }, old: { value: 1, formula: null }, next: { value: 5, formula: null }, reason: { zh: '测试', en: 'test' } };
  await expect(host.write([write])).rejects.toMatchObject({ code: 'unsupported' });
});

test('a new sheet shows what its formulas give at once, and what the grid calculates afterwards', async () => {
  const { host } = openInGrid(CONTRACT_WORKBOOK);
  const cells = [[{ value: 1 }, { value: 2 }, { value: 3, formula: '=A1+B1' }]];
  const name = await host.addSheet({ name: '合计', cells, columnWidths: [], merges: [], freezeRows: 0, activate: true });
  expect((await host.read({ sheets: [name] })).sheets[0]?.values).toEqual([[1, 2, 3]]);
  const write = { cell: { sheet: name, row: 0, column: 0 }, old: { value: 1, formula: null }, next: { value: 5, formula: null }, reason: { zh: '测试', en: 'test' } };
  await host.write([write]);
  expect((await host.read({ sheets: [name] })).sheets[0]?.values).toEqual([[5, 2, 7]]);
});

test('the cells of a file without a look of its own name a font for Chinese: the grid draws them in its own otherwise, which may know none', () => {
  const shown = workbookData('1', { name: '公开.docx', date1904: false, sheets: [sheetOf('表', [['合计', 12.5]])] }, undefined).data;
  const cells = shown.sheets['sheet-1']?.cellData?.[0];
  for (const column of [0, 1]) {
    const style = cells?.[column]?.s;
    expect(typeof style === 'string' ? shown.styles[style]?.ff : style?.ff).toContain('Noto Sans CJK SC');
  }
});
