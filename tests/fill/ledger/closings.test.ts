import type { CellValue } from '../../../src/core';
import { threePublic } from '../../../src/fill';
import type { LeftRow } from '../../../src/fill/ledger/types';
import { figure } from '../three-public/kit';
import { book, ledgerSheet, readLedger, receptionIn } from './kit';

const SIDES = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方', '贷方', '方向', '余额'];
type Row = readonly CellValue[];

const debit = (date: string, voucher: string, summary: string, amount: number, code = '30217', name = '公务接待费'): Row => [date, voucher, summary, code, name, amount, null, null, null];
const credit = (date: string, voucher: string, summary: string, amount: number, code = '30217', name = '公务接待费'): Row => [date, voucher, summary, code, name, null, amount, null, null];

const run = (rows: readonly Row[], header = SIDES) => threePublic(book(ledgerSheet(header, rows)));

/** 公务接待费 in 万元, and the sheet rows (from 1) that were left out, surely and likely. */
function taken(rows: readonly Row[], header = SIDES): { figure: string; closing: number[]; likeClosing: number[] } {
  const ledger = readLedger(ledgerSheet(header, rows));
  const at = (code: LeftRow['why']): number[] => ledger.left.filter(({ why }) => why === code).map(({ entry }) => entry.cell.row + 1);
  return { figure: receptionIn(ledger), closing: at('closing'), likeClosing: at('likeClosing') };
}

/** Rows (from 1) of which is said that they take an account to nought. */
const netsToZero = (rows: readonly Row[]): number[] => run(rows).notes.filter(({ code }) => code === 'netsToZero').flatMap(({ cells }) => cells.map(({ row }) => row + 1));

const SPENT = debit('2023-06-01', '记-1', '接待', 300);

describe('a closing entry is no refund', () => {
  // The wordings of public ledgers, of the cases that were reported, and relatives of them. 300 元 = 0.03 万元.
  test.each([
    '期间损益结转', '本年支出转入结余', '年末转账', '结转至财政拨款结转-本年收支结转', '转入本期盈余', '年终转账', '将全年支出转入结转', '12月末结转费用', '年末转销', '年终清理结转', '结清科目余额', '冲销全年费用科目',
    '转本年盈余', '年终结平支出科目', '收支对冲', '支出类科目结账', '本年度支出结转财政拨款结转', '年底封账', '费用科目轧平', '', '收支归零', '预算支出归集',
  ])('“%s” on the last day of the year', (summary) => {
    const { figure: amount, closing, likeClosing } = taken([SPENT, credit('2023-12-31', '记-99', summary, 300)]);
    expect({ amount, left: [...closing, ...likeClosing] }).toEqual({ amount: '0.03', left: [5] });
  });

  test.each(['退回接待费', '冲销6月记-1号凭证', '更正错账', '重复报销冲回', '收回多付款', '红字冲销'])('“%s” takes the spending back', (summary) => {
    expect(taken([SPENT, credit('2023-09-15', '记-40', summary, 300)])).toEqual({ figure: '0.00', closing: [], likeClosing: [] });
  });

  test('the zero is said where spending was taken back, and not where the account was closed', () => {
    expect([netsToZero([SPENT, credit('2023-09-15', '记-40', '退回接待费', 300)]), netsToZero([SPENT, credit('2023-12-31', '记-99', '年末转账', 300)])]).toEqual([[5], []]);
  });

  test('a refund on the last day of the year is a refund where its words say so', () => {
    expect(taken([SPENT, credit('2023-12-31', '记-98', '退回多付的接待费', 300)])).toEqual({ figure: '0.00', closing: [], likeClosing: [] });
  });

  test('every month may be closed: each closing takes the account to zero', () => {
    const months = Array.from({ length: 3 }, (_, at): readonly Row[] => {
      const month = `2023-0${at + 1}`;
      const end = ['31', '28', '31'][at] ?? '';
      return [debit(`${month}-05`, '记-1', '接待', 100), debit(`${month}-09`, '记-2', '接待', 50 + at), credit(`${month}-${end}`, '记-30', '归集', 150 + at)];
    }).flat();
    // 150 + 151 + 152 = 453 元
    expect(taken(months)).toEqual({ figure: '0.05', closing: [], likeClosing: [6, 9, 12] });
  });

  test('a closing split by funds, and rows in another order', () => {
    const header = ['凭证号', '摘要', '经济分类', '资金性质', '贷方', '借方', '日期'];
    const rows: readonly Row[] = [
      ['记-99', '收支归零', '30217', '一般公共预算', 500, null, '2023-12-31'],
      ['记-99', '收支归零', '30217', '其他资金', 70, null, '2023-12-31'],
      ['记-1', '接待', '30217', '一般公共预算', null, 300, '2023-03-01'],
      ['记-2', '接待', '30217', '其他资金', null, 70, '2023-03-02'],
      ['记-3', '接待', '30217', '一般公共预算', null, 200, '2023-04-02'],
    ];
    expect(taken(rows, header)).toMatchObject({ figure: '0.05', likeClosing: [4, 5] });
  });

  test('where the other accounts stay open, a credit without words is a reversal', () => {
    const others = [debit('2023-05-05', '记-5', '办公用品', 90, '30201', '办公费'), debit('2023-05-06', '记-6', '差旅', 80, '30211', '差旅费')];
    expect(taken([SPENT, ...others, credit('2023-12-31', '记-98', '', 300)])).toMatchObject({ figure: '0.00', likeClosing: [] });
    const closed = [credit('2023-12-31', '记-99', '', 90, '30201', '办公费'), credit('2023-12-31', '记-99', '', 80, '30211', '差旅费')];
    expect(taken([SPENT, ...others, credit('2023-12-31', '记-99', '', 300), ...closed])).toMatchObject({ figure: '0.03', likeClosing: [7, 8, 9] });
  });

  test('moved to another expenditure account in the same voucher, it is spending taken back', () => {
    const rows = [SPENT, credit('2023-12-31', '记-98', '科目结转调整', 300), debit('2023-12-31', '记-98', '科目结转调整', 300, '30216', '培训费')];
    expect(taken(rows)).toMatchObject({ figure: '0.00', closing: [], likeClosing: [] });
  });

  test('the account it is booked against tells, whatever the words', () => {
    const header = ['日期', '凭证号', '摘要', '经济分类', '对方科目', '借方', '贷方'];
    const rows: readonly Row[] = [
      ['2023-03-01', '记-1', '接待', '30217', '资金结存', 300, null],
      ['2023-03-09', '记-2', '接待', '30217', '资金结存', 200, null],
      ['2023-11-30', '记-3', '处理', '30217', '财政拨款结转', null, 400],
    ];
    expect(taken(rows, header)).toMatchObject({ figure: '0.05', closing: [6] });
  });

  test('one column of amounts without a sign: what repeats the balance and says 结转 closes it', () => {
    const header = ['日期', '凭证号', '摘要', '经济分类', '金额'];
    const rows: readonly Row[] = [
      ['2023-03-01', '记-1', '接待', '30217', 300],
      ['2023-03-09', '记-2', '接待', '30217', 200],
      ['2023-12-31', '记-99', '年末结转', '30217', 500],
    ];
    expect(taken(rows, header)).toMatchObject({ figure: '0.05' });
  });

  test('partly taken back and then closed: 300 − 50', () => {
    const rows = [SPENT, debit('2023-07-01', '记-7', '接待', 700), credit('2023-08-01', '记-8', '退回', 500), credit('2023-12-31', '记-99', '归集', 500)];
    // 300 + 700 − 500 = 500 元
    expect(taken(rows)).toEqual({ figure: '0.05', closing: [], likeClosing: [7] });
  });
});

describe('平行记账: only 预算会计 counts', () => {
  const header = ['日期', '凭证号', '摘要', '会计科目', '经济分类', '借方', '贷方'];
  const rows: readonly Row[] = [
    ['2023-03-01', '记-1', '接待', '5001 业务活动费用', '30217 公务接待费', 300, null],
    ['2023-03-01', '记-1', '接待', '1011 零余额账户用款额度', '30217 公务接待费', null, 300],
    ['2023-03-01', '记-1', '接待', '7201 行政支出', '30217 公务接待费', 300, null],
    ['2023-03-01', '记-1', '接待', '8001 资金结存', '', null, 300],
  ];

  test('by the code of the account; the other book is named', () => {
    const result = run(rows, header);
    expect(figure(result, 'actual', 'reception')).toBe('0.03');
    expect(result.notes.find(({ code }) => code === 'otherBook')).toMatchObject({ cells: [{ row: 3 }], message: { zh: expect.stringContaining('有 1 行“三公”经费记在财务会计，共 300.00元') as string } });
    expect(result.excluded.map(({ entry, why }) => [entry.cell.row + 1, why])).toEqual([[4, 'financial']]);
    expect(result.ledgers[0]?.counts).toMatchObject({ entries: 1, otherBook: 3 });
  });

  test.each<[string, string, string]>([
    ['by its name', '业务活动费用', '行政支出'],
    ['by a long code', '500101', '72010101'],
    ['by a path of names', '单位管理费用\\商品和服务费用', '事业支出\\财政拨款支出\\基本支出'],
  ])('%s', (_, financial, budget) => {
    const pair = [financial, budget].map((account): Row => ['2023-03-01', '记-1', '接待', account, '30217', 300, null]);
    expect(figure(run(pair, header), 'actual', 'reception')).toBe('0.03');
  });

  test('by a column or a title of its own', () => {
    const own = ['日期', '凭证号', '摘要', '会计类型', '经济分类', '金额'];
    const pair = ['财务会计', '预算会计'].map((system): Row => ['2023-03-01', '记-1', '接待', system, '30217', 300]);
    expect(figure(run(pair, own), 'actual', 'reception')).toBe('0.03');
    const simple = ['日期', '凭证号', '摘要', '经济分类', '金额'];
    const sheets = ['财务会计明细账', '预算会计明细账'].map((name) => ({ ...ledgerSheet(simple, [['2023-03-01', '记-1', '接待', '30217', 300]]), name }));
    const both = threePublic(book(...sheets));
    expect(figure(both, 'actual', 'reception')).toBe('0.03');
    expect(both.ledgers.map(({ sheet, used }) => [sheet, used])).toEqual([['财务会计明细账', false], ['预算会计明细账', true]]);
    expect(figure(threePublic(book(...sheets), { ledger: { sheets: 'all' } }), 'actual', 'reception')).toBe('0.03');
  });

  test('expenses alone count, and that is said', () => {
    const result = run([rows[0] ?? []], header);
    expect(figure(result, 'actual', 'reception')).toBe('0.03');
    expect(result.notes.map(({ code }) => code)).toContain('financialOnly');
  });

  test('the account’s path names the subject and the funds', () => {
    const path = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方', '贷方'];
    const result = run(
      [
        ['2023-03-01', '记-1', '接待', '72010130217', '行政支出-财政拨款支出-基本支出-公务接待费', 300, null],
        ['2023-03-02', '记-2', '接待', '72010230217', '行政支出-其他资金支出-公务接待费', 70, null],
        ['2023-03-03', '记-3', '接待', '7201.01.30217', '', 100, null],
      ],
      path,
    );
    expect(figure(result, 'actual', 'reception')).toBe('0.04');
    expect(result.excluded.map(({ entry, why }) => [entry.cell.row + 1, why])).toEqual([[5, 'otherFunds']]);
  });
});
