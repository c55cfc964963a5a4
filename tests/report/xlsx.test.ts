import ExcelJS from 'exceljs';
import { renderXlsx } from '../../src/report/xlsx';
import { HOSTILE_REPORT, REPORT } from './fixture';

/** Read back with a library of its own, so that writer and reader cannot share a mistake. */
async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

function rows(workbook: ExcelJS.Workbook, name: string): readonly (readonly ExcelJS.CellValue[])[] {
  const found: ExcelJS.CellValue[][] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    const values: ExcelJS.CellValue[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => values.push(cell.value));
    found.push(values);
  });
  return found;
}

const OUTCOMES = [
  { file: '决算.xlsx', report: REPORT },
  { file: 'b.xlsx', error: { code: 'damaged', message: '文件不完整' } },
];

test('findings are rows with figures as numbers, operands name the finding they belong to', async () => {
  const workbook = await open(renderXlsx(OUTCOMES));
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['审核概况', '问题', '计算明细', '识别结果', '未检查']);
  expect(rows(workbook, '审核概况').slice(2)).toEqual([
    ['决算.xlsx', '已核 293 项：一致 290 尾差 1 不符 2；未检查 4 项', '● 必错 1　▲ 需确认 2　○ 提示 0　≈ 尾差 1；1 处待确认，没有核对'],
    ['b.xlsx', '未能审核：文件不完整', null],
  ]);
  expect(rows(workbook, '问题')[1]).toEqual([
    '1',
    '决算.xlsx',
    '01 收入支出决算总表',
    '● 必错',
    'F01-5',
    '收入总计应等于支出总计',
    1,
    3488.99,
    '应等于右边',
    3487.99,
    '万元',
    'C36、F36',
    '收入总计 = 支出总计',
    '应一致，不允许尾差；实际相差 +1.00',
    null,
    '财决公开01表',
  ]);
  expect(rows(workbook, '计算明细').slice(1, 3)).toEqual([
    ['1', 'F01-5', '收入总计', 3488.99, '万元', 'C36'],
    ['1', 'F01-5', '支出总计', 3487.99, '万元', 'F36'],
  ]);
  expect(rows(workbook, '未检查').slice(1)).toEqual([
    ['决算.xlsx', '3', '07 表为空表', 'F07-1、F07-2'],
    ['决算.xlsx', '1', '缺少 08 表', 'F08-1'],
  ]);
});

test('text of a sheet stays text: no formula, no link', async () => {
  const workbook = await open(renderXlsx([{ file: '=1+1.xlsx', report: HOSTILE_REPORT }]));
  const types = new Set<ExcelJS.ValueType>();
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => types.add(cell.type))));
  expect([...types].sort()).toEqual([ExcelJS.ValueType.Number, ExcelJS.ValueType.String].sort());
  expect(rows(workbook, '审核概况')[2]?.[0]).toBe('=1+1.xlsx');
  expect(rows(workbook, '问题')[2]?.[5]).toBe('+1+1');
});

test('the same findings give the same bytes', () => {
  expect(Buffer.from(renderXlsx(OUTCOMES)).equals(Buffer.from(renderXlsx(OUTCOMES)))).toBe(true);
});
