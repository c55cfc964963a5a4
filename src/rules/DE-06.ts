import type { Table } from '../core';
import { indicatorWeight } from './support/overall/weight';
import { BAND_MESSAGES, bandVerdicts } from './support/overall/verdicts';
import { textFields } from '../performance/text-fields';
import type { Rule, RuleContext } from './types';

/** 支付进度达标得0分 */
const REACHED = /([\u4e00-\u9fff]{2,20}?)达标[,，]?得((?:\d+)(?:\.\d+)?)分/g;

/** The points are those the bands give for the rate, and a text that says 达标 does not give none. */
export const rule: Rule = {
  id: 'DE-06',
  title: { zh: '支付进度的得分应符合分档，文字不自相矛盾', en: 'Points for the progress of payments follow their bands, and the text does not contradict itself' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：支付进度率＝实际支付进度／既定支付进度×100%',
  messages: {
    ...BAND_MESSAGES,
    reached: {
      zh: '“{{field}}”写“{{words}}”，“{{name}}”的分值是 {{weight}}；达标不应不得分，请核对文字或得分',
      en: '“{{field}}” says “{{words}}” and the weight of {{name}} is {{weight}}; what is reached earns points, check the text or the points',
    },
  },
  *check(context) {
    yield* bandVerdicts(context, 'DE-06');
    for (const table of context.tables) if (table.form.id.startsWith('overall-evaluation/')) yield* contradictions(context, table);
  },
};

/** Of any indicator of the table: the name is the end of the words before 达标. */
function* contradictions(context: RuleContext, table: Table): ReturnType<Rule['check']> {
  const access = context.accessOf(table);
  const indicators = access.rows.filter(({ part }) => part === '绩效情况' || part === '绩效指标');
  for (const field of textFields(access)) {
    for (const match of field.text.matchAll(REACHED)) {
      const [whole, before = '', points = ''] = match;
      const row = indicators.find(({ label }) => label.length >= 2 && before.endsWith(label));
      const weight = row && indicatorWeight(access, row);
      if (!row || !weight || weight.isZero() || Number(points) > 0) continue;
      const start = match.index + before.length - row.label.length;
      const passage = field.passage({ start, end: match.index + whole.length });
      yield { messageId: 'reached', data: { field: field.key, words: passage.words, name: row.label, weight: weight.toString() }, cells: [], passages: [passage], table, severity: 'warning' };
    }
  }
}
