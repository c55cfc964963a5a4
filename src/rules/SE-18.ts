import { verdicts } from './support/verdict';
import type { Rule } from './types';

/** Points for an indicator whose target was never set. In Shanxi a cost indicator may keep up to 5. */
export const rule: Rule = {
  id: 'SE-18',
  title: { zh: '没有指标值的不应计分', en: 'No points without a target' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）；山西省预算绩效系统：年初未填报的成本指标得分不超过 5 分',
  messages: {
    unset: {
      zh: '“{{name}}”没有指标值，却得 {{score}} 分；请补填指标值，或不计分',
      en: '“{{name}}” has no target and earns {{score}}; fill in the target, or give no points',
    },
    cost: {
      zh: '“{{name}}”年初没有填报指标值，得分不应超过 {{most}}，表上是 {{score}}；请更正',
      en: '“{{name}}” had no target at the start of the year and may earn {{most}} at most; the table says {{score}}; correct it',
    },
  },
  check: (context) => verdicts(context, 'SE-18'),
};
