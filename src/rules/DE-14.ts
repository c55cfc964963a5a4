import { SUM_MESSAGE, sumReports } from './support/text-checks';
import { textFields } from './support/text-fields';
import type { Rule } from './types';

/** Projects listed in the report of a whole department against the total they are said to make. */
export const rule: Rule = {
  id: 'DE-14',
  title: { zh: '文字里所列项目之和应等于所写总额', en: 'Projects listed in a text add up to the total it names' },
  severity: 'error',
  basis: '由表样直接推出：所列各项之和等于总额',
  messages: { sum: SUM_MESSAGE },
  *check(context) {
    for (const table of context.tables) {
      if (!table.form.id.startsWith('overall-evaluation/')) continue;
      for (const field of textFields(context.accessOf(table))) yield* sumReports(field, table);
    }
  },
};
