/** Ledgers in any order of their columns, and of many rows. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/core';
import { threePublic } from '../../../src/fill';
import { sheetOf } from '../../kit/tables';
import { book, ledgerSheet } from '../ledger/kit';
import { figure, rowsBehind, side } from './kit';

const HEADER = ['日期', '凭证号', '摘要', '经济分类科目', '资金性质', '金额'];
const G = '一般公共预算';

describe('any order of columns', () => {
  const rows = [
    { date: '2023-01-05', voucher: '记-1', summary: '接待', subject: '30217 公务接待费', fund: G, amount: 1400.5 },
    { date: '2023-01-06', voucher: '记-2', summary: '车辆加油', subject: '30231 公务用车运行维护费', fund: G, amount: 25000 },
    { date: '2023-01-07', voucher: '记-3', summary: '冲销', subject: '30231', fund: G, amount: -5000 },
    { date: '', voucher: '', summary: '本月合计', subject: '', fund: '', amount: 21400.5 },
    { date: '2023-02-07', voucher: '记-4', summary: '接待', subject: '公务接待费', fund: '其他资金', amount: 999 },
  ];
  const labels = { date: '日期', voucher: '凭证号', summary: '摘要', subject: '经济分类科目', fund: '资金性质', amount: '金额', balance: '余额' } as const;

  test('gives the same figures and rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(labels) as (keyof typeof labels)[], { minLength: 7 }), (order) => {
        const header = order.map((key) => labels[key]);
        const cells = rows.map((row) => order.map((key): CellValue => (key === 'balance' ? 123456 : row[key])));
        const result = threePublic(book(ledgerSheet(header, cells)));
        expect(side(result, 'actual')).toEqual(['2.14', '0.00', '2.00', '0.00', '2.00', '0.14']);
        expect([rowsBehind(result, 'carRunning'), rowsBehind(result, 'reception')]).toEqual([[5, 6], [4]]);
      }),
    );
  });
});

describe('a ledger of 50,000 rows', () => {
  test('adds up to what a plain loop over the same rows adds up to', () => {
    const codes = ['30217', '30231 公务用车运行维护费', '302-12', '31013', '30913', '30201', '30211 差旅费', '2240101'];
    const funds = [G, G, G, '其他资金', '政府性基金'];
    const rows: CellValue[][] = [];
    /** Fen by item, added up here without any of the code under test. */
    const fen = [0, 0, 0, 0];
    const place = [3, 2, 0, 1, 1];
    const counted = [0, 0, 0, 0];
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let i = 0; i < 50000; i += 1) {
      if (i % 500 === 499) {
        rows.push(['', '', '本月合计', '', '', next(9000000) / 100]);
        continue;
      }
      const code = next(codes.length);
      const fund = funds[next(funds.length)] ?? '';
      const cents = next(300000) - (next(20) === 0 ? 250000 : 0);
      rows.push([45000 + next(28), `记-${i}`, `第${i}笔`, codes[code] ?? '', fund, cents / 100]);
      const at = place[code];
      if (at === undefined || fund === '其他资金') continue;
      fen[at] = (fen[at] ?? 0) + cents;
      counted[at] = (counted[at] ?? 0) + 1;
    }
    const result = threePublic(book(sheetOf('明细账', [['单位：元'], HEADER, ...rows])));
    const exact = (['abroad', 'carPurchase', 'carRunning', 'reception'] as const).map((item) => {
      const origin = result.figures.find((each) => each.side === 'actual' && each.item === item)?.origin;
      return origin?.kind === 'ledger' ? [origin.exact.times(100).toNumber(), origin.entries.length] : [];
    });
    expect(exact).toEqual([0, 1, 2, 3].map((at) => [fen[at], counted[at]]));
    expect(result.ledgers[0]?.counts).toMatchObject({ entries: 49900, subtotals: 100 });
    // 万元, half up from fen.
    expect(['abroad', 'carPurchase', 'carRunning', 'reception'].map((item) => figure(result, 'actual', item as 'abroad'))).toEqual(
      fen.map((cents) => (Math.floor((cents + 5000) / 10000) / 100).toFixed(2)),
    );
  });
});
