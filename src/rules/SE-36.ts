import { indicatorsOf, quoted } from '../performance';
import { namedAmounts } from './support/named-amounts';
import { textField } from '../performance/text-fields';
import type { Rule } from './types';

/** Where a table says what was reached, beside its indicators. */
const FIELDS = ['实际完成情况', '产出情况及分析', '效益情况及分析', '满意度情况及分析'];

/** What the analysis says was reached against the results of the indicators. */
export const rule: Rule = {
  id: 'SE-36',
  title: { zh: '分析文字里的完成数应与指标的实际完成值一致', en: 'Results named in the analysis agree with the indicators' },
  severity: 'warning',
  basis: '由表样直接推出：同一张表里的同一个数',
  messages: {
    differs: {
      zh: '“{{field}}”写“{{said}}”，指标“{{name}}”的实际完成值是 {{result}}；请核对，是同一个数的应当一致',
      en: '“{{field}}” says “{{said}}” and the indicator “{{name}}” has {{result}}; check, one number should be said once',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const indicators = indicatorsOf(access);
      if (indicators.length === 0) continue;
      for (const field of FIELDS.flatMap((key) => textField(access, key) ?? [])) {
        for (const { indicator, value, figure, span } of namedAmounts(field, indicators, 'result')) {
          if (value.eq(figure)) continue;
          const passage = field.passage(span);
          const data = { field: field.key, said: passage.words, name: indicator.name, result: quoted(indicator.result) };
          yield { messageId: 'differs', data, cells: [indicator.resultCell], passages: [passage], table };
        }
      }
    }
  },
};
