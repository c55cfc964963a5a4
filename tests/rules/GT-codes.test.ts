import { rule } from '../../src/rules/GT-codes';
import { testRule } from '../kit/rule-tester';
import { one, SILENT } from './plain-tables';

const tables: readonly string[] = [];

testRule(rule, {
  valid: [
    ...SILENT.map(([name, each]) => ({ name, sheets: [each], tables })),
    { name: '只列部分下级的科目表', sheets: [one('经费表\n科目编码\t科目名称\t金额\n201\t一般公共服务\t100\n20101\t人大\t4\n20103\t政府\t6\n205\t教育\t80\n20502\t普教\t30\n20503\t职教\t10')], tables },
  ],
  invalid: [
    {
      name: '一个上级不等于下级之和',
      sheets: [one('资金安排表\n编码\t名称\t安排数\n201\t一般公共服务\t10\n20101\t人大事务\t4\n2010101\t行政运行\t4\n20103\t政府办公厅\t6\n2010301\t行政运行\t5\n2010302\t一般行政管理\t3\n205\t教育\t9\n20502\t普通教育\t9\n2050201\t学前教育\t2\n2050202\t小学教育\t7\n合计\t\t19')],
      tables,
      // 5 + 3 = 8 against 6
      reports: [
        {
          messageId: 'parent',
          data: { code: '20103', name: '政府办公厅', column: '安排数', stated: '6.00', count: 2, added: '8.00', difference: '-2.00' },
          cells: ['附表!C6', '附表!C7', '附表!C8'],
          severity: 'warning',
          table: '',
        },
      ],
    },
  ],
});
