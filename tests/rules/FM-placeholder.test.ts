import { rule } from '../../src/rules/FM-placeholder';
import { testRule } from '../kit/rule-tester';
import { publishedSheet } from '../kit/sheet-text';

/** Under the table, as a note. */
const note = (text: string) => publishedSheet('03', { A30: `注：${text}` });

testRule(rule, {
  valid: [
    { name: '十张表中有文字最多的三张', sheets: [publishedSheet('01'), publishedSheet('06'), publishedSheet('10')] },
    { name: '车牌', sheets: [note('车辆晋EXX123、晋E·XX886、晋E-××567 已报废')] },
    { name: '英文词和型号', sheets: [note('购置 EXXON 润滑油、XXL 防护服、MAXX 主机、HP-XX 型设备')] },
    { name: '编码规则中的 ××01', sheets: [note('行政运行（××01）反映基本支出，3××类另见')] },
    { name: '引号里引述的符号', sheets: [note('“××”表示四舍五入后不足，“XX”同')] },
    { name: '乘号', sheets: [note('按 2×3 计算，每间 5×××元除外')] },
    { name: '含相同字的词', sheets: [note('公务接待填报口径见说明，期待填写完整，接待补充经费在内，制度有待补充完善')] },
    { name: '罗马数字', sheets: [note('依据规程第XX章、第XXX条')] },
    { name: '金额格里的 XX 由 FM-unreadable 报', sheets: [publishedSheet('03', { F12: 'XX' })] },
    { name: '表外的文字', sheets: [publishedSheet('03', { L40: 'XX单位' })] },
  ],
  invalid: [
    {
      name: '单位名称没填',
      sheets: [publishedSheet('03', { A3: '部门名称：XX局' })],
      reports: [{ messageId: 'left', data: { text: '部门名称：XX局', placeholder: 'XX' }, cells: ['A3'], passages: ['A3[5-7] XX'], severity: 'warning', table: '03' }],
    },
    {
      name: '科目名称用某某',
      sheets: [publishedSheet('03', { B24: '某某监管' })],
      reports: [{ messageId: 'left', data: { text: '某某监管', placeholder: '某某' }, cells: ['B24'], passages: ['B24[0-2] 某某'], severity: 'warning', table: '03' }],
    },
    {
      name: '附注各句各有占位符，每格只报第一处',
      sheets: [note('（××单位）名称待补充')],
      reports: [
        { messageId: 'left', data: { text: '注：（××单位）名称待补充', placeholder: '待补充' }, cells: ['A30'], passages: ['A30[10-13] 待补充'], severity: 'warning', table: '03' },
      ],
    },
    {
      name: '空格、换行和引号在前，指的仍是原文里的那几个字',
      sheets: [note('“××”指不足， 见\n\u3000某 某单位')],
      reports: [
        { messageId: 'left', data: { text: '注：“××”指不足， 见 某 某单位', placeholder: '某某' }, cells: ['A30'], passages: ['A30[14-17] 某 某'], severity: 'warning', table: '03' },
      ],
    },
    {
      name: '书名号里的 ××',
      sheets: [note('依据《××市财政局关于批复决算的通知》')],
      reports: [
        { messageId: 'left', data: { text: '注：依据《××市财政局关于批复决算的通知…', placeholder: '××' }, cells: ['A30'], passages: ['A30[5-7] ××'], severity: 'warning', table: '03' },
      ],
    },
    {
      name: '括号后的全角 ＸＸ、年月日、此处填写',
      sheets: [
        publishedSheet('03', { A30: '注：救援人员（ＸＸ人）' }),
        publishedSheet('05', { A30: '注：截至20XX年12月31日' }, { name: '05' }),
        publishedSheet('01', { A40: '注：X月X日公开' }, { name: '01' }),
        publishedSheet('02', { A30: '注：此处填写其他说明' }, { name: '02' }),
      ],
      reports: [
        { messageId: 'left', data: { text: '注：X月X日公开', placeholder: 'X月X日' }, cells: ['A40'], passages: ['A40[2-6] X月X日'], severity: 'warning', table: '01' },
        { messageId: 'left', data: { text: '注：此处填写其他说明', placeholder: '此处填写' }, cells: ['A30'], passages: ['A30[2-6] 此处填写'], severity: 'warning', table: '02' },
        { messageId: 'left', data: { text: '注：救援人员（ＸＸ人）', placeholder: 'XX' }, cells: ['A30'], passages: ['A30[7-9] ＸＸ'], severity: 'warning', table: '03' },
        { messageId: 'left', data: { text: '注：截至20XX年12月31日', placeholder: '20XX年' }, cells: ['A30'], passages: ['A30[4-9] 20XX年'], severity: 'warning', table: '05' },
      ],
    },
  ],
});
