import { BAND_MESSAGES, bandVerdicts } from './support/overall/verdicts';
import type { Rule } from './types';

/** The points are those the bands give for the rate. */
export const rule: Rule = {
  id: 'DE-07',
  title: { zh: '结转结余率的得分应符合分档', en: 'Points for what was carried forward follow their bands' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：结转结余率＝结转结余总额／支出预算数×100%',
  messages: BAND_MESSAGES,
  check: (context) => bandVerdicts(context, 'DE-07'),
};
