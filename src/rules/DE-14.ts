import { halfUnit, type Table } from '../core';
import { SUM_MESSAGE, sumReports } from './support/text-checks';
import { type TextField, textFields } from '../performance/text-fields';
import type { Rule } from './types';
import { FIGURE, readDigits } from './support/text-claim';

const CAUGHT = `(${FIGURE})`;
/** What income and expenditure of a department consist of (DE-12 in words). */
const WHOLES = [
  new RegExp(`收入${CAUGHT}万元[,，](?:其中)?[:：]?财政(?:拨款)?收入${CAUGHT}万元[,，、]其他收入${CAUGHT}万元`, 'g'),
  new RegExp(`支出${CAUGHT}万元[,，](?:其中)?[:：]?基本支出${CAUGHT}万元[,，、]项目支出${CAUGHT}万元`, 'g'),
];
/** Three figures of two places, each rounded by itself. */
const ROUNDING = halfUnit(2).times(3);

/** Projects listed in the report of a whole department, and its income and expenditure by kind, against the total they are said to make. */
export const rule: Rule = {
  id: 'DE-14',
  title: { zh: '文字里所列各项之和应等于所写总额', en: 'What is listed in a text adds up to the total it names' },
  severity: 'error',
  basis: '由表样直接推出：所列各项之和等于总额；收入＝财政收入＋其他收入，支出＝基本支出＋项目支出',
  messages: {
    sum: SUM_MESSAGE,
    rounding: {
      zh: '“{{field}}”写 {{total}} 万元，所列两项合计 {{sum}} 万元，只差末位，可能是四舍五入',
      en: '“{{field}}” says {{total}} 万元 and two items make {{sum}}; only the last digit differs, perhaps by rounding',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (!table.form.id.startsWith('overall-evaluation/')) continue;
      for (const field of textFields(context.accessOf(table))) {
        yield* sumReports(field, table);
        yield* wholes(field, table);
      }
    }
  },
};

function* wholes(field: TextField, table: Table): ReturnType<Rule['check']> {
  for (const match of WHOLES.flatMap((pattern) => [...field.text.matchAll(pattern)])) {
    const [total, one, other] = match.slice(1).map(readDigits);
    if (!total || !one || !other) continue;
    const sum = one.plus(other);
    const difference = total.minus(sum).abs();
    if (difference.isZero()) continue;
    const passages = [field.passage({ start: match.index, end: match.index + match[0].length })];
    const said = { field: field.key, total: total.toString(), sum: sum.toString() };
    yield difference.lte(ROUNDING)
      ? { messageId: 'rounding', data: said, cells: [], passages, table, severity: 'hint' }
      : { messageId: 'sum', data: { ...said, count: 2, difference: difference.toString() }, cells: [], passages, table };
  }
}
