import { verdicts } from './support/verdict';
import type { Rule } from './types';

/** Points outside what an indicator can earn. */
export const rule: Rule = {
  id: 'SE-10',
  title: { zh: '得分应在 0 与分值之间', en: 'Points lie between nothing and the weight' },
  severity: 'error',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：得分不得大于分值',
  messages: {
    weight: {
      zh: '“{{name}}”得分 {{score}} 大于分值 {{weight}}；请更正',
      en: '“{{name}}” earns {{score}}, more than its weight of {{weight}}; correct it',
    },
    negative: {
      zh: '“{{name}}”得分 {{score}} 小于 0；请更正',
      en: '“{{name}}” earns {{score}}, less than nothing; correct it',
    },
  },
  check: (context) => verdicts(context, 'SE-10'),
};
