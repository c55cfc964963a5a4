/** What stands around the table: its unit, its year, this year's and last year's table, ledgers to choose from. The tables are made by the fill itself. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { threePublic, threePublicSteps, type ThreePublicOptions, type ThreePublicResult } from '../../../src/fill';
import { budgetBook, budgetTen, UNIT } from '../../kit/fill/budget';
import { addedSheet } from '../../kit/plain-sheet';
import { sheetOf } from '../../kit/tables';
import { book, ledgerSheet } from '../ledger/kit';
import { figure, notes, side } from './kit';

const TYPED = { budget: { reception: 2 }, actual: { reception: 1 } };
const made = new Map<string, SheetSnapshot>();

/** 09 of a unit and a year: 预算数 2, 决算数 1, both of receptions. */
function nine(name: string, organisation: string, year: number | undefined, filled = true): SheetSnapshot {
  const key = `${organisation} ${String(year)}`;
  let sheet = made.get(key);
  if (!sheet) {
    const { newSheet } = threePublic(book(), { organisation, typed: TYPED, ...(year === undefined ? {} : { year }) });
    if (!newSheet) throw new Error('no sheet');
    made.set(key, (sheet = addedSheet(newSheet)));
  }
  // 栏次 1 to 12 stay.
  return { ...sheet, name, values: filled ? sheet.values : sheet.values.map((row) => (row.includes(12) ? row : row.map((value) => (typeof value === 'number' ? null : value)))) };
}

const said = ({ notes: list }: ThreePublicResult, code: string): string | undefined => list.find((note) => note.code === code)?.message.zh;
const run = (sheets: readonly SheetSnapshot[], options: ThreePublicOptions = {}): ThreePublicResult => threePublic(book(...sheets), options);

describe('of final accounts', () => {
  test('unit and year of the table that is there; what is given goes before them', () => {
    expect(run([nine('09', '某局', 2023)])).toMatchObject({ organisation: '某局', year: 2023, newSheet: undefined, items: [] });
    expect(side(run([nine('09', '某局', 2023)]), 'actual')).toEqual(['1.00', '0.00', '0.00', '0.00', '0.00', '1.00']);
    expect(run([nine('09', '某局', 2023)], { year: 2022, organisation: '乙局' })).toMatchObject({ organisation: '乙局', year: 2022 });
  });

  test('of two units the one that is named; unasked neither', () => {
    const both = [nine('甲09', '甲局', 2023), nine('乙09', '乙局', 2023)];
    const unasked = run(both, { typed: TYPED });
    expect([said(unasked, 'severalUnits'), unasked.newSheet, unasked.items]).toEqual(['工作簿里有几个单位：“甲局”、“乙局”；请选择要填报的单位', undefined, []]);
    const named = run(both, { organisation: ' 乙局', typed: { actual: { reception: 3 } } });
    expect([notes(named).includes('severalUnits'), [...new Set(named.items.map(({ write }) => write.cell.sheet))]]).toEqual([false, ['乙09']]);
  });

  test('two of one year are not told apart; of two years the later is this one', () => {
    const twice = run([nine('09', '某局', 2023), nine('副本', '某局', 2023)], { typed: TYPED });
    expect([said(twice, 'severalTables'), twice.newSheet]).toEqual(['工作簿里有 2 张“三公”经费支出决算表，不能确定填哪一张；请先删去多余的表', undefined]);
    const years = run([nine('旧', '某局', 2022), nine('新', '某局', 2023)], { typed: { actual: { reception: 3 } } });
    expect([years.year, years.previous?.table?.sheet, years.previous?.table?.from, [...new Set(years.items.map(({ write }) => write.cell.sheet))]]).toEqual([2023, '旧', 'workbook', ['新']]);
    // Three years, two tables of the year before, or one without a year: not told apart.
    for (const more of [[nine('更旧', '某局', 2021)], [nine('旧二', '某局', 2022)], [nine('无', '某局', undefined)]]) expect(notes(run([nine('旧', '某局', 2022), nine('新', '某局', 2023), ...more]))).toContain('severalTables');
  });

  test('a table of the year before where this year is wanted is compared with, and said', () => {
    const older = run([nine('旧', '某局', 2022)], { year: 2023, typed: { actual: { reception: 3 } } });
    expect([said(older, 'olderTable')?.slice(0, 32), older.previous?.table?.year, older.newSheet?.name.slice(0, 2), older.comparison[0]?.change?.toString()]).toEqual(['“旧”是 2022 年度的，其他表是 2023 年度的：它作为上', 2022, '09', '2']);
    // Empty it is this year's, its year not yet changed; beside this year's it is nothing.
    const empty = run([nine('旧', '某局', 2022, false)], { year: 2023, typed: { actual: { reception: 3 } } });
    expect([empty.previous, empty.newSheet, empty.items.length > 0]).toEqual([undefined, undefined, true]);
    const beside = run([nine('旧', '某局', 2022, false), nine('新', '某局', 2023)]);
    expect([beside.previous, notes(beside).includes('severalTables'), beside.year]).toEqual([undefined, false, 2023]);
  });

  test('last year’s workbook goes before last year’s table', () => {
    const given = run([nine('旧', '某局', 2022), nine('新', '某局', 2023)], { previous: { ...book(nine('09', '某局', 2022)), name: '旧.xlsx' } });
    expect(given.previous?.table).toMatchObject({ from: 'file', workbook: '旧.xlsx' });
  });
});

describe('of a budget', () => {
  const FIGURES = { abroad: 0, reception: 0.5, carPurchase: 0, carRunning: 0 };
  const budget = (workbook: WorkbookSnapshot, options: ThreePublicOptions = {}): ThreePublicResult => threePublic(workbook, { form: 'budget/10', ...options });

  test('unit and year by its tables', () => {
    expect(budget(budgetBook(), { typed: TYPED })).toMatchObject({ year: 2026, organisation: UNIT, items: [] });
    expect(budget(budgetBook(), { typed: TYPED }).newSheet?.cells[1]?.[0]?.value).toBe(`单位名称：${UNIT}`);
    expect(budget(budgetBook(2026, budgetTen(2026, FIGURES)), { year: 2025, organisation: '某局' })).toMatchObject({ year: 2025, organisation: '某局' });
    expect(notes(budget(book(sheetOf('说明', [['说明']]))))).toContain('yearUnknown');
    // Without a title that says it, by the table itself.
    expect(budget(book(budgetTen(2026, FIGURES)))).toMatchObject({ year: 2026, organisation: UNIT });
  });

  test('of two units none is taken unasked', () => {
    const other = { ...sheetOf('乙', [['2026年预算收入总表'], ['单位名称：', '乙局'], ['部门名称：丙局   单位：万元']]) };
    const unasked = budget({ ...budgetBook(), sheets: [...budgetBook().sheets, other] }, { typed: TYPED });
    expect([said(unasked, 'severalUnits'), unasked.newSheet, unasked.organisation]).toEqual([`工作簿里有几个单位：“${UNIT}”、“乙局”、“丙局”；请选择要填报的单位`, undefined, '']);
    expect(budget({ ...budgetBook(), sheets: [...budgetBook().sheets, other] }, { typed: TYPED, organisation: '乙局' })).toMatchObject({ organisation: '乙局' });
    // Names that differ in spaces alone are one; what is no name is none.
    const same = { ...sheetOf('乙', [['2026年预算收入总表'], [`单位名称： ${UNIT}`, 5], ['单位名称：', null, 7]]) };
    expect(notes(budget({ ...budgetBook(), sheets: [...budgetBook().sheets, same] }, { typed: TYPED }))).toEqual([]);
  });

  test('only the heads of its own tables name a unit', () => {
    const units = (...lines: (string | null)[][]): string | undefined => said(budget({ ...budgetBook(), sheets: [...budgetBook().sheets, sheetOf('又', lines)] }, { typed: TYPED }), 'severalUnits');
    expect(units(['说明'], ['单位名称：丁局'])).toBeUndefined();
    expect(units(['2026年预算收入总表'], ...Array.from({ length: 7 }, () => ['']), ['单位名称：丁局'])).toBeUndefined();
    expect(units(['2026年预算收入总表'], ...Array.from({ length: 6 }, () => ['']), ['单位名称：丁局'])).toContain('“丁局”');
    expect(units(['2026年预算收入总表'], ['  部门名称 ：', null, '戊局 '], ['单位名称:己 局  单位：万元'], ['单位名称及编码：庚局'])).toContain('“戊局”、“己 局”；');
    expect(units(['2026年预算收入总表'], ['单位名称：', ' '])).toBeUndefined();
  });

  test('of two units’ tables the named one’s is filled', () => {
    const ten = budgetTen(2026, undefined, '乙表十');
    const other = { ...ten, values: ten.values.map((row) => row.map((value) => (typeof value === 'string' ? value.replace(UNIT, '乙局') : value))) };
    const both = budgetBook(2026, budgetTen(2026, undefined), other);
    const filled = (organisation: string): string[] => [...new Set(budget(both, { organisation, typed: TYPED }).items.map(({ write }) => write.cell.sheet))];
    expect([filled(UNIT), filled('乙局'), notes(budget(both, { typed: TYPED })).includes('severalUnits')]).toEqual([['表十'], ['乙表十'], true]);
  });

  test('this year’s table is filled, the year before compared with where it is the only one filled in', () => {
    const both = budget(budgetBook(2026, budgetTen(2026, undefined), budgetTen(2025, FIGURES, '上年')), { typed: { budget: { reception: 1 } } });
    expect([[...new Set(both.items.map(({ write }) => write.cell.sheet))], both.previous?.table?.sheet, both.comparison[0]?.change?.toString()]).toEqual([['表十'], '上年', '0.5']);
    expect(budget(budgetBook(2026, budgetTen(2025, undefined, '上年')), { typed: TYPED }).previous).toBeUndefined();
    expect(budget(budgetBook(2026, budgetTen(2025, FIGURES, '上年'), budgetTen(2025, FIGURES, '上年二')), { typed: TYPED }).previous).toBeUndefined();
    expect(budget(budgetBook(2026, budgetTen(2024, FIGURES, '前年')), { typed: TYPED })).toMatchObject({ previous: undefined, items: [], newSheet: { name: expect.stringContaining('表十') as string } });
  });

  test('a sheet with its title alone is pointed out, of its year or of none', () => {
    const titled = (title: string): string[] => notes(budget(book(sheetOf('表十', [[title]])), { typed: TYPED, year: 2026 }));
    expect([titled('2026年财政拨款安排“三公”经费支出预算表'), titled('“三公”经费支出预算表'), titled('2025年“三公”经费支出预算表'), titled('2026年“三公”经费支出预算表说明'), titled('2026年预算收支总表')]).toEqual([['alreadyThere'], ['alreadyThere'], [], [], []]);
  });

  test('what is planned stands in no ledger', () => {
    expect(budget(book(ledgerSheet(['日期', '摘要', '经济分类', '金额'], [['2026-01-05', '接待', '30217', 500]])), { year: 2026, organisation: UNIT }).ledgers).toEqual([]);
  });
});

describe('ledgers to choose from', () => {
  const ledger = (name: string, amount = 10000, heading: readonly string[] = ['单位：元']): SheetSnapshot => sheetOf(name, [[name === '甲' ? '' : name], heading, ['日期', '凭证号', '摘要', '经济分类', '资金性质', '金额'], ['2023-03-05', `记-${name}`, '接待', '30217', '一般公共预算', amount]]);
  const used = (sheets: readonly SheetSnapshot[], options: ThreePublicOptions = {}): string[] => run(sheets, options).ledgers.filter((each) => each.used).map(({ sheet }) => sheet);

  test('the only one, the one of 预算会计, the months; of others none', () => {
    expect(used([ledger('账')])).toEqual(['账']);
    expect(used([ledger('预算会计'), ledger('财务会计')])).toEqual(['预算会计']);
    expect(used([ledger('预算会计'), ledger('财务会计'), ledger('账')])).toEqual([]);
    expect(used([ledger('财务会计'), ledger('账')])).toEqual([]);
    expect(used([ledger('1月'), ledger('2月')])).toEqual(['1月', '2月']);
    expect(used([ledger('1月', 1, ['单位名称：甲局']), ledger('2月', 2, ['单位名称：乙局'])])).toEqual([]);
    expect(used([ledger('1月', 1, ['单位名称：甲局']), ledger('2月')])).toEqual(['1月', '2月']);
    const [one, two] = [run([ledger('账'), ledger('账二')]), run([ledger('1月'), ledger('2月')])];
    expect([notes(one), notes(two)].map((all) => ['severalLedgers', 'months'].map((code) => all.includes(code)))).toEqual([[true, false], [false, true]]);
  });

  test('those that are named, hidden ones as well; what is none is said', () => {
    const hidden = { ...ledger('暗'), visible: false };
    expect([used([ledger('账'), hidden]), used([ledger('账'), hidden], { ledger: { sheets: ['暗'] } }), used([ledger('账'), ledger('账二')], { ledger: { sheets: 'all' } }), used([ledger('账')], { ledger: false })]).toEqual([['账'], ['暗'], ['账', '账二'], []]);
    const missing = run([ledger('账')], { ledger: { sheets: ['账', '无'] } });
    expect([said(missing, 'noLedger')?.slice(0, 12), notes(missing).includes('severalLedgers')]).toEqual(['“无”里没有认出支出明细', false]);
    expect(notes(run([sheetOf('说明', [['说明']])], { ledger: {} }))).toContain('noLedger');
    expect(notes(run([sheetOf('说明', [['说明']])]))).not.toContain('noLedger');
    expect(run([], { ledger: { workbook: { ...book(ledger('账')), name: '账.xlsx' } } }).ledgers).toMatchObject([{ workbook: '账.xlsx', sheet: '账', used: true, counts: { entries: 1 } }]);
  });

  test('unit, organisation and year by its heading where no table says them', () => {
    const result = run([ledger('账', 10000, ['单位名称：某局', '2023年度'])]);
    expect([result.organisation, result.year, said(result, 'unitAssumed') !== undefined, figure(result, 'actual', 'reception')]).toEqual(['某局', 2023, true, '1.00']);
    expect(run([nine('09', '甲局', 2022), ledger('账', 10000, ['单位名称：某局', '2023年度'])])).toMatchObject({ organisation: '甲局', year: 2022 });
  });

  test('what is odd is said, with its rows', () => {
    const rows = (list: readonly (readonly (string | number)[])[]) => run([sheetOf('账', [['单位：元'], ['日期', '凭证号', '摘要', '经济分类', '资金性质', '金额'], ...list])]);
    const result = rows([['2023-01-05', '记-1', '接待', '30217', '', 500], ['2023-01-06', '记-2', '接待', '30217', '甲', 300], ['2023-01-07', '记-3', '接待', '30217', '自有资金', 200], ['2022-01-07', '记-4', '接待', '30217', '一般公共预算', 70], ['2023-01-08', '记-5', '接待', '30217', '一般公共预算', '约7']]);
    expect(result.notes.map(({ code, message, cells }) => `${code} ${message.zh.slice(0, 24)} ${cells.map(({ row }) => row + 1).join()}`)).toEqual([
      'unreadableAmount 明细账有 1 行金额或借贷方向不能识别，未计入； 7',
      'otherFunds 有 1 行“三公”经费由其他资金支付，共 200 5',
      'fundUnknown 有 2 行“三公”经费的资金性质不明（空白、甲） 3,4',
      'severalYears 明细账跨 2022、2023 年，全部计入了；请 ',
      'missingFigures 预算数没有来源，该侧留空；请手工填写预算数 ',
      'countsMissing 情况说明还要写公务接待批次、公务接待人次，请填写 ',
    ]);
    expect(notes(rows([['2023-01-05', '记-1', '办公', '30201', '一般公共预算', 5]]))).toContain('nothingFound');
  });

  test('rows that were left out are named where they are of the year and of spending', () => {
    const HEADER = ['日期', '凭证号', '摘要', '会计科目', '经济分类', '借方', '贷方'];
    const rows = [
      ['2023-03-05', '记-1', '接待', '7201', '30217', 500, null],
      ['2023-03-05', '记-1', '接待', '8001', '30217', null, 500],
      ['2023-12-31', '记-9', '年末结转', '7201', '30217', null, 500],
      ['2022-12-31', '记-8', '年末结转', '7201', '30217', null, 300],
      ['12月31日', '记-7', '年末结转', '7201', '30217', null, 200],
      ['2023-12-31', '记-9', '年末结转', '7201', '30201', null, 100],
    ];
    const whys = (year: number | undefined): string[] => run([ledgerSheet(HEADER, rows)], year === undefined ? {} : { year }).excluded.map(({ entry, why }) => `${String(entry.cell.row - 2)} ${why}`);
    expect([whys(undefined), whys(2023)]).toEqual([['3 closing', '4 closing', '5 closing'], ['3 closing', '5 closing']]);
  });

  test('months that repeat each other’s postings are not added up unasked', () => {
    const same = { ...ledger('1月'), name: '2月' };
    const [unasked, asked] = [run([ledger('1月'), same]), run([ledger('1月'), same], { ledger: { sheets: 'all' } })];
    expect([figure(unasked, 'actual', 'reception'), unasked.ledgers.map(({ used: one }) => one), said(unasked, 'repeatedPostings')?.endsWith('没有采用；请选择要汇总的账'), notes(unasked).includes('months')]).toEqual([undefined, [false, false], true, false]);
    expect([figure(asked, 'actual', 'reception'), said(asked, 'repeatedPostings')?.includes('重复计入了')]).toEqual(['2.00', true]);
  });

  test('a long one gives way while its rows are sorted', () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => ['2023-03-05', `记-${String(at)}`, '接待', '30217', '一般公共预算', 1]);
    const steps = [...threePublicSteps(book(ledgerSheet(['日期', '凭证号', '摘要', '经济分类', '资金性质', '金额'], rows)))];
    // Read in fives of 500, looked through from below and from above, settled once and once more; then twice while 2,500 rows are sorted.
    expect(steps.filter(({ stage, done, total }) => stage === 'ledger' && done === 2_500 && total === 2_500).length).toBeGreaterThanOrEqual(5);
    expect(steps.filter(({ stage, done }) => stage === 'ledger' && done < 2_500).map(({ done }) => done)).toEqual([500, 1_000, 1_500, 2_000]);
  });
});
