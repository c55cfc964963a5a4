import { amountColumn, field, fieldBlock, labelColumn, listBlock, percentColumn, pointsColumn, textColumn, texts } from '../build';
import { EVALUATION_RULES, FIRST_LEVEL, SECOND_LEVEL, SPENT } from '../performance/indicators';
import { EVALUATION_TITLE } from '../performance/likes';
import type { Form } from '../types';
import { relations } from './relations';

const REASON = textColumn('偏差原因分析及改进措施');

/** 项目支出绩效自评表, as the budget system of Shanxi prints it (晋城 2023). */
export const form: Form = {
  id: 'self-evaluation/自评表',
  short: '自评表',
  title: '项目支出绩效自评表',
  aliases: ['二级项目绩效自评表'],
  titleLike: EVALUATION_TITLE,
  en: 'Project self-evaluation',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  moreDecimals: true,
  basis: EVALUATION_RULES,
  repeats: { by: '项目名称' },
  organisation: '预算单位',
  parts: [
    texts('抬头', ['项目名称', '主管部门及代码', '预算单位']),
    listBlock(
      '项目资金',
      [
        labelColumn('资金来源'),
        // Some sheets print 年初预算数 alone, which is then 预算编制数.
        amountColumn('年初预算数.目标申报数', undefined, { optional: true }),
        amountColumn('年初预算数.预算编制数', undefined, { aliases: ['年初预算数'] }),
        amountColumn('全年预算数'),
        amountColumn('全年执行数'),
        amountColumn('资金结（转）余'),
        percentColumn('执行率', { of: SPENT }),
        pointsColumn('得分'),
        REASON,
      ],
      { names: ['资金来源'], groups: [], total: { key: '资金总额', labels: ['资金总额'] } },
      ['项目资金预算安排及执行进度'],
    ),
    texts('项目年度绩效目标', [field('年度目标', { below: true }), field('实际完成情况', { below: true })], ['项目年度绩效目标']),
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        textColumn('三级指标'),
        textColumn('年初指标值'),
        // What counts; an indicator without it is no longer evaluated.
        textColumn('调整后指标值'),
        textColumn('实际完成值'),
        pointsColumn('分值'),
        pointsColumn('得分', { most: '分值' }),
        REASON,
      ],
      {
        names: ['三级指标'],
        groups: [
          { column: '一级指标', labels: FIRST_LEVEL },
          { column: '二级指标', labels: SECOND_LEVEL },
        ],
      },
      ['绩效指标'],
    ),
    // The weights are not added up here: 总分 ｜ 得分 ｜ 优、良、中、差.
    fieldBlock('总分', [pointsColumn('得分', { most: 100 }), textColumn('等级')], ['总分']),
    texts(
      '项目绩效分析',
      [
        field('项目实施和预算执行情况', { aliases: ['项目实施的预算执行情况', '项目实施的预算执行情况及分析', '项目实施和预算执行情况及分析'] }),
        field('产出情况及分析', { aliases: ['产出情况'] }),
        field('效益情况及分析', { aliases: ['效益情况'] }),
        field('满意度情况及分析', { aliases: ['满意度情况'] }),
        field('主要经验做法'),
        field('项目管理中存在的主要问题及原因分析', { aliases: ['项目管理中存在的问题及原因分析'] }),
        field('下一步改进措施及管理建议'),
      ],
      ['项目绩效分析', '自评结果分析'],
    ),
  ],
  relations,
};
