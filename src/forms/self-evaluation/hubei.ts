import { amountColumn, field, fieldBlock, labelColumn, listBlock, percentColumn, pointsColumn, relation, textColumn, texts } from '../build';
import { EVALUATION_RULES, SPENT } from '../performance/indicators';
import type { Form } from '../types';
import { ALSO, BY_INDICATOR, BY_SOURCE, FUND_CAPTIONS, GOALS, HEAD } from './blocks';
import { form as general } from './general';

/** 项目自评表 of 湖北: 20 points of 100 for execution (得分 20分×执行率), and indicators whose weights are in the side labels only, 产出指标(60分). */
export const form: Form = {
  ...general,
  edition: { id: 'hubei', title: { zh: '湖北版式（预算执行 20 分）', en: 'Hubei, 20 points for execution' }, region: '湖北' },
  parts: [
    HEAD,
    texts('项目类别', ['项目类别', '项目属性', '项目类型'].map((label) => field(label, { optional: true }))),
    listBlock(
      '项目资金',
      [
        labelColumn('资金来源'),
        amountColumn('全年预算数', undefined, { aliases: ['预算数', ...ALSO.全年预算数] }),
        amountColumn('全年执行数', undefined, { aliases: ALSO.全年执行数 }),
        percentColumn('执行率', { aliases: ['预算执行率'], of: SPENT }),
        pointsColumn('执行率得分', { most: 20, aliases: ['得分(20分*执行率)', '得分(20分×执行率)', '得分(20*执行率)', '得分(执行率*20分)', '得分(20分)'] }),
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
        textColumn('三级指标', { aliases: ALSO.三级指标 }),
        textColumn('年度指标值', { aliases: ALSO.年度指标值 }),
        textColumn('实际完成值', { aliases: ALSO.实际完成值 }),
        pointsColumn('分值', { optional: true, aliases: ['权重', '指标权重', '指标分值'] }),
        pointsColumn('得分', { most: '分值', aliases: ['自评得分', '自评分', '指标得分'] }),
        textColumn('偏差原因分析及改进措施', { optional: true, aliases: ALSO.偏差原因 }),
      ],
      BY_INDICATOR,
      ['绩效指标', '年度绩效指标', '年度绩效目标'],
    ),
    fieldBlock('总分', [pointsColumn('分值', { optional: true }), pointsColumn('得分', { most: 100 })], [field('总分', { aliases: ALSO.总分 })]),
    texts('结论', ['偏差大或目标未完成原因分析', '改进措施及结果应用方案', '单位主要负责人签批意见'].map((label) => field(label, { optional: true }))),
  ],
  relations: [
    relation(
      'SE-04',
      '若 资金总额.执行率 ≤ 100：资金总额.执行率得分 = 资金总额.执行率 ÷ 5',
      { zh: '预算执行得分应为 20 分乘以执行率', en: 'Execution earns 20 points times its rate' },
      { basis: EVALUATION_RULES },
    ),
  ],
};
