import { toQualified } from '../../../src/core';
import { formFor, threePublic } from '../../../src/fill';
import { budgetBook, budgetTen, UNIT } from '../../kit/fill/budget';
import { readSample } from '../../kit/fill/blank';
import { sheetOf } from '../../kit/tables';
import { book } from '../ledger/kit';
import { addedSheet } from '../../kit/plain-sheet';
import { notes } from './kit';

/** 表十 of the published 2026 budget: 公务接待费 0.50, nothing else. */
const PUBLISHED = { budget: { reception: 0.5, abroad: 0, carPurchase: 0, carRunning: 0 } };
const HEADING = { form: 'budget/10', organisation: '晋城市应急管理局', year: 2026 } as const;

describe('表十', () => {
  test('has its own layout: 项目 down, 合计 and the three budgets across, 合计 last', () => {
    const { newSheet } = threePublic(book(), { ...HEADING, typed: PUBLISHED });
    if (!newSheet) throw new Error('no sheet');
    expect(addedSheet(newSheet).values).toEqual([
      ['2026年财政拨款安排“三公”经费支出预算表', null, null, null, null],
      ['单位名称：晋城市应急管理局', null, null, '单位：万元', null],
      ['项目', '2026年预算数', null, null, null],
      [null, '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      ['因公出国（境）费', null, null, null, null],
      ['公务接待费', 0.5, 0.5, null, null],
      ['公务用车购置及运行费', null, null, null, null],
      ['①公务用车购置费', null, null, null, null],
      ['②公务用车运行维护费', null, null, null, null],
      ['合计', 0.5, 0.5, null, null],
    ]);
  });

  test('what other budgets pay is taken from the general one; totals as formulas', () => {
    const typed = { budget: { reception: 0.5, carPurchase: 20, carRunning: 9 }, otherFunds: { carPurchase: { governmentFund: 5 }, carRunning: { stateCapital: '1.5' } } };
    const result = threePublic(book(), { ...HEADING, typed, formulas: true });
    const made = result.newSheet && addedSheet(result.newSheet);
    expect(made?.values.slice(4).map((row) => row.slice(1))).toEqual([
      [0, null, null, null],
      [0.5, 0.5, null, null],
      [29, 22.5, 5, 1.5],
      [20, 15, 5, null],
      [9, 7.5, null, 1.5],
      [29.5, 23, 5, 1.5],
    ]);
    expect(made?.formulas[6]).toEqual([null, '=C7+D7+E7', '=C8+C9', '=D8+D9', '=E8+E9']);
    expect(made?.formulas[9]).toEqual([null, '=C10+D10+E10', '=C5+C7+C6', '=D5+D7+D6', '=E5+E7+E6']);
    const car = result.figures.filter(({ item }) => item === 'cars').map(({ fund, value }) => [fund, value.toString()]);
    expect(car).toEqual([[undefined, '29'], ['general', '22.5'], ['governmentFund', '5'], ['stateCapital', '1.5']]);
  });

  test('compares with last year’s budget', () => {
    const { sentences } = threePublic(book(), { ...HEADING, typed: { ...PUBLISHED, previous: { reception: 0.5 } } });
    expect(sentences.map(({ text }) => text.zh)).toEqual([
      '2026年财政拨款安排的“三公”经费预算0.50万元，与上年预算持平。',
      '因公出国（境）费0万元，与上年预算持平。',
      '公务用车购置及运行费0万元，与上年预算持平。',
      '公务用车购置费0万元，与上年预算持平。',
      '公务用车运行维护费0万元，与上年预算持平。',
      '公务接待费0.50万元，与上年预算持平。',
    ]);
  });

  test('an empty table says that it is empty; other budgets cannot pay more than all', () => {
    const empty = threePublic(book(), { ...HEADING, typed: { budget: { reception: 0 } } });
    expect(empty.newSheet?.cells[10]?.[0]?.value).toBe('注：本表无数据');
    expect(notes(threePublic(book(), { ...HEADING, typed: { budget: { reception: 1 }, otherFunds: { reception: { governmentFund: 2 } } } }))).toContain('negative');
  });

  test('nothing is made without a figure, and a table that is there is pointed out', () => {
    expect(threePublic(book(), HEADING).newSheet).toBeUndefined();
    const there = book(sheetOf('表十', [['2026年财政拨款安排“三公”经费支出预算表']]));
    expect(notes(threePublic(there, { ...HEADING, typed: PUBLISHED }))).toEqual(['alreadyThere']);
  });

  test('takes year and unit from the budget tables, not from final accounts beside them', async () => {
    const accounts = await readSample();
    const both = { ...accounts, sheets: [...accounts.sheets, ...budgetBook().sheets] };
    expect(threePublic(both, { form: 'budget/10', typed: PUBLISHED })).toMatchObject({ year: 2026, organisation: UNIT });
    const alone = threePublic(accounts, { form: 'budget/10', typed: PUBLISHED });
    expect(alone).toMatchObject({ year: undefined, organisation: UNIT });
    expect(notes(alone)).toEqual(['yearUnknown']);
    expect(threePublic(accounts, { form: 'budget/10', typed: PUBLISHED, year: 2024 }).newSheet?.cells[0]?.[0]?.value).toBe('2024年财政拨款安排“三公”经费支出预算表');
  });

  test('that is there and empty is filled in place, sums with their parts', () => {
    const workbook = budgetBook(2026, budgetTen(2026, undefined));
    const typed = { budget: { reception: 0.5, carRunning: 9 }, otherFunds: { carRunning: { stateCapital: '1.5' } } };
    const { items, parts, newSheet } = threePublic(workbook, { form: 'budget/10', typed, formulas: true });
    expect(newSheet).toBeUndefined();
    // Rows: 出国 6, 接待 7, 用车 8, 购置 9, 运行 10, 合计 11. Columns: 合计 B, then the three budgets.
    expect(items.map(({ write, formula, kind }) => [toQualified(write.cell), write.next.value, formula?.formula, kind])).toEqual([
      ['表十!B7', 0.5, '=C7+D7+E7', 'fill'],
      ['表十!C7', 0.5, undefined, 'fill'],
      ['表十!B8', 9, '=C8+D8+E8', 'fill'],
      ['表十!C8', 7.5, '=C9+C10', 'fill'],
      ['表十!E8', 1.5, '=E9+E10', 'fill'],
      ['表十!B10', 9, '=C10+D10+E10', 'fill'],
      ['表十!C10', 7.5, undefined, 'fill'],
      ['表十!E10', 1.5, undefined, 'fill'],
      ['表十!B11', 9.5, '=C11+D11+E11', 'fill'],
      ['表十!C11', 8, '=C6+C8+C7', 'fill'],
      ['表十!E11', 1.5, '=E6+E8+E7', 'fill'],
    ]);
    expect(parts.get('表十!C11')).toEqual(['表十!C8', '表十!C7']);
  });

  test('that is filled in is compared as it stands, and nothing is written', () => {
    const workbook = budgetBook(2026, budgetTen(2026, { abroad: 0, reception: 0.5, carPurchase: 0, carRunning: 0 }));
    const result = threePublic(workbook, { form: 'budget/10', typed: { previous: { reception: 0.4 } } });
    expect(result).toMatchObject({ items: [], newSheet: undefined, notes: [] });
    // 0.10 ÷ 0.40
    expect(result.sentences[0]?.text.zh).toBe('2026年财政拨款安排的“三公”经费预算0.50万元，比上年预算增加0.10万元，增长25.00%。');
    expect(threePublic(workbook, { form: 'budget/10', typed: PUBLISHED }).items).toEqual([]);
  });
});

describe('which of the two layouts', () => {
  test('表十 for a budget, 09 for final accounts and for a ledger alone, each with the reason', async () => {
    expect(formFor(budgetBook())).toEqual({
      form: 'budget/10',
      why: { zh: '工作簿里有预算表 2 张，如“2026年预算收支总表”', en: 'the workbook holds 2 budget tables such as “2026年预算收支总表”' },
    });
    expect(formFor(await readSample()).form).toBe('final-accounts/09');
    expect(formFor(book())).toEqual({ form: 'final-accounts/09', why: { zh: '工作簿里没有预算表', en: 'the workbook holds no budget table' } });
  });

  test.each(['预算会计明细账.xlsx', '2026年预算.xlsx', '部门预算支出明细.et', '预算.xls'])('the file’s name (%s) decides nothing', (name) => {
    expect(formFor({ ...book(), name }).form).toBe('final-accounts/09');
    expect(formFor({ ...budgetBook(), name: '2023年决算.xlsx' }).form).toBe('budget/10');
  });

  test('budget tables on hidden sheets, and words about budgets, do not count', () => {
    const hidden = { ...budgetBook(), name: 'a.xlsx', sheets: budgetBook().sheets.map((sheet) => ({ ...sheet, visible: false })) };
    expect(formFor(hidden).form).toBe('final-accounts/09');
    expect(formFor(book(sheetOf('说明', [['本表按预算批复填列'], ['一般公共预算财政拨款支出决算表']]))).form).toBe('final-accounts/09');
  });
});
