import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rule, RuleReport } from '../../src/rules';
import { type InvalidCase, problemsOf, reportsOf, type ValidCase } from './rule-tester';
import { publishedSheet, sheet } from './sheet-text';

/** The tester must refuse what would let a careless rule test pass. */

const table03: ValidCase = { name: '03', sheets: [publishedSheet('03')] };
const expected = { messageId: 'said', data: { what: 'x' }, cells: ['A1'], severity: 'hint' as const, table: '03' };
const invalid: InvalidCase = { name: '05', sheets: [publishedSheet('05')], reports: [expected] };

function ruleThat(check: Rule['check'], messages: Rule['messages'] = { said: { zh: '说{{what}}', en: 'said {{what}}' } }): Rule {
  return { id: 'T-1', title: { zh: '测试', en: 'Test' }, severity: 'hint', basis: '测试', messages, check };
}

const silent = ruleThat(() => []);
const says = (report: Partial<RuleReport>): Rule =>
  ruleThat(({ tables }) =>
    tables.map((table) => ({ messageId: 'said', data: { what: 'x' }, cells: [{ sheet: table.sheet, row: 0, column: 0 }], table, ...report })),
  );

describe('problemsOf', () => {
  let docs = '';
  beforeAll(() => {
    docs = mkdtempSync(join(tmpdir(), 'rule-tester-'));
    writeFileSync(join(docs, 'T-1.md'), '# T-1\n');
  });
  afterAll(() => rmSync(docs, { recursive: true }));

  const problems = (rule: Rule, cases: Parameters<typeof problemsOf>[1]) => problemsOf(rule, cases, docs);

  test('accepts a complete set of cases', () => {
    expect(problems(silent, { valid: [table03], invalid: [invalid] })).toEqual([]);
  });

  test('refuses a rule without a docs page', () => {
    expect(problemsOf(silent, { valid: [table03], invalid: [invalid] }, join(docs, 'nowhere'))).toEqual(['docs/rules/T-1.md is missing']);
  });

  test('refuses empty lists and an invalid case without reports', () => {
    expect(problems(silent, { valid: [], invalid: [] })).toEqual(['no valid case', 'no invalid case', 'no case exercises message said']);
    expect(problems(silent, { valid: [table03], invalid: [{ ...invalid, reports: [] }] })).toEqual([
      'invalid case “05” expects no report',
      'no case exercises message said',
    ]);
  });

  test('refuses two cases with one name or the same sheets', () => {
    expect(problems(silent, { valid: [table03, { ...table03 }], invalid: [invalid] })).toEqual([
      'two cases are named “03”',
      'two cases have the same sheets',
    ]);
  });

  test('refuses keys nobody reads', () => {
    const misspelt = { ...invalid, only: true, reports: [{ ...expected, severty: 'error' }] };
    expect(problems(silent, { valid: [table03], invalid: [misspelt] })).toEqual(['unknown key only in a case', 'unknown key severty in a report']);
  });

  test('refuses messages no case exercises, and languages with different placeholders', () => {
    const rule = ruleThat(() => [], { said: { zh: '说{{what}}', en: 'said' }, other: { zh: '别的', en: 'other' } });
    expect(problems(rule, { valid: [table03], invalid: [invalid] })).toEqual([
      'no case exercises message other',
      'the Chinese and English of message said have different placeholders',
    ]);
  });
});

describe('reportsOf', () => {
  test('gives the reports in the form of the expectations', () => {
    expect(reportsOf(says({}), table03)).toEqual([expected]);
    expect(reportsOf(says({ severity: 'error' }), table03)).toEqual([{ ...expected, severity: 'error' }]);
  });

  test.each<[string, Rule, string]>([
    ['a placeholder without data', says({ data: {} }), '说{{what}}'],
    ['data without a placeholder', says({ data: { what: 'x', more: 1 } }), 'data {more,what}'],
    ['a placeholder filled with nothing', says({ data: { what: '' } }), 'fills a placeholder with nothing'],
    ['an unknown message', says({ messageId: 'unsaid' }), 'has no message unsaid'],
    ['a report without a place', says({ cells: [] }), 'names no place'],
    [
      'two reports with one key',
      ruleThat((context) => [...says({}).check(context), ...says({}).check(context)]),
      'gives two reports one key',
    ],
  ])('refuses %s', (_, rule, message) => {
    expect(() => reportsOf(rule, table03)).toThrow(message);
  });

  test('refuses sheets that are no table, for they prove nothing', () => {
    const strange = { name: '别的表', sheets: [sheet('通讯录\n姓名\t电话')] };
    expect(() => reportsOf(silent, strange)).toThrow('“别的表” recognises tables none on 1 sheets');
    expect(reportsOf(silent, { ...strange, tables: [] })).toEqual([]);
  });

  test('refuses a rule that changes what it reads', () => {
    const meddling = ruleThat(({ workbook }) => {
      const cells: unknown[] = workbook.sheets[0]?.values[0] as unknown[];
      cells[0] = 'changed';
      return [];
    });
    expect(() => reportsOf(meddling, table03)).toThrow(/read only|not extensible/);
  });

  test('refuses a rule that says something else the second time', () => {
    let times = 0;
    const moody = ruleThat((context) => (times++ === 0 ? [] : says({}).check(context)));
    expect(() => reportsOf(moody, table03)).toThrow('says something else the second time');
  });
});

test('a sheet from text reads numbers, text, errors and formulas', () => {
  const { values, formulas } = sheet("合计\t3,220.54\t'3,220.54\t#DIV/0!\t=A1+B1 → 12\t=A1 → #N/A\t");
  expect(values).toEqual([['合计', 3220.54, '3,220.54', { error: '#DIV/0!' }, 12, { error: '#N/A' }, null]]);
  expect(formulas).toEqual([[null, null, null, null, '=A1+B1', '=A1', null]]);
});
