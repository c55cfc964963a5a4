import { amountColumn, field, fieldBlock, labelColumn, listBlock, percentColumn, pointsColumn, relation, textColumn, texts } from '../build';
import { EVALUATION_RULES, FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import type { Form } from '../types';
import { form as base } from './jinzhong-2020';

const SOURCES = ['一般公共预算收入', '政府性基金拨款', '纳入专户管理的非税收入拨款', '其他资金'];

/** 部门整体支出绩效自评表 with the indicators of a project (衡阳 2022); label and figure share a cell: 资金总额：2079.39. */
export const form: Form = {
  ...base,
  edition: { id: 'by-output', title: { zh: '按产出、效益设指标的版式', en: 'Layout by output and benefit' } },
  basis: EVALUATION_RULES,
  parts: [
    texts('抬头', ['部门名称']),
    fieldBlock(
      '年度预算申请',
      [amountColumn('申请数'), amountColumn('执行数'), percentColumn('资金执行率'), pointsColumn('分值'), pointsColumn('得分', { most: '分值' })],
      ['资金总额'],
      ['年度预算申请', '执行数', '资金执行率', '按收入性质分', '按支出性质分'],
    ),
    fieldBlock('资金构成', [amountColumn('金额')], [...SOURCES, '基本支出', '项目支出']),
    texts('职责与目标', ['部门职能职责概述', '整体绩效目标']),
    listBlock(
      '绩效指标',
      [
        labelColumn('一级指标'),
        labelColumn('二级指标'),
        textColumn('三级指标'),
        textColumn('年度指标值'),
        textColumn('实际完成值'),
        pointsColumn('分值'),
        pointsColumn('得分', { most: '分值' }),
        textColumn('偏差原因分析及改进措施'),
      ],
      {
        names: ['三级指标'],
        groups: [
          { column: '一级指标', labels: FIRST_LEVEL },
          { column: '二级指标', labels: SECOND_LEVEL },
        ],
      },
      ['绩效指标', '部门整体支出年度绩效指标'],
    ),
    fieldBlock('总分', [pointsColumn('分值'), pointsColumn('得分', { most: 100 })], ['总分']),
    texts('落款', ['填表人', '填报日期', field('联系电话')]),
  ],
  relations: [
    relation(
      'DE-16',
      `资金总额.申请数 = 合计(${SOURCES.join('、')})`,
      { zh: '资金总额应等于按收入性质分的各项之和', en: 'The total must equal its sources' },
    ),
    relation('DE-16', '资金总额.申请数 = 基本支出 + 项目支出', { zh: '资金总额应等于基本支出与项目支出之和', en: 'The total must equal basic and project expenditure' }),
    relation(
      'SE-30',
      '总分.得分 = 资金总额.得分 + 合计(绩效指标.得分)',
      { zh: '总分应等于预算执行率得分与各指标得分之和', en: 'The total score must be the points for execution and for every indicator' },
      { basis: EVALUATION_RULES },
    ),
    relation(
      'SE-01',
      '总分.分值 = 资金总额.分值 + 合计(绩效指标.分值)',
      { zh: '分值合计应等于预算执行率分值与各指标分值之和', en: 'The total weight must be the weights of execution and of every indicator' },
      { basis: EVALUATION_RULES },
    ),
  ],
};
