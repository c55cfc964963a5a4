import { rule } from '../../src/rules/FM-unit';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

const OTHER = { A3: '部门名称：泽州县应急管理局' };

testRule(rule, {
  valid: [
    { name: '一套表都是万元、2023 年度', sheets: [publishedSheet('01'), publishedSheet('03'), publishedSheet('07'), publishedSheet('10')] },
    { name: '一套表都是元', sheets: ['01', '03', '05'].map((no) => publishedSheet(no, { A5: '金额单位：元' })) },
    { name: '没印单位、没印年度的表不作比较', sheets: [publishedSheet('01'), publishedSheet('03', { A4: '', A5: '' })] },
    { name: '只有一张表', sheets: [publishedSheet('03', { A5: '金额单位：元' })] },
    {
      name: '两个单位的表各成一套，一套用元，一套用万元',
      sheets: [
        publishedSheet('03', { A5: '单位：元' }),
        publishedSheet('05', { A5: '单位：元' }),
        publishedSheet('03', OTHER, { name: '县03' }),
        publishedSheet('05', OTHER, { name: '县05' }),
      ],
    },
    { name: '同一张表的元稿和万元稿', sheets: [publishedSheet('03', { A5: '金额单位：元' }, { name: '元稿' }), publishedSheet('03')], tables: ['03'] },
    { name: '今年和上年各一套', sheets: [publishedSheet('03'), publishedSheet('03', { A4: '2022年度' }, { name: '上年03' }), publishedSheet('05')] },
    { name: '写法不同的同一单位、同一年度', sheets: [publishedSheet('01'), publishedSheet('03', { A4: '（2023年）', A5: '单位：人民币万元' }), publishedSheet('05', { A5: '（万元）' })] },
  ],
  invalid: [
    {
      name: '三张表中一张写成元',
      sheets: [publishedSheet('01'), publishedSheet('03', { A5: '金额单位：元' }), publishedSheet('05')],
      reports: [{ messageId: 'unit', data: { own: '元', others: '万元' }, cells: ['A5'], severity: 'warning', table: '03' }],
    },
    {
      name: '单位印在列头的括号里',
      sheets: [publishedSheet('01'), publishedSheet('03'), publishedSheet('10', { A5: '', C7: '统计数（元）' })],
      reports: [{ messageId: 'unit', data: { own: '元', others: '万元' }, cells: ['C7'], severity: 'warning', table: '10' }],
    },
    {
      name: '一张表是上年的',
      sheets: [publishedSheet('01'), publishedSheet('03'), publishedSheet('05', { A4: '2022年度' })],
      reports: [{ messageId: 'year', data: { own: 2022, others: 2023 }, cells: ['A4'], severity: 'warning', table: '05' }],
    },
    {
      name: '一对一时以第一张为准，单位年度各报一条',
      sheets: [publishedSheet('01'), publishedSheet('05', { A4: '2024年度', A5: '单位：千元' })],
      reports: [
        { messageId: 'unit', data: { own: '千元', others: '万元' }, cells: ['A5'], severity: 'warning', table: '05' },
        { messageId: 'year', data: { own: 2024, others: 2023 }, cells: ['A4'], severity: 'warning', table: '05' },
      ],
    },
  ],
});
