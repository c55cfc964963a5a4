import { ELSEWHERE_MESSAGES, POINTS_MESSAGES, verdicts } from './support/verdict';
import type { Rule } from './types';

/** Points where at most so much was wanted: all of them within it, else 分值×[1−(实际−目标)÷目标], none from twice as much on. */
export const rule: Rule = {
  id: 'SE-13',
  title: { zh: '“≤、<”型指标的得分应按超出比例扣减', en: 'Points of a ≤ target lose the share by which it was exceeded' },
  severity: 'error',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）；各省预算绩效系统对反向指标的计分',
  messages: { ...POINTS_MESSAGES, ...ELSEWHERE_MESSAGES },
  check: (context) => verdicts(context, 'SE-13'),
};
