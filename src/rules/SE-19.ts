import { amount } from '../core';
import { hasReasonToSpare, indicatorsOf, practiceOf } from '../performance';
import { contentWith, lacksReason, verdictOf, withWeight } from './support/verdict';
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
        const { name, score, weight, reasonCell } = indicator;
        // One off in the last digit is a matter of rounding (SE-11 says so).
        if (!weight || !lacksReason(indicator) || verdictOf(indicator, practiceOf(access, context.practice))?.messageId === 'digit' || [indicators[index - 1], indicators[index + 1]].some(hasReasonToSpare)) continue;
        yield { messageId: 'reason', data: { name, score: (score ?? amount(0)).toString(), weight: weight.toString() }, cells: [...withWeight(indicator), ...(reasonCell ? [reasonCell] : [])], table, ofPoints: true, accepts: contentWith(indicator, practiceOf(access, context.practice)) };
      }
    }
  },
};
