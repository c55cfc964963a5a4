import type { Finding } from '../../src/core';
import { mattersOf } from '../../src/report/entries';
import { countsOf, drawFirst, fillGroups, filterMatters, groupBySeverity, groupTables, type Filter, tableStates } from '../../src/session';
import { BROKEN, PUBLISHED, reportWith, SAID, tableOf, TOTALS } from '../kit/pane/report';

const NOBODY: ReadonlySet<string> = new Set();
const broken = { report: BROKEN, matters: mattersOf(BROKEN) };

const rules = (filter: Filter): string[] => filterMatters(broken, filter, NOBODY).map(({ finding }) => finding.rule);

test('尾差 is counted apart from 提示', () => {
  expect(countsOf(mattersOf(PUBLISHED), NOBODY)).toEqual({ error: 0, warning: 2, hint: 1, rounding: 1, explained: 0 });
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

test('a cause counts once however many relations it breaks, and is found by any of them', () => {
  const other: Finding = { ...TOTALS, key: 'x', rule: 'F99-1' };
  const report = reportWith([TOTALS, other]);
  const [first] = report.causes;
  if (!first) throw new Error('no cause');
  const cause = { ...first, key: 'cause|cell|01|C36', kind: 'cell' as const, determined: true, explains: [TOTALS.key, 'x'] };
  const matters = mattersOf({ ...report, causes: [cause] });
  expect(countsOf(matters, NOBODY).error).toBe(1);
  expect(matters.map(({ key, folded }) => [key, folded.length])).toEqual([['cause|cell|01|C36', 2]]);
  expect(filterMatters({ report, matters }, { categories: new Set(), text: 'F99-1' }, NOBODY)).toHaveLength(1);
});

test('the search finds the words a finding quotes', () => {
  const report = reportWith([SAID, TOTALS]);
  const found = (text: string): string[] => filterMatters({ report, matters: mattersOf(report) }, { categories: new Set(), text }, NOBODY).map(({ finding }) => finding.rule);
  expect(found('3,220.57')).toEqual(['NA-13']);
  expect(found('03 支出!A40')).toEqual(['NA-13']);
});

test('groups follow the severity, 尾差 last', () => {
  expect(groupBySeverity(broken.matters).map(({ category, matters }) => [category, matters.length])).toEqual([
    ['error', 2],
    ['warning', 2],
    ['hint', 1],
    ['rounding', 1],
  ]);
});

test('a long list is drawn group by group, and a cut group still counts all it holds', () => {
  const groups = groupBySeverity(broken.matters);
  const counts = (limit: number) => drawFirst(groups, limit).map(({ category, drawn, matters }) => [category, drawn.length, matters.length]);
  expect(counts(3)).toEqual([
    ['error', 2, 2],
    ['warning', 1, 2],
  ]);
  expect(counts(1)).toEqual([['error', 1, 2]]);
});

test('one table alone is listed where it is asked for; a table that is gone leaves nothing out', () => {
  expect(rules({ categories: new Set(), text: '', table: '03 支出!A1' })).toEqual(['F03-2']);
  expect(rules({ categories: new Set(), text: '', table: '没有这张表!A1' })).toHaveLength(6);
});

test('tables are listed under the title that several have, those that stand alone together, in their order', () => {
  const project = (sheet: string, subject: string) => ({ ...tableOf('03'), id: `${sheet}!A1`, sheet, title: '项目支出绩效自评表', subject });
  const report = { ...PUBLISHED, tables: [tableOf('01'), tableOf('02'), project('甲', '演练'), project('乙', '宣传')] };
  const groups = groupTables(report, tableStates({ report, matters: [] }));
  expect(groups.map(({ heading, states }) => [heading, states.map(({ table }) => table.sheet)])).toEqual([
    [undefined, ['01 收支总表', '02 收入']],
    ['项目支出绩效自评表', ['甲', '乙']],
  ]);
});

test('tables of one title are told apart in a plan by what they are about', () => {
  const project = (sheet: string, subject?: string) => ({ ...tableOf('03'), id: `${sheet}!A1`, sheet, title: '项目支出绩效自评表', ...(subject !== undefined && { subject }) });
  const tables = [tableOf('01'), project('甲', '演练'), project('乙')];
  const conflicts = tables.map(({ id, sheet }) => ({ table: id, cell: { sheet, row: 0, column: 0 }, intent: 'scores' as const, message: { zh: '', en: '' } }));
  const groups = fillGroups({ plan: { items: [], conflicts }, items: [], tables, uncertain: 0, locked: new Set() }, new Set());
  expect(groups.map(({ name }) => name)).toEqual(['收入支出决算总表', '项目支出绩效自评表 · 演练', '项目支出绩效自评表 · 乙']);
});
