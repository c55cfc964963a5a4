import { amountColumn, field, labelColumn, listBlock, textColumn, texts } from '../build';
import { DEPARTMENT_LIKE, GOAL_LIKE } from '../performance/likes';
import type { Form } from '../types';
import { form as annual, NOT_OF_TARGETS } from './annual';
import { indicatorsOf } from './blocks';
import { form as base } from './shanxi-2022';

/** What a table of one project prints above its indicators. */
const OF_ONE_PROJECT = ['资金总额', '年度资金总额', '年度资金总额合计', '项目资金总额', '主管部门及代码', '主管部门', '实施单位', '项目实施单位', '项目属性', '项目期', '年度总体目标', '总体目标', '项目资金', '实施期目标', '长期绩效指标'];

const INDICATORS = indicatorsOf(['年度']);
const { rows } = INDICATORS;

/** 项目支出绩效目标表 with many projects in one list: name, budget and target of a project beside the first of its indicators (云南, 四川, 辽宁 and others). */
export const form: Form = {
  ...base,
  edition: { id: 'list-of-projects', title: { zh: '多个项目列在一张清单里的版式（云南、四川等）', en: 'Many projects in one list' } },
  aliases: [...annual.aliases, '项目支出绩效目标表'],
  unit: '万元',
  organisation: '单位名称',
  foreign: [...NOT_OF_TARGETS, ...OF_ONE_PROJECT],
  parts: [
    // Where the list is of one project after all, its name stands above.
    texts('抬头', [field('项目名称', { optional: true }), field('单位名称', { optional: true, like: DEPARTMENT_LIKE.whose, aliases: ['部门', '部门名称', '预算单位'] })]),
    listBlock(
      '绩效指标',
      [
        labelColumn('项目名称', { aliases: ['单位名称、项目名称', '单位名称/项目名称', '单位(项目)名称', '项目支出名称', '二级项目名称', '项目'] }),
        amountColumn('项目预算', undefined, { optional: true, aliases: ['预算数', '预算金额', '项目金额', '项目预算数', '资金总额', '年度预算', '金额', '预算安排数'] }),
        textColumn('项目年度目标', { optional: true, like: GOAL_LIKE.year, aliases: ['年度目标', '年度绩效目标', '项目年度绩效目标', '绩效目标', '项目绩效目标', '总体目标'] }),
        ...INDICATORS.columns,
      ],
      rows.kind === 'list' ? { ...rows, groups: [{ column: '项目名称', labels: {}, open: 'names' }, ...rows.groups] } : { names: [], groups: [] },
    ),
  ],
  relations: [],
};
