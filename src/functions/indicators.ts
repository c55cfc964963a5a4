import { type Amount, type Localized, sum, ZERO } from '../core';

/** One standard indicator of 部门整体支出 (DE-01…DE-11). */
export interface Indicator {
  readonly formula: Localized;
  /** Names of the figures in their order. */
  readonly figures: readonly string[];
  /** How many figures it takes. */
  readonly counts: readonly number[];
  /** Name of the figure that divides. */
  readonly base: string;
  parts(figures: readonly Amount[]): { readonly numerator: Amount; readonly denominator: Amount };
}

function first(figures: readonly Amount[]): Amount {
  return figures[0] ?? ZERO;
}

function last(figures: readonly Amount[]): Amount {
  return figures[figures.length - 1] ?? ZERO;
}

function ratio(numerator: string, denominator: string, en: string): Indicator {
  return {
    formula: { zh: `${numerator} ÷ ${denominator}`, en },
    figures: [numerator, denominator],
    counts: [2],
    base: denominator,
    parts: (figures) => ({ numerator: first(figures), denominator: last(figures) }),
  };
}

export const INDICATORS: Readonly<Record<string, Indicator>> = {
  在职人员控制率: ratio('在职人数', '编制数', 'staff ÷ posts'),
  三公经费变动率: {
    formula: { zh: '（本年“三公”经费 − 上年“三公”经费）÷ 上年“三公”经费', en: '(three public expenses this year − last year) ÷ last year' },
    figures: ['本年“三公”经费', '上年“三公”经费'],
    counts: [2],
    base: '上年“三公”经费',
    parts: (figures) => ({ numerator: first(figures).minus(last(figures)), denominator: last(figures) }),
  },
  重点支出安排率: ratio('重点项目支出', '项目总支出', 'key projects ÷ all projects'),
  预算完成率: ratio('预算完成数', '预算数', 'budget used ÷ budget'),
  预算调整率: {
    formula: {
      zh: '预算调整数 ÷ 预算数；也可分列追加、追减、结构调整、预算数，前三项取绝对值相加',
      en: 'adjustment ÷ budget; or additions, cuts, transfers and budget, the first three added without their signs',
    },
    figures: ['预算调整数（或追加、追减、结构调整）', '预算数'],
    counts: [2, 3, 4],
    base: '预算数',
    parts: (figures) => ({ numerator: sum(figures.slice(0, -1).map((figure) => figure.abs())), denominator: last(figures) }),
  },
  支付进度率: ratio('实际支付进度', '既定支付进度', 'payments made ÷ payments due'),
  结转结余率: ratio('结转结余总额', '支出预算数', 'carry-over ÷ expenditure budget'),
  公用经费控制率: ratio('实际支出公用经费', '预算安排公用经费', 'office expenses spent ÷ budgeted'),
  三公经费控制率: ratio('“三公”经费实际支出', '“三公”经费预算安排', 'three public expenses spent ÷ budgeted'),
  政府采购执行率: ratio('实际政府采购金额', '政府采购预算', 'procurement made ÷ budgeted'),
  固定资产利用率: ratio('在用固定资产总额', '全部固定资产总额', 'fixed assets in use ÷ all fixed assets'),
  成本节约率: {
    formula: { zh: '（计划成本 − 实际成本）÷ 计划成本', en: '(planned cost − real cost) ÷ planned cost' },
    figures: ['计划成本', '实际成本'],
    counts: [2],
    base: '计划成本',
    parts: (figures) => ({ numerator: first(figures).minus(last(figures)), denominator: first(figures) }),
  },
};

/** Names as people write them, without quotation marks, to the name in the table above. */
export const INDICATOR_ALIASES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(INDICATORS).map((name) => [name, name])),
  支付进度: '支付进度率',
  政府采购预算执行率: '政府采购执行率',
};
