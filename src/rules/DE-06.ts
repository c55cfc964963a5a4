import { BAND_MESSAGES, bandVerdicts } from './support/overall/verdicts';
import type { Rule } from './types';

/** The points are those the bands give for the rate. */
export const rule: Rule = {
  id: 'DE-06',
  title: { zh: '支付进度的得分应符合分档', en: 'Points for the progress of payments follow their bands' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：支付进度率＝实际支付进度／既定支付进度×100%',
  messages: BAND_MESSAGES,
  check: (context) => bandVerdicts(context, 'DE-06'),
};
