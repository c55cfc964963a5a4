import { amountColumn, field, fieldBlock, labelColumn, listBlock, percentColumn, pointsColumn, textColumn, texts } from '../build';
import { SPENT } from '../performance/indicators';
import type { Form } from '../types';
import { ALSO, BY_INDICATOR, BY_SOURCE, FUND_CAPTIONS, GOALS, HEAD, LIKE } from './blocks';
import { form as base } from './jincheng-2023';

/** What 分值 and 得分 are called, in whatever block. */
const WEIGHT = ['参考分值', '满分值', '指标权重', '权重', '指标权重/分值', '指标权重/指标分值', '指标分值/权重', '权重/分值', '分值/权重', '权重分', '标准分', '标准分值', '指标分值', '满分'];
const POINTS = ['指标得分', '得分情况', '实得分', '自评得分', '自评分', '自评分值', '实际得分', '评分'];

/** 项目支出绩效自评表 as the Ministry of Finance lays it out (衡阳 2022, 安徽 and others): one target column, points of the budget in the funds block. */
export const form: Form = {
  ...base,
  // Only the budget system of Shanxi prints these two under 年初预算数.
  foreign: ['目标申报数', '预算编制数'],
  edition: { id: 'general', title: { zh: '财政部通用版式', en: 'General layout' } },
  aliases: ['部门项目支出绩效自评表', '部门预算项目支出绩效自评表', '项目支出绩效自评情况表', '项目绩效自评情况表', '预算项目支出绩效自评表', '项目绩效自评表', '绩效目标自评表', '绩效自评表', '项目自评表', '绩效目标完成情况自评表'],
  organisation: '实施单位',
  parts: [
    HEAD,
    listBlock(
      '项目资金',
      [
        labelColumn('资金来源'),
        amountColumn('年初预算数.预算编制数', undefined, { optional: true, like: LIKE.first, aliases: ALSO.年初预算数 }),
        amountColumn('全年预算数', undefined, { like: LIKE.budget, aliases: ALSO.全年预算数 }),
        amountColumn('全年执行数', undefined, { like: LIKE.spent, aliases: ALSO.全年执行数 }),
        // Some places give no points for execution, or give them in a row of the indicators.
        pointsColumn('分值', { optional: true, like: LIKE.分值, aliases: [...WEIGHT, '执行率权重', '执行率分值'] }),
        percentColumn('执行率', { like: LIKE.rate, aliases: ['预算执行率'], of: SPENT }),
        pointsColumn('得分', { optional: true, most: '分值', like: LIKE.score, aliases: [...POINTS, '执行率得分'] }),
      ],
      BY_SOURCE,
      FUND_CAPTIONS,
    ),
    GOALS,
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        textColumn('三级指标', { like: LIKE.三级指标, aliases: ALSO.三级指标 }),
        textColumn('指标性质', { optional: true, holds: 'sign', like: LIKE.指标性质, aliases: ALSO.指标性质 }),
        textColumn('年度指标值', { like: LIKE.年度指标值, aliases: ALSO.年度指标值 }),
        textColumn('调整指标值', { optional: true, like: LIKE.adjusted }),
        textColumn('度量单位', { optional: true, holds: 'unit', like: LIKE.度量单位, aliases: ALSO.度量单位 }),
        textColumn('实际完成值', { like: LIKE.result, aliases: ALSO.实际完成值 }),
        pointsColumn('分值', { like: LIKE.分值, aliases: WEIGHT }),
        pointsColumn('得分', { most: '分值', like: LIKE.score, aliases: POINTS }),
        // Some places ask for no reasons.
        textColumn('偏差原因分析及改进措施', { optional: true, like: LIKE.reason, aliases: ALSO.偏差原因 }),
        textColumn('改进措施', { optional: true, aliases: ALSO.改进措施 }),
      ],
      BY_INDICATOR,
      ['绩效指标', '年度绩效指标', '绩效指标完成情况', '年度绩效指标完成情况'],
    ),
    texts('其他说明', [field('其他需要说明的事项', { optional: true, aliases: ALSO.其他说明 })]),
    fieldBlock('总分', [pointsColumn('分值'), pointsColumn('得分', { most: 100, aliases: POINTS }), textColumn('等级', { optional: true, aliases: ['评价等级', '自评等级'] })], [field('总分', { like: LIKE.total, aliases: ALSO.总分 })]),
    texts('落款', [field('填表人', { optional: true }), field('填报日期', { optional: true }), field('联系电话', { optional: true })]),
  ],
  relations: [],
};
