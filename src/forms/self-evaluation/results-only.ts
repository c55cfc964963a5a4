import { amountColumn, field, labelColumn, listBlock, percentColumn, textColumn, texts } from '../build';
import { SPENT } from '../performance/indicators';
import type { Form } from '../types';
import { ALSO, BY_INDICATOR, BY_SOURCE, FUND_CAPTIONS, GOALS, HEAD, LIKE } from './blocks';
import { form as general } from './general';

const OPTIONAL = { optional: true };
const WITHOUT_POINTS = ['得分', '自评得分', '自评分', '指标得分', '分值', '权重', '指标权重', '指标分值', '满分', '评分'];

/** 绩效目标自评表 that gives no points: target and result of each indicator alone (transfers of the central government to places, and 湖南 before 2021). */
export const form: Form = {
  ...general,
  edition: { id: 'results-only', title: { zh: '不评分的版式（转移支付等）', en: 'Without points (transfers)' } },
  aliases: [...general.aliases, '转移支付绩效目标自评表', '转移支付区域绩效目标自评表', '整体支出绩效自评表'],
  foreign: WITHOUT_POINTS,
  parts: [
    HEAD,
    listBlock(
      '项目资金',
      [
        labelColumn('资金来源'),
        amountColumn('年初预算数.预算编制数', undefined, { ...OPTIONAL, aliases: ['年初预算数', '年初预算', '年初预算资金总额', '年初批复预算数'] }),
        amountColumn('全年预算数', undefined, { ...OPTIONAL, aliases: ['预算数', ...ALSO.全年预算数] }),
        amountColumn('全年执行数', undefined, { aliases: [...ALSO.全年执行数, '实际投入资金额', '实际投入资金', '实际使用资金'] }),
        percentColumn('执行率', { ...OPTIONAL, aliases: ['预算执行率'], of: SPENT }),
        textColumn('偏差原因分析及改进措施', { ...OPTIONAL, aliases: ALSO.偏差原因 }),
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
        textColumn('年度指标值', { like: LIKE.年度指标值, aliases: ALSO.年度指标值 }),
        textColumn('实际完成值', { like: LIKE.result, aliases: ALSO.实际完成值 }),
        textColumn('偏差原因分析及改进措施', { optional: true, like: LIKE.reason, aliases: ALSO.偏差原因 }),
      ],
      BY_INDICATOR,
      ['绩效指标', '年度绩效指标', '绩效指标完成情况', '年度绩效指标完成情况'],
    ),
    texts('其他说明', [field('说明', { optional: true, aliases: ['其他需要说明的事项', ...ALSO.其他说明] })]),
  ],
  relations: [],
};
