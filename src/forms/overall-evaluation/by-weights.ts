import { labelColumn, listBlock, pointsColumn, textColumn } from '../build';
import { NAME, ROWS, SCORE, STANDARD, SUMS, TOTAL, WEIGHT, WHOSE } from './scored-indicators';
import type { Form } from '../types';
import { form as base } from './jinzhong-2020';

/** Every level with its own 分值 column, standard and explanation beside each indicator (长沙 and others). */
export const form: Form = {
  ...base,
  edition: { id: 'by-weights', title: { zh: '一、二、三级指标各有分值的版式', en: 'Layout with a weight at every level' } },
  title: '部门整体支出绩效评价指标表',
  aliases: ['部门整体支出绩效评价指标体系表', '部门整体支出绩效自评指标表', '整体支出绩效评价指标表'],
  parts: [
    WHOSE,
    listBlock(
      '绩效情况',
      [
        labelColumn('一级指标'),
        pointsColumn('一级分值', { printed: '分值' }),
        labelColumn('二级指标'),
        pointsColumn('二级分值', { printed: '分值' }),
        NAME,
        WEIGHT,
        STANDARD,
        textColumn('指标说明', { optional: true, aliases: ['计算公式', '计算分析情况', '指标解释'] }),
        SCORE,
        textColumn('扣分原因', { optional: true, aliases: ['扣分原因和其他说明', '扣分说明', '备注'] }),
      ],
      ROWS,
    ),
    TOTAL,
  ],
  relations: SUMS,
};
