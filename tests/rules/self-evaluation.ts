import type { SheetSnapshot } from '../../src/core';
import { sheet } from '../kit/sheet-text';

/** An indicator row: 三级指标, 年度指标值, 实际完成值, 分值, 得分, reason. */
export type IndicatorRow = readonly [string, string, string, string, string, string?];

/** A self-evaluation table in the general layout; indicators begin in row 9: name in C, 指标值 D, 完成值 E, 分值 F, 得分 G, reason H. */
export function evaluation(rows: readonly IndicatorRow[], total = '100\t90'): SheetSnapshot {
  return sheet(
    [
      '项目支出绩效自评表',
      '(2022年度)',
      '项目名称\t演练经费',
      '主管部门\t某局\t实施单位\t某中心',
      '项目资金(万元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
      '\t年度资金总额\t72\t72\t72\t10\t100%\t10',
      '年度总体目标\t预期目标\t\t实际完成情况',
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
      ...rows.map((row, index) => `${index === 0 ? '产出指标' : ''}\t${index === 0 ? '数量指标' : ''}\t${row.join('\t')}`),
      `总分\t\t\t\t\t${total}`,
    ].join('\n'),
  );
}
