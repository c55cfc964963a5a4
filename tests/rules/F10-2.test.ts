import { rule } from '../../src/rules/F10-2';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '01 表两栏各自连续：1–31、32–62', sheets: [publishedSheet('01')] },
    { name: '04 表两栏各自连续', sheets: [publishedSheet('04')] },
    { name: '没有行次的表', sheets: [publishedSheet('03')] },
    { name: '补上 16 行后连续', sheets: [publishedSheet('10', { B26: '16' })] },
    { name: '10 表各段各从 1 编起', sheets: [publishedSheet('10', { B14: '1', B15: '2', B17: '1', ...sectionFrom(18, 2), B26: '10' })] },
    { name: '最末一行不编行次', sheets: [publishedSheet('10', { B26: '' })] },
    // 01 line 8 is 其他收入: a form of another year prints seven names, and the number alone.
    { name: '只印行次、没有项目名称的行', sheets: [publishedSheet('01', { A16: '', C16: '' })] },
    { name: '行次是文本', sheets: [publishedSheet('10', { B24: "'14", B25: "'15", B26: "'16" })] },
  ],
  invalid: [
    {
      name: '10 表原件：缺 16',
      sheets: [publishedSheet('10')],
      reports: [{ messageId: 'gap', data: { jumps: '15 → 17' }, cells: ['B26'], severity: 'hint', table: '10' }],
    },
    {
      name: '同栏两处缺号合为一条',
      sheets: [publishedSheet('01', {}, { drop: [20, 22] })],
      reports: [
        { messageId: 'gap', data: { jumps: '11 → 13、13 → 15' }, cells: ['B20', 'B21'], severity: 'hint', table: '01' },
        { messageId: 'gap', data: { jumps: '42 → 44、44 → 46' }, cells: ['E20', 'E21'], severity: 'hint', table: '01' },
      ],
    },
    {
      name: '行次重复',
      sheets: [publishedSheet('10', { B25: '14', B26: '15' })],
      reports: [{ messageId: 'repeated', data: { jumps: '14 → 14' }, cells: ['B25'], severity: 'hint', table: '10' }],
    },
  ],
});

/** 行次 cells of the eight kinds of vehicles. */
function sectionFrom(row: number, first: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`B${row + index}`, String(first + index)]));
}
