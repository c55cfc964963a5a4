import { rule } from '../../src/rules/GT-part';
import { testRule } from '../kit/rule-tester';
import { one, SILENT } from './plain-tables';

const tables: readonly string[] = [];

testRule(rule, {
  valid: [
    ...SILENT.map(([name, each]) => ({ name, sheets: [each], tables })),
    { name: '大多数“其中”都大于上一行：不是它的一部分', sheets: [one('资产表\n项目\t原值\t净值\t数量\n车辆\t10\t8\t1\n其中：房屋\t60\t50\t9\n合计\t130\t100\t10')], tables },
  ],
  invalid: [
    {
      name: '一行其中大于所属',
      sheets: [one('资产表\n项目\t原值\t净值\n固定资产\t100\t80\n其中：房屋\t60\t90\n车辆\t20\t10\n合计\t130\t100')],
      tables,
      reports: [{ messageId: 'larger', data: { part: '其中:房屋', column: '净值', value: '90.00', whole: '固定资产', limit: '80.00' }, cells: ['附表!C4', '附表!C3'], severity: 'warning', table: '' }],
    },
    {
      name: '一栏其中大于所属',
      sheets: [one('经费表\n单位\t支出\t其中：差旅费\n甲\t10\t3\n乙\t5\t8\n丙\t7\t2')],
      tables,
      reports: [{ messageId: 'larger', data: { part: '乙', column: '其中:差旅费', value: '8.00', whole: '支出', limit: '5.00' }, cells: ['附表!C4', '附表!B4'], severity: 'warning', table: '' }],
    },
  ],
});
