import { field, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import { EVALUATION_LIKE, FUND_LIKE, GOAL_LIKE, HEAD_LIKE, INDICATOR_LIKE } from '../performance/likes';
import type { ListRows, Part } from '../types';

/** What the layouts of 项目支出绩效自评表 outside Shanxi print alike. */

/** Other words for what the form prints, so that the form below reads like the paper. */
export const ALSO = {
  项目名称: ['项目支出名称', '转移支付(项目)名称', '专项(项目)名称', '专项名称'],
  主管部门: ['主管部门及代码', '主管单位', '项目主管单位', '项目主管部门', '地方主管部门', '省级主管部门', '中央主管部门'],
  实施单位: ['预算单位', '项目单位', '项目实施单位', '资金使用单位'],
  年初预算数: ['年初预算数', '年初预算', '预算数', '年初批复预算数', '年初批复数', '年初预算金额', '批复预算数'],
  全年预算数: ['调整后预算数', '调整后预算', '调整预算数', '调整预算', '全年预算', '调整后全年预算数', '调整后预算金额', '全年预算金额', '全年(调整)预算数'],
  全年执行数: ['预算执行数', '执行数', '全年执行', '实际支出', '实际支出数', '支出数', '实际支出金额', '支出金额', '执行金额', '实际执行数', '全年支出数'],
  资金总额: ['年度资金总额', '年度总金额', '年度财政资金总额', '项目资金总额', '资金总额', '总额', '合计', '资金合计', '年度资金合计'],
  年度目标: ['预期目标', '年初设定目标', '年初设定的目标', '年初目标'],
  实际完成情况: ['年度总体目标完成情况', '年度总体目标完成情况综述', '目标实际完成情况', '年度目标完成情况', '总体目标完成情况', '目标完成情况', '全年实际完成情况', '完成情况'],
  三级指标: ['三级指标名称', '指标名称', '绩效指标名称', '具体指标', '指标内容'],
  指标性质: ['指标符号', '运算符号', '计算符号'],
  年度指标值: ['指标值', '年初指标值', '目标值', '年度目标值', '计划值', '计划指标值', '预期指标值', '预期值', '绩效目标值', '年初目标值', '年度目标指标值', '目标指标值', '年初设定指标值', '年初设定目标值', '计划完成值', '设定目标值'],
  度量单位: ['计量单位', '指标单位', '单位'],
  实际完成值: ['完成值', '全年实际值', '全年完成值', '年度完成值', '实际值', '完成情况', '实际完成情况', '实际完成指标值', '实际完成数', '全年实际完成值', '年度实际完成值', '目标完成值', '指标完成值', '实际达到值', '年终完成值', '全年实际完成情况'],
  偏差原因: ['未完成原因及拟采取的改进措施', '未完成原因和拟采取的改进措施', '产生差异的原因及改进措施', '产生差异的原因和改进措施', '产生差异的原因', '差异原因', '偏差原因说明', '偏差原因分析', '偏差原因', '偏差原因分析与改进措施', '偏差原因及改进措施', '偏差原因和改进措施', '偏离原因', '未完成原因分析', '未完成原因', '未完成原因及改进措施', '未完成原因和改进措施', '未完成原因分析及改进措施', '原因分析', '原因', '备注'],
  改进措施: ['整改措施', '下一步改进措施'],
  其他说明: ['其他需要说明事项', '其他需要说明的问题', '其他需说明的事项', '需要说明的事项', '其他说明', '其他事项说明'],
  总分: ['合计', '总计', '得分合计', '自评总分', '总得分', '自评得分合计'],
} as const;

/** How those words are put together where places print others still. */
export const LIKE = {
  ...EVALUATION_LIKE,
  三级指标: INDICATOR_LIKE.name,
  指标性质: INDICATOR_LIKE.sign,
  年度指标值: new RegExp(`${INDICATOR_LIKE.target.source}|${INDICATOR_LIKE.yearTarget.source}`),
  度量单位: INDICATOR_LIKE.unit,
  分值: INDICATOR_LIKE.weight,
} as const;

export const HEAD: Part = texts('抬头', [
  field('项目名称', { like: HEAD_LIKE.project, aliases: ALSO.项目名称 }),
  field('主管部门', { like: HEAD_LIKE.department, aliases: ALSO.主管部门 }),
  field('实施单位', { like: HEAD_LIKE.unit, aliases: ALSO.实施单位 }),
]);

/** Rows of the funds, and what is printed beside the block. */
export const BY_SOURCE: Omit<ListRows, 'kind'> = { names: ['资金来源'], groups: [], total: { key: '资金总额', labels: ALSO.资金总额, like: FUND_LIKE.total } };
export const FUND_CAPTIONS = ['项目资金', '年度资金', '资金情况', '预算执行情况', '资金投入情况', '项目预算执行情况'];

export const GOALS: Part = texts(
  '项目年度绩效目标',
  [field('年度目标', { like: GOAL_LIKE.planned, aliases: [...ALSO.年度目标, '总体目标', '年度总体目标', '年度绩效目标'], below: true }), field('实际完成情况', { like: GOAL_LIKE.reached, aliases: ALSO.实际完成情况, below: true })],
  // Over both, or – where nothing else says it – over what was aimed at.
  ['年度总体目标', '总体目标', '年度绩效目标'],
);

/** Rows of the indicators. */
export const BY_INDICATOR: Omit<ListRows, 'kind'> = {
  names: ['三级指标'],
  groups: [
    { column: '一级指标', labels: FIRST_LEVEL },
    { column: '二级指标', labels: SECOND_LEVEL },
  ],
};
