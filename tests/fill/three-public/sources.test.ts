import type { CellValue, SheetSnapshot } from '../../../src/core';
import { threePublic } from '../../../src/fill';
import { book, ledgerSheet } from '../ledger/kit';
import { figure, notes, rowsBehind, side } from './kit';

const HEADER = ['日期', '凭证号', '摘要', '经济分类科目', '资金性质', '金额'];
const G = '一般公共预算';
const posting = (subject: CellValue, amount: CellValue, fund = G, summary = '列支'): CellValue[] => ['2023-03-05', '记-1', summary, subject, fund, amount];
const ledger = (...rows: readonly CellValue[][]): SheetSnapshot => ledgerSheet(HEADER, rows);
const run = (...rows: readonly CellValue[][]) => threePublic(book(ledger(...rows)));

describe('which rows count', () => {
  test('the five codes, each where it belongs; both kinds of car purchase', () => {
    const result = run(posting('30212', 10000), posting('30217', 20000), posting('30231', 40000), posting('30913', 80000), posting('31013', 160000), posting('30201', 320000));
    // 1 + 2 + 4 + (8 + 16) 万元
    expect(side(result, 'actual')).toEqual(['31.00', '1.00', '28.00', '24.00', '4.00', '2.00']);
    expect(rowsBehind(result, 'carPurchase')).toEqual([7, 8]);
  });

  test('neighbouring codes do not', () => {
    const result = run(...['30211', '30213', '30216', '30218', '30239', '31019', '30919', '302', '2240101', '50206'].map((code) => posting(code, 10000)), posting('30217', 100));
    expect(side(result, 'actual')).toEqual(['0.01', '0.00', '0.00', '0.00', '0.00', '0.01']);
  });

  test('by exact name where there is no code; a code goes before a name', () => {
    const result = run(posting('公务接待费', 10000), posting('商品和服务支出-公务用车运行维护费', 20000), posting('公务接待费用补贴', 40000), posting('30201 公务接待费', 80000), posting('因公出国（境）费用', 160000));
    expect(side(result, 'actual')).toEqual(['19.00', '16.00', '2.00', '0.00', '2.00', '1.00']);
    expect(result.hints.map(({ entry, item, words }) => [entry.cell.row + 1, item, words])).toEqual([
      [6, 'reception', '公务接待'],
      [7, 'reception', '公务接待费'],
    ]);
    expect(result.hints[0]?.message.zh).toBe('科目“公务接待费用补贴”里有“公务接待”，像公务接待费，但编码或名称不是该科目，40,000.00元，未计入；请确认科目');
  });

  test('a unit’s own detail below the 款 belongs to it', () => {
    expect(figure(run(posting('3021701', 10000), posting('30217-02 外事接待', 20000)), 'actual', 'reception')).toBe('3.00');
  });

  test('only fiscal appropriations; what does not say is left out and said', () => {
    const result = run(
      posting('30217', 10000, '财政拨款'),
      posting('30217', 20000, '政府性基金预算'),
      posting('30217', 40000, '国有资本经营预算'),
      posting('30217', 80000, '其他资金'),
      posting('30217', 160000, '非财政拨款'),
      posting('30217', 320000, ''),
      posting('30217', 640000, '专项一号'),
    );
    expect(figure(result, 'actual', 'reception')).toBe('7.00');
    expect(result.excluded.map(({ entry, why }) => [entry.cell.row + 1, why])).toEqual([[7, 'otherFunds'], [8, 'otherFunds'], [9, 'fundUnknown'], [10, 'fundUnknown']]);
    expect(notes(result)).toEqual(expect.arrayContaining(['otherFunds', 'fundUnknown']));
  });

  test('without a 资金性质 column all rows count, and a note says so', () => {
    const result = threePublic(book(ledgerSheet(['日期', '摘要', '经济分类', '金额'], [['2023-03-05', '', '30217', 1400]])));
    expect(figure(result, 'actual', 'reception')).toBe('0.14');
    expect(notes(result)).toContain('noFundColumn');
  });

  test('rows of another year are left out where the year is known', () => {
    const sheet = ledger(posting('30217', 10000), ['2022-12-31', '记-2', '', '30217', G, 20000]);
    expect(figure(threePublic(book(sheet), { year: 2023 }), 'actual', 'reception')).toBe('1.00');
    expect(notes(threePublic(book(sheet), { year: 2023 }))).toContain('otherYear');
    expect(notes(threePublic(book(sheet)))).toContain('severalYears');
    const none = threePublic(book(sheet), { year: 2021 });
    expect(figure(none, 'actual', 'reception')).toBeUndefined();
    expect(notes(none)).toContain('wrongYear');
    expect(none.ledgers[0]?.used).toBe(false);
  });

  test('a ledger without a single posting is not used, and does not make every figure zero', () => {
    const none = threePublic(book(ledger(['', '', '合计：', '', '', 0])), { year: 2023 });
    expect(notes(none)).toContain('emptyLedger');
    expect(none.figures).toEqual([]);
    expect(none.ledgers[0]?.used).toBe(false);
  });

  test('one ledger is taken, of several none before it is named', () => {
    const two = book(ledger(posting('30217', 10000)), { ...ledger(posting('30217', 20000)), name: '第二本' });
    expect(notes(threePublic(two))).toContain('severalLedgers');
    expect(figure(threePublic(two), 'actual', 'reception')).toBeUndefined();
    expect(figure(threePublic(two, { ledger: { sheets: ['第二本'] } }), 'actual', 'reception')).toBe('2.00');
    expect(figure(threePublic(two, { ledger: { sheets: ['第二本', '支出明细账'] } }), 'actual', 'reception')).toBe('3.00');
    expect(notes(threePublic(two, { ledger: { sheets: ['第三本'] } }))).toContain('noLedger');
    expect(threePublic(two, { ledger: false }).ledgers).toEqual([]);
  });

  test('ledgers in 元 and 万元 are added by value', () => {
    const wan = { ...ledgerSheet(HEADER, [posting('30217', 0.5)], '单位：万元'), name: '万元账' };
    const both = threePublic(book(ledger(posting('30217', 1400)), wan), { ledger: { sheets: ['支出明细账', '万元账'] } });
    expect(figure(both, 'actual', 'reception')).toBe('0.64');
  });
});

describe('rounding', () => {
  test('once, half up, at the end', () => {
    // 3 × 49.99 = 149.97 元 = 0.014997 万元 → 0.01; rounded row by row it would be 3 × 0.00 = 0.
    expect(figure(run(...Array.from({ length: 3 }, () => posting('30217', 49.99))), 'actual', 'reception')).toBe('0.01');
    expect(figure(run(posting('30217', 50)), 'actual', 'reception')).toBe('0.01');
    expect(figure(run(posting('30217', 49.99)), 'actual', 'reception')).toBe('0.00');
    // 1.005 万元, a binary float below its half.
    expect(figure(run(posting('30217', 10050)), 'actual', 'reception')).toBe('1.01');
  });

  test('the printed parts add up; where the ledger rounds to another total, it is said', () => {
    // 0.006 + 0.006 = 0.012 → parts 0.01 + 0.01, once 0.01
    const result = run(posting('30217', 60), posting('30212', 60));
    expect(side(result, 'actual')).toEqual(['0.02', '0.01', '0.00', '0.00', '0.00', '0.01']);
    expect(result.notes.find(({ code }) => code === 'roundedTotal')?.message.zh).toBe(
      '“三公”经费合计按表内各项相加是 0.02万元，按明细账合计后取整是 0.01万元，属尾差',
    );
  });

  test('more reversed than spent is said', () => {
    const result = run(posting('30217', -100));
    expect(figure(result, 'actual', 'reception')).toBe('-0.01');
    expect(notes(result)).toContain('negative');
  });
});

describe('typed figures', () => {
  test('go before the ledger, and the difference is said', () => {
    const result = threePublic(book(ledger(posting('30217', 1400))), { typed: { actual: { reception: '0.15' } } });
    expect(figure(result, 'actual', 'reception')).toBe('0.15');
    expect(result.figures.find(({ side: at, item }) => at === 'actual' && item === 'reception')?.origin).toEqual({ kind: 'typed' });
    expect(notes(result)).toContain('typedDiffers');
  });

  test('what is left blank beside them is zero; what is no number is refused', () => {
    const result = threePublic(book(), { typed: { budget: { reception: '1,000.5', abroad: '', carRunning: '很多' } } });
    expect(side(result, 'budget')).toEqual(['1000.50', '0.00', '0.00', '0.00', '0.00', '1000.50']);
    expect(result.notes.find(({ code }) => code === 'unreadableTyped')?.message.zh).toBe('“公务用车运行维护费预算数”填的“很多”不是数，没有采用；请填数字');
    expect(side(result, 'actual')).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(notes(result)).toContain('missingFigures');
  });

  test('a negative figure is refused, of whatever year', () => {
    const result = threePublic(book(), { typed: { budget: { reception: '-2' }, previous: { reception: '-1', abroad: '3' } } });
    expect(result.notes.filter(({ code }) => code === 'negativeTyped').map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('填的“-2”是负数，没有采用'),
      expect.stringContaining('填的“-1”是负数，没有采用'),
    ]);
  });

  test('spending above the budget needs a reason; a zero budget has no rate', () => {
    const result = threePublic(book(), { typed: { budget: { reception: 1, abroad: 0 }, actual: { reception: 1.5, abroad: 2 } } });
    expect(result.comparison.map(({ item, rate, overBudget }) => [item, rate?.toString(), overBudget])).toEqual([
      ['total', '350', true],
      ['abroad', undefined, true],
      ['cars', undefined, false],
      ['carPurchase', undefined, false],
      ['carRunning', undefined, false],
      ['reception', '150', true],
    ]);
    expect(notes(result)).toContain('overBudget');
    expect(result.sentences[1]?.text.zh).toBe('因公出国（境）费支出2.00万元，全年预算0万元。');
  });

  test('a number without money, and money without a number, do not go together', () => {
    const one = threePublic(book(), { typed: { actual: { reception: 0.14, carRunning: 2 }, counts: { receptions: 0, guests: 11, groups: 1, carsKept: 0 } } });
    expect(one.notes.filter(({ code }) => code === 'countsDiffer').map(({ message }) => message.zh.slice(0, 8))).toEqual(['出国团组数填了 ', '公务用车保有量填', '公务接待批次填了']);
    const two = threePublic(book(), { typed: { actual: { reception: 0.14 } } });
    expect(two.notes.find(({ code }) => code === 'countsMissing')?.message.zh).toBe('情况说明还要写公务接待批次、公务接待人次，请填写');
    expect(notes(threePublic(book(), { typed: { actual: { carRunning: 0, reception: 0 }, counts: { carsKept: 3 } } }))).not.toContain('countsDiffer');
  });
});

describe('sentences', () => {
  const sentence = (now: number, before: number | undefined) =>
    threePublic(book(), { typed: { actual: { reception: now }, ...(before === undefined ? {} : { previous: { reception: before } }) } }).sentences[5];

  test.each<[number, number | undefined, string, string, boolean]>([
    [5.43, 2.94, '公务接待费支出5.43万元，比上年增加2.49万元，增长84.69%。', 'Receptions came to 5.43 万元, up 2.49 万元 on last year, up 84.69%.', true],
    [1, 4, '公务接待费支出1.00万元，比上年减少3.00万元，下降75.00%。', 'Receptions came to 1.00 万元, down 3.00 万元 on last year, down 75.00%.', true],
    [1, 1, '公务接待费支出1.00万元，与上年持平。', 'Receptions came to 1.00 万元, the same as last year.', false],
    [0, 0, '公务接待费支出0万元，与上年持平。', 'Receptions came to 0 万元, the same as last year.', false],
    [5, 0, '公务接待费支出5.00万元，比上年增加5.00万元（上年为0，不计算增减率）。', 'Receptions came to 5.00 万元, up 5.00 万元 on last year (nothing last year, so no rate).', true],
    [0, 5, '公务接待费支出0万元，比上年减少5.00万元，下降100.00%。', 'Receptions came to 0 万元, down 5.00 万元 on last year, down 100.00%.', true],
    [1, undefined, '公务接待费支出1.00万元。', 'Receptions came to 1.00 万元.', false],
  ])('%p after %p', (now, before, zh, en, needsReason) => {
    expect(sentence(now, before)).toEqual({ item: 'reception', text: { zh, en }, needsReason });
  });
});
