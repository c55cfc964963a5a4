import { LAST_YEAR, RECOMPUTED, remarks } from './support/narrative';
import type { Rule } from './types';

/** A growth rate that change ÷ last year does not give: last year is this year less the change. */
export const rule: Rule = {
  id: 'NA-04',
  title: { zh: '增长率应以上年数为基数', en: 'Growth is measured against last year' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: { ...RECOMPUTED, ...LAST_YEAR },
  check: (context) => remarks(context, 'NA-04'),
};
