import { POINTS_MESSAGES, verdicts } from './support/verdict';
import type { Rule } from './types';

/** Points where exactly so much was wanted: all of them where it was reached or passed, else 分值×实际÷目标. */
export const rule: Rule = {
  id: 'SE-12',
  title: { zh: '“=”型指标的得分应按完成比例计算', en: 'Points of an = target follow its share of completion' },
  severity: 'error',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：完成指标值的记满分，未完成的按完成值与指标值的比例记分',
  messages: POINTS_MESSAGES,
  check: (context) => verdicts(context, 'SE-12'),
};
