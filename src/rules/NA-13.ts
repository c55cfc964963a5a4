import { ADDED, remarks } from './support/narrative';
import type { Rule } from './types';

/** Kinds of projects under the number and the amount of all. */
export const rule: Rule = {
  id: 'NA-13',
  title: { zh: '绩效项目数和金额应加总为总数', en: 'Projects under evaluation must add up' },
  severity: 'error',
  basis: '财预〔2016〕143号《地方预决算公开操作规程》：公开的文字说明应与报表一致',
  messages: ADDED,
  check: (context) => remarks(context, 'NA-13'),
};
