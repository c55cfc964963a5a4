import { indicatorsOf, quoted } from '../performance';
import type { Rule } from './types';

/** A cost that should be at least so much: mostly a sign typed the wrong way round. A cost that is to be spent in full is written with =. */
export const rule: Rule = {
  id: 'SE-14',
  title: { zh: '成本指标一般不用“≥”', en: 'A cost target is seldom “at least”' },
  severity: 'warning',
  basis: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：成本指标反映预期成本的控制要求',
  messages: {
    least: {
      zh: '成本指标“{{name}}”的指标值是 {{target}}，花得越多得分越高；请确认是否应为“≤”',
      en: 'The cost indicator “{{name}}” has the target {{target}}, so that spending more earns more; confirm whether it should be “≤”',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      for (const { name, cost, target, readings, targetCell } of indicatorsOf(context.accessOf(table))) {
        const { wanted } = readings;
        if (!cost || wanted.kind !== 'quantity' || wanted.measure.dimension !== 'money' || wanted.value.isZero()) continue;
        if (wanted.comparison === '≥' || wanted.comparison === '>') yield { messageId: 'least', data: { name, target: quoted(target) }, cells: [targetCell], table };
      }
    }
  },
};
