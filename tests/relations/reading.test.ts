/** What a relation reads of a table: figures of a block as they are written, rows below a unit, which comparisons are sums of money. */
import type { CellValue, Column, TableRow } from '../../src/core';
import type { Relation } from '../../src/relations/compiled';
import { comparisons, Ledger, stateOf } from '../../src/relations/ledger';
import { readInBlock } from '../../src/relations/measured';
import { childrenByUnit } from '../../src/relations/units-of-names';
import type { Verdict } from '../../src/relations/verdict';

const read = (value: CellValue, measure?: Column['measure'], format = 'General', beside = false): string => {
  const { kind, value: amount } = readInBlock(value, measure, format, beside, '万元');
  return `${kind} ${amount.toString()}`;
};

describe('a figure of a block', () => {
  test.each<readonly [CellValue, Column['measure'], string]>([
    ['10 分', 'points', 'number 10'],
    ['10', 'points', 'text 10'],
    ['约10分', 'points', 'unreadable 0'],
    ['10分以上', 'points', 'unreadable 0'],
    ['95.7%', 'percent', 'number 95.7'],
    ['-5%', 'percent', 'number -5'],
    ['95.7', 'percent', 'text 95.7'],
    ['约95%', 'percent', 'unreadable 0'],
    ['95%以上', 'percent', 'unreadable 0'],
    ['10分', 'percent', 'unreadable 0'],
    ['95%', 'points', 'unreadable 0'],
    ['12', 'count', 'number 12'],
    ['1,234.5 万元（其他补助经费 120 万元）', undefined, 'text 1234.5'],
    ['300元', undefined, 'text 0.03'],
    ['1.5亿元', undefined, 'text 15000'],
    ['4623 万', undefined, 'text 4623'],
    ['1.2亿元（其中补助 3 亿元）', undefined, 'text 12000'],
    ['4623 万人', undefined, 'unreadable 0'],
    ['约300万元', undefined, 'unreadable 0'],
    ['300万元左右', undefined, 'unreadable 0'],
    ['300（其中补助 20', undefined, 'unreadable 0'],
    ['见附件', 'points', 'unreadable 0'],
    [300, undefined, 'number 300'],
    [null, 'points', 'blank 0'],
  ])('%j as %s is %s', (value, measure, expected) => {
    expect(read(value, measure)).toBe(expected);
  });

  test('beside its label in one cell a number is no text; what is no number stays none', () => {
    expect([read('95.7', 'percent', 'General', true), read('300万元', undefined, 'General', true), read('见附件', undefined, 'General', true), read('', undefined, 'General', true)]).toEqual([
      'number 95.7', 'number 300', 'unreadable 0', 'blank 0',
    ]);
  });

  test('a share shown as a percentage is read in percentage points; money in a cell of such a format is not', () => {
    expect([read(0.957, 'percent', '0.0%'), read(0.957, 'percent', '0.000'), read(0.957, 'points', '0.0%'), read(0.957, undefined, '0.0%'), read({ error: '#REF!' }, 'percent', '0%')]).toEqual([
      'number 95.7', 'number 0.957', 'number 0.957', 'number 0.957', 'error 0',
    ]);
  });
});

describe('what the rows of a table of names gather', () => {
  const row = (key: string, unit?: true): TableRow => ({ key, label: key, part: '', lane: 0, row: 0, labelColumn: 0, ...(unit ? { unit } : {}) });
  const tree = (...rows: readonly TableRow[]) => Object.fromEntries([...childrenByUnit(rows, '合计')].map(([{ key }, below]) => [key, below.map((each) => each.key)]));

  test('units that follow each other at the top are levels; a later one is a neighbour of the last of these', () => {
    expect(tree(row('合计'), row('局', true), row('局本级', true), row('甲'), row('乙'), row('中心', true), row('丙'))).toEqual({ 合计: ['局'], 局: ['局本级', '中心'], 局本级: ['甲', '乙'], 中心: ['丙'] });
  });

  test('without units all belong to the total, wherever it stands; without a total nothing holds them', () => {
    expect(tree(row('甲'), row('合计'), row('乙'))).toEqual({ 合计: ['甲', '乙'] });
    expect(tree(row('甲'), row('乙'))).toEqual({});
    expect(tree(row('局', true), row('甲'), row('中心', true), row('乙'))).toEqual({ 局: ['甲'], 中心: ['乙'] });
  });

  test('a project before every unit belongs to the total, and so do the units after it', () => {
    expect(tree(row('合计'), row('甲'), row('局', true), row('乙'), row('中心', true))).toEqual({ 合计: ['甲', '局', '中心'], 局: ['乙'] });
  });
});


describe('what became of a relation', () => {
  const at = (relation: Relation, ...verdicts: readonly (Verdict | readonly [Verdict, string])[]) => {
    const ledger = new Ledger();
    ledger.enter(relation);
    for (const each of verdicts) {
      const [verdict, why] = typeof each === 'string' ? [each] : each;
      ledger.add({ relation, verdict, severity: 'error', where: '', cells: [], ...(why === undefined ? {} : { why: { zh: why, en: why } }) });
    }
    return ledger.entries();
  };
  const key = { set: 's', name: '01', previous: false };
  const one = { kind: 'number', text: '1' } as const;
  const equality: Relation = { id: 'T', text: '', sentence: { zh: '', en: '' }, basis: '', severity: 'error', tolerance: 'derived', home: key, scopes: [], condition: null, body: { kind: 'compare', operator: '=', left: one, right: one }, tables: [key] };

  test.each<readonly [string, Parameters<typeof at>[1][], string]>([
    ['one failed', ['held', 'failed', ['notChecked', '甲']], 'failed'],
    ['all held', ['held', 'rounding'], 'held'],
    ['rounding alone', ['rounding'], 'held'],
    ['some not checked', ['held', ['notChecked', '甲']], 'partly'],
    ['none checked', [['notChecked', '甲'], ['notApplicable', '乙']], 'notChecked'],
    ['not in this edition', [['notApplicable', '乙']], 'notApplicable'],
    ['no place at all', [], 'notApplicable'],
  ])('%s', (_, verdicts, state) => {
    expect(at(equality, ...verdicts).map(stateOf)).toEqual([state]);
  });

  test('reasons are counted, a relation without a place or an occasion says so, what says nothing is an error of ours', () => {
    const [entry] = at(equality, 'held', 'failed', 'rounding', ['notChecked', '甲'], ['notChecked', '乙'], ['notChecked', '甲'], ['notApplicable', '丙']);
    expect([entry?.held, entry?.failed, entry?.rounding, entry?.notChecked.map(({ why, count }) => [why.zh, count]), entry?.notApplicable.map(({ why, count }) => [why.zh, count])]).toEqual([1, 1, 1, [['甲', 2], ['乙', 1]], [['丙', 1]]]);
    const silent = (relation: Relation) => at(relation).map(({ notApplicable }) => notApplicable.map(({ why, count }) => [why.zh, count]));
    expect([silent(equality), silent({ ...equality, condition: equality.body })]).toEqual([[[['01 表没有适用的行', 1]]], [[['条件不成立，不需要核对', 1]]]]);
    expect(at(equality, 'held')[0]?.notApplicable).toEqual([]);
    expect(at(equality, ['notChecked', '甲'])[0]?.notApplicable).toEqual([]);
    expect(() => at(equality, 'notChecked')).toThrow('T was not checked for no reason');
  });

  test('only comparisons of amounts are counted as such', () => {
    const filled: Relation = { ...equality, body: { kind: 'filled', filled: true, quantifier: 'any', cells: [] } };
    expect(comparisons([...at(equality, 'held', 'held', 'rounding', 'failed'), ...at(filled, 'held', 'failed')])).toEqual({ held: 2, rounding: 1, failed: 1 });
  });
});
