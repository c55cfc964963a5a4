import { Workbook } from 'exceljs';
import { threePublicSteps } from '../../src/fill';
import { readWorkbookBytes } from '../../src/hosts/file';

/** A made-up ledger of 50,000 postings: how long the three-public table takes, against reading the file at all. */
export const LEDGER_ROWS = 50_000;
const SUBJECTS = ['30201 办公费', '30211 差旅费', '30217 公务接待费', '30231 公务用车运行维护费', '30212 因公出国（境）费用', '30226 劳务费'];
const FUNDS = ['一般公共预算财政拨款', '一般公共预算财政拨款', '其他资金'];

export async function ledgerFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('支出明细账');
  sheet.addRow(['单位：元']);
  sheet.addRow(['日期', '凭证号', '摘要', '经济分类科目', '资金性质', '项目', '借方金额', '贷方金额', '余额']);
  for (let i = 0; i < LEDGER_ROWS; i += 1) {
    const credit = i % 97 === 0;
    const amount = ((i * 7919) % 1_000_000) / 100;
    sheet.addRow([45000 + (i % 300), `记-${i}`, `第${i}笔支出`, SUBJECTS[i % SUBJECTS.length], FUNDS[i % FUNDS.length], '公用经费', credit ? null : amount, credit ? amount : null, i]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const readLedgerFile = (bytes: Uint8Array): ReturnType<typeof readWorkbookBytes> => readWorkbookBytes(bytes, 'ledger.xlsx');

/** Runs the fill to its end and counts its steps: what a pane can pause between. */
export function fillFrom(workbook: Awaited<ReturnType<typeof readLedgerFile>>): number {
  const steps = threePublicSteps(workbook);
  let count = 0;
  while (steps.next().done !== true) count += 1;
  return count;
}
