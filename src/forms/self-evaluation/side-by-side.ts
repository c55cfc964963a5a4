import { amountColumn, field, fieldBlock, percentColumn, pointsColumn } from '../build';
import { SPENT } from '../performance/indicators';
import type { Form, Part } from '../types';
import { ALSO } from './blocks';
import { form as general } from './general';
import { form as resultsOnly } from './results-only';

const BUDGET = ['预算数', '预算安排数', '预算安排', '预算金额', '年度预算数', '年度预算金额', '项目年度预算金额'];
const SPENDING = ['执行数', '实际执行数', '执行金额', '支出数', '支出金额', '实际支出', '实际支出数', '实际支出金额', '年度实际支出金额'];
/** What heads columns, or labels the rows under them, where the funds stand in a list. */
const OF_LISTS = [...ALSO.年初预算数, ...ALSO.全年预算数, ...ALSO.全年执行数, ...ALSO.资金总额, '全年预算数', '全年执行数'].filter((label) => ![...BUDGET, ...SPENDING, '合计'].includes(label));

/** 预算数 ｜ 612.5 ‖ 到位数 ｜ 612.5 ‖ 执行数 ｜ 600.25, the sources of each under it, and how far the budget is spent under a heading of its own. */
const FUNDS: Part = fieldBlock(
  '项目资金',
  [
    amountColumn('全年预算数', undefined, { aliases: BUDGET }),
    amountColumn('资金到位数', undefined, { optional: true, aliases: ['到位数', '实际到位数', '到位金额'] }),
    amountColumn('全年执行数', undefined, { aliases: SPENDING }),
    percentColumn('执行率', { optional: true, aliases: ['预算执行进度', '执行进度', '预算执行率', '支出率'], of: SPENT }),
    pointsColumn('得分', { optional: true, most: 10, aliases: ['执行率得分'] }),
  ],
  // The column says it all: nothing is printed of the total itself.
  [field('资金总额', { aliases: [''] }), field('财政资金', { optional: true, aliases: ['财政拨款', '财政性资金'] }), field('其他资金', { optional: true, aliases: ['其他', '其它资金', '其他来源资金'] })],
  ['预算安排情况', '资金到位情况', '资金执行情况', '预算执行情况'],
);

const sideBySide = (form: Form): readonly Part[] => form.parts.map((part) => (part.name === '项目资金' ? FUNDS : part));

/** 项目绩效自评表 that prints what was budgeted and spent as pairs of label and figure, side by side (河北 and others). */
export const form: Form = {
  ...general,
  edition: { id: 'side-by-side', title: { zh: '预算数、执行数成对并列的版式（河北等）', en: 'Budget and spending side by side' } },
  foreign: OF_LISTS,
  parts: sideBySide(general),
};

/** The same without points (四川 2021). */
export const withoutPoints: Form = {
  ...resultsOnly,
  edition: { id: 'side-by-side-results', title: { zh: '预算数、执行数成对并列、不评分的版式（四川 2021 等）', en: 'Budget and spending side by side, without points' } },
  foreign: [...(resultsOnly.foreign ?? []), ...OF_LISTS],
  parts: sideBySide(resultsOnly),
};
