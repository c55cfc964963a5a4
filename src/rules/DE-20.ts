import { BAND_MESSAGES, bandVerdicts } from './support/overall/verdicts';
import type { Rule } from './types';

/** The points are those the bands give for the rate. */
export const rule: Rule = {
  id: 'DE-20',
  title: { zh: '成本节约率的得分应符合分档', en: 'Points for the cost that was saved follow their bands' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：成本节约率＝（计划成本−实际成本）／计划成本×100%',
  messages: BAND_MESSAGES,
  check: (context) => bandVerdicts(context, 'DE-20'),
};
