import { BAND_MESSAGES, bandVerdicts, RATE_MESSAGE } from './support/overall/verdicts';
import type { Rule } from './types';

/** The rate is the one of the base table, and its points are those of the bands. */
export const rule: Rule = {
  id: 'DE-10',
  title: { zh: '政府采购执行率及其得分', en: 'Government procurement: execution rate and points' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：政府采购执行率＝实际政府采购金额／政府采购预算数×100%',
  messages: { ...BAND_MESSAGES, ...RATE_MESSAGE },
  check: (context) => bandVerdicts(context, 'DE-10'),
};
