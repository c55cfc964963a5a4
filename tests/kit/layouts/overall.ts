import type { CellValue } from '../../../src/core';
import type { Line } from '../blocks/published';
import type { IndicatorFact } from './target-facts';
import { type DrawnSheet, Drawer, type Money, moneyIn } from './targets';

/** What every invented table of a whole department says; amounts in 元. */
export const DEPARTMENT = '青河县水务局';
export const GOAL = '河道整洁，供水安全';

interface Task {
  readonly name: string;
  readonly total: number;
  readonly treasury: number;
  readonly other: number;
}

/** 3,000,000 + 5,000,000 + 2,000,000 = 10,000,000; 2,800,000 + 200,000 = 3,000,000. */
export const TASKS: readonly Task[] = [
  { name: '河道管护', total: 3000000, treasury: 2800000, other: 200000 },
  { name: '供水保障', total: 5000000, treasury: 5000000, other: 0 },
  { name: '防汛抗旱', total: 2000000, treasury: 2000000, other: 0 },
];

/** 9,800,000 + 200,000 = 10,000,000 = 6,000,000 + 4,000,000; 5,000,000 + 1,000,000 = 6,000,000. */
export const BUDGET: Readonly<Record<string, number>> = { 资金总额: 10000000, 财政拨款: 9800000, 其他资金: 200000, 基本支出: 6000000, 人员经费: 5000000, 公用经费: 1000000, 项目支出: 4000000 };

export interface OverallFact extends IndicatorFact {
  readonly weight: number;
  readonly result: string;
  readonly score: number;
}

const fact = (first: string, second: string, name: string, [sign, value, unit]: readonly [string, number | string, string], weight: number, result: string, score = weight): OverallFact => ({ first, second, name, sign, value, unit, weight, result, score });

/** 20 + 20 + 10 + 20 + 10 + 10 = 90, and 10 for execution; 20 × 90 ÷ 120 = 15. */
export const OVERALL_FACTS: readonly OverallFact[] = [
  fact('产出指标', '数量指标', '巡查次数', ['≥', 120, '次'], 20, '90次', 15),
  fact('产出指标', '质量指标', '整改率', ['≥', 95, '%'], 20, '96%'),
  fact('产出指标', '时效指标', '完成时间', ['', '12月底前', ''], 10, '11月'),
  fact('效益指标', '社会效益指标', '供水保证率', ['≥', 98, '%'], 20, '99%'),
  fact('效益指标', '生态效益指标', '河道水质', ['', '改善', ''], 10, '改善'),
  fact('满意度指标', '服务对象满意度指标', '群众满意度', ['≥', 90, '%'], 10, '92%'),
];

const WORDS = {
  targetTitle: ['部门整体支出绩效目标表', '部门（单位）整体支出绩效目标申报表', '整体绩效目标申报表', '部门整体绩效目标批复表', '市级部门整体支出绩效目标表', '部门预算整体支出绩效目标公开表', '部门整体预算绩效目标表'],
  evaluationTitle: ['部门整体支出绩效自评表', '整体支出绩效自评表', '部门（单位）整体支出绩效自评表', '部门整体绩效自评表', '部门整体支出绩效自评情况表', '市级部门整体支出绩效自评价表'],
  whose: ['部门（单位）名称', '部门名称', '单位名称', '预算部门', '部门（单位）', '填报单位（部门）', '预算部门（单位）名称', '一级预算单位'],
  goal: ['年度总体目标', '年度绩效目标', '整体绩效目标', '部门整体绩效目标', '年度工作目标', '部门年度总体绩效目标'],
  duties: ['部门职能职责概述', '部门主要职责', '单位职能', '部门职能概况', '主要工作职责'],
  task: ['任务名称', '主要任务', '重点工作', '工作任务名称', '重点任务事项', '任务（项目）名称'],
  content: ['主要内容', '工作内容', '任务内容', '主要实施内容', '内容概述'],
  total: ['总额', '预算金额', '金额', '任务金额', '安排资金', '预算资金总额'],
  treasury: ['财政拨款', '财政资金', '其中：财政拨款', '财政预算资金'],
  other: ['其他资金', '其他', '其他来源资金'],
  taskTotal: ['金额合计', '合计', '总计'],
  资金总额: ['资金总额', '年度预算总额', '部门预算总额', '预算资金总额', '年度资金总额', '预算总额合计'],
  财政拨款: ['财政拨款', '财政拨款收入', '财政资金', '一般公共预算财政拨款', '年度财政拨款'],
  其他资金: ['其他资金', '其他收入', '其他来源资金', '其他各类资金'],
  基本支出: ['基本支出', '基本支出预算', '基本支出经费'],
  人员经费: ['人员经费', '人员支出', '人员类经费'],
  公用经费: ['公用经费', '公用支出', '日常公用经费', '公用类经费'],
  项目支出: ['项目支出', '项目支出预算', '项目经费', '项目支出资金'],
  name: ['三级指标', '指标名称', '三级指标名称', '具体指标', '绩效指标名称'],
  target: ['指标值', '年度指标值', '目标值', '绩效指标值', '年度目标值', '预期指标值'],
  sign: ['指标性质', '运算符号', '指标方向', '比较符'],
  value: ['指标值', '目标值', '年度目标值'],
  measure: ['计量单位', '度量单位', '单位', '指标值单位'],
  weight: ['分值', '权重', '指标分值', '权重（%）', '分值权重'],
  remark: ['备注', '指标说明', '评分标准', '指标解释'],
  budget: ['预算数', '年初预算数', '全年预算数', '年度预算数', '预算数（A）'],
  spent: ['执行数', '全年执行数', '预算执行数', '执行数（B）', '实际支出数'],
  rate: ['执行率', '预算执行率', '执行率（%）', '资金执行率', '执行率（B/A）'],
  score: ['得分', '自评得分', '自评分', '实际得分'],
  result: ['实际完成值', '完成值', '全年实际值', '实际完成情况'],
  reason: ['偏差原因分析及改进措施', '偏差原因', '未完成原因', '偏差原因分析'],
  sum: ['总分', '合计', '总计', '自评总分'],
} as const;

type Word = keyof typeof WORDS;

export interface DrawnOverall {
  readonly sheets: readonly DrawnSheet[];
  readonly habits: string;
  readonly tasks: 'none' | 'one amount' | 'three amounts';
  readonly funds: boolean;
  readonly weights: boolean;
}

class Words {
  private readonly known = new Map<Word, string>();

  constructor(readonly draw: Drawer) {}

  of(key: Word): string {
    const word = this.known.get(key) ?? this.draw.pick(WORDS[key]);
    this.known.set(key, word);
    return word;
  }
}

const assembled = (draw: Drawer, title: string, money: Money, blocks: readonly (readonly Line[])[]): readonly Line[] => {
  const indent = Array<CellValue>(draw.often(0.25, 'one column right') ? 1 : 0).fill(null);
  const gap = draw.often(0.15, 'blank lines');
  const year = draw.pick(['（2025年度）', '2025年度', '(2025 年度)']);
  return [[title], money.inTitle ? [year, null, null, null, `单位：${money.unit}`] : [year], ...blocks.flatMap((lines, index) => [...(gap && index > 0 ? [[]] : []), ...lines])].map((line) => [...indent, ...line]);
};

/** A made-up layout of 部门整体支出绩效目标表. */
export function overallTargets(seed: number): DrawnOverall {
  const draw = new Drawer(seed * 104729);
  const words = new Words(draw);
  const money = moneyIn(draw);
  const tasks = draw.choose(['none', 'one amount', 'three amounts'] as const);
  const funds = tasks === 'none' || draw.often(0.5, 'funds');
  const goal: readonly Line[] = [[words.of('goal'), null, GOAL]];
  const duties: readonly Line[] = draw.often(0.4, 'duties') ? [[words.of('duties'), null, '负责全县水务管理']] : [];
  const { lines: list, weights } = indicatorsIn(draw, words);
  const middle = [taskLines(draw, words, money, tasks), funds ? fundLines(draw, words, money) : [], goal].filter((lines) => lines.length > 0);
  const blocks = [[[words.of('whose'), null, DEPARTMENT]], duties, ...(draw.often(0.3, 'goal first') ? [...middle].reverse() : middle), list].filter((lines) => lines.length > 0);
  const lines = assembled(draw, words.of('targetTitle'), money, blocks);
  return { sheets: [{ name: '整体目标', lines, merges: [] }], habits: draw.habits.join(', '), tasks, funds, weights };
}

function taskLines(draw: Drawer, words: Words, money: Money, kind: DrawnOverall['tasks']): readonly Line[] {
  if (kind === 'none') return [];
  const caption = draw.pick(['年度主要任务', '年度重点工作任务', '主要任务', '部门年度工作任务']);
  const content = draw.often(0.7, 'content') ? [words.of('content')] : [];
  const of = (task: Task): readonly CellValue[] => [task.name, ...content.map(() => '按计划实施'), ...(kind === 'one amount' ? [task.total] : [task.total, task.treasury, task.other]).map(money.print)];
  const sum = (key: 'total' | 'treasury' | 'other'): number => TASKS.reduce((total, task) => total + task[key], 0);
  const totals = kind === 'one amount' ? [sum('total')] : [sum('total'), sum('treasury'), sum('other')];
  const amounts = kind === 'one amount' ? [`${words.of('total')}${money.inLabel}`] : [words.of('total'), words.of('treasury'), words.of('other')];
  const header: readonly Line[] =
    kind === 'three amounts' && draw.often(0.5, 'amounts under one heading')
      ? [[caption, words.of('task'), ...content, `预算金额${money.inLabel}`], [null, null, ...content.map(() => null), ...amounts]]
      : [[`${caption}${kind === 'three amounts' ? money.inLabel : ''}`, words.of('task'), ...content, ...amounts]];
  return [...header, ...TASKS.map((task): Line => [null, ...of(task)]), [null, words.of('taskTotal'), ...content.map(() => null), ...totals.map(money.print)]];
}

function fundLines(draw: Drawer, words: Words, money: Money): readonly Line[] {
  const staff = draw.often(0.5, 'staff and running costs');
  const keys = ['资金总额', '财政拨款', '其他资金', '基本支出', ...(staff ? ['人员经费', '公用经费'] : []), '项目支出'] as const;
  const pair = (key: (typeof keys)[number]): readonly CellValue[] => {
    const [label, figure] = [words.of(key as Word), money.print(BUDGET[key] ?? 0)];
    return money.together ? [`${label}：${String(figure)}`] : [label, figure];
  };
  const caption = `${draw.pick(['部门预算', '预算情况', '年度预算申请', '部门预算情况'])}${money.inLabel}`;
  if (!draw.often(0.4, 'sources beside uses')) return keys.map((key, index): Line => [index === 0 ? caption : null, ...pair(key)]);
  const [left, right] = [['财政拨款', '其他资金'] as const, keys.slice(3)];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index): Line => {
    const [source, use] = [left[index], right[index]];
    const first = source ? pair(source) : [];
    return [null, ...first, ...Array<CellValue>(3 - first.length).fill(null), ...(use ? pair(use) : [])];
  });
  return [[caption, ...pair('资金总额')], [null, '按收入性质分', null, null, '按支出性质分'], ...rows];
}

type Key = '一级指标' | '二级指标' | 'name' | 'target' | 'sign' | 'value' | 'measure' | 'weight' | 'remark' | 'result' | 'score' | 'reason';

function indicatorsIn(draw: Drawer, words: Words, evaluated = false): { readonly lines: readonly Line[]; readonly weights: boolean } {
  const cut: readonly Key[] = draw.pick<readonly Key[]>([['target'], ['target'], ['sign', 'value', 'measure'], ['value', 'measure']]);
  draw.habits.push(`target in ${String(cut.length)}`);
  const weights = evaluated || draw.often(0.4, 'weights');
  const weight: readonly Key[] = weights ? ['weight'] : [];
  const middle = draw.pick<readonly Key[]>([[...cut, ...(evaluated ? (['result'] as const) : []), ...weight], [...weight, ...cut, ...(evaluated ? (['result'] as const) : [])]]);
  const tail: readonly Key[] = evaluated ? ['score', 'reason'] : draw.often(0.25, 'remark') ? ['remark'] : [];
  const columns: readonly Key[] = ['一级指标', '二级指标', 'name', ...middle, ...tail];
  const caption = draw.often(0.6, 'caption') ? [draw.pick(['绩效指标', '年度绩效指标', '部门整体绩效指标'])] : [];
  const margin: readonly CellValue[] = caption.map(() => null);
  const repeated = draw.often(0.3, 'labels repeated');
  const short = draw.often(0.2, 'labels short');
  const write = (text: string): string => (short ? text.replace(/指标$/, '') : text);
  const cell = (each: OverallFact, index: number, key: Key): CellValue => {
    const before = OVERALL_FACTS[index - 1];
    switch (key) {
      case '一级指标':
        return repeated || before?.first !== each.first ? write(each.first) : null;
      case '二级指标':
        return repeated || before?.second !== each.second ? write(each.second) : null;
      case 'target':
        return `${each.sign}${String(each.value)}${each.unit}`;
      case 'sign':
        return each.sign === '' ? '定性' : each.sign;
      case 'value':
        return cut.includes('sign') ? each.value : `${each.sign}${String(each.value)}`;
      case 'measure':
        return each.unit === '' ? null : each.unit;
      case 'remark':
        return index === 0 ? '按当年计划' : null;
      case 'reason':
        return each.score < each.weight ? '汛期推迟' : null;
      default:
        return each[key];
    }
  };
  return { weights, lines: [[...caption, ...columns.map((key) => (key === '一级指标' || key === '二级指标' ? key : words.of(key)))], ...OVERALL_FACTS.map((each, index): Line => [...margin, ...columns.map((key) => cell(each, index, key))])] };
}

/** 9,000,000 ÷ 10,000,000 = 90 %, a tenth of it 9 points; 9 + 15 + 20 + 10 + 20 + 10 + 10 = 94. */
export const SPENT = { budget: 10000000, spent: 9000000, rate: 90, weight: 10, score: 9, total: 94 } as const;

/** A made-up layout of 部门整体支出绩效自评表 with indicators of output and benefit. */
export function overallEvaluation(seed: number): DrawnOverall {
  const draw = new Drawer(seed * 15485863);
  const words = new Words(draw);
  const money = moneyIn(draw);
  const side = `${draw.pick(['年度预算申请', '部门预算执行情况', '预算执行情况', '年度资金'])}${money.inLabel}`;
  const columns = ['budget', 'spent', ...draw.pick([['rate', 'weight', 'score'], ['weight', 'rate', 'score']] as const)] as const;
  const figure = (key: (typeof columns)[number]): CellValue => (key === 'budget' || key === 'spent' ? money.print(SPENT[key]) : key === 'rate' ? '90%' : SPENT[key]);
  const part = (label: string, budget: number, spent: number): Line => [null, label, money.print(budget), money.print(spent)];
  // 5,600,000 + 3,400,000 = 9,000,000
  const funds: readonly Line[] = [[side, null, ...columns.map((key) => words.of(key))], [null, words.of('资金总额'), ...columns.map(figure)], part('其中：基本支出', 6000000, 5600000), part('项目支出', 4000000, 3400000)];
  const goals: readonly Line[] = draw.often(0.5, 'goal and result') ? [['年度总体目标', '预期目标', null, null, '实际完成情况'], [null, GOAL, null, null, '河道整洁']] : [[words.of('goal'), null, GOAL]];
  const { lines: list, weights } = indicatorsIn(draw, words, true);
  const header = list[0] ?? [];
  const total: Line = [words.of('sum'), ...header.slice(1).map((word): CellValue => (word === words.of('weight') ? 100 : word === words.of('score') ? SPENT.total : null))];
  const blocks = [[[words.of('whose'), null, DEPARTMENT]], funds, goals, [...list, total]];
  return { sheets: [{ name: '整体自评', lines: assembled(draw, words.of('evaluationTitle'), money, blocks), merges: [] }], habits: draw.habits.join(', '), tasks: 'none', funds: true, weights };
}
