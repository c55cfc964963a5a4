import ExcelJS from 'exceljs';
import type { WorkbookSnapshot } from '../../../src/core';
import { toXlsx } from '../../kit/host-contract/xlsx';

export const LEDGER_ROWS = 50_000;
const HEADER = ['日期', '凭证号', '摘要', '经济分类科目', '功能科目', '资金性质', '项目', '借方金额', '贷方金额', '余额'];
const FISCAL = '一般公共预算财政拨款';
const SUBJECTS = ['30201 办公费', '30211 差旅费', '30217 公务接待费', '30231 公务用车运行维护费', '30226 劳务费'];

interface Posting {
  readonly subject: string;
  readonly fund: string;
  readonly cents: number;
}

/** An invented posting; its amount is counted in cents, so that the test can add them up by itself. */
function posting(row: number): Posting {
  return { subject: SUBJECTS[row % SUBJECTS.length] ?? '', fund: row % 3 === 2 ? '其他资金' : FISCAL, cents: (row * 7919) % 100_000 };
}

/** What the fiscal postings of a subject come to, in 万元 with two decimals. */
export function ledgerSum(code: string): string {
  let cents = 0;
  for (let row = 0; row < LEDGER_ROWS; row += 1) {
    const { subject, fund, cents: amount } = posting(row);
    if (fund === FISCAL && subject.startsWith(code)) cents += amount;
  }
  // Hundredths of 万元 are 100 元, 10,000 cents; half up.
  const hundredths = Math.floor((cents + 5_000) / 10_000);
  return `${Math.floor(hundredths / 100).toLocaleString('en-US')}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** The given tables with a ledger of 50,000 postings behind them. */
export async function ledgerBook(tables: WorkbookSnapshot): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await toXlsx(tables)).slice().buffer);
  const sheet = book.addWorksheet('支出明细账');
  sheet.addRow(['晋城市应急管理局2023年度支出明细账（测试）']);
  sheet.addRow(['单位名称：晋城市应急管理局', null, null, null, '2023年度', null, null, null, null, '金额单位：元']);
  sheet.addRow(HEADER);
  let balance = 0;
  for (let row = 0; row < LEDGER_ROWS; row += 1) {
    const { subject, fund, cents } = posting(row);
    balance += cents;
    // 44927 is 2023-01-01.
    sheet.addRow([44927 + (row % 365), `记-${String(row + 1)}`, `第${String(row + 1)}笔支出`, subject, '2240101 行政运行', fund, '公用经费', cents / 100, null, balance / 100]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
