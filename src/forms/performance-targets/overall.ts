import { amountColumn, field, fieldBlock, labelColumn, listBlock, pointsColumn, textColumn, texts } from '../build';
import { FIRST_LEVEL, SECOND_LEVEL } from '../performance/indicators';
import { DEPARTMENT_LIKE, FUND_LIKE, GOAL_LIKE, INDICATOR_LIKE, OVERALL_TARGET_TITLE } from '../performance/likes';
import type { Form } from '../types';
import { relations } from './overall-relations';

/** What a table says that tells what was done, or that speaks of one project. */
const FOREIGN = [
  ...['得分', '自评得分', '自评分', '实际得分', '评价得分', '实际完成值', '实际完成情况', '实际完成指标值', '目标实际完成情况', '全年实际值', '全年完成值', '完成值', '完成情况', '全年执行数', '执行数', '预算执行数', '执行率', '资金执行率', '预算执行率', '偏差原因分析及改进措施', '扣分原因'],
  ...['项目名称', '项目支出名称', '二级项目名称', '项目属性', '项目期', '项目概况', '立项依据', '实施期目标', '实施期资金总额'],
];

/** Other words for what the form prints, block by block, so that the blocks below read like the paper. */
const TASKS_ALSO = {
  任务名称: ['任务', '名称', '主要任务', '部门职能职责', '职能职责', '年度主要任务名称', '重点工作任务', '重点任务名称', '任务事项', '工作任务', '任务活动', '重点工作名称', '职能活动名称'],
  主要内容: ['任务内容', '主要实施内容', '工作内容', '主要工作内容', '具体内容', '内容', '任务主要内容', '实施内容'],
  对应项目: ['涉及项目', '对应预算项目', '项目'],
  总额: ['预算金额', '金额', '金额合计', '小计', '任务金额', '预算安排', '预算安排金额', '预算资金', '资金预算', '资金总额', '拟投入资金', '拟投入的资金', '涉及金额', '预算申报金额', '预算总额', '投入资金', '合计', '预算数'],
  财政拨款: ['财政资金', '其中：财政拨款', '财政拨款金额', '其中：财政资金', '财政拨款资金', '财政性资金'],
  其他资金: ['其他', '其他来源资金', '单位资金', '自有资金'],
  期望达到的目标: ['期望达到的目标（概述）', '预期目标', '任务目标', '预期达到的目标'],
} as const;

const FUNDS_ALSO = {
  资金总额: ['部门预算总额', '年度预算总额', '年度资金总额', '预算总额', '预算支出总额', '预算资金总额', '年度预算资金总额', '部门整体支出预算', '部门预算支出总额', '支出预算总额', '支出预算总量', '预算资金合计', '收入预算合计', '整体支出预算', '部门支出预算数', '部门预算支出数', '支出预算数', '部门总预算', '预算安排总额', '年度部门预算总额', '年度预算安排总额'],
  财政拨款: ['财政拨款收入', '财政资金', '财政拨款小计', '财政拨款资金', '政府预算资金', '财政性资金', '当年财政拨款', '本级财政安排'],
  一般公共预算: ['一般公共预算拨款', '一般公共预算收入', '一般公共预算资金', '一般公共预算财政拨款', '一般公共预算拨款收入'],
  政府性基金预算: ['政府性基金', '政府性基金拨款', '政府性基金预算拨款', '政府性基金预算资金', '政府性基金预算收入', '政府性基金收入'],
  国有资本经营预算: ['国有资本经营预算拨款', '国有资本经营预算资金', '国有资本经营预算收入', '国有资本经营收入'],
  财政专户管理资金: ['财政专户', '财政专户资金', '财政专户管理资金收入', '纳入专户管理的非税收入拨款', '财政专户拨款', '教育收费'],
  上级财政拨款: ['上级财政补助', '上级补助', '上级补助资金', '上级补助收入', '上级转移支付', '中央及上级补助'],
  单位资金: ['单位资金收入', '单位自有资金', '自有资金', '事业收入'],
  上年结转: ['上年结转结余', '上年结转资金', '上年结转结余资金', '年初结转和结余', '结转资金', '上年结转和结余'],
  其他资金: ['其他', '其他收入', '其他来源资金', '其它资金', '其他预算资金'],
  支出预算合计: ['支出总额', '预算支出合计', '支出合计', '部门预算支出'],
  人员经费: ['人员支出', '人员类', '人员类项目', '人员类支出'],
  公用经费: ['公用支出', '运转类', '公用经费支出', '日常公用经费'],
  项目支出: ['项目经费', '项目支出预算', '项目支出金额', '特定目标类', '特定目标类项目'],
  其他支出: ['经营支出', '事业发展性支出', '事业单位经营支出'],
} as const;

const GOALS_ALSO = {
  年度目标: ['年度总体目标', '年度绩效目标', '总体目标', '总体绩效目标', '年度履职目标', '整体绩效目标', '年度总体绩效目标', '整体目标', '部门整体绩效目标', '部门年度目标', '当年整体绩效目标', '年度整体绩效目标', '部门总体目标', '年度目标任务', '预算年度绩效目标', '绩效目标', '部门绩效目标', '部门年度绩效目标'],
  部门职能职责: ['部门职能', '部门职责', '部门职能职责概述', '部门职能职责描述', '主要职能', '主要职责', '职能职责', '单位职能', '部门职能概述', '单位主要职能', '单位职责'],
  中长期目标: ['中长期绩效目标', '三年履职目标', '长期目标', '中期目标'],
} as const;

const INDICATORS_ALSO = {
  三级指标: ['三级指标名称', '指标名称', '绩效指标名称', '具体指标', '指标内容', '指标'],
  指标性质: ['指标方向', '指标符号', '运算符号', '计算符号', '指标方向性', '运算符', '绩效指标性质'],
  上半年指标值: ['上半年目标值', '第一季度目标值', '半年指标值', '半年目标值'],
  指标值: ['年度指标值', '目标值', '年度目标值', '全年目标值', '全年指标值', '绩效指标值', '预期指标值', '计划指标值', '指标值（包含数字及文字描述）', '绩效目标值', '指标目标值', '计划值', '预期值'],
  度量单位: ['计量单位', '指标单位', '指标值单位', '单位', '绩效度量单位'],
  分值: ['权重', '指标权重', '分值权重', '指标分值', '权重分', '分值（权重）'],
  指标说明: ['指标解释', '评分标准', '评价标准', '评（扣）分标准', '评扣分标准', '绩效标准', '计分标准', '指标值内容', '说明', '指标值说明', '计算公式', '指标值设定依据', '指标属性'],
} as const;

export const WHOSE = texts('抬头', [
  field('部门（单位）名称', {
    like: DEPARTMENT_LIKE.whose,
    aliases: ['部门名称', '单位名称', '预算部门名称', '预算单位名称', '部门单位名称', '部门、单位名称', '部门/单位名称', '预算部门', '预算单位', '预算部门(单位)名称', '填报单位', '填报部门', '填报部门（单位）', '申报单位', '部门（单位）', '部门单位', '单位(部门)名称', '主管部门'],
  }),
]);

/** 年度主要任务 with what each costs. */
const TASKS = listBlock(
  '年度主要任务',
  [
    labelColumn('任务名称', { like: DEPARTMENT_LIKE.task, aliases: TASKS_ALSO.任务名称 }),
    textColumn('主要内容', { optional: true, like: DEPARTMENT_LIKE.content, aliases: TASKS_ALSO.主要内容 }),
    textColumn('对应项目', { optional: true, aliases: TASKS_ALSO.对应项目 }),
    amountColumn('预算金额.总额', undefined, { like: DEPARTMENT_LIKE.cost, aliases: TASKS_ALSO.总额 }),
    amountColumn('预算金额.财政拨款', undefined, { optional: true, like: FUND_LIKE.appropriation, aliases: TASKS_ALSO.财政拨款 }),
    amountColumn('预算金额.其他资金', undefined, { optional: true, like: FUND_LIKE.other, aliases: TASKS_ALSO.其他资金 }),
    textColumn('期望达到的目标', { optional: true, aliases: TASKS_ALSO.期望达到的目标 }),
  ],
  { names: ['任务名称'], groups: [], total: { key: '金额合计', labels: ['金额合计', '合计', '总计', '合计金额', '任务金额合计'] } },
  ['年度主要任务', '年度重点工作任务', '年度履职任务', '年度重点任务', '部门年度重点工作任务', '主要任务', '重点工作任务', '部门主要任务', '部门职能活动', '预算金额', '预算申报金额', '预算安排'],
);

/** The tasks without what they cost; not every table prints them. */
const TASKS_ALONE = { ...TASKS, columns: TASKS.columns.filter(({ role }) => role !== 'amount').map((column) => ({ ...column, optional: true })) };

/** The budget by where it comes from and by what it is spent on; 万元 unless the table says 元. */
const FUNDS = fieldBlock(
  '部门预算',
  [amountColumn('预算')],
  [
    field('资金总额', { like: FUND_LIKE.total, aliases: FUNDS_ALSO.资金总额 }),
    // By source.
    field('财政拨款', { optional: true, like: FUND_LIKE.appropriation, aliases: FUNDS_ALSO.财政拨款 }),
    field('一般公共预算', { optional: true, aliases: FUNDS_ALSO.一般公共预算 }),
    field('政府性基金预算', { optional: true, aliases: FUNDS_ALSO.政府性基金预算 }),
    field('国有资本经营预算', { optional: true, aliases: FUNDS_ALSO.国有资本经营预算 }),
    field('财政专户管理资金', { optional: true, aliases: FUNDS_ALSO.财政专户管理资金 }),
    field('上级财政拨款', { optional: true, aliases: FUNDS_ALSO.上级财政拨款 }),
    field('单位资金', { optional: true, aliases: FUNDS_ALSO.单位资金 }),
    field('上年结转', { optional: true, like: FUND_LIKE.carried, aliases: FUNDS_ALSO.上年结转 }),
    field('其他资金', { optional: true, like: FUND_LIKE.other, aliases: FUNDS_ALSO.其他资金 }),
    // By use.
    field('支出预算合计', { optional: true, aliases: FUNDS_ALSO.支出预算合计 }),
    field('基本支出', { optional: true, like: DEPARTMENT_LIKE.basic, aliases: ['基本支出预算', '基本支出金额'] }),
    field('人员经费', { optional: true, like: DEPARTMENT_LIKE.staff, aliases: FUNDS_ALSO.人员经费 }),
    field('公用经费', { optional: true, like: DEPARTMENT_LIKE.running, aliases: FUNDS_ALSO.公用经费 }),
    field('项目支出', { optional: true, like: DEPARTMENT_LIKE.projects, aliases: FUNDS_ALSO.项目支出 }),
    field('其他支出', { optional: true, aliases: FUNDS_ALSO.其他支出 }),
  ],
  ['部门预算', '年度预算申请', '预算情况', '年度预算', '部门预算情况', '当年预算情况', '资金来源', '资金结构', '按收入性质分', '按支出性质分', '按收入来源', '按资金来源', '按支出结构', '按资金结构', '收入来源', '支出结构', '收入预算', '支出预算', '预算资金', '预算资金情况', '部门预算资金', '部门预算资金情况', '年度部门预算', '按支出类型分', '按资金来源分'],
);

const GOALS = texts(
  '职责与目标',
  [
    field('年度目标', { below: true, like: GOAL_LIKE.year, aliases: GOALS_ALSO.年度目标 }),
    field('部门职能职责', { optional: true, below: true, like: DEPARTMENT_LIKE.duties, aliases: GOALS_ALSO.部门职能职责 }),
    field('中长期目标', { optional: true, below: true, aliases: GOALS_ALSO.中长期目标 }),
  ],
);

const INDICATORS = listBlock(
  '绩效指标',
  [
    labelColumn('一级指标', { aliases: ['一级指标名称'] }),
    labelColumn('年度.二级指标', { printed: '二级指标', aliases: ['二级指标名称'] }),
    textColumn('年度.三级指标', { printed: '三级指标', like: INDICATOR_LIKE.name, aliases: INDICATORS_ALSO.三级指标 }),
    textColumn('指标性质', { optional: true, holds: 'sign', like: INDICATOR_LIKE.sign, aliases: INDICATORS_ALSO.指标性质 }),
    textColumn('上半年指标值', { optional: true, aliases: INDICATORS_ALSO.上半年指标值 }),
    textColumn('年度.指标值', { printed: '指标值', like: new RegExp(`${INDICATOR_LIKE.target.source}|${INDICATOR_LIKE.yearTarget.source}`), aliases: INDICATORS_ALSO.指标值 }),
    textColumn('度量单位', { optional: true, holds: 'unit', like: INDICATOR_LIKE.unit, aliases: INDICATORS_ALSO.度量单位 }),
    pointsColumn('分值', { optional: true, like: INDICATOR_LIKE.weight, aliases: INDICATORS_ALSO.分值 }),
    textColumn('指标说明', { optional: true, like: INDICATOR_LIKE.remark, aliases: INDICATORS_ALSO.指标说明 }),
    textColumn('备注', { optional: true }),
  ],
  {
    names: ['年度.三级指标'],
    groups: [
      { column: '一级指标', labels: FIRST_LEVEL, open: true },
      { column: '年度.二级指标', labels: SECOND_LEVEL, open: true },
    ],
  },
  ['绩效指标', '年度绩效指标', '部门整体支出年度绩效指标', '部门整体支出绩效指标', '整体绩效指标', '绩效目标指标', '部门整体绩效指标', '年度指标'],
);

const SIGNED = texts('落款', ['负责人', '经办人', '填表人', '联系人', '联系电话', '填报日期'].map((label) => field(label, { optional: true })));

/** 部门（单位）整体支出绩效目标表 with the tasks of the year and what each costs (财预〔2015〕88号). */
export const form: Form = {
  id: 'performance-targets/整体目标表',
  short: '整体目标表',
  title: '部门整体支出绩效目标表',
  aliases: ['部门（单位）整体支出绩效目标表', '单位整体支出绩效目标表', '整体支出绩效目标表', '部门整体支出绩效目标申报表', '部门（单位）整体支出绩效目标申报表', '整体支出绩效目标申报表', '部门整体绩效目标表', '部门（单位）整体绩效目标表', '单位整体绩效目标表', '整体绩效目标表', '部门整体绩效目标申报表', '部门（单位）整体绩效目标申报表', '部门整体支出绩效目标批复表', '整体绩效目标批复表', '整体支出绩效目标批复表', '部门预算整体支出绩效目标表', '部门整体支出绩效目标公开表'],
  titleLike: OVERALL_TARGET_TITLE,
  en: 'Overall performance targets',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  moreDecimals: true,
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：部门（单位）整体支出绩效目标申报表',
  organisation: '部门（单位）名称',
  foreign: FOREIGN,
  parts: [WHOSE, TASKS, GOALS, INDICATORS, SIGNED],
  relations,
};

/** The budget by its sources and by basic and project expenditure; tasks, where they are printed, without amounts. */
export const byFunds: Form = { ...form, edition: { id: 'by-funds', title: { zh: '列预算收支构成的版式', en: 'With the budget by source and use' } }, parts: [WHOSE, FUNDS, TASKS_ALONE, GOALS, INDICATORS, SIGNED], relations: [] };

/** Both: what each task costs, and the budget by source and use. */
export const tasksAndFunds: Form = { ...form, edition: { id: 'tasks-and-funds', title: { zh: '任务金额和预算收支构成都列的版式', en: 'With tasks and the budget by source and use' } }, parts: [WHOSE, FUNDS, TASKS, GOALS, INDICATORS, SIGNED], relations: [] };
