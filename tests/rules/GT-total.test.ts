import { rule } from '../../src/rules/GT-total';
import { testRule } from '../kit/rule-tester';
import { one, SILENT } from './plain-tables';

const tables: readonly string[] = [];
const report = (messageId: 'row' | 'column', cells: readonly string[], data: Record<string, string | number>) => ({ messageId, data, cells: cells.map((cell) => `附表!${cell}`), severity: 'warning' as const, table: '' });

testRule(rule, {
  valid: SILENT.map(([name, each]) => ({ name, sheets: [each], tables })),
  invalid: [
    {
      name: '末行合计错了一栏',
      sheets: [one('房租情况表\n房屋\t租金\t物业费\t水费\n一号楼\t12.50\t1.20\t0.10\n二号楼\t8.30\t0.80\t0.20\n合计\t20.80\t2.30\t0.30')],
      tables,
      // 1.20 + 0.80 = 2.00
      reports: [report('row', ['C5', 'C3', 'C4'], { total: '合计', column: '物业费', stated: '2.30', count: 2, added: '2.00', difference: '+0.30' })],
    },
    {
      name: '首行合计错了一栏',
      sheets: [one('房租情况表\n房屋\t租金\t物业费\t水费\n合计\t20.80\t2.00\t0.40\n一号楼\t12.50\t1.20\t0.10\n二号楼\t8.30\t0.80\t0.20')],
      tables,
      reports: [report('row', ['D3', 'D4', 'D5'], { total: '合计', column: '水费', stated: '0.40', count: 2, added: '0.30', difference: '+0.10' })],
    },
    {
      name: '只有一栏的清单，合计错了一位',
      sheets: [one('房租情况表\n房屋\t租金\n一号楼\t12.50\n二号楼\t8.30\n三号楼\t1.20\n合计\t20.20')],
      tables,
      // 12.50 + 8.30 + 1.20 = 22.00
      reports: [{ ...report('row', ['B6', 'B3', 'B4', 'B5'], { total: '合计', column: '租金', stated: '20.20', count: 3, added: '22.00', difference: '-1.80' }), severity: 'hint' }],
    },
    {
      name: '三个小计中的一个',
      sheets: [one('经费表\n科室\t经费\n甲\t1\n乙\t2\n小计\t3\n丙\t4\n丁\t5\n小计\t9\n戊\t6\n己\t7\n小计\t31\n总计\t25')],
      tables,
      reports: [
        // 6 + 7 = 13; the other two subtotals hold, and so does 3 + 9 + 13 = 25, so the 总计 is read of the rows.
        report('row', ['B11', 'B9', 'B10'], { total: '小计', column: '经费', stated: '31.00', count: 2, added: '13.00', difference: '+18.00' }),
      ],
    },
    {
      name: '同行各栏之和，一行不对',
      sheets: [one('经费表\n单位\t合计\t基本\t项目\n甲\t3\t1\t2\n乙\t7\t3\t4\n丙\t12\t5\t6\n丁\t15\t7\t8\n合计\t36\t16\t20')],
      tables,
      reports: [
        // 3 + 7 + 12 + 15 = 37 against 36, 5 + 6 = 11 against 12
        report('row', ['B7', 'B3', 'B4', 'B5', 'B6'], { total: '合计', column: '合计', stated: '36.00', count: 4, added: '37.00', difference: '-1.00' }),
        report('column', ['B5', 'C5', 'D5'], { total: '丙', column: '合计', stated: '12.00', count: 2, added: '11.00', difference: '+1.00' }),
      ],
    },
  ],
});
