import { practiceOf, totalScoreOf } from '../performance';
import type { Rule } from './types';

/** Some places cap the total where little was spent. Only where the user says that this is one of them. */
export const rule: Rule = {
  id: 'SE-33',
  title: { zh: '执行率偏低时总分封顶（部分地方）', en: 'A low execution rate caps the total score (some places)' },
  severity: 'hint',
  basis: '部分省份的预算绩效一体化系统操作手册：执行率低于 80%、70%、60%、50% 的，总分分别不超过 89、79、69、59',
  messages: {
    cap: {
      zh: '执行率 {{rate}}%，低于 {{below}}%，本地规定总分不超过 {{most}}，表上是 {{score}}；请核对',
      en: 'The execution rate is {{rate}}%, below {{below}}%, which caps the total at {{most}} here; the table says {{score}}; check it',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const caps = practiceOf(access, context.practice)?.caps ?? [];
      const row = access.row('资金总额');
      const column = row && access.column(row, '执行率');
      const total = totalScoreOf(access);
      if (!column || !total) continue;
      const rate = access.figure(row, column);
      if (rate.kind !== 'number' && rate.kind !== 'text') continue;
      const cap = caps.find(({ executionBelow }) => rate.value.lt(executionBelow));
      if (!cap || total.score.lte(cap.totalAtMost)) continue;
      const data = { rate: rate.value.toString(), below: cap.executionBelow.toString(), most: cap.totalAtMost.toString(), score: total.score.toString() };
      yield { messageId: 'cap', data, cells: [total.cell, access.cell(row, column)], table };
    }
  },
};
