import { LAST_YEAR, RECOMPUTED, remarks } from './support/narrative';
import type { Rule } from './types';

/** A growth rate that change ÷ last year does not give: last year is this year less the change. */
export const rule: Rule = {
  id: 'NA-04',
  title: { zh: '增长率应以上年数为基数', en: 'Growth is measured against last year' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: {
    ...RECOMPUTED,
    ...LAST_YEAR,
    change: {
      zh: '“{{subject}}”本年 {{now}}，上年 {{last}}，相差 {{right}}，写的是“{{words}}”；请核对',
      en: '“{{subject}}” is {{now}} this year and {{last}} last year, {{right}} apart, but the text says “{{words}}”; check it',
    },
    below: {
      zh: '“{{subject}}”是 {{now}}，写“{{words}}”，上年数就成了负数；请核对金额和增减额',
      en: '“{{subject}}” is {{now}}; with “{{words}}” last year’s figure would be negative; check amount and change',
    },
  },
  check: (context) => remarks(context, 'NA-04'),
};
