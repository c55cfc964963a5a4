import { amount } from '../core';
import { BAND_MESSAGES, bandVerdicts, RATE_MESSAGE } from './support/overall/verdicts';
import { textFields } from '../performance/text-fields';
import type { Rule } from './types';

/** 预算调整为6396.34/预算数6132.90. */
const COMPUTED = /^预算调整(?:数|额|金额)?为?(\d+(?:\.\d+)?)\//;

/** The adjustment the rate is computed from against the one the table prints. */
export const rule: Rule = {
  id: 'DE-05',
  title: { zh: '预算调整率的调整数应与表上的预算调整金额一致', en: 'The adjustment of the rate is the one the table prints' },
  severity: 'warning',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：预算调整率＝预算调整数／预算数×100%',
  messages: {
    ...BAND_MESSAGES,
    ...RATE_MESSAGE,
    adjustment: {
      zh: '预算调整率按调整数 {{used}} 计算，表上“预算调整金额”是 {{printed}}；请核对哪一个对（追加、追减、结构调整取绝对值之和时请写明）',
      en: 'The rate is computed from an adjustment of {{used}}, the table prints {{printed}}; check which is right',
    },
  },
  *check(context) {
    yield* bandVerdicts(context, 'DE-05');
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const row = access.row('预算调整金额');
      const column = row && access.column(row, '金额');
      if (!row || !column) continue;
      const rate = textFields(access, { part: '绩效情况', key: '计算分析情况' }).find(({ text }) => COMPUTED.test(text));
      const used = COMPUTED.exec(rate?.text ?? '')?.[1];
      if (!rate || used === undefined) continue;
      const { kind, value } = access.figure(row, column);
      if ((kind !== 'number' && kind !== 'text') || value.abs().eq(amount(used))) continue;
      yield { messageId: 'adjustment', data: { used, printed: value.toString() }, cells: [rate.cell, access.cell(row, column)], table };
    }
  },
};
