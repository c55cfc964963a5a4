import { amountColumn, field, fieldBlock, labelColumn, listBlock, percentColumn, pointsColumn, relation, textColumn, texts } from '../build';
import { EVALUATION_RULES, FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import { DEPARTMENT_LIKE, EVALUATION_LIKE, GOAL_LIKE, INDICATOR_LIKE, OVERALL_EVALUATION_TITLE } from '../performance/likes';
import { ALSO } from '../self-evaluation/blocks';
import type { Form } from '../types';
import { form as byOutput } from './hengyang-2022';

/** Columns a project’s self-evaluation heads with these words are here those of the department. */
const POINTS = ['自评得分', '自评分', '实际得分', '指标得分'];

/** 部门整体支出绩效自评表 whose budget stands under a header with what was spent, as in the self-evaluation of a project. */
export const form: Form = {
  ...byOutput,
  edition: { id: 'by-execution', title: { zh: '资金列预算数、执行数、执行率的版式', en: 'Budget, spending and rate under a header' } },
  titleLike: OVERALL_EVALUATION_TITLE,
  aliases: [...byOutput.aliases, '部门（单位）整体支出绩效自评表', '部门整体绩效自评表'],
  foreign: ['项目名称', '项目支出名称', '二级项目名称', '项目期', '项目属性', '综合得分', '评价结果等次', '参考分值', '设定分值', '计算分析情况'],
  organisation: '部门名称',
  parts: [
    texts('抬头', [field('部门名称', { like: DEPARTMENT_LIKE.whose, aliases: ['部门（单位）名称', '单位名称', '预算部门', '预算单位', '填报单位', '部门（单位）', '主管部门'] })]),
    listBlock(
      '资金执行',
      [
        labelColumn('资金来源', { optional: true, aliases: ['资金构成', '支出类型'] }),
        amountColumn('部门预算数', undefined, { like: EVALUATION_LIKE.budget, aliases: [...ALSO.年初预算数, '全年预算数', '年度预算数', '预算金额'] }),
        amountColumn('调整后预算数', undefined, { optional: true, aliases: [...ALSO.全年预算数, '全年预算数', '年度预算数'] }),
        amountColumn('部门执行数', undefined, { like: EVALUATION_LIKE.spent, aliases: [...ALSO.全年执行数, '全年执行数'] }),
        percentColumn('部门执行率', { like: EVALUATION_LIKE.rate, aliases: ['执行率', '预算执行率', '资金执行率'] }),
        pointsColumn('执行率分值', { optional: true, like: INDICATOR_LIKE.weight, aliases: ['分值', '权重', '指标分值'] }),
        pointsColumn('执行率得分', { optional: true, most: '执行率分值', like: EVALUATION_LIKE.score, aliases: ['得分', ...POINTS] }),
      ],
      { names: ['资金来源'], groups: [] },
      ['年度预算申请', '部门预算执行情况', '预算执行情况', '年度资金', '部门资金', '资金情况', '部门预算情况'],
    ),
    texts('职责与目标', [
      field('部门职能职责概述', { optional: true, below: true, like: DEPARTMENT_LIKE.duties, aliases: ['部门主要职责', '单位职能'] }),
      field('整体绩效目标', { below: true, like: new RegExp(`${GOAL_LIKE.year.source}|${GOAL_LIKE.planned.source}`), aliases: ['预期目标', '年度总体目标', '年度绩效目标', '年度目标', '总体目标'] }),
      field('实际完成情况', { optional: true, below: true, like: GOAL_LIKE.reached, aliases: ['目标实际完成情况', '目标完成情况'] }),
    ]),
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        textColumn('三级指标', { like: INDICATOR_LIKE.name, aliases: ['指标名称', '三级指标名称', '具体指标'] }),
        textColumn('指标性质', { optional: true, holds: 'sign', like: INDICATOR_LIKE.sign }),
        textColumn('年度指标值', { like: new RegExp(`${INDICATOR_LIKE.target.source}|${INDICATOR_LIKE.yearTarget.source}`), aliases: ['指标值', '目标值', '年度目标值', '年初指标值', '年初目标值'] }),
        textColumn('调整指标值', { optional: true, like: EVALUATION_LIKE.adjusted }),
        textColumn('度量单位', { optional: true, holds: 'unit', like: INDICATOR_LIKE.unit, aliases: ['计量单位', '单位'] }),
        textColumn('实际完成值', { like: EVALUATION_LIKE.result, aliases: ['完成值', '全年实际值', '实际值', '实际完成情况', '完成情况'] }),
        pointsColumn('分值', { like: INDICATOR_LIKE.weight, aliases: ['权重', '指标分值'] }),
        pointsColumn('得分', { most: '分值', like: EVALUATION_LIKE.score, aliases: POINTS }),
        textColumn('偏差原因分析及改进措施', { optional: true, like: EVALUATION_LIKE.reason, aliases: ['偏差原因', '未完成原因', '偏差原因分析', '备注'] }),
      ],
      {
        names: ['三级指标'],
        groups: [
          { column: '一级指标', labels: FIRST_LEVEL },
          { column: '二级指标', labels: SECOND_LEVEL },
        ],
      },
      ['绩效指标', '部门整体支出年度绩效指标', '年度绩效指标', '部门整体绩效指标'],
    ),
    fieldBlock('总分', [pointsColumn('分值'), pointsColumn('得分', { most: 100, aliases: POINTS })], [field('总分', { aliases: ['合计', '总计', '得分合计', '自评总分', '总得分'] })]),
    texts('落款', [field('填表人', { optional: true }), field('填报日期', { optional: true }), field('联系电话', { optional: true })]),
  ],
  relations: [
    relation('SE-30', '总分.得分 = 合计(资金执行.执行率得分) + 合计(绩效指标.得分)', { zh: '总分应等于预算执行率得分与各指标得分之和', en: 'The total score must be the points for execution and for every indicator' }, { basis: EVALUATION_RULES }),
    relation('SE-01', '总分.分值 = 合计(资金执行.执行率分值) + 合计(绩效指标.分值)', { zh: '分值合计应等于预算执行率分值与各指标分值之和', en: 'The total weight must be the weights of execution and of every indicator' }, { basis: EVALUATION_RULES }),
    relation('SE-03', '每行: 若 部门执行率 有数 且 部门预算数 > 0 且 部门预算数 + 调整后预算数 = 部门预算数：部门执行率 = 部门执行数 ÷ 部门预算数 × 100', { zh: '执行率应等于执行数除以预算数', en: 'The execution rate must be the amount spent over the budget' }, { basis: EVALUATION_RULES }),
  ],
};
