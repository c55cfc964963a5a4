import { ADDED, remarks } from './support/narrative';
import type { Rule } from './types';

/** The four items of the three public expenses and their changes under the total; 人员经费 and 公用经费 under 基本支出. */
export const rule: Rule = {
  id: 'NA-08',
  title: { zh: '“三公”经费各项、人员与公用经费应加总为总数', en: 'The three public items, and personnel and operating funds, must add up' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: ADDED,
  check: (context) => remarks(context, 'NA-08'),
};
