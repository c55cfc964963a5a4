import { rule } from '../../src/rules/FM-unreadable';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '数字、文本数字、空格、横线、斜线', sheets: [publishedSheet('09', { A10: "'29.14", B10: '——', D10: "' ", H10: '-', J10: '/', L10: "'（0.14）" })] },
    { name: '合计格旁注明本表无数据', sheets: [publishedSheet('07', { C9: '本表无数据' }, { drop: [11] })] },
    { name: '水印和页码压在金额格上', sheets: [publishedSheet('03', { F12: '仅供内部审核', G12: '第3页' })] },
    { name: '附注和表头里的文字', sheets: [publishedSheet('03', { C30: '单位负责人', D30: '经办人' })] },
    { name: '公式得出数字', sheets: [publishedSheet('03', { C9: '=D9+E9 → 3485.16' })] },
  ],
  invalid: [
    {
      name: '合计行里印的是小表头：一张表提示一次，不是必错',
      sheets: [publishedSheet('07', { E9: '合计', F9: '基本支出', G9: '项目支出' })],
      reports: [{ messageId: 'headerWords', data: { label: '合计', words: '合计”“基本支出”“项目支出' }, cells: ['E9', 'F9', 'G9'], severity: 'hint', table: '07' }],
    },
    {
      name: '只有一格写了表头字的，仍是读不出',
      sheets: [publishedSheet('07', { E9: '合计' })],
      reports: [{ messageId: 'text', data: { label: '合计 小计', text: '合计' }, cells: ['E9'], severity: 'error', table: '07' }],
    },
    {
      name: '各格各报一条',
      sheets: [publishedSheet('10', { C9: '73.96万元', C17: '0辆', C10: '无' })],
      reports: [
        { messageId: 'text', data: { label: '货物 统计数', text: '73.96万元' }, cells: ['C9'], severity: 'error', table: '10' },
        { messageId: 'text', data: { label: '工程 统计数', text: '无' }, cells: ['C10'], severity: 'error', table: '10' },
        { messageId: 'text', data: { label: '(一)车辆数合计(辆) 统计数', text: '0辆' }, cells: ['C17'], severity: 'error', table: '10' },
      ],
    },
    {
      name: '公式出错',
      sheets: [publishedSheet('05', { C22: '=D22/F22 → #DIV/0!', D12: '#REF!' })],
      reports: [
        { messageId: 'error', data: { label: '2080505 机关事业单位基本养老保险缴费支出 基本支出', text: '#REF!' }, cells: ['D12'], severity: 'error', table: '05' },
        { messageId: 'error', data: { label: '2240101 行政运行 小计', text: '#DIV/0!' }, cells: ['C22'], severity: 'error', table: '05' },
      ],
    },
    {
      name: '文件里没有计算结果的公式，一张表报一条',
      sheets: [publishedSheet('05', { C22: '=D22+E22 → #NOT_CALCULATED', D12: '=D13 → #NOT_CALCULATED' })],
      reports: [{ messageId: 'notCalculated', data: { count: 2 }, cells: ['D12', 'C22'], severity: 'warning', table: '05' }],
    },
    {
      name: '错位的逗号、两个小数点、粘成一格的两个数、占位符',
      sheets: [publishedSheet('09', { A10: '2,9.14', B10: '0.0.0', D10: '0.00 0.14元', H10: 'XX' })],
      reports: [
        { messageId: 'text', data: { label: '合计', text: '2,9.14' }, cells: ['A10'], severity: 'error', table: '09' },
        { messageId: 'text', data: { label: '因公出国（境）费', text: '0.0.0' }, cells: ['B10'], severity: 'error', table: '09' },
        { messageId: 'text', data: { label: '公务用车购置费', text: '0.00 0.14元' }, cells: ['D10'], severity: 'error', table: '09' },
        { messageId: 'text', data: { label: '因公出国（境）费', text: 'XX' }, cells: ['H10'], severity: 'error', table: '09' },
      ],
    },
  ],
});
