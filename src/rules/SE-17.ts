import { verdicts } from './support/verdict';
import type { Rule } from './types';

/** Nothing was spent or done: the limit is kept, but nobody can say that the goal was reached. */
export const rule: Rule = {
  id: 'SE-17',
  title: { zh: '没有实施、支出为 0 的成本指标不能自动得分', en: 'A cost indicator of something not carried out earns no points by itself' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：未实施的内容应删除指标或重新分配分值',
  messages: {
    nothing: {
      zh: '“{{name}}”指标值 {{target}}，完成值 {{result}}，可能没有实施，却得 {{score}} 分；请确认，没有实施的应删除指标或重新分配分值',
      en: '“{{name}}”: target {{target}}, result {{result}}, perhaps not carried out, and still {{score}} points; confirm, or drop the indicator and spread its weight',
    },
  },
  check: (context) => verdicts(context, 'SE-17'),
};
