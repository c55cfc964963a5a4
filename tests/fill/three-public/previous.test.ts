import type { CellValue, WorkbookSnapshot } from '../../../src/core';
import { threePublic, type ThreePublicOptions, type ThreePublicResult } from '../../../src/fill';
import { withCell } from '../../kit/edit';
import { readSample } from '../../kit/fill/blank';
import { budgetBook, budgetTen } from '../../kit/fill/budget';
import { lastYearOf, minus, nineOf, ofYear, plus, sheetOfYear } from '../../kit/fill/last-year';
import { notes, ORDER } from './kit';

/** Last year: 28.18 = 0 + 28.06 (0 + 28.06) + 0.12; this year as published: 29.14 = 0 + 29.00 (0 + 29.00) + 0.14. */
const BEFORE = ['28.18', '0.00', '28.06', '0.00', '28.06', '0.12'];
const CHANGES = ['0.96', '0.00', '0.94', '0.00', '0.94', '0.02'];

let accounts: WorkbookSnapshot;
let previous: WorkbookSnapshot;
beforeAll(async () => {
  accounts = await readSample();
  previous = lastYearOf(accounts);
});

const before = (result: ThreePublicResult): (string | undefined)[] =>
  ORDER.map((item) => result.previous?.figures.find((figure) => figure.item === item)?.value.toFixed(2));
const changes = (result: ThreePublicResult): (string | undefined)[] => result.comparison.map(({ change }) => change?.toFixed(2));
const said = (result: ThreePublicResult, code: string): string | undefined => result.notes.find((note) => note.code === code)?.message.zh;
const run = (options: ThreePublicOptions): ThreePublicResult => threePublic(accounts, options);
/** Sheet 09 of a workbook with a cell of its row of figures changed. */
const inNine = (workbook: WorkbookSnapshot, column: number, value: CellValue): WorkbookSnapshot =>
  withCell(workbook, { sheet: nineOf(workbook).name, row: 7, column }, value);

describe('a workbook given for last year', () => {
  test('its 09 is taken, and it is said which table of which year that is', () => {
    const result = run({ previous });
    expect(result.previous?.table).toEqual({
      from: 'file',
      workbook: '2022年度决算.xlsx',
      sheet: '09财政拨款“三公”经费支出决算表',
      title: '财政拨款“三公”经费支出决算表',
      no: '09',
      year: 2022,
    });
    expect(before(result)).toEqual(BEFORE);
    expect(changes(result)).toEqual(CHANGES);
    // 0.96 ÷ 28.18, 0.94 ÷ 28.06, 0.02 ÷ 0.12 in percent.
    expect(result.comparison.map(({ changeRate }) => changeRate?.toFixed(2))).toEqual(['3.41', undefined, '3.35', undefined, '3.35', '16.67']);
  });

  test('a total that last year left blank is added up; a blank that a printed total contradicts stays unknown', () => {
    expect(before(run({ previous: inNine(inNine(previous, 6, null), 8, null) }))).toEqual(BEFORE);
    // 合计 28.18 and 小计 28.06 are printed, 运行维护费 is not: it is not zero.
    expect(before(run({ previous: inNine(previous, 10, null) }))).toEqual(['28.18', undefined, '28.06', undefined, undefined, '0.12']);
  });

  test.each<[string, () => WorkbookSnapshot, string]>([
    ['no 09', () => minus(previous, nineOf(previous)), '“2022年度决算.xlsx”里没有认出 09 表，没有上年数可比；请选择上年的工作簿，或手工填写上年数'],
    ['this year’s', () => accounts, '“jincheng-2023-final-accounts.xlsx”里的 09 表是 2023 年度的，不是上年（2022 年度）的，没有采用；请选择 2022 年度的工作簿'],
    ['older', () => ofYear(accounts, 2021), '“jincheng-2023-final-accounts.xlsx”里的 09 表是 2021 年度的，不是上年（2022 年度）的，没有采用；请选择 2022 年度的工作簿'],
    ['empty', () => [6, 8, 10, 11].reduce((book, column) => inNine(book, column, null), previous), '“2022年度决算.xlsx”里的 09 表没有填数，没有上年数可比；请手工填写上年数'],
    [
      'twice last year',
      () => plus(previous, { ...nineOf(previous), name: '副本' }),
      '“2022年度决算.xlsx”里有 2 张可能是上年的 09 表，没有采用；请只留一张，或手工填写上年数',
    ],
  ])('is refused in words: %s', (_, make, words) => {
    const result = run({ previous: make() });
    expect(said(result, 'previousRefused')).toBe(words);
    expect(result.previous).toBeUndefined();
    expect(changes(result)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  test('of several years the one before is taken', () => {
    const both = plus(previous, { ...nineOf(accounts), name: '09本年' });
    expect(before(run({ previous: both }))).toEqual(BEFORE);
  });

  test('another unit, and a table without a year, are taken with a word', () => {
    const renamed = { ...previous, sheets: previous.sheets.map((sheet) => replaced(sheet, '晋城市应急管理局', '晋城市安全生产监督管理局')) };
    expect(before(run({ previous: renamed }))).toEqual(BEFORE);
    expect(said(run({ previous: renamed }), 'previousOtherUnit')).toContain('“晋城市安全生产监督管理局”');
    const undated = { ...previous, sheets: previous.sheets.map((sheet) => replaced(sheet, '2022年度', null)) };
    expect(before(run({ previous: undated }))).toEqual(BEFORE);
    expect(said(run({ previous: undated }), 'previousUndated')).toBe('“2022年度决算.xlsx”里的 09 表没有写年度，按上年（2022 年度）的采用；请核对');
  });

  test('typed figures go before it, one by one, and the difference is said', () => {
    const result = run({ previous, typed: { previous: { reception: '0.10' } } });
    // 28.06 + 0.10
    expect(before(result)).toEqual(['28.16', '0.00', '28.06', '0.00', '28.06', '0.10']);
    expect(said(result, 'previousTyped')).toBe('上年公务接待费手工填写 0.10万元，“2022年度决算.xlsx”是 0.12万元；按手工填写的数');
    expect(result.previous?.figures.map(({ origin }) => origin.kind)).toEqual(['sum', 'blank', 'sum', 'blank', 'table', 'typed']);
    expect(notes(run({ previous, typed: { previous: { reception: '0.12' } } }))).not.toContain('previousTyped');
  });
});

describe('the open workbook holds both years', () => {
  test('last year’s 09 beside this year’s is compared with, and only this year’s is filled', () => {
    const both = plus(accounts, { ...nineOf(previous), name: '09上年' });
    const result = threePublic(both, { typed: { actual: { carRunning: 29, reception: 0.2 } }, ledger: false });
    expect(result.previous?.table).toMatchObject({ from: 'workbook', sheet: '09上年', year: 2022 });
    expect(before(result)).toEqual(BEFORE);
    expect(notes(result)).not.toContain('severalTables');
    expect(result.newSheet).toBeUndefined();
    expect([...new Set(result.items.map(({ write }) => write.cell.sheet))]).toEqual([nineOf(accounts).name]);
    // A workbook given goes before it.
    expect(threePublic(both, { previous }).previous?.table?.from).toBe('file');
  });

  test('alone, it is last year’s where the other tables are a year later, and that is said', () => {
    const result = threePublic(plus(minus(accounts, nineOf(accounts)), nineOf(previous)), { typed: { actual: { carRunning: 29, reception: 0.14 } } });
    expect(result.year).toBe(2023);
    expect(before(result)).toEqual(BEFORE);
    expect(changes(result)).toEqual(CHANGES);
    expect(result.newSheet?.name).toMatch(/^09/);
    expect(said(result, 'olderTable')).toContain('是 2022 年度的，其他表是 2023 年度的');
  });

  test('an empty one is this year’s with its year not yet changed', () => {
    const empty = [6, 8, 10, 11].reduce((book, column) => inNine(book, column, null), accounts);
    const copied = plus(minus(empty, nineOf(empty)), sheetOfYear(nineOf(empty), 2022));
    const result = threePublic(copied, { typed: { actual: { carRunning: 29, reception: 0.14 } } });
    expect(result.previous).toBeUndefined();
    expect(result.newSheet).toBeUndefined();
    expect(result.items.length).toBeGreaterThan(0);
  });

  test('two of the same year stay uncertain', () => {
    expect(notes(threePublic(plus(accounts, { ...nineOf(accounts), name: '副本' })))).toContain('severalTables');
  });
});

describe('表十', () => {
  /** Invented for 2025; its sum is 1.50 = 0 + 0.50 + 1.00 (0 + 1.00). */
  const LAST = { abroad: 0, reception: 0.5, carPurchase: 0, carRunning: 1 };
  const BUDGET = { abroad: 0, reception: 0.5, carPurchase: 0, carRunning: 0 };

  test('is compared with the 表十 of last year’s workbook, not with its 09', () => {
    const given = { ...budgetBook(2025, budgetTen(2025, LAST), nineOf(accounts)), name: '2025预算.xlsx' };
    const result = threePublic(budgetBook(), { form: 'budget/10', previous: given, typed: { budget: BUDGET } });
    expect(result.previous?.table).toMatchObject({ workbook: '2025预算.xlsx', no: '表十', year: 2025 });
    expect(before(result)).toEqual(['1.50', '0.00', '1.00', '0.00', '1.00', '0.50']);
    // 0.50 − 1.50 = −1.00, and 1.00 ÷ 1.50 = 66.67 %.
    expect(result.sentences.map(({ text }) => text.zh).slice(0, 3)).toEqual([
      '2026年财政拨款安排的“三公”经费预算0.50万元，比上年预算减少1.00万元，下降66.67%。',
      '因公出国（境）费0万元，与上年预算持平。',
      '公务用车购置及运行费0万元，比上年预算减少1.00万元，下降100.00%。',
    ]);
    expect(said(threePublic(budgetBook(), { form: 'budget/10', previous: accounts }), 'previousRefused')).toContain('没有认出表十');
  });

  test('of last year in the open workbook is compared with, and this year’s sheet is made', () => {
    const result = threePublic(budgetBook(2026, budgetTen(2025, LAST, '上年表十')), { form: 'budget/10', typed: { budget: BUDGET } });
    expect(result).toMatchObject({ year: 2026, organisation: '晋城市应急管理局', previous: { table: { from: 'workbook', sheet: '上年表十', year: 2025 } } });
    expect(notes(result)).toEqual([]);
    expect(result.newSheet?.cells[0]?.[0]?.value).toBe('2026年财政拨款安排“三公”经费支出预算表');
  });
});

function replaced(sheet: WorkbookSnapshot['sheets'][number], from: string, to: string | null): WorkbookSnapshot['sheets'][number] {
  const values = sheet.values.map((row) =>
    row.map((value) => {
      if (typeof value !== 'string' || !value.includes(from)) return value;
      return to === null ? null : value.replace(from, to);
    }),
  );
  return { ...sheet, values };
}
