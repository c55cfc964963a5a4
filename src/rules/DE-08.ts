import { BAND_MESSAGES, bandVerdicts, RATE_MESSAGE } from './support/overall/verdicts';
import type { Rule } from './types';

/** The rate is the one of the base table, and its points are those of the bands. */
export const rule: Rule = {
  id: 'DE-08',
  title: { zh: '公用经费控制率及其得分', en: 'Operating expenses: control rate and points' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：公用经费控制率＝实际支出公用经费总额／预算安排公用经费总额×100%',
  messages: { ...BAND_MESSAGES, ...RATE_MESSAGE },
  check: (context) => bandVerdicts(context, 'DE-08'),
};
