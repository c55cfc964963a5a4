import type { CellValue } from '../../../src/core';
import type { Line } from '../blocks/published';
import { chance, pick } from './provinces';
import type { IndicatorFact } from './target-facts';

/** One indicator of the table that every drawn layout prints. */
export interface Fact extends IndicatorFact {
  readonly result: number | string;
  readonly weight: number;
  readonly score: number;
}

const fact = (first: string, second: string, name: string, [sign, value, unit]: readonly [string, number | string, string], result: number | string, weight: number, score = weight): Fact => ({ first, second, name, sign, value, unit, result, weight, score });

export const FACTS: readonly Fact[] = [
  // 20 × 100 ÷ 120 = 16.67
  fact('产出指标', '数量指标', '养护里程', ['≥', 120, '公里'], 100, 20, 16.67),
  fact('产出指标', '数量指标', '更换护栏', ['≥', 300, '米'], 310, 5),
  fact('产出指标', '质量指标', '验收合格率', ['≥', 95, '%'], 96, 10),
  fact('产出指标', '时效指标', '完工天数', ['≤', 30, '天'], 30, 5),
  fact('产出指标', '成本指标', '公里成本', ['≤', 1, '万元'], 0.9, 10),
  fact('效益指标', '社会效益指标', '群众出行条件', ['', '改善', ''], '改善', 15),
  fact('效益指标', '可持续影响指标', '道路使用年限', ['≥', 8, '年'], 8, 15),
  fact('满意度指标', '服务对象满意度指标', '沿线群众满意度', ['≥', 90, '%'], 95, 10),
];

export const FUNDS = { first: 100, budget: 120, spent: 108, rate: 90, weight: 10, score: 9 } as const;

const TITLES = ['项目支出绩效自评表', '财政支出项目绩效自评表', '项目绩效自评表', '部门预算项目支出绩效自评表', '项目支出绩效自评情况表', '预算项目绩效自评表', '财政专项资金绩效自评表'];
const UNIT_NAMES = ['实施单位', '项目单位', '项目实施单位', '资金使用单位', '预算单位'];
const WORDS = {
  total: ['资金总额', '年度资金总额', '年度资金总额：', '合计', '总额'],
  first: ['年初预算数', '年初预算', '年初预算数（A）', '年初批复预算数'],
  budget: ['全年预算数', '调整后预算数', '调整预算数', '全年预算数（B）', '调整后全年预算数'],
  spent: ['全年执行数', '预算执行数', '实际支出', '全年执行数（C）', '实际支出金额'],
  rate: ['执行率', '预算执行率', '执行率（%）', '执行率（C/B）', '预算执行率(%)'],
  weight: ['分值', '权重', '标准分值', '分值（权重）', '满分值'],
  score: ['得分', '自评得分', '自评分', '实际得分', '得分情况'],
  name: ['三级指标', '指标名称', '具体指标', '三级指标名称'],
  target: ['年度指标值', '指标值', '计划值', '年初目标值', '预期指标值', '年度目标指标值'],
  result: ['实际完成值', '完成值', '全年实际值', '实际完成情况', '实际完成指标值', '实际值'],
  reason: ['偏差原因分析及改进措施', '未完成原因', '偏差原因', '未完成原因分析', '偏差原因分析与改进措施', '未完成原因和改进措施'],
  sum: ['总分', '合计', '总计', '得分合计', '自评总分'],
} as const;

/** A made-up layout of a self-evaluation: words, order of columns and blocks, how targets are cut and side labels printed, by chance. */
export function evaluation(seed: number): readonly Line[] {
  const next = chance(seed);
  const word = (key: keyof typeof WORDS): string => pick(WORDS[key], next);
  const shuffled = <Each>(all: readonly Each[]): readonly Each[] => all.map((each) => [next(), each] as const).sort(([a], [b]) => a - b).map(([, each]) => each);
  const often = (share: number): boolean => next() < share;
  const weight = word('weight');
  const score = word('score');

  const head: Line[] = often(0.5)
    ? [['项目名称', null, '农村公路养护'], ['主管部门', null, '交通运输局', null, pick(UNIT_NAMES, next), null, '公路站']]
    : [['项目名称', '农村公路养护', null, '主管部门', '交通运输局', null, pick(UNIT_NAMES, next), '公路站']];

  const money = shuffled(['first', 'budget', 'spent'] as const);
  const marks = shuffled(['rate', 'weight', 'score'] as const);
  const fundColumns = often(0.8) ? ([...['first', 'budget', 'spent'], ...marks] as const) : ([...money, ...marks] as const);
  const fundWords = fundColumns.map((key) => (key === 'weight' ? weight : key === 'score' ? score : word(key as 'first')));
  const rate = often(0.5) ? '90%' : 90;
  const figure = (key: string): CellValue => (key === 'rate' ? rate : FUNDS[key as keyof typeof FUNDS]);
  const side = pick(['项目资金（万元）', '资金情况（万元）', '预算执行情况（万元）', '年度资金(万元)'], next);
  const source = often(0.5) ? [pick(['资金来源', null], next)] : [null];
  const funds: Line[] = [
    [side, ...source, ...fundWords],
    [null, word('total'), ...fundColumns.map(figure)],
    [null, pick(['其中：财政拨款', '其中：当年财政拨款', '其中：本年财政拨款'], next), ...fundColumns.map((key) => (['first', 'budget', 'spent'].includes(key) ? figure(key) : null))],
    [null, '上年结转资金'],
    [null, '其他资金'],
  ];
  const goals: Line[] = [
    [pick(['年度总体目标', '总体目标', '年度绩效目标'], next), '预期目标', null, null, pick(['实际完成情况', '目标实际完成情况'], next)],
    [null, '完成农村公路养护任务', null, null, '已完成养护任务'],
  ];

  const cut = next();
  const target: readonly string[] = cut < 0.55 ? ['target'] : cut < 0.8 ? ['sign', 'value', 'unit'] : ['target', 'unit'];
  const reasons = often(0.8) ? ['reason'] : ['reason', 'measure'];
  const middle = pick([[...target, 'result', 'weight', 'score'], ['weight', ...target, 'result', 'score'], [...target, 'weight', 'result', 'score'], ['weight', 'score', ...target, 'result']], next);
  const columns = ['一级指标', '二级指标', 'name', ...middle, ...reasons];
  const heading = (key: string): string => {
    switch (key) {
      case 'sign':
        return pick(['指标性质', '运算符号', '指标符号'], next);
      case 'value':
        return pick(['指标值', '目标值', '计划值'], next);
      case 'unit':
        return pick(['度量单位', '计量单位', '单位'], next);
      case 'measure':
        return pick(['改进措施', '整改措施'], next);
      case 'weight':
        return weight;
      case 'score':
        return score;
      default:
        return key in WORDS ? word(key as keyof typeof WORDS) : key;
    }
  };
  const caption = often(0.5) ? [pick(['绩效指标', '年度绩效指标', '绩效指标完成情况'], next)] : [];
  const margin: CellValue[] = caption.length > 0 ? [null] : [];
  const repeated = often(0.3);
  const short = often(0.3);
  const points = often(0.4);
  const label = (text: string, total?: number): string => `${short ? text.replace(/指标$/, '') : text}${points && total !== undefined ? `（${String(total)}分）` : ''}`;
  const cell = (each: Fact, index: number, key: string): CellValue => {
    const before = FACTS[index - 1];
    switch (key) {
      case '一级指标': {
        const total = FACTS.filter(({ first }) => first === each.first).reduce((sum, fact) => sum + fact.weight, 0);
        return repeated || before?.first !== each.first ? label(each.first, total) : null;
      }
      case '二级指标':
        return repeated || before?.second !== each.second ? label(each.second) : null;
      case 'name':
        return each.name;
      case 'target':
        return target.length > 1 || each.sign === '' ? `${each.sign}${String(each.value)}` : `${each.sign}${String(each.value)}${each.unit}`;
      case 'sign':
        return each.sign === '' ? '定性' : each.sign;
      case 'value':
        return each.value;
      case 'unit':
        return each.unit === '' ? null : each.unit;
      case 'result':
        return target.length > 1 || typeof each.result === 'string' ? each.result : `${String(each.result)}${each.unit}`;
      case 'weight':
        return each.weight;
      case 'score':
        return each.score;
      case 'reason':
        return each.score < each.weight ? '雨季停工' : null;
      default:
        return each.score < each.weight ? '明年补做' : null;
    }
  };
  const total: CellValue[] = [word('sum'), ...[...margin, ...columns].slice(1).map((key) => (key === 'weight' ? 100 : key === 'score' ? 95.67 : null))];
  const list: Line[] = [[...caption, ...columns.map(heading)], ...FACTS.map((each, index) => [...margin, ...columns.map((key) => cell(each, index, key))]), total];

  const body = often(0.7) ? [...head, ...funds, ...goals, ...list] : [...head, ...goals, ...funds, ...list];
  const title: Line[] = [[pick(TITLES, next)], [pick(['（2024年度）', '2024年度', '(2024 年度)'], next)]];
  const indent = often(0.25) ? [null] : [];
  const foot: Line[] = often(0.5) ? [['填表人：甲', null, '填报日期：2025年3月1日', null, null, '联系电话：0000000']] : [];
  return [...title, ...body, ...foot].map((line) => [...indent, ...line]);
}
