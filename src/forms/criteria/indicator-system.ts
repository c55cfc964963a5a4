import { labelColumn, listBlock, pointsColumn, relation, textColumn } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import type { Form } from '../types';

/** 绩效评价指标体系评分标准表 (衡阳 2022). */
export const form: Form = {
  id: 'criteria/指标体系表',
  short: '指标体系表',
  title: '绩效评价指标体系',
  aliases: ['绩效评价指标体系评分标准表', '绩效评价指标评分标准表'],
  en: 'Indicators and scoring criteria',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  basis: '衡阳市专项资金绩效评价指标体系表样',
  parts: [
    listBlock(
      '指标体系',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        textColumn('三级指标'),
        textColumn('指标值'),
        textColumn('指标值内容', { aliases: ['指标内容', '指标解释'] }),
        textColumn('评分标准', { aliases: ['评（扣分标准）', '评（扣）分标准', '评扣分标准'] }),
        textColumn('度量单位', { aliases: ['* 度量单位'] }),
        textColumn('指标值类型', { aliases: ['* 指标值类型'] }),
        pointsColumn('得分', { aliases: ['分值'] }),
      ],
      {
        names: ['三级指标'],
        groups: [
          // 决策, 过程 and what stands under them in most provinces, as well as these.
          { column: '一级指标', labels: { ...FIRST_LEVEL, 预算执行率: ['预算执行率'] }, open: true },
          { column: '二级指标', labels: { ...SECOND_LEVEL, 预算执行率: [] }, open: true },
        ],
      },
      ['分解指标'],
    ),
  ],
  relations: [relation('DE-18', '合计(指标体系.得分) = 100', { zh: '各指标分值之和应为 100', en: 'The weights must add up to 100' })],
};
