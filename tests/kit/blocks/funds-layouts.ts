import type { Line } from './published';

const HEAD: readonly Line[] = [['项目支出绩效目标表'], ['（2025年度）'], ['项目名称', '乡道养护'], ['主管部门', '交通局', null, '实施单位', '公路站']];

const INDICATORS: readonly Line[] = [
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '产出指标', '数量指标', '养护里程', '≥12公里'],
  [null, null, '质量指标', '合格率', '≥95%'],
  [null, null, '时效指标', '完成时间', '12月底前'],
  [null, null, '成本指标', '单位成本', '≤1万元'],
  [null, '效益指标', '社会效益指标', '出行条件', '改善'],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

/** Invented: a table of the year with these funds. */
export const fundedBy = (...funds: readonly (readonly [string, number])[]): readonly Line[] => [
  ...HEAD,
  ...funds.map(([label, figure], index): Line => [index === 0 ? '项目资金（万元）' : null, label, figure]),
  ['年度目标', '养护乡道'],
  ...INDICATORS,
];

const BOTH = INDICATORS.map(([side, first, ...rest]): Line => [side ?? null, first ?? null, ...rest, ...rest]);

/** Term beside year, funds by appropriation: 300 + 60 = 360, 100 + 20 = 120. */
export const TWO_SIDED: readonly Line[] = [
  ['项目支出绩效目标申报表'],
  ['（2025年度）'],
  ['项目名称', '乡道养护'],
  ['主管部门', '交通局', null, null, null, '实施单位', '公路站'],
  ['项目资金（万元）', '中期资金总额：', 360, null, null, '年度资金总额：', 120],
  [null, '其中：财政拨款', 300, null, null, '其中：财政拨款', 100],
  [null, '其他资金', 60, null, null, '其他资金', 20],
  ['总体目标', '中期目标（2025年—2027年）', null, null, null, '年度目标'],
  [null, '三年养护', null, null, null, '养护乡道'],
  ...BOTH,
];

/** The term alone. */
export const TERM_ONLY: readonly Line[] = [
  ...HEAD,
  ['项目资金（万元）', '实施期资金总额：', 360],
  [null, '其中：财政拨款', 300],
  [null, '其他资金', 60],
  ['总体目标', '实施期总目标'],
  [null, '三年养护'],
  ...INDICATORS,
];
