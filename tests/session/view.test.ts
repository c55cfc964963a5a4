import { countsOf, drawFirst, filterFindings, groupByTable, type Filter } from '../../src/session';
import { BROKEN, PUBLISHED, reportWith, TOTALS } from '../kit/pane/report';

const NOBODY: ReadonlySet<string> = new Set();

const rules = (filter: Filter): string[] => filterFindings(BROKEN, filter, NOBODY).map((finding) => finding.rule);

test('尾差 is counted apart from 提示', () => {
  expect(countsOf(PUBLISHED.findings, NOBODY)).toEqual({ error: 0, warning: 2, hint: 1, rounding: 1, explained: 0 });
});

test('several categories add up, none means all', () => {
  expect(rules({ categories: new Set(['error', 'rounding']), text: '' })).toEqual(['F01-5', 'F01-1', 'F06-1']);
  expect(rules({ categories: new Set(), text: '' })).toHaveLength(6);
});

test.each([
  ['三公', ['Fx-09car']],
  ['f01', ['F01-5', 'F01-1']],
  ['C36', ['F01-5']],
  ['10 统计表!c14', ['Fx-09car']],
  ['工 会 经 费', ['F06-1']],
  ['Ｆ０３－２', ['F03-2']],
  ['没有这样的词', []],
])('the search finds %s by table, rule, cell, operand, whatever its width', (text, expected) => {
  expect(rules({ categories: new Set(), text })).toEqual(expected);
});

test('groups follow the order of the tables, and what concerns the workbook comes last', () => {
  const { table, ...rest } = TOTALS;
  expect(table).toBeDefined();
  const whole = { ...rest, key: 'w' };
  const report = reportWith([whole, ...[...BROKEN.findings].reverse()]);
  expect(groupByTable(report, report.findings).map((group) => group.table?.form.short)).toEqual(['01', '03', '06', '09', '10', undefined]);
});

test('a long list is drawn group by group, and a cut group still counts all its findings', () => {
  const groups = groupByTable(BROKEN, BROKEN.findings);
  expect(drawFirst(groups, 3).map((group) => [group.table?.form.short, group.drawn.length, group.findings.length])).toEqual([
    ['01', 2, 2],
    ['03', 1, 1],
  ]);
  expect(drawFirst(groups, 1).map((group) => [group.drawn.length, group.findings.length])).toEqual([[1, 2]]);
});
