import { rule } from '../../src/rules/FM-number';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const TITLE_05 = '一般公共预算财政拨款支出决算表';

testRule(rule, {
  valid: [
    { name: '各印各的表号', sheets: [publishedSheet('05'), publishedSheet('06')] },
    { name: '没有印表号', sheets: [publishedSheet('05', { A2: '' }), publishedSheet('06')] },
    { name: '当地自编的表号，套内不重复', sheets: [publishedSheet('05', { A2: '公开16表' }), publishedSheet('06')] },
    { name: '表号写在说明里', sheets: [publishedSheet('05', { A2: '见公开06表' }), publishedSheet('06')] },
  ],
  invalid: [
    {
      name: '05 表印成了 06 表的表号',
      sheets: [publishedSheet('05', { A2: '公开06表' }), publishedSheet('06')],
      reports: [{ messageId: 'twice', data: { number: '公开06表', other: "'06'!A2", title: TITLE_05 }, cells: ['A2', '06!A2'], severity: 'hint', table: '05' }],
    },
    {
      name: '两张都不是这个表号',
      sheets: [publishedSheet('05', { A2: '公开 16 表' }), publishedSheet('06', { A2: '公开16表' })],
      reports: [
        { messageId: 'twice', data: { number: '公开16表', other: "'06'!A2", title: TITLE_05 }, cells: ['A2', '06!A2'], severity: 'hint', table: '05' },
        { messageId: 'twice', data: { number: '公开16表', other: "'05'!A2", title: '一般公共预算财政拨款基本支出决算明细表' }, cells: ['A2', '05!A2'], severity: 'hint', table: '06' },
      ],
    },
  ],
});
