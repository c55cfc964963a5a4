import { EQUATION_MESSAGES, equationReports, rateReports } from './support/text-checks';
import { textFields } from '../performance/text-fields';
import type { Rule } from './types';

/** Computations written out in 计算分析情况: 在职人员216/编制数236*100%=91.53%. */
export const rule: Rule = {
  id: 'DE-15',
  title: { zh: '计算分析里的算式应当成立', en: 'Computations written out in an overall evaluation hold' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：各指标的计算公式',
  messages: EQUATION_MESSAGES,
  *check(context) {
    for (const table of context.tables) {
      if (!table.form.id.startsWith('overall-evaluation/')) continue;
      for (const field of textFields(context.accessOf(table), { part: '绩效情况', key: '计算分析情况' })) {
        yield* equationReports(field, table);
        yield* rateReports(field, table);
      }
    }
  },
};
