import type { CellValue } from '../../../src/core';
import { fundOf } from '../../../src/fill/ledger/funds';
import { lookAlike } from '../../../src/fill/ledger';
import { ledgerSheet, readLedger } from './kit';

const HEADER = ['日期', '凭证号', '摘要', '经济分类科目', '资金性质', '金额'];
const G = '一般公共预算';

const amounts = (rows: readonly (readonly CellValue[])[], header = HEADER): string[] =>
  readLedger(ledgerSheet(header, rows)).entries.map(({ cell, amount }) => `${cell.row + 1}: ${amount.toString()}`);

describe('what is a posting', () => {
  test.each([
    '本月合计', '本 月 合 计', '6月合计', '十二月份小计', '本年累计', '本期发生额合计', '本月合计及累计', '第三季度小计', '2023年累计', '合计', '小计', '总计', '上半年合计', '本日合计', '月计', '合  计：', '（小计）', '*本月合计*',
  ])('“%s” is a subtotal, in whatever column it stands', (label) => {
    expect(amounts([['2023-01-31', '', label, '30217', G, 5]])).toEqual([]);
    expect(amounts([['2023-01-31', '', '', label, G, 5]])).toEqual([]);
    expect(amounts([[label, '', '', '', '', 5]])).toEqual([]);
  });

  test('a subject’s own subtotal is one, a numbered voucher that speaks of a sum is none', () => {
    expect(amounts([['', '', '', '30217 公务接待费小计', '', 5]])).toEqual([]);
    expect(amounts([['', '', '公务接待费 小计', '', '', 5]])).toEqual([]);
    expect(amounts([['2023-03-31', '记-12', '支付1至3月加油费合计', '30231', G, 5]])).toEqual(['4: 5']);
  });

  test.each(['上年结转', '期初余额', '年初余额', '承前页', '承上页', '接上页', '过次页', '转下页', '结转下页', '结转下年', '期末余额', '上月结转'])(
    '“%s” is carried forward',
    (label) => {
      const ledger = readLedger(ledgerSheet(HEADER, [['', '', label, '', '', 5]]));
      expect(ledger.entries).toEqual([]);
      expect(ledger.counts.carried).toBe(1);
    },
  );

  test('money carried over from last year and spent is spending', () => {
    expect(amounts([['2023-03-31', '记-12', '用上年结转资金支付公务接待费', '30217', `${G}（上年结转）`, 5]])).toEqual(['4: 5']);
  });

  test.each(['年末结转', '年终结转支出', '结转本年支出', '结转本月费用', '将业务活动费用结转至本期盈余', '本月费用结转', '结转本期盈余', '期末结转', '结转至财政拨款结转'])(
    'closing the account (“%s”) is a credit that does not count; the same words on a debit do',
    (label) => {
      expect(amounts([['2023-12-31', '记-99', label, '30217', G, -500]])).toEqual([]);
      expect(amounts([['2023-12-31', '记-99', label, '30217', G, 500]])).toEqual(['4: 500']);
    },
  );

  test('blank rows, text rows and headers repeated on every page are passed over', () => {
    const ledger = readLedger(ledgerSheet(HEADER, [['2023-01-05', '记-1', '甲', '30201', G, 1], [], ['支出明细账'], HEADER, ['2023-01-06', '记-2', '乙', '30201', G, 2]]));
    expect(ledger.entries.map(({ cell }) => cell.row + 1)).toEqual([4, 8]);
    expect(ledger.counts).toEqual({ entries: 2, subtotals: 0, carried: 0, repeatedHeaders: 1, blank: 2, unreadable: 0, otherBook: 0 });
  });

  test('an amount nobody can read is said, never guessed', () => {
    const ledger = readLedger(ledgerSheet(HEADER, [['2023-01-05', '记-1', '甲', '30217', G, '约100'], ['2023-01-05', '记-2', '甲', '30217', G, { error: '#REF!' }]]));
    expect(ledger.entries).toEqual([]);
    expect(ledger.unreadable.map(({ row, column }) => [row + 1, column])).toEqual([[4, 5], [5, 5]]);
  });

  test('amounts as text, full width, with thousands, in brackets', () => {
    expect(amounts([['', '1', '', '30217', G, '1,234.50'], ['', '2', '', '30217', G, '１２'], ['', '3', '', '30217', G, '(3.50)'], ['', '4', '', '30217', G, '——']])).toEqual([
      '4: 1234.5',
      '5: 12',
      '6: -3.5',
    ]);
  });
});

test('a currency sign, and 元 behind the amount of a ledger in 元; never 万元', () => {
  const rows = [['', '1', '', '30217', G, '¥1,400.00'], ['', '2', '', '30217', G, '￥12'], ['', '3', '', '30217', G, '1,400.00元'], ['', '4', '', '30217', G, '1.4万元']];
  expect(amounts(rows)).toEqual(['4: 1400', '5: 12', '6: 1400']);
  const inTenThousands = readLedger(ledgerSheet(HEADER, rows, '单位：万元'));
  expect(inTenThousands.entries.map(({ cell }) => cell.row + 1)).toEqual([4, 5]);
  expect(inTenThousands.unreadable.map(({ row }) => row + 1)).toEqual([6, 7]);
});

describe('reversals', () => {
  const SIDES = ['日期', '摘要', '经济分类', '借方金额', '贷方金额', '余额'];

  test('debit less credit; red debits and red credits too', () => {
    const rows = [['', '列支', '30231', 100, null, 100], ['', '退回', '30231', null, 30, 70], ['', '红字', '30231', -20, null, 50], ['', '红字', '30231', null, -5, 55], ['', '余额', '', null, null, 55]];
    expect(amounts(rows, SIDES)).toEqual(['4: 100', '5: -30', '6: -20', '7: 5']);
  });

  test('the cell is the one the figure stands in', () => {
    const ledger = readLedger(ledgerSheet(SIDES, [['', '列支', '30231', 100, null, 1], ['', '退回', '30231', null, 30, 1]]));
    expect(ledger.entries.map(({ cell }) => cell.column)).toEqual([3, 4]);
  });

  test('a single amount with 方向', () => {
    expect(amounts([['', '列支', '30231', '借', 100], ['', '退回', '30231', '贷', 30]], ['日期', '摘要', '经济分类', '方向', '金额'])).toEqual(['4: 100', '5: -30']);
  });
});

describe('cells of a posting', () => {
  test.each<[CellValue, string, string]>([
    ['30217', '30217', ''],
    [30217, '30217', ''],
    ['302-17', '30217', ''],
    ['302.17', '30217', ''],
    ['３０２１７', '30217', ''],
    ['30217 公务接待费', '30217', '公务接待费'],
    ['30217-公务接待费', '30217', '公务接待费'],
    ['[30217]公务接待费', '30217', '公务接待费'],
    ['公务接待费（30217）', '30217', '公务接待费'],
    ['302商品和服务支出-17公务接待费', '30217', '公务接待费'],
    ['302-商品和服务支出\\30217-公务接待费', '30217', '公务接待费'],
    ['商品和服务支出-公务接待费', '', '公务接待费'],
    ['公务接待费', '', '公务接待费'],
  ])('%s', (written, code, name) => {
    const [entry] = readLedger(ledgerSheet(HEADER, [['2023-01-05', '记-1', '甲', written, G, 1]])).entries;
    expect([entry?.code, entry?.subject]).toEqual([code, name]);
  });

  test.each<[CellValue, string, number | undefined]>([
    [44990, '2023-03-05', 2023],
    ['2023-3-5', '2023-03-05', 2023],
    ['2023.03.05', '2023-03-05', 2023],
    ['2023年3月5日', '2023-03-05', 2023],
    ['20230305', '2023-03-05', 2023],
    [20230305, '2023-03-05', 2023],
    ['2023年3月', '2023-03', 2023],
    ['3月5日', '3月5日', undefined],
  ])('date %s', (written, text, year) => {
    const [entry] = readLedger(ledgerSheet(HEADER, [[written, '记-1', '甲', '30217', G, 1]])).entries;
    expect([entry?.date, entry?.year]).toEqual([text, year]);
  });

  test('a cell merged down over several postings speaks for all of them', () => {
    const sheet = { ...ledgerSheet(HEADER, [['2023-01-05', '记-1', '甲', '30217', G, 1], [null, null, '乙', null, null, 2]]) };
    const merges = [1, 3, 4].map((column) => ({ top: 3, bottom: 4, left: column, right: column }));
    expect(readLedger({ ...sheet, merges }).entries.map(({ voucher, code, fund }) => [voucher, code, fund])).toEqual([
      ['记-1', '30217', 'general'],
      ['记-1', '30217', 'general'],
    ]);
  });

  test.each([
    ['一般公共预算', 'general'],
    ['一般公共预算财政拨款', 'general'],
    ['111 一般公共预算资金', 'general'],
    ['政府性基金预算', 'governmentFund'],
    ['国有资本经营预算资金', 'stateCapital'],
    ['财政拨款', 'fiscal'],
    ['经费拨款', 'fiscal'],
    ['上级转移支付', 'fiscal'],
    ['非财政拨款', 'other'],
    ['其他资金', 'other'],
    ['自有资金', 'other'],
    ['单位资金', 'other'],
    ['财政专户管理资金', 'other'],
    ['事业收入', 'other'],
    ['非同级财政拨款', 'other'],
    ['非本级财政拨款', 'other'],
    ['本级横向转拨财政款', 'other'],
    ['财政拨款以外的资金', 'other'],
    ['财政拨款预算收入', 'fiscal'],
    ['财政拨款收入', 'fiscal'],
    ['事业预算收入', 'other'],
    ['上级补助预算收入', 'other'],
    ['附属单位上缴预算收入', 'other'],
    ['经营预算收入', 'other'],
    ['债务预算收入', 'other'],
    ['非同级财政拨款预算收入', 'other'],
    ['投资预算收益', 'other'],
    ['其他预算收入', 'other'],
    ['捐赠收入', 'other'],
    ['利息预算收入', 'other'],
    ['租金收入', 'other'],
    ['财政拨款结转', 'fiscal'],
    ['财政拨款结余', 'fiscal'],
    ['非财政拨款结转', 'other'],
    ['非财政拨款结余', 'other'],
    ['专用结余', 'other'],
    ['经营结余', 'other'],
    ['其他结余', 'other'],
    ['专用基金', 'other'],
    ['财政拨款支出', 'fiscal'],
    ['非财政专项资金支出', 'other'],
    ['其他资金支出', 'other'],
    ['零余额账户用款额度', 'fiscal'],
    ['财政应返还额度', 'fiscal'],
    ['财政专户返还收入', 'other'],
    ['预算外资金', 'other'],
    ['社会保险基金预算资金', 'other'],
    ['专项债券', 'governmentFund'],
    ['一般债券', 'general'],
    ['111', 'general'],
    ['12', 'governmentFund'],
    ['13', 'stateCapital'],
    ['2', 'other'],
    ['31', 'other'],
    ['货币资金', 'unknown'],
    ['', 'unknown'],
    ['甲类', 'unknown'],
  ])('资金性质 %s is %s', (text, fund) => {
    expect(fundOf(text)).toBe(fund);
  });
});

describe('words that give three-public spending away', () => {
  test.each([
    ['省级检查组公务接待', 'reception'],
    ['接待餐', 'reception'],
    ['因公出国考察机票', 'abroad'],
    ['办理护照', 'abroad'],
    ['车辆加油', 'carRunning'],
    ['公务用车的维修', 'carRunning'],
    ['车辆维修费', 'carRunning'],
    ['1月过路费', 'carRunning'],
    ['购置越野车', 'carPurchase'],
  ])('%s', (summary, item) => {
    expect(lookAlike(summary)?.leaf).toBe(item);
  });

  test.each(['加油站安全检查差旅费', '接待室空调维修', '发放公务交通补贴', '购买办公用纸', '办公楼维修', '会议室改造', '职工食堂'])('%s says nothing', (summary) => {
    expect(lookAlike(summary)).toBeUndefined();
  });
});
