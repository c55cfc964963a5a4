import { rule } from '../../src/rules/F02-3';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

testRule(rule, {
  valid: [
    { name: '02、03、05 表原件', sheets: [publishedSheet('02'), publishedSheet('03'), publishedSheet('05')] },
    { name: '07、08 空表只有合计', sheets: [publishedSheet('07'), publishedSheet('08')] },
    { name: '编码是文本，带空格', sheets: [publishedSheet('03', { A12: "'2080505 ", A13: "' 210" })] },
    { name: '编码与名称写在同一格', sheets: [publishedSheet('03', { A12: '2080505 机关事业单位基本养老保险缴费支出', B12: '' })] },
    { name: '没有数的类不必列到项', sheets: [publishedSheet('03', { A17: '229', B17: '其他支出', C17: '', D17: '0' }, { drop: [18, 19] })] },
    { name: '合计在末行', sheets: [publishedSheet('03', { A9: '', C9: '', D9: '', E9: '', A30: '合计', C30: '3485.16' }, { drop: [9] })] },
    { name: '名称的简写、换行和标点不算错', sheets: [publishedSheet('03', { B10: '社会保障 和就业', B13: '卫生健康', B17: '住房保障支出（类）' })] },
    { name: '2018 年 210 叫医疗卫生与计划生育支出', sheets: [publishedSheet('03', { A4: '2018年度', B13: '医疗卫生与计划生育支出' })] },
    { name: '名称为空', sheets: [publishedSheet('03', { B19: '' })] },
    { name: '编码列里没有数的年份和页码', sheets: [publishedSheet('03', { A27: '2023', B27: '', C27: '', E27: '' })] },
    { name: '编码列里的说明文字', sheets: [publishedSheet('03', { A27: '其中：', B27: '', C27: '', E27: '' })] },
  ],
  invalid: [
    {
      name: '缺款：22407 一行漏了',
      sheets: [publishedSheet('03', {}, { drop: [28] })],
      reports: [{ messageId: 'parent', data: { parent: '22407', children: '2240799' }, cells: ['A28'], severity: 'error', table: '03' }],
    },
    {
      name: '缺类：210 一行漏了，款和项都缺它',
      sheets: [publishedSheet('05', {}, { drop: [13] })],
      reports: [
        {
          messageId: 'parent',
          data: { parent: '210', children: '21011、2101101、2101103' },
          cells: ['A13', 'A14', 'A15'],
          severity: 'error',
          table: '05',
        },
      ],
    },
    {
      name: '只到类级：221 没有款、项',
      sheets: [publishedSheet('05', {}, { drop: [18, 19] })],
      reports: [{ messageId: 'item', data: { code: '221', name: '住房保障支出' }, cells: ['A17'], severity: 'error', table: '05' }],
    },
    {
      name: '只到款级：22102 没有项',
      sheets: [publishedSheet('02', {}, { drop: [19] })],
      reports: [{ messageId: 'item', data: { code: '22102', name: '住房改革支出' }, cells: ['A18'], severity: 'error', table: '02' }],
    },
    {
      name: '整张表只列到类：一条',
      sheets: [publishedSheet('05', {}, { drop: [11, 12, 14, 15, 16, 18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29] })],
      reports: [{ messageId: 'shallow', data: { digits: 3, code: '208', name: '社会保障和就业支出' }, cells: ['A10', 'A11', 'A12', 'A13'], severity: 'error', table: '05' }],
    },
    {
      name: '整张表没有款：那是版式，需确认一次',
      sheets: [publishedSheet('05', {}, { drop: [11, 14, 18, 21, 28] })],
      reports: [{ messageId: 'levels', data: { digits: '5' }, cells: ['A10'], severity: 'warning', table: '05' }],
    },
    {
      name: '重码：2240103 两行',
      sheets: [publishedSheet('03', { A24: '2240103' })],
      reports: [{ messageId: 'duplicate', data: { code: '2240103', count: 2 }, cells: ['A23', 'A24'], severity: 'error', table: '03' }],
    },
    {
      name: '6 位编码和 4 位编码',
      sheets: [publishedSheet('03', { A24: '224010', A25: '2240 应急救援', B25: '' })],
      reports: [
        { messageId: 'malformed', data: { code: '224010', length: 6 }, cells: ['A24'], severity: 'error', table: '03' },
        { messageId: 'malformed', data: { code: '2240', length: 4 }, cells: ['A25'], severity: 'error', table: '03' },
      ],
    },
    {
      name: '名称与编码对不上',
      sheets: [publishedSheet('05', { B13: '医疗卫生与计划生育支出', B19: '卫生健康支出' })],
      reports: [
        {
          messageId: 'name',
          data: { code: '210', name: '医疗卫生与计划生育支出', official: '卫生健康支出' },
          cells: ['A13'],
          severity: 'warning',
          table: '05',
        },
        { messageId: 'name', data: { code: '2210201', name: '卫生健康支出', official: '住房公积金' }, cells: ['A19'], severity: 'warning', table: '05' },
      ],
    },
  ],
});
