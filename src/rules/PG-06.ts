import { EQUATION_MESSAGES, equationReports, priceReports, ROUNDED_MESSAGE, roundedReports, SUM_MESSAGE, sumReports } from './support/text-checks';
import { allTargetTables } from './support/targets';
import { textFields } from '../performance/text-fields';
import type { Rule } from './types';

/** Computations and lists of amounts in the texts of a table of targets: 300人×2天×100元=6万元, 共计119万元，包括…. */
export const rule: Rule = {
  id: 'PG-06',
  title: { zh: '目标表文字里的算式与合计应当成立', en: 'Computations and sums in the texts of a table of targets hold' },
  severity: 'warning',
  basis: '由表样直接推出：测算依据里的算式、分项与总额相符',
  messages: { ...EQUATION_MESSAGES, sum: SUM_MESSAGE, rounded: ROUNDED_MESSAGE },
  *check(context) {
    for (const table of allTargetTables(context)) {
      for (const field of textFields(context.accessOf(table))) {
        yield* equationReports(field, table);
        yield* sumReports(field, table);
        yield* priceReports(field, table);
        yield* roundedReports(field, table);
      }
    }
  },
};
