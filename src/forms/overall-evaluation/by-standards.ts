import { labelColumn, listBlock, textColumn } from '../build';
import { NAME, ROWS, SCORE, STANDARD, SUMS, TOTAL, WEIGHT, WHOSE } from './scored-indicators';
import type { Form } from '../types';
import { form as base } from './jinzhong-2020';

/** One 分值 column, the standard beside each indicator, why points were lost (岳阳 and others). */
export const form: Form = {
  ...base,
  edition: { id: 'by-standards', title: { zh: '逐条列出评分标准的版式', en: 'Layout with a standard beside each indicator' } },
  title: '部门整体支出绩效评价指标评分表',
  aliases: ['部门整体支出绩效自评指标评分表', '部门整体支出绩效评价评分表', '整体支出绩效评价指标评分表', '部门整体支出绩效评价指标体系评分表', '部门整体支出绩效自评评分表'],
  parts: [
    WHOSE,
    listBlock(
      '绩效情况',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        NAME,
        STANDARD,
        textColumn('指标说明', { optional: true, aliases: ['计算公式', '计算分析情况', '完成情况', '实际完成值', '实际完成情况', '自评说明', '评分说明'] }),
        WEIGHT,
        SCORE,
        textColumn('扣分原因', { optional: true, aliases: ['扣分原因和其他说明', '扣分原因及说明', '扣分说明', '得分说明', '备注', '说明'] }),
      ],
      ROWS,
    ),
    TOTAL,
  ],
  relations: SUMS,
};
