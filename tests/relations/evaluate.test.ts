import { type FormRelation, formatAmount, placeKey, toQualified } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, evaluate, type Outcome, isTable, SchemaSet, type TableAccess } from '../../src/relations';
import { home as standing } from '../kit/home';
import { madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);

function run(text: string, tables: readonly TableAccess[], options: Partial<FormRelation> & { home?: string; previous?: readonly TableAccess[] } = {}) {
  const { home, previous, ...source } = options;
  const relation = compileRelation(
    { id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived', ...source },
    schemas,
    standing(home ?? null),
  );
  return evaluate(relation, (key) => {
    const found = (key.previous ? (previous ?? []) : tables).find(({ form }) => isTable(key, form));
    return found ?? { zh: `没有 ${key.name} 表`, en: `no table ${key.name}` };
  });
}

const short = (outcome: Outcome) => [outcome.where, outcome.verdict, outcome.arithmetic && formatAmount(outcome.arithmetic.difference)];

const f05 = formById('final-accounts/05');
const f03 = formById('final-accounts/03');
const f09 = formById('final-accounts/09');
const f10 = formById('final-accounts/10');
const f01 = formById('final-accounts/01');

describe('tolerance follows from the figures', () => {
  // 小计 = 基本 + 项目: three figures of two decimals, two of them added: (2+1) × 0.005 = 0.015.
  it.each([
    [100, 60, 40, 'held', undefined],
    [100.01, 60, 40, 'rounding', '0.01'],
    [99.99, 60, 40, 'rounding', '-0.01'],
    [100.015, 60, 40, 'rounding', '0.015'],
    [100.016, 60, 40, 'failed', '0.016'],
    [100.02, 60, 40, 'failed', '0.02'],
    [-100.02, -60, -40, 'failed', '-0.02'],
  ])('小计 %p against %p + %p is %s', (total, basic, project, verdict, difference) => {
    const table = madeTable(f05, [['合计', '合计', total, basic, project]]);
    expect(run('每行: 小计 = 基本支出 + 项目支出', [table], { home: '05' }).map(short)).toEqual([['合计', verdict, difference]]);
  });

  it('counts only addends that are there: one addend and a total allow (1+1) × 0.005', () => {
    const table = madeTable(f05, [['合计', '合计', 60.02, 60, null]]);
    const [outcome] = run('每行: 小计 = 基本支出 + 项目支出', [table], { home: '05' });
    expect(outcome?.verdict).toBe('failed');
    expect(outcome?.arithmetic?.allowed.toString()).toBe('0.01');
  });

  it('allows nothing for figures in 元: they are kept to the fen', () => {
    const table = madeTable(f05, [['合计', '合计', 100.01, 60, 40]], { unit: '元' });
    expect(run('每行: 小计 = 基本支出 + 项目支出', [table], { home: '05' }).map(short)).toEqual([['合计', 'failed', '0.01']]);
  });

  it('0.1 + 0.2 is 0.3', () => {
    const table = madeTable(f05, [['合计', '合计', 0.3, 0.1, 0.2]]);
    expect(run('每行: 小计 = 基本支出 + 项目支出', [table], { home: '05' })[0]?.verdict).toBe('held');
  });
});

describe('copied figures', () => {
  const rows = (basic: number) => [madeTable(f05, [['合计', '合计', 100, basic, 40]]), madeTable(f03, [['合计', '合计', 100, 60, 40, 0, 0, 0]])];

  it.each([
    [60, 'held', 'error'],
    [60.01, 'failed', 'warning'],
    [60.02, 'failed', 'error'],
    [61, 'failed', 'error'],
  ])('%p copied as 60.00 is %s, a finding would be %s', (basic, verdict, severity) => {
    const [outcome] = run('05.合计.基本支出 = 03.合计.基本支出', rows(basic));
    expect([outcome?.verdict, outcome?.severity]).toEqual([verdict, severity]);
  });

  it('converts units by value and allows half of the coarser unit', () => {
    const yuan = (value: number) => [
      madeTable(f05, [['合计', '合计', null, value, null]], { unit: '元' }),
      madeTable(f03, [['合计', '合计', null, 985.02, null, null, null, null]]),
    ];
    // 9,850,249.99 元 = 985.024999 万元, printed 985.02; the difference of 49.99 元 is less than 50 元.
    expect(run('03.合计.基本支出 = 05.合计.基本支出', yuan(9850249.99))[0]?.verdict).toBe('rounding');
    expect(run('03.合计.基本支出 = 05.合计.基本支出', yuan(9850200))[0]?.verdict).toBe('held');
    expect(run('03.合计.基本支出 = 05.合计.基本支出', yuan(9850260))[0]?.verdict).toBe('failed');
  });
});

describe('≤ and part of a whole', () => {
  it.each([
    [18.18, 29, 'held'],
    [29, 29, 'held'],
    [30, 29, 'failed'],
  ])('%p ≤ %p is %s', (part, whole, verdict) => {
    const tables = [
      madeTable(formById('final-accounts/06'), [['30231', '公务用车运行维护费', part]], { part: '公用经费' }),
      madeTable(f09, [['本表', '', ...Array<null>(10).fill(null), whole, null]]),
    ];
    expect(run('06.30231 ≤ 09.决算数.公务用车运行维护费', tables, { tolerance: 'exact' })[0]?.verdict).toBe(verdict);
  });
});

describe('scopes', () => {
  const five = madeTable(f05, [
    ['合计', '合计', 30, 20, 10],
    ['208', '社会保障和就业支出', 30, 20, 11],
    ['20805', '行政事业单位养老支出', 30, 20, 10],
    ['2080505', '机关事业单位基本养老保险缴费支出', 30, 20, 10],
  ]);

  it('every parent row and every column: the row tree says what belongs below', () => {
    expect(run('每个上级、每列: 本级 = 下级合计', [five], { home: '05' }).map(short)).toEqual([
      ['合计 小计', 'held', undefined],
      ['合计 基本支出', 'held', undefined],
      ['合计 项目支出', 'failed', '-1.00'],
      ['208 社会保障和就业支出 小计', 'held', undefined],
      ['208 社会保障和就业支出 基本支出', 'held', undefined],
      ['208 社会保障和就业支出 项目支出', 'failed', '1.00'],
      ['20805 行政事业单位养老支出 小计', 'held', undefined],
      ['20805 行政事业单位养老支出 基本支出', 'held', undefined],
      ['20805 行政事业单位养老支出 项目支出', 'held', undefined],
    ]);
  });

  it('shared codes leave out what one table lacks; all codes count it as zero', () => {
    const three = madeTable(f03, [
      ['合计', '合计', 30, 20, 10, null, null, null],
      ['208', '社会保障和就业支出', 29, 20, 9, null, null, null],
    ]);
    expect(run('每个共有科目: 05.小计 ≤ 03.本年支出合计', [five, three]).map(short)).toEqual([
      ['合计', 'held', undefined],
      ['208 社会保障和就业支出', 'failed', '1.00'],
    ]);
    // 03 lists classes only: what stands below 208 is in it.
    const all = run('每个科目: 05.小计 ≤ 03.本年支出合计', [five, three]);
    expect(all.map((each) => each.verdict)).toEqual(['held', 'failed', 'notChecked', 'notChecked']);
    expect(all.map((each) => each.why?.zh).slice(2)).toEqual(['03 表没有列出 5 位编码的科目', '03 表没有列出 7 位编码的科目']);
    const listed = madeTable(f03, [
      ['合计', '合计', 30, 20, 10, null, null, null],
      ['208', '社会保障和就业支出', 29, 20, 9, null, null, null],
      ['20899', '其他社会保障和就业支出', 29, 20, 9, null, null, null],
      ['2089999', '其他社会保障和就业支出', 29, 20, 9, null, null, null],
    ]);
    expect(run('每个科目: 05.小计 ≤ 03.本年支出合计', [five, listed]).map((each) => each.verdict)).toEqual(['held', 'failed', 'failed', 'failed', 'held', 'held']);
  });

  const classes = (amounts: readonly (number | null)[]) =>
    madeTable(
      f01,
      [
        ['社会保障和就业支出', '八、社会保障和就业支出', amounts[0] ?? null],
        ['卫生健康支出', '九、卫生健康支出', amounts[1] ?? null],
        ['本年支出合计', '本年支出合计', 100],
      ],
      { part: '支出' },
    );
  const coded = (rows: readonly (readonly [string, string, number])[]) =>
    madeTable(f03, rows.map(([code, label, value]) => [code, label, value, value, null, null, null, null] as const));
  const PAIRED = '每个同名类: 01.支出.金额 = 03.本年支出合计';

  it('classes are paired by name, whatever their numbering', () => {
    const tables = [classes([63.79, 53.45]), coded([['208', '社会保障和就业支出', 63.79], ['210', '卫生健康 支出', 53]])];
    expect(run(PAIRED, tables, { tolerance: 'exact' }).map(short)).toEqual([
      ['社会保障和就业支出', 'held', undefined],
      ['卫生健康支出', 'failed', '0.45'],
    ]);
  });

  it('a class with an amount that the other table does not list at all is wrong', () => {
    const tables = [classes([63.79, 53.45]), coded([['208', '社会保障和就业支出', 63.79]])];
    expect(run(PAIRED, tables, { tolerance: 'exact' }).map(short)).toEqual([
      ['社会保障和就业支出', 'held', undefined],
      ['卫生健康支出', 'failed', '53.45'],
    ]);
  });

  it('a class is paired under the name it had before', () => {
    const tables = [classes([63.79, 53.45]), coded([['208', '社会保障和就业支出', 63.79], ['210', '医疗卫生与计划生育支出', 53.54]])];
    expect(run(PAIRED, tables, { tolerance: 'exact' }).map((each) => each.verdict)).toEqual(['held', 'failed']);
  });

  it('a class under a name nobody knows is not accused: it could not be paired', () => {
    const tables = [classes([63.79, 53.45]), coded([['208', '社会保障和就业支出', 63.79], ['210', '卫生事业支出', 53.45]])];
    const outcomes = run(PAIRED, tables, { tolerance: 'exact' });
    expect(outcomes.map((each) => each.verdict)).toEqual(['held', 'notChecked', 'notChecked']);
    expect(outcomes[1]?.why?.zh).toBe('01 表没有与“卫生事业支出”同名的类级科目');
  });
});

describe('conditions', () => {
  const cars = (running: number | null, count: number | string | null) => [
    madeTable(f09, [['本表', '', ...Array<null>(10).fill(null), running, null]]),
    madeTable(f10, [['车辆数合计', '(一) 车辆数合计(辆)', count], ['货物', '货物', 1]]),
  ];
  const text = '若 09.决算数.公务用车运行维护费 > 0：10.车辆数合计 > 0';

  it.each([
    [29, null, ['failed']],
    [29, 0, ['failed']],
    [29, '——', ['failed']],
    [29, 10, ['held']],
    [null, 0, []],
  ])('running costs %p with %p cars: %j', (running, count, verdicts) => {
    expect(run(text, cars(running, count), { severity: 'warning' }).map((each) => each.verdict)).toEqual(verdicts);
  });

  it('counts compared under a condition in money are still counts', () => {
    const [outcome] = run(text, cars(29, null), { severity: 'warning' });
    expect(outcome?.arithmetic?.unit).toBe('');
    expect(outcome?.arithmetic?.operands.map(({ side, unit }) => [side, unit])).toEqual([['condition', '万元'], ['left', '']]);
  });

  it('names a figure once that is compared as well', () => {
    const [outcome] = run('若 09.决算数.公务用车运行维护费 > 0：09.决算数.公务用车运行维护费 = 30', cars(29, 0));
    expect(outcome?.arithmetic?.operands.map(({ side, value }) => [side, value.toString()])).toEqual([['left', '29']]);
  });

  it('names the cell of the condition first', () => {
    const [outcome] = run(text, cars(29, null), { severity: 'warning' });
    expect(outcome?.cells.map(toQualified)).toEqual([`'09'!L1`, `'10'!B1`]);
  });
});

describe('not checked, and why', () => {
  it.each([
    ['a table is missing', '05.合计.小计 = 04.本年支出合计.一般公共预算财政拨款', '没有 04 表'],
    ['last year is missing', '05.合计.小计 = 上年.05.合计.小计', '没有 05 表'],
    ['a code is missing', '05.2080506.小计 = 05.合计.小计', '05 表没有“2080506”这一行'],
  ])('%s', (_, text, why) => {
    const table = madeTable(f05, [['合计', '合计', 1, 1, null]]);
    const outcomes = run(text, [table]);
    expect(outcomes.map((each) => [each.verdict, each.why?.zh])).toEqual([['notChecked', why]]);
  });

  it.each([
    [{ error: '#REF!' }, "'05'!B1 的公式出错"],
    ['约三十', "'05'!B1 的内容不是数字"],
  ])('%j cannot be read', (value, why) => {
    const table = madeTable(f05, [['合计', '合计', value, 1, null]]);
    expect(run('每行: 小计 = 基本支出 + 项目支出', [table], { home: '05' }).map((each) => each.why?.zh)).toEqual([why]);
  });

  it('an empty table is not “passed”', () => {
    const table = madeTable(f05, [['合计', '合计', null, '——', '']]);
    expect(run('每行: 小计 = 基本支出 + 项目支出', [table], { home: '05' }).map((each) => [each.verdict, each.why?.zh])).toEqual([
      ['notChecked', '05 表为空表'],
    ]);
  });

  it('compares with last year where it is given', () => {
    const now = madeTable(f01, [['年初结转和结余', '年初结转和结余', 267.24]], { part: '收入' });
    const then = madeTable(f01, [['年末结转和结余', '年末结转和结余', 267.25]], { part: '支出' });
    const outcomes = run('01.年初结转和结余 = 上年.01.年末结转和结余', [now], { previous: [then], tolerance: 'exact', severity: 'warning' });
    expect(outcomes.map(short)).toEqual([['', 'failed', '-0.01']]);
  });
});

describe('explanation', () => {
  it('lists every operand with its name, value and cell', () => {
    const table = madeTable(f05, [['合计', '合计', '3,220.55', 985.02, 2235.52]]);
    const [outcome] = run('每行: 小计 = 基本支出 + 项目支出', [table], { home: '05' });
    expect(outcome?.arithmetic?.formula).toBe('合计 小计 = 合计 基本支出 + 合计 项目支出');
    expect(outcome?.arithmetic?.operands.map((each) => [each.name, each.value.toString(), placeKey(each.place), each.side])).toEqual([
      ['合计 小计', '3220.55', "'05'!B1", 'left'],
      ['合计 基本支出', '985.02', "'05'!C1", 'right'],
      ['合计 项目支出', '2235.52', "'05'!D1", 'right'],
    ]);
    // 985.02 + 2235.52 = 3220.54
    expect(outcome?.arithmetic?.expected.toString()).toBe('3220.54');
  });
});
