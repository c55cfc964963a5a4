import { BAND_MESSAGES, bandVerdicts } from './support/overall/verdicts';
import type { Rule } from './types';

/** The points are those the bands give for the rate. */
export const rule: Rule = {
  id: 'DE-02',
  title: { zh: '三公经费变动率的得分应符合分档', en: 'Points for the change of three-public expenses follow their bands' },
  severity: 'error',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：三公经费变动率＝（本年度三公经费总额−上年度三公经费总额）／上年度三公经费总额×100%',
  messages: BAND_MESSAGES,
  check: (context) => bandVerdicts(context, 'DE-02'),
};
