import { BAND_MESSAGES, bandVerdicts, RATE_MESSAGE } from './support/overall/verdicts';
import type { Rule } from './types';

/** The rate is the one of the base table, and its points are those of the bands. */
export const rule: Rule = {
  id: 'DE-19',
  title: { zh: '楼堂馆所控制率及其得分', en: 'Buildings: control rates and points' },
  severity: 'error',
  basis: '部门整体支出绩效评价指标表：面积控制率＝实际建设面积／批准建设面积×100%；投资概算控制率＝实际投资／批准的投资概算×100%',
  messages: { ...BAND_MESSAGES, ...RATE_MESSAGE },
  check: (context) => bandVerdicts(context, 'DE-19'),
};
