import { BAND_MESSAGES, bandVerdicts, RATE_MESSAGE } from './support/overall/verdicts';
import type { Rule } from './types';

/** The rate is the one of the base table, and its points are those of the bands. */
export const rule: Rule = {
  id: 'DE-09',
  title: { zh: '三公经费控制率及其得分', en: 'Three-public expenses: control rate and points' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：三公经费控制率＝三公经费实际支出数／三公经费预算安排数×100%',
  messages: { ...BAND_MESSAGES, ...RATE_MESSAGE },
  check: (context) => bandVerdicts(context, 'DE-09'),
};
