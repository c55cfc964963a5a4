import { verdicts } from './support/verdict';
import type { Rule } from './types';

/** Points for a measurable target although nobody wrote down what was reached. */
export const rule: Rule = {
  id: 'SE-21',
  title: { zh: '没有完成值的不应计分', en: 'No points without a result' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：得分按实际完成值计算',
  messages: {
    result: {
      zh: '“{{name}}”指标值 {{target}}，没有填实际完成值，却得 {{score}} 分；请补填完成值',
      en: '“{{name}}”: target {{target}}, no result, and still {{score}} points; fill in the result',
    },
  },
  check: (context) => verdicts(context, 'SE-21'),
};
