import { amount } from '../core';
import { scoreReadings } from '../scoring';
import { hasReasonToSpare, type Indicator, indicatorsOf } from '../performance';
import type { Rule } from './types';

const REASON = '偏差原因分析及改进措施';

/** Points were taken off and nobody says why. */
export const rule: Rule = {
  id: 'SE-19',
  title: { zh: '得分低于分值应写明偏差原因', en: 'Points below the weight need a reason' },
  severity: 'error',
  basis: '项目支出绩效自评表填报要求：未完成的指标应说明偏差原因及改进措施',
  messages: {
    reason: {
      zh: '“{{name}}”得 {{score}} 分，低于分值 {{weight}}，没有写偏差原因；请在“偏差原因分析及改进措施”里说明',
      en: '“{{name}}” earns {{score}} of {{weight}} and no reason is given; explain it in 偏差原因分析及改进措施',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      // Where no column of reasons was read they may stand under another heading, or the layout asks for none.
      const indicators = indicatorsOf(access).filter(({ row }) => access.column(row, REASON));
      for (const [index, indicator] of indicators.entries()) {
        const { name, score, weight, scoreCell } = indicator;
        if (!weight || !lacksReason(indicator) || [indicators[index - 1], indicators[index + 1]].some(hasReasonToSpare)) continue;
        yield { messageId: 'reason', data: { name, score: (score ?? amount(0)).toString(), weight: weight.toString() }, cells: [scoreCell], table };
      }
    }
  },
};

function lacksReason({ readings, weight, score, reason }: Indicator): boolean {
  if (!weight || reason !== '') return false;
  if (score) return score.lt(weight);
  // An empty cell beside a result that earns everything is not yet filled in; beside one that earns nothing it is a deduction.
  const outcome = scoreReadings(readings, weight);
  return outcome.kind === 'scored' && outcome.score.lt(weight);
}
