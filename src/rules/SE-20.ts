import { verdicts } from './support/verdict';
import type { Rule } from './types';

/** Full marks were earned, fewer were given, and nobody says why. */
export const rule: Rule = {
  id: 'SE-20',
  title: { zh: '达到指标值的不应扣分', en: 'A target that was reached costs no points' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：完成指标值的，记该指标所赋全部分值',
  messages: {
    reached: {
      zh: '“{{name}}”指标值 {{target}}，完成值 {{result}}，已经达到，分值 {{weight}} 只得 {{score}}；请更正，或写明扣分的理由',
      en: '“{{name}}”: target {{target}}, result {{result}} reaches it, and only {{score}} of {{weight}} are given; correct it, or say why points were taken off',
    },
  },
  check: (context) => verdicts(context, 'SE-20'),
};
