import { amountColumn, field, fieldBlock, percentColumn } from '../build';
import { SPENT } from '../performance/indicators';
import type { Form, Part } from '../types';
import { form as general } from './general';

/** 预算数 ｜ 612.5 ‖ 到位数 ｜ 612.5 ‖ 执行数 ｜ 600.25, the sources of each under it, and how far the budget is spent under a heading of its own. */
const FUNDS: Part = fieldBlock(
  '项目资金',
  [
    amountColumn('全年预算数', undefined, { aliases: ['预算数', '预算安排数', '预算金额'] }),
    amountColumn('资金到位数', undefined, { aliases: ['到位数', '实际到位数', '到位金额'] }),
    amountColumn('全年执行数', undefined, { aliases: ['执行数', '实际执行数', '支出数', '执行金额'] }),
    percentColumn('执行率', { aliases: ['预算执行进度', '执行进度', '预算执行率'], of: SPENT }),
  ],
  // The column says it all: nothing is printed of the total itself.
  [field('资金总额', { aliases: [''] }), field('财政资金', { aliases: ['财政拨款', '财政性资金'] }), field('其他资金', { optional: true, aliases: ['其他', '其他来源资金'] })],
  ['预算安排情况', '资金到位情况', '资金执行情况', '预算执行情况'],
);

/** 项目绩效自评表 of 河北: what was budgeted, received and spent side by side. */
export const form: Form = {
  ...general,
  edition: { id: 'hebei', title: { zh: '河北版式（预算数、到位数、执行数并列）', en: 'Hebei, budget, receipts and spending side by side' }, region: '河北' },
  parts: general.parts.map((part) => (part.name === '项目资金' ? FUNDS : part)),
};
