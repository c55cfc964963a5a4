import { rule } from '../../src/rules/B06-2';
import { testRule } from '../kit/rule-tester';
import { sheet } from '../kit/sheet-text';

/** Rows of 表六 as published, the second name of one of them as given. */
function basic(changes: Readonly<Record<string, string>> = {}) {
  const row = (own: string, government: string, staff: string, running: string): string => [own, changes[own] ?? government, staff || running, staff, running].join('\t');
  return sheet(
    [
      '2026年一般公共预算安排基本支出分经济科目表（不含上年结转）',
      '单位名称：某某局\t\t\t\t单位：万元',
      '部门预算支出经济科目名称\t政府预算支出经济科目名称\t2026年预算数\t\t',
      '\t\t合计\t人员经费\t公用经费',
      '合计\t\t485.48\t466.48\t19.00',
      '工资福利支出\t\t351.63\t351.63\t',
      row('基本工资', '工资奖金津补贴', '219.48', ''),
      row('津贴补贴', '工资奖金津补贴', '132.15', ''),
      '商品和服务支出\t\t19.00\t\t19.00',
      row('办公费', '办公经费', '', '18.50'),
      row('培训费', '培训费', '', '0.50'),
      '对个人和家庭的补助\t\t114.85\t114.85\t',
      row('退休费', '离退休费', '114.85', ''),
    ].join('\n'),
  );
}

testRule(rule, {
  valid: [
    { name: '都对应', sheets: [basic()] },
    { name: '带编码', sheets: [basic({ 培训费: '50203 培训费' })] },
    { name: '事业单位的科目', sheets: [basic({ 基本工资: '工资福利支出', 培训费: '商品和服务支出' })] },
    { name: '没有填', sheets: [basic({ 培训费: '' })] },
  ],
  invalid: [
    {
      name: '培训费、退休费各填了别的科目',
      sheets: [basic({ 培训费: '办公经费', 退休费: '50101 工资奖金津补贴' })],
      reports: [
        { messageId: 'other', data: { own: '培训费', right: '培训费', printed: '办公经费' }, cells: ['B11'], severity: 'warning', table: '表六' },
        { messageId: 'other', data: { own: '退休费', right: '离退休费', printed: '50101工资奖金津补贴' }, cells: ['B13'], severity: 'warning', table: '表六' },
      ],
    },
  ],
});
