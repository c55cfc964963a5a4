import { amountColumn, field, fieldBlock, labelColumn, listBlock, textColumn, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL, TARGET_RULES } from '../performance/indicators';
import { TARGET_TITLE } from '../performance/likes';
import type { Form } from '../types';
import { relations } from './relations';

/** 实施期 ‖ 年度: what the form prints twice, side by side. */
const SIDES = ['实施期', '年度'];

/** 省级预算部门（单位）项目支出绩效目标申报表 (山西 2022). */
export const form: Form = {
  id: 'performance-targets/目标表',
  short: '目标表',
  title: '项目支出绩效目标申报表',
  aliases: ['项目支出绩效目标表'],
  titleLike: TARGET_TITLE,
  en: 'Project performance targets',
  tableCode: '',
  unit: '元',
  decimals: 2,
  basis: TARGET_RULES,
  repeats: { by: '项目名称' },
  organisation: '实施单位',
  parts: [
    texts('抬头', ['项目名称', '主管部门及代码', '实施单位', '项目属性', field('项目期', { aliases: ['项目日期', '项目周期'] })]),
    fieldBlock(
      '项目资金',
      SIDES.map((side) => amountColumn(side)),
      [
        '资金总额',
        '中央财政资金',
        '省级财政资金',
        field('市县(区)财政资金', { aliases: ['市县财政资金', '市县区财政资金', '市、县(区)财政资金'] }),
        '单位自筹',
        '其他资金',
      ],
      ['项目资金'],
    ),
    texts('项目情况', [
      '项目概况',
      '立项依据',
      '项目设立必要性',
      field('保证项目实施的制度、措施', { aliases: ['保证项目实施的制度措施'] }),
      '项目实施计划',
    ]),
    texts('总体目标', [field('实施期目标', { aliases: ['实施目标'], below: true }), field('年度目标', { below: true })], ['总体目标']),
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标'),
        ...SIDES.flatMap((side) => [labelColumn(`${side}.二级指标`), textColumn(`${side}.三级指标`), textColumn(`${side}.指标值`)]),
      ],
      {
        names: SIDES.map((side) => `${side}.三级指标`),
        groups: [{ column: '一级指标', labels: FIRST_LEVEL }, ...SIDES.map((side) => ({ column: `${side}.二级指标`, labels: SECOND_LEVEL }))],
      },
      ['绩效指标'],
    ),
    texts('落款', ['负责人', '经办人', '联系电话', '填报日期']),
  ],
  relations,
};
