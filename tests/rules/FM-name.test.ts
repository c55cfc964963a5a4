import { rule } from '../../src/rules/FM-name';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const others = ['01', '02', '03'].map((no) => publishedSheet(no));

testRule(rule, {
  valid: [
    { name: '同一名称', sheets: [...others, publishedSheet('05')] },
    { name: '本级是同一单位', sheets: [...others, publishedSheet('05', { A3: '部门名称：晋城市应急管理局本级' })] },
    { name: '没有印名称', sheets: [...others, publishedSheet('05', { A3: '' })] },
    { name: '其他表不到三张', sheets: [...others.slice(0, 2), publishedSheet('05', { A3: '部门名称：晋城市财政局' })] },
  ],
  invalid: [
    {
      name: '一张表印了别的单位',
      sheets: [...others, publishedSheet('05', { A3: '部门名称：晋城市财政局' })],
      reports: [{ messageId: 'other', data: { own: '晋城市财政局', usual: '晋城市应急管理局', count: 3 }, cells: ['A3'], severity: 'warning', table: '05' }],
    },
  ],
});
