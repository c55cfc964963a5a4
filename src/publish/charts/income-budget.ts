import type { ChartForm } from './types';

/** 收入预算图: where the budget of the year comes from (表二), as published behind 收入预算情况说明. */
export const chart: ChartForm = {
  id: 'income-budget',
  set: 'budget',
  title: '收入预算图',
  kind: 'pie',
  section: /收入预算/,
  points: [
    { name: '一般公共预算', figure: '表二.合计.一般公共预算' },
    { name: '政府性基金预算', figure: '表二.合计.政府性基金' },
    { name: '国有资本经营预算', figure: '表二.合计.国有资本经营预算' },
    { name: '财政专户管理资金', figure: '表二.合计.财政专户管理资金' },
    { name: '单位资金', figure: '表二.合计.单位资金' },
    { name: '上年结转', figure: '表二.合计.上年结转' },
  ],
};
