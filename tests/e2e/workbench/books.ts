import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { SAMPLE } from '../../kit/fill/blank';
import { ACCOUNTS_TEXT } from '../../kit/narrative';

/** A user's own file: B5 budget 200, C5 actual 186, a total below, some looks that must survive. */
export async function budgetBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('预算执行', { views: [{ state: 'frozen', ySplit: 4 }] });
  sheet.getColumn(1).width = 30;
  sheet.getCell('A1').value = '项目支出预算执行表';
  sheet.getCell('A1').font = { name: '宋体', size: 18, bold: true };
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').alignment = { horizontal: 'center' };
  sheet.getRow(4).values = ['项目', '预算数', '执行数', '执行率'];
  sheet.getRow(4).eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE2EFDA' } };
    cell.border = { bottom: { style: 'medium' } };
  });
  sheet.getRow(5).values = ['应急物资采购', 200, 186];
  sheet.getRow(6).values = ['安全宣传', 50, 40];
  sheet.getCell('A8').value = '合计';
  sheet.getCell('B8').value = { formula: 'SUM(B5:B7)', result: 250 };
  sheet.getCell('C8').value = { formula: 'SUM(C5:C7)', result: 226 };
  book.addWorksheet('附表', { state: 'hidden' }).getCell('A1').value = '保密不审';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The published final accounts with the published 情况说明 on a sheet of its own, a paragraph a cell. */
export async function accountsWithText(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(SAMPLE);
  const sheet = book.addWorksheet('情况说明');
  sheet.getColumn(1).width = 100;
  readFileSync(ACCOUNTS_TEXT, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line !== '') sheet.getCell(index + 1, 1).value = line;
    });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
