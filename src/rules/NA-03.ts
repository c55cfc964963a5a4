import { RECOMPUTED, remarks } from './support/narrative';
import type { Rule } from './types';

/** A completion rate that amount ÷ budget does not give; none can be given on a budget of zero. */
export const rule: Rule = {
  id: 'NA-03',
  title: { zh: '完成率应等于决算数除以所说的预算数', en: 'Completion must be the amount over the budget named' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: RECOMPUTED,
  check: (context) => remarks(context, 'NA-03'),
};
