/** The parts of the three-public fill one by one, on figures written out: amounts in 万元 unless said. */
import { type Amount, amount, type CellValue, toA1, toQualified, type WorkbookSnapshot } from '../../../src/core';
import type { LedgerEntry } from '../../../src/fill/ledger/types';
import { boundsFrom } from '../../../src/fill/three-public/bounds';
import { compare } from '../../../src/fill/three-public/compare';
import { countNotes } from '../../../src/fill/three-public/counts';
import { fundsOf } from '../../../src/fill/three-public/funds';
import { layoutById } from '../../../src/fill/three-public/layouts';
import { Notes } from '../../../src/fill/three-public/notes';
import { writable } from '../../../src/fill/three-public/place';
import { itemsFor } from '../../../src/fill/three-public/place-table';
import { lastYear, pickFromFile } from '../../../src/fill/three-public/previous';
import { leavesIn, printedSide } from '../../../src/fill/three-public/read-table';
import { sentencesFor } from '../../../src/fill/three-public/sentences';
import { type Known, leavesFrom, type Leaves, type Side, withSums } from '../../../src/fill/three-public/sides';
import { readCounts, readTyped, typedLeaves } from '../../../src/fill/three-public/typed';
import type { ComparisonRow, LeafItem, Origin, ThreePublicItem } from '../../../src/fill/three-public/types';
import { budgetTitles, formFor } from '../../../src/fill/three-public/which-form';
import { reasons, say } from '../../../src/fill/three-public/words';
import { form as basicForm } from '../../../src/forms/final-accounts/06-basic-expenditure';
import { TableAccess } from '../../../src/relations';
import { madeTable, sheetOf } from '../../kit/tables';

const NINE = layoutById('final-accounts/09');
const TEN = layoutById('budget/10');
const LEAVES: readonly LeafItem[] = ['abroad', 'carPurchase', 'carRunning', 'reception'];
const ITEMS: readonly ThreePublicItem[] = ['total', 'abroad', 'cars', 'carPurchase', 'carRunning', 'reception'];

const known = (value: number, origin: Origin = { kind: 'typed' }): Known => ({ value: amount(value), origin });
const leaves = (figures: Partial<Record<LeafItem, number>>, origin?: Origin): Leaves => new Map(LEAVES.flatMap((leaf) => (figures[leaf] === undefined ? [] : [[leaf, known(figures[leaf], origin)] as const])));
const values = (side: ReadonlyMap<ThreePublicItem, { readonly value: Amount } | Amount>): (string | undefined)[] =>
  ITEMS.map((item) => {
    const found = side.get(item);
    return found === undefined ? undefined : 'value' in found ? found.value.toString() : found.toString();
  });
const told = (act: (notes: Notes) => void): string[] => {
  const notes = new Notes();
  act(notes);
  return notes.list.map(({ code, severity, message }) => `${severity} ${code} ${message.zh}`);
};

/** 09 with the twelve figures of its row, 预算数 and 决算数: 合计, 出国, 用车小计, 购置, 运维, 接待. */
const nine = (row: readonly CellValue[], over: { organisation?: string; year?: number; declaredEmpty?: boolean } = {}, unit: '元' | '万元' = '万元'): TableAccess => {
  const made = madeTable(NINE.form, [['本表', '', ...row]], { unit });
  return new TableAccess({ ...made.table, ...over }, made.sheets);
};
const TWO_SIDES = [29.2, 0, 29, 0, 29, 0.2, 29.14, 0, 29, 0, 29, 0.14];

describe('typed figures', () => {
  test('are read as amounts; blanks are none, words and negative ones are refused', () => {
    const read = (typed: string | number | undefined): string | undefined => readTyped(typed, '甲', new Notes())?.toString();
    expect(['29.14', '1,234.50', 3, 0, '-0', '', undefined, '——', '很多', '-2', -1].map(read)).toEqual(['29.14', '1234.5', '3', '0', '0', undefined, undefined, '0', undefined, undefined, undefined]);
    expect(told((notes) => ['', 3, '很多', '-2'].forEach((typed) => readTyped(typed, '甲', notes)))).toEqual(['warning unreadableTyped “甲”填的“很多”不是数，没有采用；请填数字', 'warning negativeTyped “甲”填的“-2”是负数，没有采用；这一项不会小于零，请核对']);
  });

  test('of a side, in the unit of the table, rounded as printed', () => {
    const typed = typedLeaves({ reception: '0.145', abroad: 2 }, '决算数', '万元', new Notes());
    expect([...typed].map(([leaf, { value, origin }]) => [leaf, value.toString(), origin])).toEqual([['abroad', '2', { kind: 'typed' }], ['reception', '0.15', { kind: 'typed' }]]);
    expect(typedLeaves({ reception: '0.14' }, '', '元', new Notes()).get('reception')?.value.toString()).toBe('1400');
    expect(typedLeaves(undefined, '', '元', new Notes()).size).toBe(0);
    expect(Object.entries(readCounts({ groups: 1, guests: '11', carsKept: '' }, new Notes())).map(([name, value]) => [name, value.toString()])).toEqual([['groups', '1'], ['guests', '11']]);
    expect(readCounts(undefined, new Notes())).toEqual({});
  });
});

describe('sides', () => {
  test('the first source that knows a figure; blanks beside figures are nought; sums of all parts', () => {
    const side = withSums(leavesFrom(leaves({ reception: 1 }), leaves({ reception: 2, carRunning: 3 }, { kind: 'blank' })));
    expect([...side].map(([item, { value, origin }]) => [item, value.toString(), origin.kind])).toEqual([
      ['carRunning', '3', 'blank'], ['reception', '1', 'typed'], ['abroad', '0', 'blank'], ['carPurchase', '0', 'blank'], ['cars', '3', 'sum'], ['total', '4', 'sum'],
    ]);
    expect(side.get('total')?.origin).toEqual({ kind: 'sum', of: ['abroad', 'cars', 'reception'] });
    expect(leavesFrom(new Map(), new Map()).size).toBe(0);
    expect(values(withSums(leaves({ carPurchase: 1, carRunning: 2, abroad: 4 })))).toEqual([undefined, '4', '3', '1', '2', undefined]);
  });

  test('as 09 prints them: what is not printed is nought unless a sum says otherwise', () => {
    const printed = (...row: readonly CellValue[]): (string | undefined)[] => values(printedSide(nine([...Array.from({ length: 6 }, () => null), ...row]), NINE, '万元'));
    expect(printed(29.14, 0, 29, 0, 29, 0.14)).toEqual(['29.14', '0', '29', '0', '29', '0.14']);
    expect(printed(null, null, null, null, 29, 0.14)).toEqual(['29.14', '0', '29', '0', '29', '0.14']);
    // 合计 29.14 and 小计 29 say that 运行维护费 is not nought.
    expect(printed(29.14, null, 29, null, null, 0.14)).toEqual(['29.14', undefined, '29', undefined, undefined, '0.14']);
    // Each of three figures may be half a cent off: 0.005 × 4 for 合计, and no more.
    expect(printed(29.16, null, 29, null, 29, 0.14)).toEqual(['29.16', '0', '29', '0', '29', '0.14']);
    expect(printed(29.17, null, 29, null, 29, 0.14)).toEqual(['29.17', undefined, '29', undefined, '29', '0.14']);
    expect(printed(null, null, null, null, null, null)).toEqual(ITEMS.map(() => undefined));
    expect(printed(null, null, null, null, '约29', { error: '#REF!' })).toEqual(ITEMS.map(() => undefined));
    expect(values(printedSide(nine([], { declaredEmpty: true }), NINE, '万元'))).toEqual(ITEMS.map(() => '0'));
    // In 元, printed with two decimals of 万元.
    expect(values(printedSide(nine([null, null, null, null, null, null, 291449, 0, 290000, 0, 290000, 1449], {}, '元'), NINE, '万元'))).toEqual(['29.14', '0', '29', '0', '29', '0.14']);
    expect([...leavesIn(nine(TWO_SIDES), NINE, 'budget', '万元')].map(([leaf, { value, origin }]) => [leaf, value.toString(), origin.kind === 'table' && [origin.no, origin.cell.column]])).toEqual([['abroad', '0', ['09', 2]], ['carPurchase', '0', ['09', 4]], ['carRunning', '29', ['09', 5]], ['reception', '0.2', ['09', 6]]]);
  });
});

describe('budget, spending and last year item by item', () => {
  const sides = (budget: Side, actual: Side) => ({ budget, actual });
  const row = (planned: number | undefined, spent: number | undefined, before: number | undefined, layout = NINE): ComparisonRow | undefined =>
    compare(layout, sides(leaves(planned === undefined ? {} : { reception: planned }), leaves(spent === undefined ? {} : { reception: spent })), (item) => (item === 'reception' && before !== undefined ? amount(before) : undefined)).find(({ item }) => item === 'reception');
  const brief = (...of: Parameters<typeof row>): unknown[] => {
    const found = row(...of);
    return [found?.rate?.toString(), found?.overBudget, found?.change?.toString(), found?.changeRate?.toString()];
  };

  test('rates against the budget and against last year', () => {
    expect(brief(3, 2, 4)).toEqual(['66.67', false, '-2', '-50']);
    expect(brief(2, 3, 2)).toEqual(['150', true, '1', '50']);
    expect(brief(2, 2, 2)).toEqual(['100', false, '0', '0']);
    expect(brief(0, 3, 0)).toEqual([undefined, true, '3', undefined]);
    expect(brief(undefined, 3, undefined)).toEqual([undefined, false, undefined, undefined]);
    expect(brief(3, undefined, 2)).toEqual([undefined, false, undefined, undefined]);
    // Of a budget last year's budget is what it is compared with.
    expect(brief(3, undefined, 2, TEN)).toEqual([undefined, false, '1', '50']);
    expect(compare(TEN, sides(new Map(), new Map()), () => undefined).map(({ item, name }) => `${item} ${name.zh}`)).toEqual([
      'total “三公”经费', 'abroad 因公出国（境）费', 'cars 公务用车购置及运行费', 'carPurchase 公务用车购置费', 'carRunning 公务用车运行维护费', 'reception 公务接待费',
    ]);
  });

  test('in sentences: spending, its budget, its change, its numbers', () => {
    const text = (over: Partial<ComparisonRow>, context: Partial<Parameters<typeof sentencesFor>[1]> = {}): string[] =>
      sentencesFor([{ item: 'total', name: { zh: '甲', en: 'A' }, budget: undefined, actual: amount(2), rate: undefined, overBudget: false, previous: undefined, change: undefined, changeRate: undefined, ...over }], { basis: 'accounts', year: undefined, unit: '万元', counts: {}, ...context }).flatMap(({ text: { zh, en } }) => [zh, en]);
    const [three, four] = [amount(3), amount(4)];
    expect(text({})).toEqual(['“三公”经费财政拨款支出2.00万元。', 'Three-public spending came to 2.00 万元.']);
    expect(text({ budget: three, rate: amount('66.67') }, { year: 2023 })).toEqual(['2023年度“三公”经费财政拨款支出全年预算3.00万元，支出决算2.00万元，完成全年预算的66.67%。', 'Three-public spending of 2023 came to 2.00 万元, 66.67% of the annual budget of 3.00 万元.']);
    expect(text({ budget: amount(0) })).toEqual(['“三公”经费财政拨款支出全年预算0万元，支出决算2.00万元。', 'Three-public spending came to 2.00 万元 against a budget of 0 万元.']);
    expect(text({ item: 'abroad', previous: amount(2) })).toEqual(['甲支出2.00万元，与上年持平。', 'A came to 2.00 万元, the same as last year.']);
    expect(text({ item: 'abroad', budget: amount(0) })).toEqual(['甲支出2.00万元，全年预算0万元。', 'A came to 2.00 万元 against a budget of 0 万元.']);
    expect(text({ actual: undefined, budget: three })).toEqual([]);
    expect(text({ actual: amount(20000), budget: amount(30000), previous: amount(40000), item: 'cars' }, { unit: '元' })).toEqual(['甲支出2.00万元，全年预算3.00万元，比上年减少2.00万元，下降50.00%。', 'A came to 2.00 万元 against a budget of 3.00 万元, down 2.00 万元 on last year, down 50.00%.']);
    expect(text({ budget: four, previous: amount(0) }, { basis: 'budget', year: 2026 })).toEqual(['2026年财政拨款安排的“三公”经费预算4.00万元，比上年预算增加4.00万元（上年预算为0，不计算增减率）。', 'The three-public budget of 2026 is 4.00 万元, up 4.00 万元 on last year (nothing last year, so no rate).']);
    expect(text({ item: 'cars', budget: four, previous: amount(-1) }, { basis: 'budget' })).toEqual(['甲4.00万元，比上年预算增加5.00万元。', 'A: 4.00 万元, up 5.00 万元 on last year.']);
    expect(text({ budget: four }, { basis: 'budget' })).toEqual(['财政拨款安排的“三公”经费预算4.00万元。', 'The three-public budget is 4.00 万元.']);
    const counts = readCounts({ groups: 1, travellers: 2, carsBought: 3, carsKept: 4, receptions: 5, guests: 1600 }, new Notes());
    expect((['abroad', 'carPurchase', 'carRunning', 'reception', 'cars'] as const).map((item) => text({ item }, { counts })[0])).toEqual(['甲支出2.00万元；出国团组1个，2人次。', '甲支出2.00万元；购置公务用车3辆。', '甲支出2.00万元；公务用车保有量4辆。', '甲支出2.00万元；共接待5批次，1,600人次。', '甲支出2.00万元。']);
    expect((['abroad', 'carPurchase', 'carRunning', 'reception'] as const).map((item) => text({ item }, { counts })[1])).toEqual(['A came to 2.00 万元; delegations: 1, travellers: 2.', 'A came to 2.00 万元; cars bought: 3.', 'A came to 2.00 万元; cars kept: 4.', 'A came to 2.00 万元; receptions: 5, guests: 1,600.']);
    expect((['abroad', 'reception'] as const).map((item) => text({ item }, { counts: readCounts({ groups: 1, guests: 2 }, new Notes()) })[0])).toEqual(['甲支出2.00万元。', '甲支出2.00万元。']);
  });

  test('what changed wants a reason', () => {
    const rows = compare(NINE, sides(new Map(), withSums(leavesFrom(leaves({ reception: 1, carRunning: 2 })))), (item) => ({ total: amount(3), carRunning: amount(2.004), reception: amount('0.99') } as Partial<Record<ThreePublicItem, Amount>>)[item]);
    expect(sentencesFor(rows, { basis: 'accounts', year: undefined, unit: '万元', counts: {} }).map(({ item, needsReason }) => [item, needsReason])).toEqual([['total', false], ['abroad', false], ['cars', false], ['carPurchase', false], ['carRunning', false], ['reception', true]]);
  });
});

test('numbers without money and money without numbers', () => {
  const notes = (spent: Partial<Record<LeafItem, number>>, counts: Parameters<typeof readCounts>[0]): string[] => told((each) => countNotes(leaves(spent), readCounts(counts, each), '万元', each));
  expect(notes({ abroad: 1, carPurchase: 1, carRunning: 1, reception: 1 }, {})).toEqual(['hint countsMissing 情况说明还要写出国团组数、出国人次、公务用车购置数量、公务用车保有量、公务接待批次、公务接待人次，请填写']);
  expect(notes({ abroad: 0, carPurchase: 0, carRunning: 0, reception: 0 }, {})).toEqual([]);
  expect(notes({}, { groups: 1 })).toEqual([]);
  expect([notes({ carPurchase: 0 }, { carsBought: 1 }).length, notes({ reception: 0 }, { receptions: 1, guests: 0 }).length]).toEqual([1, 1]);
  const differs = (what: string, count: string, money: string): string => `warning countsDiffer ${what}填了 ${count}，金额却是 ${money}；有数量应有金额，有金额应有数量，请核对`;
  expect(notes({ abroad: 0, carPurchase: 2 }, { groups: 1, travellers: 0, carsBought: 0 })).toEqual([differs('出国团组数', '1', '0.00万元'), differs('公务用车购置数量', '0', '2.00万元')]);
  // A car may stand idle, but none costs nothing.
  expect([notes({ carRunning: 0 }, { carsKept: 3 }), notes({ carRunning: 2 }, { carsKept: 3 }), notes({ carRunning: 2 }, { carsKept: 0 })]).toEqual([[], [], [differs('公务用车保有量', '0', '2.00万元')]]);
});

describe('表十: what each budget pays', () => {
  const paid = (budget: Partial<Record<LeafItem, number>>, otherFunds: NonNullable<Parameters<typeof fundsOf>[2]['otherFunds']>) => {
    const notes = new Notes();
    const funds = fundsOf(TEN, leaves(budget), { otherFunds }, '万元', notes);
    return { funds: [...funds].map(([fund, of]) => [fund, ...values(of)]), notes: notes.list.map(({ message }) => message.zh) };
  };

  test('the others what was typed, the general one the rest', () => {
    expect(paid({ carPurchase: 20, carRunning: 9, reception: 0.5 }, { carPurchase: { governmentFund: 5 }, carRunning: { stateCapital: '1.505' } })).toEqual({
      // 20 − 5 = 15; 9 − 1.51 = 7.49; 15 + 7.49 + 0.5 = 22.99.
      funds: [['general', '22.99', '0', '22.49', '15', '7.49', '0.5'], ['governmentFund', '5', '0', '5', '5', '0', '0'], ['stateCapital', '1.51', '0', '1.51', '0', '1.51', '0']],
      notes: [],
    });
    expect(paid({ reception: 1 }, { reception: { governmentFund: 2 }, abroad: { stateCapital: '多' } }).notes).toEqual(['“因公出国（境）费国有资本经营预算”填的“多”不是数，没有采用；请填数字', '公务接待费一般公共预算是负数 -1.00万元；请核对冲销']);
    expect(paid({ reception: 2 }, { reception: { governmentFund: 2 } }).notes).toEqual([]);
    expect(fundsOf(NINE, leaves({ reception: 1 }), {}, '万元', new Notes()).size).toBe(0);
  });
});

describe('placed into a table that is there', () => {
  const workbook = (table: TableAccess): WorkbookSnapshot => ({ name: 'x', date1904: false, sheets: [...table.sheets] });
  const placed = (table: TableAccess, figures: Side, alternatives: ReadonlyMap<ThreePublicItem, Amount> = new Map()) =>
    itemsFor(workbook(table), table, NINE, { side: 'actual', figures, alternatives }, ({ side, item }) => (side === 'actual' ? figures.get(item)?.value : undefined));
  const ledger: Origin = { kind: 'ledger', entries: [{}, {}] as unknown as LedgerEntry[], exact: amount(1400), unit: '元' };
  const SIDE = withSums(leavesFrom(leaves({ reception: 0.14 }, ledger), leaves({ carRunning: 29 })));
  const brief = (table: TableAccess, figures = SIDE): string[] => placed(table, figures).items.map(({ kind, write, formula, name, operands }) => `${kind} ${toA1(write.cell.row, write.cell.column)} ${name} ${String(write.next.value)} ${formula?.formula ?? '-'} 〔${write.reason.zh}〕 ${operands.map(({ name: part, value }) => `${part} ${value}`).join('+')}`);

  test('figures with their sums, where they do not stand already', () => {
    const SUM = '因公出国（境）费 0.00 + 公务用车购置及运行维护费 29.00 + 公务接待费 0.14';
    const all = [
      `fill H1 决算数 合计 29.14 =I1+J1+M1 〔${SUM}〕 决算数 公务用车购置及运行维护费 小计 29.00+决算数 公务接待费 0.14`,
      'fill J1 决算数 公务用车购置及运行维护费 小计 29 =K1+L1 〔公务用车购置费 0.00 + 公务用车运行维护费 29.00〕 决算数 公务用车购置及运行维护费 公务用车运行维护费 29.00',
      'fill L1 决算数 公务用车购置及运行维护费 公务用车运行维护费 29 - 〔手工填写〕 ',
      'fill M1 决算数 公务接待费 0.14 - 〔支出明细账 2 行合计 1,400.00元〕 ',
    ];
    expect(brief(nine(Array.from({ length: 12 }, () => null)))).toEqual(all);
    expect(brief(nine(TWO_SIDES))).toEqual([]);
    expect(brief(nine([...TWO_SIDES.slice(0, 10), 28, 0.14]))).toEqual([all[2]?.replace('fill', 'correct')]);
    // A nought that stands in place of a figure is put right, and a figure in place of nought.
    expect(brief(nine([...TWO_SIDES.slice(0, 7), 3, 29, 0, 29, 0]))).toEqual(['correct I1 决算数 因公出国（境）费 0 - 〔没有填写，按 0 计〕 ', all[3]?.replace('fill', 'correct')]);
    // What only stands in the table itself is written nowhere.
    expect(brief(nine([]), withSums(leavesFrom(leaves({ reception: 1 }, { kind: 'table', no: '09', cell: { sheet: '09', row: 0, column: 12 } }))))).toEqual([]);
  });

  test('text that is no figure is put right by nought as well', () => {
    expect(brief(nine([...TWO_SIDES.slice(0, 7), '约3', 29, 0, 29, 0.14]))).toEqual(['correct I1 决算数 因公出国（境）费 0 - 〔没有填写，按 0 计〕 ']);
  });

  test('a sum that is a formula and reads what is written is left to itself', () => {
    const blank = nine(Array.from({ length: 12 }, () => null));
    const [sheet] = blank.sheets;
    const own = (formulas: Readonly<Record<string, string>>): string[] => brief(new TableAccess(blank.table, [{ ...sheet, formulas: sheet.values.map((line, r) => line.map((_, c) => formulas[toA1(r, c)] ?? null)) }])).map((each) => each.split(' ').slice(0, 2).join(' '));
    expect([own({ H1: '=SUM(I1,J1,M1)', J1: '=K1+L1' }), own({ H1: '=Z9' })]).toEqual([['fill L1', 'fill M1'], ['correct H1', 'fill J1', 'fill L1', 'fill M1']]);
  });

  test('a sum is written with its parts only, and another rounding is named', () => {
    const result = placed(nine(Array.from({ length: 12 }, () => null)), SIDE, new Map([['total', amount('29.15')]]));
    expect(result.items.map(({ alternatives }) => alternatives.map(({ value, reason }) => `${value} ${reason.zh}`))).toEqual([['29.15 明细账合计后再取整'], [], [], []]);
    const without = (...cells: readonly string[]): string[] => [...writable(result, (id) => !cells.includes(id))].map((id) => id.slice(-2));
    const at = (column: number): string => toQualified({ sheet: '09', row: 0, column });
    // What stands already needs no choosing: of 29.00 for cars and 0.14 only the latter and the total are left.
    const rest = placed(nine([...Array.from({ length: 8 }, () => null), 29, null, 29, null]), SIDE);
    expect([...writable(rest, (id) => rest.items.some(({ write }) => toQualified(write.cell) === id))].map((id) => id.slice(-2))).toEqual(['H1', 'M1']);
    expect([without(), without(at(11)), without(at(12)), without(at(7))]).toEqual([['H1', 'J1', 'L1', 'M1'], ['M1'], ['J1', 'L1'], ['J1', 'L1', 'M1']]);
  });
});

describe('last year from a file', () => {
  const wanted = { layout: NINE, year: 2023, organisation: '某局' };
  const pick = (tables: readonly TableAccess[], over: Partial<typeof wanted> | { year: undefined } = {}) => {
    const notes = new Notes();
    const found = pickFromFile('旧.xlsx', tables, { ...wanted, ...over }, notes);
    return [found && tables.indexOf(found.table), ...notes.list.map(({ code, message }) => `${code} ${message.zh}`)];
  };
  const of = (year: number | undefined, organisation = '某局', row: readonly CellValue[] = TWO_SIDES): TableAccess => nine(row, { organisation, ...(year === undefined ? {} : { year }) });

  test('the one table of the year before and of the unit', () => {
    expect(pick([of(2022)])).toEqual([0]);
    expect(pick([of(2021), of(2022), of(2023)])).toEqual([1]);
    expect(pick([of(2022, '他局'), of(2022)])).toEqual([1]);
    expect(pick([of(undefined), of(2022)])).toEqual([1]);
    expect(pick([of(2022, '')])).toEqual([0]);
    expect(pick([of(2022, ' 某 局')])).toEqual([0]);
  });

  test('without a year, and of another unit, with a word', () => {
    expect(pick([of(undefined)])).toEqual([0, 'previousUndated “旧.xlsx”里的 09 表没有写年度，按上年（2022 年度）的采用；请核对']);
    expect(pick([of(2022, '他局')])).toEqual([0, 'previousOtherUnit “旧.xlsx”的单位是“他局”，本表是“某局”；请核对是不是同一单位']);
    expect(pick([of(2020)], { year: undefined })).toEqual([0, 'previousUndated 本年的表没有写年度，“旧.xlsx”里的 09 表（2020 年度）按上年的采用；请核对']);
    expect(pick([of(undefined)], { year: undefined })).toEqual([0, 'previousUndated 本年的表没有写年度，“旧.xlsx”里的 09 表按上年的采用；请核对']);
  });

  test('is refused where there is none, several, another year or nothing in it', () => {
    const refused = (zh: string): unknown[] => [undefined, `previousRefused ${zh}`];
    expect(pick([])).toEqual(refused('“旧.xlsx”里没有认出 09 表，没有上年数可比；请选择上年的工作簿，或手工填写上年数'));
    expect(pick([madeTable(basicForm, [['30217', '公务接待费', 1]], { part: '公用经费' })])).toEqual(pick([]));
    expect(pick([of(2021), of(2020)])).toEqual(refused('“旧.xlsx”里的 09 表是 2020、2021 年度的，不是上年（2022 年度）的，没有采用；请选择 2022 年度的工作簿'));
    expect(pick([of(2022), of(2022)])).toEqual(refused('“旧.xlsx”里有 2 张可能是上年的 09 表，没有采用；请只留一张，或手工填写上年数'));
    expect(pick([of(2022, '他局'), of(2022, '又一局')])).toEqual(refused('“旧.xlsx”里有几个单位，没有“某局”，没有采用；请选择本单位的上年工作簿'));
    expect(pick([of(2022, '某局', [])])).toEqual(refused('“旧.xlsx”里的 09 表没有填数，没有上年数可比；请手工填写上年数'));
  });

  test('typed figures go before it, and what differs is said', () => {
    const run = (found: TableAccess | undefined, typed: Leaves, from: 'file' | 'workbook' = 'file') => {
      const notes = new Notes();
      const { of: value, shown } = lastYear(NINE, found && { from, workbook: '旧.xlsx', table: found }, typed, '万元', notes);
      return [ITEMS.map((item) => value(item)?.toString()), shown?.figures.length, shown?.table?.sheet, ...notes.list.map(({ message }) => message.zh)];
    };
    const table = of(2022);
    expect(run(table, new Map())).toEqual([['29.14', '0', '29', '0', '29', '0.14'], 6, '09']);
    // 29 + 0.1
    expect(run(table, leaves({ reception: 0.1, carRunning: 29 }))).toEqual([['29.1', '0', '29', '0', '29', '0.1'], 6, '09', '上年公务接待费手工填写 0.10万元，“旧.xlsx”是 0.14万元；按手工填写的数']);
    expect(run(table, leaves({ reception: 0.1 }), 'workbook')[3]).toContain('“09”是 0.14万元');
    expect(run(undefined, leaves({ reception: 0.1 }))).toEqual([['0.1', '0', '0', '0', '0', '0.1'], 6, undefined]);
    // Beside a table that does not say the others, they stay unknown.
    expect(run(of(2022, '某局', [null, null, null, null, null, null, 29.14, null, 29, null, null, 0.14]), leaves({ abroad: 1 }))[0]).toEqual([undefined, '1', undefined, undefined, undefined, '0.14']);
    expect(run(undefined, new Map())).toEqual([ITEMS.map(() => undefined), undefined, undefined]);
  });
});

test('06 holds the basic part of each item: less than it is an error', () => {
  const basic = (rows: Readonly<Record<string, CellValue>>, unit: '元' | '万元' = '万元') => madeTable(basicForm, Object.entries(rows).map(([code, value]) => [code, code, value]), { part: '公用经费', unit });
  const bounds = (table: TableAccess, whole: Side) => {
    const notes = new Notes();
    const found = boundsFrom(table, whole, '万元', notes).map(({ item, name, part, whole: all, holds, cells }) => [item, name.zh, part.toString(), all?.toString(), holds, cells.map(({ row }) => row)]);
    return { found, notes: notes.list.map(({ message }) => message.zh) };
  };
  expect(bounds(basic({ 30217: 0.14, 30231: 18.18 }), leaves({ reception: 0.14, carRunning: 18.17 }))).toEqual({
    found: [['carRunning', '06 表 30231 公务用车运行维护费', '18.18', '18.17', false, [1]], ['reception', '06 表 30217 公务接待费', '0.14', '0.14', true, [0]]],
    notes: ['06 表 30231 公务用车运行维护费 18.18万元 是基本支出部分，公务用车运行维护费决算数 18.17万元 反而更小；请核对明细账有无遗漏'],
  });
  // 20,000 + 10,000 元 of the two codes; what cannot be read is no part.
  expect(bounds(basic({ 31013: 20000, 30913: 10000, 30217: '约1', 30231: { error: '#REF!' } }, '元'), new Map()).found).toEqual([['carPurchase', '06 表 31013+30913 公务用车购置费', '3', undefined, true, [3, 2]]]);
});

describe('which layout a workbook asks for', () => {
  const book = (...sheets: readonly (readonly CellValue[][])[]): WorkbookSnapshot => ({ name: 'x', date1904: false, sheets: sheets.map((lines, at) => sheetOf(`表${String(at)}`, lines)) });

  test('by the titles of its tables', () => {
    expect(budgetTitles(book([['2026年预算收支总表 '], ['2026年预算收支总表']], [['部门预算收入表'], ['一般公共预算支出明细表（2025年）']], [['项目支出预算情况表']], [['一般公共预算支出分经济科目表']])).map(({ sheet, title, year }) => [sheet, title, year])).toEqual([
      ['表0', '2026年预算收支总表', 2026], ['表1', '部门预算收入表', undefined], ['表1', '一般公共预算支出明细表（2025年）', 2025], ['表2', '项目支出预算情况表', undefined], ['表3', '一般公共预算支出分经济科目表', undefined],
    ]);
    expect(budgetTitles(book([['预算'], ['按预算批复的表格填列'], ['预算表说明'], [`${'甲'.repeat(58)}预算表`], [5], ['决算表'], ['预算会计明细表一'], ['预算收入表附注'], ['支出预算分经济科目表附注']])).length).toBe(0);
    expect(budgetTitles(book([[`${'甲'.repeat(57)}预算表`]])).length).toBe(1);
  });

  test('more budget tables than final accounts make a budget', () => {
    const budget: CellValue[][] = [['2026年预算收支总表']];
    const final: CellValue[][] = [['收入支出决算总表']];
    expect(formFor(book(budget)).form).toBe('budget/10');
    expect(formFor(book(budget)).why).toEqual({ zh: '工作簿里有预算表“2026年预算收支总表”', en: 'the workbook holds “2026年预算收支总表” (budget tables)' });
    expect(formFor(book(budget, final)).form).toBe('final-accounts/09');
    expect(formFor(book(final)).why).toEqual({ zh: '工作簿里有决算表“收入支出决算总表”', en: 'the workbook holds “收入支出决算总表” (final accounts)' });
    expect(formFor(book(final, [['支出决算明细表']])).why).toEqual({ zh: '工作簿里有决算表 2 张，如“收入支出决算总表”', en: 'the workbook holds 2 final accounts such as “收入支出决算总表”' });
    expect(formFor(book(budget, [['决算表附注']])).form).toBe('budget/10');
    expect([['部门决算表'], ['决算明细表（2023）'], ['决算情况表']].map((line) => formFor(book(budget, [line])).form)).toEqual(['final-accounts/09', 'final-accounts/09', 'final-accounts/09']);
    expect(formFor({ ...book(budget), sheets: book(budget).sheets.map((sheet) => ({ ...sheet, visible: false })) }).form).toBe('final-accounts/09');
    expect(formFor(book([['说明']])).why.zh).toBe('工作簿里没有预算表');
  });
});

test('every sentence names what it is about, in both languages', () => {
  const both = ({ zh, en }: { zh: string; en: string }, ...named: readonly string[]): void => {
    for (const name of named) expect([zh.includes(name), en.includes(name)]).toEqual([true, true]);
  };
  for (const words of [say.noFundColumn, say.unitAssumed, say.financialOnly, say.noLedger, say.nothingFound, say.alreadyThere]) both(words('账一'), '账一');
  for (const words of [say.closing, say.likeClosing, say.likeSum, say.otherBook, say.otherFunds]) both(words(3, '5.00元'), '3', '5.00元');
  for (const words of [say.severalLedgers, say.months, say.severalUnits]) both(words(['账一', '账二']), '“账一”', '“账二”');
  both(say.fundUnknown(3, '5.00元', ['甲', '乙']), '3', '5.00元', '甲', '乙');
  both(say.otherYear(3, '5.00元', 2023), '3', '5.00元', '2023');
  both(say.severalYears([2022, 2023]), '2022', '2023');
  both(say.wrongYear(2023), '2023');
  both(say.unreadableAmount(3), '3');
  both(say.unreadableTyped('甲', '乙'), '甲', '乙');
  both(say.negativeTyped('甲', '-2'), '甲', '-2');
  both(say.severalTables(2), '2');
  both(say.olderTable('09旧', 2022, 2023), '09旧', '2022', '2023');
  both(say.previousOtherUnits('旧.xlsx', '某局'), '旧.xlsx', '某局');
  both(say.previousOtherUnit('旧.xlsx', '他局', '某局'), '旧.xlsx', '他局', '某局');
  both(say.previousWrongYear('旧.xlsx', NINE.called, [2020, 2021], 2023), '旧.xlsx', '2020', '2021', '2022');
  both(say.previousSeveral('旧.xlsx', NINE.called, 2), '旧.xlsx', '2');
  for (const words of [say.previousMissing, say.previousEmpty]) both(words('旧.xlsx', NINE.called), '旧.xlsx');
  both(say.previousUndated('旧.xlsx', NINE.called, undefined, 2023), '旧.xlsx', '2022');
  both(say.previousUndated('旧.xlsx', NINE.called, 2020, undefined), '旧.xlsx', '2020');
  both(say.besideBlank(['会议费', '培训费']), '会议费', '培训费');
  both(say.negative({ zh: '甲', en: 'A' }, '-2.00元'), '-2.00元');
  both(say.typedDiffers('reception', '1', '2'), '1', '2');
  both(say.netsToZero('reception', '7.00元'), '7.00元');
  both(say.previousTyped('reception', '1', '旧.xlsx', '2'), '1', '旧.xlsx', '2');
  both(say.belowPart({ zh: '06', en: '06' }, '1.00', 'reception', '2.00'), '06', '1.00', '2.00');
  expect([say.roundedTotal('total', '1', '2').zh, say.roundedTotal('cars', '1', '2').zh]).toEqual(['“三公”经费合计按表内各项相加是 1，按明细账合计后取整是 2，属尾差', '公务用车购置及运行维护费小计按表内各项相加是 1，按明细账合计后取整是 2，属尾差']);
  both(say.roundedTotal('cars', '1', '2'), '1', '2');
  expect([say.repeatedPostings(2, true).zh, say.repeatedPostings(2, false).zh]).toEqual([expect.stringContaining('重复计入了'), expect.stringContaining('没有采用')]);
  expect([say.repeatedPostings(2, true).en, say.repeatedPostings(2, false).en]).toEqual([expect.stringContaining('count twice'), expect.stringContaining('none was used')]);
  expect([say.emptyLedger(), say.yearUnknown].map(({ zh, en }) => [zh, en].every((text) => text.length > 10))).toEqual([true, true]);
  expect(say.overBudget(['abroad', 'reception'])).toEqual({ zh: '因公出国（境）费、公务接待费决算数超出全年预算数，须在情况说明中写明原因', en: 'Trips abroad, Receptions: spending is above the annual budget and needs a stated reason' });
  expect(say.missingFigures({ zh: '决算数', en: 'spending' }).en).toContain('spending');
  expect(say.countsMissing([{ zh: '甲', en: 'A' }, { zh: '乙', en: 'B' }])).toEqual({ zh: '情况说明还要写甲、乙，请填写', en: 'The narrative also needs A, B; fill them in' });
  both(say.countsDiffer({ zh: '甲', en: 'A' }, '3', '5.00'), '3', '5.00');
  const row = (code: string, subject: string) => ({ code, subject }) as LedgerEntry;
  both(say.lookAlike(row('30201', '办公费'), 'reception', '招待', '5.00元'), '30201 办公费', '招待', '5.00元');
  expect([say.lookAlike(row('', ''), 'reception', '招待', '').zh, say.lookAlike(row('', '办公费'), 'reception', '招待', '').en]).toEqual([expect.stringContaining('却列在空白科目'), expect.stringContaining('booked under 办公费:')]);
  expect(say.lookAlike(row('', ''), 'reception', '招待', '').en).toContain('booked under no subject');
  both(say.likeSubject(row('30201', '接待'), 'reception', '接待', '5.00元'), '“30201 接待”', '5.00元');
  expect([say.likeSubject(row('', '接待'), 'reception', '接待', '').zh, say.likeSubject(row('', '接待'), 'reception', '接待', '').en]).toEqual([expect.stringContaining('科目“接待”'), expect.stringContaining('subject “接待”')]);
  both(reasons.ledger(2, '5.00元'), '2', '5.00元');
  expect([reasons.typed, reasons.rounded, reasons.funds, reasons.general, reasons.blank].map(({ zh }) => zh)).toEqual(['手工填写', '明细账合计后再取整', '三项预算相加', '合计减去另两项预算安排的', '没有填写，按 0 计']);
  expect(reasons.sum([['abroad', '1.00'], ['reception', '2.00']])).toEqual({ zh: '因公出国（境）费 1.00 + 公务接待费 2.00', en: 'Trips abroad 1.00 + Receptions 2.00' });
});
