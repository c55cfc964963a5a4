/** What is kept of every figure on the way – name, sign, side, unit, blank – and what is known of the whole: a copy or a sum, rows nobody knows. */
import { type CellValue, type Form, type FormRelation, formatAmount, NOT_CALCULATED, type Operand } from '../../src/core';
import { FORM_SETS, formById } from '../../src/forms';
import { compileRelation, evaluate, isTable, type Outcome, SchemaSet, TableAccess } from '../../src/relations';
import { amountColumn, countColumn, fixedRows, labelColumn, listBlock, part, percentColumn, pointsColumn, row } from '../../src/forms/build';
import { home } from '../kit/home';
import { type MadeRow, madeTable } from '../kit/tables';

const schemas = new SchemaSet(FORM_SETS);
const f03 = formById('final-accounts/03');
const f05 = formById('final-accounts/05');
const f06 = formById('final-accounts/06');
const f09 = formById('final-accounts/09');
const f10 = formById('final-accounts/10');

interface Given extends Partial<FormRelation> {
  readonly in?: string;
  readonly previous?: readonly TableAccess[];
}

function run(text: string, tables: readonly TableAccess[], { in: at = '05', previous = [], ...options }: Given = {}): readonly Outcome[] {
  const source = { id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived', ...options } as const;
  const find = (all: readonly TableAccess[], key: Parameters<typeof isTable>[0]) => all.find(({ form }) => isTable(key, form));
  return evaluate(compileRelation(source, schemas, home(at)), (key) => find(key.previous ? previous : tables, key) ?? { zh: `没有 ${key.name}`, en: 'none' });
}

const f05With = (...rows: readonly MadeRow[]): TableAccess => madeTable(f05, rows);
const total = (...amounts: readonly CellValue[]): MadeRow => ['合计', '合计', ...amounts];
const short = ({ name, sign, side, value, unit, blank }: Operand) => [sign === 1 ? '+' : '-', name, formatAmount(value), unit, side, ...(blank ? ['空'] : [])].join(' ');
const operands = (text: string, tables: readonly TableAccess[], given?: Given): string[] => (run(text, tables, given)[0]?.arithmetic?.operands ?? []).map(short);
const verdict = (text: string, tables: readonly TableAccess[], given?: Given): string => {
  const [outcome] = run(text, tables, given);
  return outcome ? [outcome.verdict, outcome.severity, outcome.why?.zh].filter(Boolean).join(' ') : 'nothing';
};

describe('every operand is named as far as it has to be', () => {
  test('row and column inside one table; a minus before a bracket turns the signs in it', () => {
    expect(operands('合计.小计 = 合计.基本支出 - (合计.项目支出 - 05.208.小计)', [f05With(total(1, 60, null), ['208', '社会保障和就业支出', 7, 7, null])])).toEqual([
      '+ 合计 小计 1.00 万元 left',
      '+ 合计 基本支出 60.00 万元 right',
      '- 合计 项目支出 0.00 万元 right 空',
      '+ 208 社会保障和就业支出 小计 7.00 万元 right',
    ]);
  });

  test('the table as well between two, last year as such, and the condition behind what it limits', () => {
    const [now, before] = [f05With(total(1, 60, 3)), f05With(total(2, 50, 4))];
    const three = madeTable(f03, [['合计', '合计', 9, 8, null, null, null, null]]);
    expect(operands('05.合计.小计 = 03.合计.本年支出合计', [now, three])).toEqual(['+ 05 表 合计 小计 1.00 万元 left', '+ 03 表 合计 本年支出合计 9.00 万元 right']);
    expect(operands('05.合计.小计 = 上年.05.合计.小计', [now], { previous: [before] })).toEqual(['+ 05 表 合计 小计 1.00 万元 left', '+ 上年 05 表 合计 小计 2.00 万元 right']);
    expect(operands('若 合计.项目支出 > 2：合计.小计 = 合计.基本支出', [now])).toEqual([
      '+ 合计 项目支出 3.00 万元 condition',
      '+ 合计 小计 1.00 万元 left',
      '+ 合计 基本支出 60.00 万元 right',
    ]);
  });

  test('a column alone where a table has one line, a row alone where it has one column of amounts', () => {
    const three = madeTable(f09, [['本表', '', ...Array.from({ length: 12 }, (_, index) => index)]]);
    expect(operands('决算数.合计 = 预算数.合计', [three], { in: '09' })).toEqual(['+ 决算数 合计 6.00 万元 left', '+ 预算数 合计 0.00 万元 right']);
    const six = madeTable(f06, [['301', '工资福利支出', 5], ['30101', '基本工资', 4]], { part: '人员经费' });
    expect(operands('06.301 = 06.30101', [six], { in: '06' })).toEqual(['+ 301 工资福利支出 5.00 万元 left', '+ 30101 基本工资 4.00 万元 right']);
  });

  test('a count has no unit, and neither has what is said of counts alone', () => {
    const ten = madeTable(f10, [['车辆数合计', '(一) 车辆数合计(辆)', 3], ['货物', '货物', 2], ['服务', '服务', 2.5], ['其他用车', '8. 其他用车', 1]]);
    expect(operands('车辆数合计 = 其他用车', [ten], { in: '10' })).toEqual(['+ 车辆数合计 3.00  left', '+ 其他用车 1.00  right']);
    expect([run('车辆数合计 = 其他用车', [ten], { in: '10' }), run('货物 = 服务', [ten], { in: '10' })].map(([outcome]) => outcome?.arithmetic?.unit)).toEqual(['', '万元']);
    // A count is exact: no rounding excuses 3 against 2.999.
    expect(verdict('车辆数合计 ≤ 其他用车 + 其他用车 + 0.995', [ten], { in: '10' })).toBe('failed error');
    expect(verdict('货物 + 货物 ≤ 服务 + 1.495', [ten], { in: '10' })).toBe('rounding hint');
  });
});

describe('a copy, or something worked out', () => {
  // In 元 nothing is excused; one in the last digit makes a warning of a copy only.
  const yuan = (...rows: readonly MadeRow[]): readonly TableAccess[] => [madeTable(f05, rows, { unit: '元' })];

  test('one in the last digit is a question only where each side is one figure', () => {
    expect(verdict('合计.小计 = 合计.基本支出', yuan(total(60.01, 60, 0)))).toBe('failed warning');
    expect(verdict('合计.小计 = 60', yuan(total(60.01, 60, 0)))).toBe('failed error');
    expect(verdict('合计.小计 = 合计.基本支出 + 合计.项目支出', yuan(total(60.01, 60, 0)))).toBe('failed error');
    expect(verdict('合计.小计 = 合计.基本支出 × 1', yuan(total(60.01, 60, 0)))).toBe('failed error');
    expect(verdict('合计.小计 = 合计.基本支出 × 合计.项目支出', yuan(total(60.01, 60, 1)))).toBe('failed error');
    const sum = run('每个上级、每列: 本级 = 下级合计', yuan(total(60.01, 0, 0), ['208', '社会保障和就业支出', 60, 0, 0]));
    expect(sum.map((outcome) => [outcome.verdict, outcome.severity].join(' '))).toEqual(['failed error', 'held error', 'held error']);
  });

  test('the figures of a condition are none of the comparison', () => {
    // Exact: two figures are a copy, three a sum with its rounding.
    const exact = { tolerance: 'exact' } as const;
    expect(verdict('若 合计.项目支出 > 1：合计.小计 = 合计.基本支出', [f05With(total(60.01, 60, 2))], exact)).toBe('failed warning');
    expect(verdict('合计.小计 = 合计.基本支出 + 合计.项目支出', [f05With(total(62.01, 60, 2))], exact)).toBe('rounding hint');
  });

  test('a zero was not rounded on the right, but on the left it stands for what was', () => {
    // 0.01 against 0 + 0: one figure that may be half a digit off; 0 against 0.005 + 0.005: three.
    expect(run('合计.小计 = 合计.基本支出 + 合计.项目支出', [f05With(total(0.01, 0, 0))])[0]?.arithmetic?.allowed.toString()).toBe('0.005');
    expect(run('合计.小计 = 合计.基本支出 + 合计.项目支出', [f05With(total(0, 0.01, 0.01))])[0]?.arithmetic?.allowed.toString()).toBe('0.015');
  });

  test('between units half of the coarser last digit is hidden, whichever comes first', () => {
    const tables = [madeTable(f05, [total(9_850_249, 0, 0)], { unit: '元' }), madeTable(f03, [['合计', '合计', 985.02, 0, 0, 0, 0, 0]])];
    // 985.0249 万元 printed 985.02: 49 元 of the 50 that two decimals hide. The unit is that of the first figure.
    expect(run('05.合计.小计 = 03.合计.本年支出合计', tables).map(({ verdict: v, arithmetic }) => [v, arithmetic?.unit, arithmetic?.allowed.toString()])).toEqual([['rounding', '元', '50']]);
    expect(run('03.合计.本年支出合计 = 05.合计.小计', tables).map(({ verdict: v, arithmetic }) => [v, arithmetic?.unit, arithmetic?.allowed.toString()])).toEqual([['rounding', '万元', '0.005']]);
    expect(run('若 03.合计.本年支出合计 > 1：05.合计.小计 = 05.合计.基本支出', tables)[0]?.arithmetic?.unit).toBe('万元');
  });
});

describe('what cannot be checked says why', () => {
  test.each<readonly [CellValue, string]>([
    [{ error: '#DIV/0!' }, "notChecked error '05'!C1 的公式出错"],
    [NOT_CALCULATED, 'notChecked error 05 表有公式没有算出结果'],
    ['见附件', "notChecked error '05'!C1 的内容不是数字"],
  ])('%j', (value, said) => {
    expect(verdict('合计.小计 = 合计.基本支出', [f05With(total(60, value, 0))])).toBe(said);
  });

  test('a row or a column that is not there; of a test for an amount an absent row has none', () => {
    const table = f05With(total(60, 60, 0));
    expect(verdict('合计.小计 = 05.208.小计', [table])).toMatch(/^notChecked error 05 表没有“208.*”这一行$/);
    expect([verdict('05.208.小计 有数', [table]), verdict('05.208.小计 为空', [table]), verdict('若 05.208.小计 有数：合计.小计 > 99', [table])]).toEqual(['failed error', 'held error', 'nothing']);
    const { table: made, sheets } = table;
    const lacking = new TableAccess({ ...made, columns: made.columns.filter(({ key }) => !key.endsWith('项目支出')) }, sheets);
    expect(verdict('合计.小计 = 合计.项目支出', [lacking])).toBe('notChecked error 05 表没有“项目支出”这一列');
  });

  test('a sum over a table with figures in a row nobody knows is not called wrong, unless the row cannot belong to it', () => {
    const base = f05With(total(10, 0, 0), ['208', '社会保障和就业支出', 7, 0, 0], ['20805', '行政事业单位养老支出', 6, 0, 0], ['x', '其他事项', 3, 0, 0]);
    const [known, unknown] = [base.table.rows.slice(0, 3), base.table.rows[3]];
    const access = new TableAccess({ ...base.table, rows: known, unmatched: unknown ? [{ row: unknown.row, label: unknown.label }] : [] }, base.sheets);
    const [sum] = run('每个上级、每列: 本级 = 下级合计', [access]);
    expect([sum?.verdict, sum?.why?.zh]).toEqual(['notChecked', '05 表有未识别的行“其他事项”，合计可能包含它']);
    // Equal figures need no excuse, and a copy that fails has none.
    expect(run('每个上级、每列: 本级 = 下级合计', [new TableAccess({ ...access.table, unmatched: [] }, access.sheets)])[0]?.verdict).toBe('failed');
    expect(verdict('合计.小计 = 05.208.小计', [access])).toBe('failed error');
  });
});

describe('shares, points and counts', () => {
  const form: Form = {
    id: 'trial/01', short: '01', title: '试表', en: 'Trial', aliases: [], tableCode: '', unit: '万元', decimals: 2, basis: '', relations: [],
    parts: [
      part('', [labelColumn('项目'), amountColumn('金额'), percentColumn('占比'), pointsColumn('得分'), countColumn('人数')], fixedRows(row(1, '甲'), row(2, '乙'), row(3, '丙'))),
      listBlock('清单', [labelColumn('事项'), pointsColumn('分'), amountColumn('数')], { names: ['事项'], groups: [] }),
    ],
  };
  const trial = new SchemaSet([{ id: 'trial', name: '试', title: { zh: '试', en: 'trial' }, forms: [form], relations: [] }]);

  /** 金额, 占比, 得分, 人数 of 甲, 乙, 丙; 分 and 数 of the list below. */
  function outcome(text: string, rows: readonly (readonly CellValue[])[], list: readonly (readonly CellValue[])[] = [], unit: '元' | '万元' = '万元'): string {
    const [upper, lower] = [madeTable(form, rows.map((amounts, index): MadeRow => ['甲乙丙'.charAt(index), '', ...amounts]), { unit }), madeTable(form, list.map((amounts, index): MadeRow => [`第${index}`, '', ...amounts]), { part: '清单' })];
    const measured = [...upper.table.columns, ...lower.table.columns].map((column) => {
      const measure = form.parts.flatMap(({ columns }) => columns).find(({ key }) => key === column.key)?.measure;
      return measure ? { ...column, measure } : column;
    });
    const moved = lower.rows.map((each) => ({ ...each, row: each.row + rows.length }));
    const access = new TableAccess({ ...upper.table, rows: [...upper.rows, ...moved], columns: measured }, [{ ...upper.sheets[0], values: [...upper.sheets[0].values, ...lower.sheets[0].values] }]);
    const source = { id: 'T', text, sentence: { zh: '应成立', en: 'must hold' }, basis: '', severity: 'error', tolerance: 'derived' } as const;
    const [first] = evaluate(compileRelation(source, trial, { set: 'trial', name: '01' }), () => access);
    return first ? [first.verdict, first.severity, first.why?.zh ?? first.arithmetic?.allowed.toDecimalPlaces(4).toString()].filter(Boolean).join(' ') : 'nothing';
  }

  const SHARE = '甲.占比 = 甲.金额 ÷ 乙.金额 × 100';
  const third = (share: number): (readonly CellValue[])[] => [[1, share], [3, 0]];
  // 1 ÷ 3: half a last digit of each, (0.005 + 0.3333 × 0.005) ÷ 2.995 × 100 = 0.2226, and 0.005 of the share itself.
  test.each<readonly [string, (readonly CellValue[])[], string]>([
    [SHARE, third(33.33), 'held error 0'],
    [SHARE, third(33.333), 'held error 0'],
    [SHARE, third(33.3), 'rounding hint 0.0333'],
    [SHARE, third(33), 'rounding hint 0.3333'],
    [SHARE, third(33.34), 'rounding hint 0.2276'],
    [SHARE, third(33.56), 'rounding hint 0.2276'],
    [SHARE, third(33.57), 'failed error 0.2276'],
    // 333.001 ÷ 1000 is 33.30 to two places; 33.3 says no less.
    [SHARE, [[333.001, 33.3], [1000, 0]], 'held error 0'],
    [SHARE.replace('=', '≥'), third(33.3), 'rounding hint 0.2276'],
    ['甲.占比 + 乙.占比 = 甲.金额 ÷ 乙.金额 × 100', [[1, 16.6], [3, 16.7]], 'rounding hint 0.2326'],
    ['甲.金额 = 乙.金额 ÷ 3', [[3.33], [10]], 'rounding hint 0.0067'],
  ])('%s with %j: %s', (text, rows, said) => {
    expect(outcome(text, rows)).toBe(said);
  });

  const points = (...each: readonly CellValue[]): (readonly CellValue[])[] => each.map((value) => [1, 1, value, 1]);
  test('points are printed to two places, counts are exact, and a point that is missing is not nought', () => {
    expect(outcome('甲.得分 = 乙.得分 + 丙.得分', points(10.01, 5, 5))).toBe('rounding hint 0.015');
    expect(outcome('甲.得分 = 乙.得分 + 丙.得分', points(10.01, 10, 0))).toBe('rounding hint 0.01');
    expect(outcome('甲.得分 = 乙.得分 + 丙.得分', points(10.01, 10, null))).toBe('notChecked error 01 表“丙”没有填得分');
    expect(outcome('甲.得分 = 乙.得分 + 丙.得分', points(10, 10, '—'))).toBe('held error');
    expect(outcome('甲.人数 = 乙.人数 + 丙.人数', [[1, 1, 1, 3.001], [1, 1, 1, 1], [1, 1, 1, 2]])).toBe('failed error 0');
    expect(outcome('甲.金额 = 乙.金额 + 丙.金额', [[3.01], [1], [2]])).toBe('rounding hint 0.015');
  });

  test('points of a list are added up as they are printed, amounts with their rounding; a sum is no copy', () => {
    expect(outcome('甲.得分 = 合计(清单.分)', points(10.01), [[5, 1], [5, 1]])).toBe('failed error 0.005');
    expect(outcome('甲.金额 = 合计(清单.数)', [[2.01]], [[5, 1], [5, 1]])).toBe('rounding hint 0.015');
    expect(outcome('甲.金额 = 合计(清单.数)', [[2.01]], [[5, 1], [5, 1]], '元')).toBe('failed error 0');
    expect(outcome('甲.得分 = 合计(清单.分)', points(10), [[5, 1], [null, 1]])).toBe('failed warning 0.005');
  });
});
