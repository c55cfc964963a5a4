import { threePublic } from '../../../src/fill';
import { sheetOf } from '../../kit/tables';
import { book } from '../ledger/kit';
import { notes, snapshotOf } from './kit';

/** 表十 of the published 2026 budget: 公务接待费 0.50, nothing else. */
const PUBLISHED = { budget: { reception: 0.5, abroad: 0, carPurchase: 0, carRunning: 0 } };
const HEADING = { form: 'budget/10', organisation: '晋城市应急管理局', year: 2026 } as const;

describe('表十', () => {
  test('has its own layout: 项目 down, 合计 and the three budgets across, 合计 last', () => {
    const { newSheet } = threePublic(book(), { ...HEADING, typed: PUBLISHED });
    if (!newSheet) throw new Error('no sheet');
    expect(snapshotOf(newSheet).values).toEqual([
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
    const made = result.newSheet && snapshotOf(result.newSheet);
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
      '公务用车购置及运行维护费0万元，与上年预算持平。',
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
});
