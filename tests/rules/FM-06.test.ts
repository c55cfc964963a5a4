import { rule } from '../../src/rules/FM-06';
import { testRule } from '../kit/rule-tester';
import { publishedSheet, sheet } from '../kit/sheet-text';

/** 小计 = 基本支出 + 项目支出 in rows 9–29 of 05. */
const rowSums = (from = 9, to = 29): Record<string, string> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [`C${from + index}`, `=D${from + index}+E${from + index} → 1`]));

/** Figures of 02 row 9, each the sum of the classes below it. */
const classSums = (columns: string): Record<string, string> =>
  Object.fromEntries([...columns].map((column) => [`${column}9`, `=${column}10+${column}13+${column}17+${column}20 → 1`]));

testRule(rule, {
  valid: [
    { name: '没有公式的表', sheets: [publishedSheet('05'), publishedSheet('01')] },
    { name: '整列都是公式', sheets: [publishedSheet('05', rowSums())] },
    { name: '同级两格填了数：看不出哪格是例外', sheets: [publishedSheet('05', { ...rowSums(), C22: '1291.89', C23: '110' })] },
    { name: '空格和横线不是填的数', sheets: [publishedSheet('05', { ...rowSums(), C10: '', C22: '——' })] },
    {
      name: '单链科目：合计、类、款各取下一行，项是填的',
      sheets: [publishedSheet('07', { A10: '212', A11: '21208', A12: '2120801', D9: '=D10 → 5', D10: '=D11 → 5', D11: '=D12 → 5', D12: '5' })],
    },
    {
      name: '横向的链：结转等于前一格',
      sheets: [publishedSheet('07', { C9: '5', D9: '=C9 → 5', E9: '=D9 → 5', F9: '=E9 → 5', G9: '=F9 → 5' }, { drop: [11] })],
    },
    { name: '只有三格', sheets: [publishedSheet('05', { ...rowSums(10, 11), ...blanks('C', 12, 29), C9: '3220.54' })] },
    {
      name: '各项取自别处而年末结转是填的：合计另有公式，不可比',
      sheets: [publishedSheet('01', { ...linked('F', 9, 34), F35: '=SUM(F9:F34) → 3485.16', F39: '=F35+F36+F37 → 3487.99' })],
    },
    { name: '读不出的格由 FM-unreadable 报', sheets: [publishedSheet('05', { ...rowSums(), C22: '待定' })] },
  ],
  invalid: [
    {
      name: '没有认出表样的表',
      sheets: [sheet('房租情况表\n房屋\t租金\t物业\t一共\n一所\t1\t2\t=B3+C3 → 3\n二所\t3\t4\t=B4+C4 → 7\n三所\t5\t6\t11\n四所\t7\t8\t=B6+C6 → 15', { name: '房租' })],
      tables: [],
      reports: [{ messageId: 'plain', data: { cell: 'D5', value: '11.00', count: 3, formula: '=B3+C3' }, cells: ['房租!D5'], severity: 'warning', table: '' }],
    },
    {
      name: '05 小计列中间一格',
      sheets: [publishedSheet('05', { ...rowSums(), C22: '1291.89' })],
      reports: [
        { messageId: 'column', data: { cell: 'C22', value: '1,291.89', count: 20, formula: '=D9+E9' }, cells: ['C22'], severity: 'warning', table: '05' },
      ],
    },
    {
      name: '类级一格、项级一格，各在同级里是例外',
      sheets: [publishedSheet('05', { ...rowSums(), C10: '63.79', C22: '1291.89' })],
      reports: [
        { messageId: 'column', data: { cell: 'C10', value: '63.79', count: 3, formula: '=D13+E13' }, cells: ['C10'], severity: 'warning', table: '05' },
        { messageId: 'column', data: { cell: 'C22', value: '1,291.89', count: 10, formula: '=D12+E12' }, cells: ['C22'], severity: 'warning', table: '05' },
      ],
    },
    {
      name: '合计行另有公式，科目行中一格是填的',
      sheets: [publishedSheet('05', { ...rowSums(), C9: '=SUM(C10,C13,C17,C20) → 3220.54', C29: "'19.96" })],
      reports: [
        { messageId: 'column', data: { cell: 'C29', value: '19.96', count: 19, formula: '=D10+E10' }, cells: ['C29'], severity: 'warning', table: '05' },
      ],
    },
    {
      name: '项级各格取自另一张表，上级是求和',
      sheets: [publishedSheet('05', itemsLinked({ D19: '72.01' }))],
      reports: [
        { messageId: 'column', data: { cell: 'D19', value: '72.01', count: 9, formula: "='科目余额 23'!$F12" }, cells: ['D19'], severity: 'warning', table: '05' },
      ],
    },
    {
      name: '01 支出各类中一格',
      sheets: [publishedSheet('01', { ...linked('F', 9, 34), F35: '=SUM(F9:F34) → 3485.16', F16: '63.79' })],
      reports: [
        { messageId: 'column', data: { cell: 'F16', value: '63.79', count: 25, formula: '=SUMIF(源!A:A,D9,源!C:C)' }, cells: ['F16'], severity: 'warning', table: '01' },
      ],
    },
    {
      name: '合计行中一格，首列是横向求和',
      sheets: [publishedSheet('02', { ...classSums('DEFGH'), C9: '=SUM(D9:I9) → 3220.75', I9: '0.21' })],
      reports: [
        { messageId: 'row', data: { cell: 'I9', value: '0.21', count: 5, formula: '=D10+D13+D17+D20' }, cells: ['I9'], severity: 'warning', table: '02' },
      ],
    },
  ],
});

function blanks(column: string, from: number, to: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [`${column}${from + index}`, '']));
}

function linked(column: string, from: number, to: number): Record<string, string> {
  const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return Object.fromEntries(rows.map((row) => [`${column}${row}`, `=SUMIF(源!A:A,D${row},源!C:C) → 1`]));
}

function itemsLinked(typed: Record<string, string>): Record<string, string> {
  const items = [12, 15, 16, 19, 22, 23, 24, 25, 26, 27];
  const sums = { D9: '=SUM(D10,D13,D17,D20) → 1', D10: '=D11 → 1', D11: '=D12 → 1', D13: '=D14 → 1', D14: '=D15+D16 → 1', D17: '=D18 → 1', D18: '=D19 → 1', D20: '=D21+D28 → 1', D21: '=SUM(D22:D27) → 1' };
  return { ...Object.fromEntries(items.map((row) => [`D${row}`, `='科目余额 23'!$F${row} → 1`])), ...sums, ...typed };
}
