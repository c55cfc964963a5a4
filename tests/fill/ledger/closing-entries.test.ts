/** Which credits close an account: by their words, by what they are booked against, by what they do to the account. */
import { amount } from '../../../src/core';
import { closingsIn } from '../../../src/fill/ledger/closings';
import type { LedgerEntry } from '../../../src/fill/ledger/types';

let line = 0;
function entry(date: string, figure: number, summary = '', more: Partial<LedgerEntry> = {}): LedgerEntry {
  line += 1;
  return {
    cell: { sheet: '账', row: line, column: 5 }, date, year: date === '' ? undefined : Number(date.slice(0, 4)), voucher: `记-${line}`, summary, code: '30217', subject: '公务接待费', account: '', fund: 'fiscal', fundText: '', project: '', functionText: '',
    system: undefined, closesAgainst: false, amount: amount(figure), ...more,
  };
}

function run(entries: readonly LedgerEntry[], counters: readonly LedgerEntry[] = [], unsigned = false): { found: string[]; steps: number } {
  const generator = closingsIn(entries, counters, () => unsigned);
  for (let steps = 0; ; steps += 1) {
    const step = generator.next();
    if (step.done) return { found: step.value.map(({ entry: one, sure }) => `${entries.indexOf(one) + 1} ${sure ? 'sure' : 'like'}`), steps };
  }
}
const found = (...entries: readonly LedgerEntry[]): string[] => run(entries).found;

describe('by its words', () => {
  test('on a credit, whatever the day', () => {
    expect(found(entry('2023-06-01', 300), entry('2023-07-15', -200, '结转本年支出'))).toEqual(['2 sure']);
    expect(found(entry('2023-06-01', 300), entry('2023-12-31', 300, '年末结转'))).toEqual([]);
    expect(found(entry('2023-06-01', 300), entry('2023-12-31', 0, '年末结转'))).toEqual([]);
  });

  test('not where the same voucher books it to another account of spending', () => {
    const moved = [entry('2023-06-01', 300), entry('2023-12-31', -300, '年末结转', { voucher: '记-98' }), entry('2023-12-31', 300, '年末结转', { voucher: '记-98', code: '30216' })];
    expect(found(...moved)).toEqual([]);
    // Without a number nobody knows that they are one voucher; booked against 结转 they are no move.
    expect(found(...moved.map((one) => ({ ...one, voucher: '' })))).toEqual(['2 sure']);
    expect(run(moved, [entry('2023-12-31', 1, '', { voucher: '记-98', closesAgainst: true })]).found).toEqual(['2 sure']);
  });

  test('a refund on the last day is none, whichever row of its voucher says so', () => {
    expect(found(entry('2023-06-01', 300), entry('2023-12-31', -300, '退回'))).toEqual([]);
    const voucher = { voucher: '记-9' };
    expect(found(entry('2023-06-01', 300), entry('2023-12-31', -200, '', voucher), entry('2023-12-31', -100, '退回', voucher))).toEqual([]);
  });
});

test('by the account it is booked against, in the row or in its voucher', () => {
  expect(found(entry('2023-06-01', 300), entry('2023-07-15', -200, '处理', { closesAgainst: true }))).toEqual(['2 sure']);
  // Sure, though what it does to the account would be no more than a likeness.
  expect(found(entry('2023-06-01', 300), entry('2023-12-31', -300, '', { closesAgainst: true }))).toEqual(['2 sure']);
  const credit = entry('2023-07-15', -200, '处理', { voucher: '记-7' });
  const counter = entry('2023-07-15', 200, '', { voucher: '记-7', closesAgainst: true });
  expect(run([entry('2023-06-01', 300), credit], [counter]).found).toEqual(['2 sure']);
  expect(run([entry('2023-06-01', 300), credit], [{ ...counter, closesAgainst: false }]).found).toEqual([]);
  expect(run([entry('2023-06-01', 300), credit], [{ ...counter, voucher: '记-8' }]).found).toEqual([]);
  expect(run([entry('2023-06-01', 300), credit], [{ ...counter, date: '2023-07-16' }]).found).toEqual([]);
});

describe('by what it does to the account', () => {
  test('at the end of a month to exactly zero, of several postings', () => {
    expect(found(entry('2023-03-05', 100), entry('2023-03-09', 50), entry('2023-03-31', -150))).toEqual(['3 like']);
    expect(found(entry('2023-03-05', 100), entry('2023-03-09', 50), entry('2023-03-31', -149))).toEqual([]);
    expect(found(entry('2023-03-05', 100), entry('2023-03-09', 50), entry('2023-03-15', -150))).toEqual([]);
    expect(found(entry('2023-03-05', 150), entry('2023-03-31', -150))).toEqual([]);
    // At the end of the year of one as well.
    expect(found(entry('2023-03-05', 150), entry('2023-12-31', -150))).toEqual(['2 like']);
    expect(found(entry('2023-03-05', 150), entry('2023-12-30', -150))).toEqual([]);
  });

  test('of one posting in company with another account', () => {
    const of = (code: string, more: Partial<LedgerEntry> = {}): LedgerEntry[] => [entry('2023-03-05', 100, '', { code, ...more }), entry('2023-03-31', -100, '', { code, ...more })];
    expect(found(...of('30217'), ...of('30201'))).toEqual(['2 like', '4 like']);
    // Items of one 款 are one account, which the last credit takes to zero; names stand for accounts without a code.
    expect(found(...of('30217'), ...of('3021701'))).toEqual(['4 like']);
    expect(found(...of('', { subject: '公务接待费' }), ...of('', { subject: '办公费' }))).toEqual(['2 like', '4 like']);
  });

  test('not where other accounts stay open that day; later ones and other years do not count', () => {
    const closed = (): LedgerEntry[] => [entry('2023-03-05', 100), entry('2023-03-09', 50), entry('2023-03-31', -150)];
    expect(found(...closed(), entry('2023-03-07', 80, '', { code: '30201' }), entry('2023-03-07', 80, '', { code: '30202' }))).toEqual([]);
    expect(found(...closed(), entry('2023-03-07', 80, '', { code: '30201' }))).toEqual(['3 like']);
    expect(found(...closed(), entry('2023-04-07', 80, '', { code: '30201' }), entry('2023-04-07', 80, '', { code: '30202' }))).toEqual(['3 like']);
    expect(found(...closed(), entry('2022-03-07', 80, '', { code: '30201' }), entry('2022-03-07', 80, '', { code: '30202' }))).toEqual(['3 like']);
    expect(found(...closed(), entry('2023-03-31', 80, '', { code: '30201' }), entry('2023-03-31', 80, '', { code: '30202' }))).toEqual([]);
    // What came to zero before stands open no more.
    expect(found(...closed(), entry('2023-03-07', 80, '', { code: '30201' }), entry('2023-03-08', -80, '退回', { code: '30201' }), entry('2023-03-07', 80, '', { code: '30202' }), entry('2023-03-08', -80, '退回', { code: '30202' }))).toEqual(['3 like']);
  });

  test('without dates only what nothing follows', () => {
    expect(found(entry('', 100), entry('', 50), entry('', -150))).toEqual(['3 like']);
    expect(found(entry('', 100), entry('', 50), entry('', -150), entry('', 20))).toEqual([]);
    expect(found(entry('', 150), entry('', -150))).toEqual(['2 like']);
    // The year ends on its last day, whatever was booked on it behind the closing.
    expect(found(entry('2023-03-05', 150), entry('2023-12-31', -150), entry('2023-12-31', 20))).toEqual(['2 like']);
  });

  test('in the order of the dates; as printed where one has none', () => {
    const rows = [entry('2023-12-31', -150), entry('2023-03-09', 50), entry('2023-03-05', 100)];
    expect(found(...rows)).toEqual(['1 like']);
    expect(found(entry('', -150), entry('2023-03-09', 50, '', { year: undefined }), entry('2023-03-05', 100))).toEqual([]);
    // Of one day as printed: after 50 and 100 nothing is left, after 100 alone 50 would be missing.
    expect(found(entry('2023-12-31', 50), entry('2023-12-31', -150), entry('2023-03-05', 100))).toEqual(['2 like']);
    // Days without a year are in no order: of 3月7日 nobody knows that it was before 12月31日, so the others count as open.
    const spoken = { year: undefined };
    const others = ['30201', '30202'].map((code) => entry('3月7日', 80, '', { ...spoken, code }));
    expect(found(entry('3月5日', 100, '', spoken), entry('3月9日', 50, '', spoken), entry('12月31日', -150, '', spoken), ...others)).toEqual([]);
  });

  test('the credits of one voucher together', () => {
    const together = { voucher: '记-99' };
    expect(found(entry('2023-03-05', 100), entry('2023-04-05', 50), entry('2023-12-31', -90, '', together), entry('2023-12-31', -60, '', together))).toEqual(['3 like', '4 like']);
    // Of two vouchers only the one that comes to zero.
    expect(found(entry('2023-03-05', 100), entry('2023-04-05', 50), entry('2023-12-31', -90), entry('2023-12-31', -60))).toEqual(['4 like']);
    // One summary is one voucher where none is numbered.
    const unnumbered = { voucher: '' };
    expect(found(entry('2023-03-05', 150), entry('2023-12-31', -90, '处理', unnumbered), entry('2023-12-31', -60, '处理', unnumbered))).toEqual(['2 like', '3 like']);
    expect(found(entry('2023-03-05', 150), entry('2023-12-31', -90, '处理', unnumbered), entry('2023-12-31', -60, '另行处理', unnumbered))).toEqual(['3 like']);
  });

  test('part by part: by funds, by item, by project', () => {
    const part = (more: Partial<LedgerEntry>, other: Partial<LedgerEntry>): string[] => found(entry('2023-03-05', 100, '', more), entry('2023-04-05', 70, '', other), entry('2023-05-05', 20, '', more), entry('2023-12-31', -120, '', more));
    expect([part({ fundText: '甲' }, { fundText: '乙' }), part({ code: '3021701' }, { code: '3021702' }), part({ project: '甲' }, { project: '乙' }), part({ functionText: '甲' }, { functionText: '乙' }), part({}, {})]).toEqual([['4 like'], ['4 like'], ['4 like'], ['4 like'], []]);
    // Closed by the item though its projects differ, and by the funds though its items do.
    const whole = (same: Partial<LedgerEntry>, a: Partial<LedgerEntry>, b: Partial<LedgerEntry>, other: Partial<LedgerEntry>): string[] =>
      found(entry('2023-03-05', 100, '', { ...same, ...a }), entry('2023-05-05', 20, '', { ...same, ...b }), entry('2023-04-05', 70, '', other), entry('2023-12-31', -120, '', same));
    expect(whole({ code: '3021701' }, { project: '甲' }, { project: '乙' }, { code: '3021702' })).toEqual(['4 like']);
    expect(whole({ fundText: '甲' }, { project: '甲' }, { project: '乙' }, { fundText: '乙' })).toEqual(['4 like']);
  });

  test('once a year each', () => {
    expect(found(entry('2022-03-05', 100), entry('2022-12-31', -100), entry('2023-03-05', 100), entry('2023-12-31', -100))).toEqual(['2 like', '4 like']);
    expect(found(entry('2023-12-31', -100), entry('2023-12-31', 100))).toEqual([]);
    // What 2022 left open is not what 2023 closes.
    expect(found(entry('2022-03-05', 40), entry('2023-03-05', 100), entry('2023-12-31', -100))).toEqual(['3 like']);
  });
});

test('without signs: what repeats the balance and says so', () => {
  const rows = (last: number, summary: string): readonly LedgerEntry[] => [entry('2023-03-05', 100), entry('2023-04-05', 50), entry('2023-12-31', last, summary)];
  expect(run(rows(150, '年末结转'), [], true).found).toEqual(['3 sure']);
  expect([run(rows(149, '年末结转'), [], true).found, run(rows(150, '接待'), [], true).found, run(rows(150, '年末结转'), [], false).found, run([entry('2023-12-31', 0, '年末结转')], [], true).found]).toEqual([[], [], [], []]);
  // The next year begins at zero.
  expect(run([...rows(150, '年末结转'), entry('2024-03-05', 7), entry('2024-12-31', 7, '年末结转')], [], true).found).toEqual(['3 sure', '5 sure']);
});

test('a long ledger gives way on its way', () => {
  const many = Array.from({ length: 6000 }, () => entry('2023-03-05', 1));
  // Nothing turns: only the three looks at 6,000 vouchers and the one behind them.
  expect(run(many).steps).toBe(4);
  const turned = [...many, entry('2023-12-31', -6000)];
  // Four ways of grouping 6,001 postings: four looks and one for their only group each, two more while it is added up; and at most one for each zeroing.
  expect(run(turned)).toEqual({ found: ['6001 like'], steps: 3 + 1 + 4 * (4 + 1 + 3) + 4 });
});
