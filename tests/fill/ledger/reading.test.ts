/** A ledger row by row: amounts with their signs, what stands in its cells, which rows are postings by where they stand. */
import type { CellValue, SheetSnapshot } from '../../../src/core';
import { findLedger, readLedgerSteps } from '../../../src/fill/ledger';
import { ledgerSheet, readLedger } from './kit';

type Row = readonly CellValue[];
const amounts = (header: readonly string[], rows: readonly Row[], unit?: string): string[] =>
  readLedger(ledgerSheet(header, rows, unit)).entries.map(({ cell, amount }) => `${String(cell.row + 1)}${String.fromCharCode(65 + cell.column)} ${amount.toString()}`);
const unread = (header: readonly string[], rows: readonly Row[], unit?: string): string[] => {
  const { unreadable, counts } = readLedger(ledgerSheet(header, rows, unit));
  expect(counts.unreadable).toBe(unreadable.length);
  return unreadable.map(({ row, column }) => `${String(row + 1)}${String.fromCharCode(65 + column)}`);
};

const SINGLE = ['日期', '凭证号', '摘要', '经济分类', '方向', '金额'];
const SIDES = ['日期', '凭证号', '摘要', '经济分类', '借方', '贷方'];
const MANY = ['日期', '凭证号', '摘要', '借方', '贷方', '办公费', '公务接待费'];
const dated = (...more: Row): Row => ['2023-03-05', '记-1', '接待', ...more];

describe('amounts', () => {
  test.each<readonly [CellValue, string]>([
    ['借', '5'], ['贷', '-5'], ['贷方', '-5'], ['收入', '-5'], ['退款', '-5'], ['C', '-5'], ['cr', '-5'], ['Credit', '-5'], ['-', '-5'], [-1, '-5'], ['支出', '5'], [1, '5'], ['借-1', '5'], ['D', '5'], ['debit', '5'], ['+', '5'], ['', '5'],
  ])('beside 方向 %j: %s', (direction, amount) => {
    expect(amounts(SINGLE, [dated('30217', direction, 5)])).toEqual([`4F ${amount}`]);
  });

  test.each(['Cash', 'credits', '-10', '应贷', 'debits', '10'])('beside 方向 “%s” nobody knows: the side is named as what cannot be read', (direction) => {
    expect([amounts(SINGLE, [dated('30217', direction, 5)]), unread(SINGLE, [dated('30217', direction, 5)])]).toEqual([[], ['4E']]);
  });

  test('a blank one is no posting, an unreadable one is named', () => {
    expect(amounts(SINGLE, [dated('30217', '借', null), dated('30217', '借', '—'), dated('30217', '借', 0)])).toEqual(['6F 0']);
    expect(unread(SINGLE, [dated('30217', '借', '约5'), dated('30217', '借', { error: '#N/A' }), dated('30217', '借', true)])).toEqual(['4F', '5F', '6F']);
  });

  test('of 借方 and 贷方 the filled one, or what is left', () => {
    expect(amounts(SIDES, [dated('30217', 5, null), dated('30217', null, 3), dated('30217', 5, 3), dated('30217', 0, 3), dated('30217', '—', 2), dated('30217', null, null)])).toEqual(['4E 5', '5F -3', '6E 2', '7E -3', '8F -2']);
    expect(unread(SIDES, [dated('30217', 5, '约3'), dated('30217', '约5', 3)])).toEqual(['4F', '5E']);
    expect(amounts(SIDES.slice(0, 5), [dated('30217', 5), dated('30217', null)])).toEqual(['4E 5']);
  });

  test('of a 多栏账 each filled column, taken back where 贷方 alone is filled', () => {
    expect(amounts(MANY, [dated(5, null, 2, 3), dated(null, 4, null, 4), dated(0, 4, 1, 3), dated(5, 1, null, 5), dated(null, -4, null, 4), dated(null, 4, null, -4), dated(null, 0, null, 6)])).toEqual(['4F 2', '4G 3', '5G -4', '6F -1', '6G -3', '7G 5', '8G 4', '9G -4', '10G 6']);
    expect(unread(MANY, [dated(5, null, '约2', 3)])).toEqual(['4F']);
    // 方向 is that of the row, unless it is that of the balance.
    const own = ['日期', '凭证号', '摘要', '方向', '办公费', '公务接待费'];
    expect(amounts(own, [dated('贷', null, 4), dated('借', null, 4)])).toEqual(['4F -4', '5F 4']);
    expect(amounts([...own, '余额'], [dated('贷', null, 4, -4)])).toEqual(['4F 4']);
    // Without 借方 as well.
    expect(amounts(['日期', '凭证号', '摘要', '贷方', '办公费', '公务接待费'], [dated(4, null, 4)])).toEqual(['4F -4']);
  });

  test('with a currency before them and, in 元, the unit behind', () => {
    const one = (value: string, unit?: string): string[] => amounts(SINGLE, [dated('30217', '借', value)], unit);
    expect(['¥5', '人民币5', 'RMB5', 'cny 5', '5元', '5元整', '元5', '5万元'].map((value) => one(value))).toEqual([['4F 5'], ['4F 5'], ['4F 5'], ['4F 5'], ['4F 5'], [], [], []]);
    expect([one('5元', '单位：万元'), one('¥5', '单位：万元')]).toEqual([[], ['4F 5']]);
  });
});

describe('rows that are no postings', () => {
  const why = (header: readonly string[], rows: readonly Row[]) => {
    const { entries, left, counts } = readLedger(ledgerSheet(header, rows));
    return { entries: entries.map(({ cell }) => cell.row + 1), left: left.map(({ entry, why: reason }) => `${String(entry.cell.row + 1)} ${reason}`), ...Object.fromEntries(Object.entries(counts).filter(([key, count]) => key !== 'entries' && count > 0)) };
  };

  test('the header again, which begins anew; its labels alone make it one', () => {
    // The line without date and voucher stands first below the second header: a balance brought forward.
    expect(why(SINGLE, [dated('30217', '借', 5), SINGLE, ['', '', '账面', '30217', '借', 9], dated('30217', '借', 7)])).toEqual({ entries: [4, 7], left: ['6 opening'], repeatedHeaders: 1, carried: 1 });
    expect(why(SIDES, [dated('30217', '借方', null), dated('30217', 5, '贷方')])).toEqual({ entries: [], left: [], repeatedHeaders: 2 });
    expect(why([...SINGLE, ''], [dated('30217', '借', { error: '#REF!' })])).toEqual({ entries: [], left: [], unreadable: 1 });
  });

  test('sums by the 摘要 of a line without a voucher, by any other column of all', () => {
    const line = (date: string, voucher: string, summary: string, subject = '30217'): Row => [date, voucher, summary, subject, '借', 5];
    expect(why(SINGLE, [line('2023-03-05', '记-1', '加油费合计'), line('2023-03-05', '', '加油费合计')])).toEqual({ entries: [4], left: [], subtotals: 1 });
    expect(why(SINGLE, [line('2023-03-05', '记-1', '接待', '公务接待费合计'), line('2023-03-05', '记-1', '合计'), line('小计', '记-1', '接待')])).toEqual({ entries: [], left: [], subtotals: 3 });
    expect(why(SINGLE, [line('2023-03-05', '记-1', '合计：甲'), line('2023-03-05', '', '合计：甲'), line('', '', '合计：甲'), line('', '', '甲', '合计：甲')])).toEqual({ entries: [4, 5], left: [], subtotals: 2 });
    // Without a column of vouchers nothing is unnumbered, without dates and vouchers nothing bare.
    expect(why(['日期', '摘要', '经济分类', '金额'], [['2023-03-05', '加油费合计', '30231', 5]])).toEqual({ entries: [4], left: [] });
    expect(why(['摘要', '经济分类', '金额'], [['合计：甲', '30217', 5], ['期初数：9', '30217', 5]])).toEqual({ entries: [4, 5], left: [] });
    // A date alone, or a voucher alone, is enough for a posting.
    expect(why(SINGLE, [line('2023-03-05', '', '接待'), line('', '记-1', '期初数：9'), line('', '', '期初数：9')])).toEqual({ entries: [4, 5], left: [], carried: 1 });
  });

  test('balances by any of the columns that name a row', () => {
    const line = (at: number): Row => SINGLE.map((_, column) => (column === at ? '上年结转' : column === 5 ? 5 : ''));
    expect(why(SINGLE, [0, 1, 2, 3].map(line))).toEqual({ entries: [], left: [], carried: 4 });
  });
});

describe('cells of a posting', () => {
  const HEADER = ['日期', '凭证号', '摘要', '经济分类', '经济分类名称', '会计科目', '科目名称', '功能科目', '项目', '会计类型', '对方科目', '资金性质', '金额'];
  const one = (over: Readonly<Record<string, CellValue>>, header = HEADER) => {
    const row = header.map((label) => over[label] ?? ({ 日期: '2023-03-05', 凭证号: 7, 摘要: ' 接待 ', 金额: 5 } as Record<string, CellValue>)[label] ?? null);
    return readLedger(ledgerSheet(header, [row])).entries[0];
  };

  test('as they stand', () => {
    expect(one({ 经济分类: '30217', 功能科目: '2080101', 项目: '甲', 资金性质: '一般公共预算' })).toMatchObject({ date: '2023-03-05', year: 2023, voucher: '7', summary: '接待', code: '30217', subject: '', functionText: '2080101', project: '甲', fund: 'general', fundText: '一般公共预算', account: '', system: undefined, closesAgainst: false });
  });

  test('code and name of the subject, wherever each of them stands', () => {
    const subject = (code: CellValue, name: CellValue): (string | undefined)[] => {
      const entry = one({ 经济分类: code, 经济分类名称: name });
      return [entry?.code, entry?.subject];
    };
    expect([subject('30217', '公务接待费'), subject(null, '30217公务接待费'), subject('30217公务接待费', null), subject('30217招待', '公务接待费'), subject('30217', '30201办公费')]).toEqual([['30217', '公务接待费'], ['30217', '公务接待费'], ['30217', '公务接待费'], ['30217', '公务接待费'], ['30217', '办公费']]);
  });

  test('the account in full, once, and what follows from it', () => {
    expect(one({ 会计科目: '7201', 科目名称: '行政支出-财政拨款支出', 资金性质: '' })).toMatchObject({ account: '7201 行政支出-财政拨款支出', system: 'budget', fund: 'fiscal', fundText: '财政拨款支出' });
    expect(one({ 会计科目: '行政支出', 科目名称: '行政支出' })?.account).toBe('行政支出');
    expect(one({ 会计科目: '7201', 会计类型: '财务会计' })?.system).toBe('financial');
    expect(one({ 对方科目: '本期盈余' })?.closesAgainst).toBe(true);
  });

  test('funds: as printed, else by the account, else unknown where there is a column for them, else fiscal', () => {
    expect(one({ 资金性质: '自有资金', 科目名称: '行政支出-财政拨款支出' })).toMatchObject({ fund: 'other', fundText: '自有资金' });
    expect(one({})).toMatchObject({ fund: 'unknown', fundText: '' });
    expect(one({ 经济分类: '30217' }, HEADER.filter((label) => label !== '资金性质'))).toMatchObject({ fund: 'fiscal', fundText: '' });
  });

  test('below the header a cell merged down speaks for its rows; amounts and other merges do not', () => {
    const rows: readonly Row[] = [dated('30217', '借', 1), [null, null, null, null, null, null], [null, null, '乙', null, null, 2]];
    const merged = (top: number, bottom: number, left: number, right: number): SheetSnapshot => ({ ...ledgerSheet(SINGLE, rows), merges: [{ top, bottom, left, right }] });
    const codes = (sheet: SheetSnapshot): string[] => readLedger(sheet).entries.map(({ code }) => code);
    // From the header down it is the header's, and a merge of one row says nothing of the next.
    expect([codes(merged(2, 5, 3, 3)), codes(merged(4, 4, 3, 3)), codes(merged(4, 5, 3, 3))]).toEqual([['30217', ''], ['30217', ''], ['30217', '']]);
    expect([codes(merged(3, 5, 3, 3)), codes(merged(3, 4, 3, 3)), codes(merged(3, 5, 2, 3)), codes(merged(2, 5, 3, 3))]).toEqual([['30217', '30217'], ['30217', ''], ['30217', ''], ['30217', '']]);
    expect(readLedger(merged(3, 5, 5, 5)).entries).toHaveLength(2);
  });

  test('days counted from 1904', () => {
    // 2023-03-05 is day 43,528 from 1904 on.
    expect(readLedger(ledgerSheet(SINGLE, [[43528, '记-1', '接待', '30217', '借', 5]]), true).entries.map(({ date }) => date)).toEqual(['2023-03-05']);
  });
});

test('a long ledger says how far it is', () => {
  const sheet = ledgerSheet(SINGLE, Array.from({ length: 1_200 }, () => dated('30217', '借', 1)));
  const header = findLedger(sheet);
  if (!header) throw new Error('no ledger');
  const steps = [...readLedgerSteps(sheet, header, false)];
  // At the end it looks for sums among the 1,200.
  expect(steps).toEqual([500, 1_000, 1_200].map((done) => ({ done, total: 1_200 })));
});

describe('lines by where they stand', () => {
  const HEADER = ['日期', '凭证号', '摘要', '经济分类', '金额', '余额'];
  const posted = (amount: number, balance: number | null = null, subject = '30217', date = '2023-03-05'): Row => [date, '记-1', '接待', subject, amount, balance];
  const bare = (amount: number, summary = '', balance: number | null = null, subject = '30217'): Row => ['', '', summary, subject, amount, balance];
  const left = (...rows: readonly Row[]): string[] => readLedger(ledgerSheet(HEADER, rows)).left.map(({ entry, why }) => `${String(entry.cell.row - 2)} ${why}`);

  test('a balance that stays tells a sum, whether numbered or not; one that moves by the amount a posting', () => {
    expect(left(posted(300, 300), bare(40, '其他', 300))).toEqual(['2 subtotal']);
    expect(left(posted(300, 300), ['2023-03-31', '', '其他', '30217', 40, 300])).toEqual(['2 subtotal']);
    expect(left(posted(300, 300), ['2023-03-31', '记-2', '其他', '30217', 40, 300])).toEqual([]);
    expect(left(posted(300, 300), bare(300, '', 600))).toEqual([]);
    expect(left(posted(300, 300), bare(300, '', 0))).toEqual([]);
    expect(left(posted(300, 0), bare(300, '', 0))).toEqual(['2 subtotal']);
    // A balance that cannot be read is none.
    expect(left(posted(300, 300), ['', '', '其他', '30217', 40, '约300'])).toEqual([]);
    // Nought against nought says nothing: 40 is neither sum nor opening.
    expect(left(posted(300, 0), bare(40, '其他', 0))).toEqual([]);
    // Each account has a balance of its own.
    expect(left(posted(300, 300), posted(40, 40, '30201'), bare(90, '其他', 300))).toEqual(['3 subtotal']);
    // The last balance that is printed counts.
    expect(left(posted(300, 300), posted(20), bare(90, '其他', 300))).toEqual(['3 subtotal']);
  });

  test('without words what one line above or below amounts to, with words what two do', () => {
    expect(left(posted(300), bare(300))).toEqual(['2 subtotal']);
    expect(left(posted(300), bare(300, '其他'))).toEqual([]);
    expect(left(posted(300), posted(200), bare(500, '其他'))).toEqual(['3 subtotal']);
    expect(left(posted(1), bare(500), posted(300), posted(200))).toEqual(['2 subtotal']);
    expect(left(posted(1), bare(500), posted(300), posted(200), bare(0), posted(4))).toEqual(['2 subtotal']);
    expect(left(posted(1), bare(504, '其他'), posted(300), posted(204), bare(7, '又'), posted(4))).toEqual(['2 subtotal']);
    expect(left(posted(1), bare(508, '其他'), posted(300), posted(204), bare(7, '又'), posted(4))).toEqual([]);
    expect(left(posted(1), bare(500, '', null, '30201'), posted(500))).toEqual([]);
    expect(left(posted(300), bare(0))).toEqual([]);
  });

  test('since the last sum, of the month, of all', () => {
    // 300 and its sum, 200 and its sum, both.
    expect(left(posted(300), bare(300), posted(200), bare(200), bare(500))).toEqual(['2 subtotal', '4 subtotal', '5 subtotal']);
    const [january, february] = ['2023-01-05', '2023-02-05'];
    expect(left(posted(300, null, '30217', january), posted(10, null, '30217', february), posted(20, null, '30217', february), bare(30, '二月'))).toEqual(['4 subtotal']);
    // A line without a date goes on with the month above it.
    expect(left(posted(300, null, '30217', january), posted(10, null, '30217', february), posted(20, null, '30217', ''), bare(30, '二月'))).toEqual(['4 subtotal']);
    expect(left(posted(300, null, '30217', january), posted(10, null, '30217', february), posted(20, null, '30217', '2023-03-05'), bare(30, '二月'))).toEqual([]);
    expect(left(posted(10), posted(20), bare(30, '合'), posted(5), posted(6), bare(41, '共'))).toEqual(['3 subtotal', '6 subtotal']);
  });

  test('an account is its code, or its name where there is none; a month its first seven characters', () => {
    const named = (subject: string, amount: number, date = '2023-03-05'): Row => [date, date === '' ? '' : '记-1', date === '' ? '' : '接待', subject, amount, null];
    expect(left(named('公务接待费', 300), named('办公费', 200), named('公务接待费', 300, ''))).toEqual(['3 subtotal']);
    expect(left(named('公务接待费', 300), named('办公费', 200), named('公务接待费', 500, ''))).toEqual([]);
    const days = (first: string, second: string): string[] => left(posted(9, null, '30217', '2023-02-27'), posted(10, null, '30217', first), posted(20, null, '30217', second), bare(30, '三月'));
    expect([days('2023-03-05', '2023-03-31'), days('2023-03-05', '2023-04-05')]).toEqual([['4 subtotal'], []]);
  });

  test('before the first posting nothing is one; a ledger without dates is all postings', () => {
    expect(left(bare(900, '账面'), bare(80, '又'), posted(300))).toEqual(['1 opening', '2 opening']);
    expect(left(posted(300), bare(900, '账面'), posted(4))).toEqual([]);
    expect(left(bare(900, '账面'), bare(900))).toEqual([]);
  });
});

describe('two books', () => {
  const HEADER = ['日期', '凭证号', '摘要', '会计科目', '经济分类', '借方', '贷方'];
  const line = (account: string, debit: number | null, credit: number | null = null, subject = '30217'): Row => ['2023-03-05', '记-1', '接待', account, subject, debit, credit];
  const left = (...rows: readonly Row[]): string[] => readLedger(ledgerSheet(HEADER, rows)).left.map(({ entry, why }) => `${String(entry.cell.row - 2)} ${why}`);

  test('of 预算会计 and 财务会计 the first counts; the other side of a posting never', () => {
    expect(left(line('7201', 5), line('5001', 5), line('1011', null, 5), line('8001', null, 5))).toEqual(['2 financial', '3 counter', '4 counter']);
    expect(left(line('5001', 5), line('1011', null, 5))).toEqual(['2 counter']);
    // Where nothing is spending, nothing is its other side.
    expect(left(line('1011', 5), line('2001', null, 5))).toEqual([]);
  });

  test('a row of money or balances by its name is the other side as well', () => {
    const named = (subject: string): string[] => left(line('7201', 5), ['2023-03-05', '记-2', '收', '', subject, null, 5]);
    expect([named('本期盈余'), named('公务接待费'), named('30299')]).toEqual([['2 counter'], [], []]);
  });

  test('one column of amounts: without a sign what repeats the balance and says 结转 closes it, with 方向 it does not', () => {
    const closes = (header: readonly string[], sign: readonly string[]): string[] => {
      const row = (date: string, summary: string, amount: number): Row => [date, `记-${date}`, summary, '30217', ...sign, amount];
      return readLedger(ledgerSheet(header, [row('2023-03-01', '接待', 300), row('2023-04-01', '接待', 200), row('2023-12-31', '年末结转', 500)])).left.map(({ why }) => why);
    };
    expect([closes(['日期', '凭证号', '摘要', '经济分类', '金额'], []), closes(['日期', '凭证号', '摘要', '经济分类', '方向', '金额'], ['借']), closes(['日期', '凭证号', '摘要', '经济分类', '借方'], [])]).toEqual([['closing'], [], []]);
  });

  test('what its other side is booked to tells a closing', () => {
    const closed = (account: string): string[] => left(line('7201', 5), ['2023-06-30', '记-9', '处理', '7201', '30217', null, 3], ['2023-06-30', '记-9', '', account, '', 3, null]);
    expect([closed('3001 本期盈余'), closed('8101 财政拨款结转'), closed('8001 资金结存')]).toEqual([['2 closing', '3 counter'], ['2 closing', '3 counter'], ['3 counter']]);
  });
});
