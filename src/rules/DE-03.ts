import { BAND_MESSAGES, bandVerdicts } from './support/overall/verdicts';
import type { Rule } from './types';

/** The points are those the bands give for the rate. */
export const rule: Rule = {
  id: 'DE-03',
  title: { zh: '重点支出安排率的得分应符合分档', en: 'Points for the share of key expenditure follow their bands' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：重点支出安排率＝重点项目支出／项目总支出×100%',
  messages: BAND_MESSAGES,
  check: (context) => bandVerdicts(context, 'DE-03'),
};
