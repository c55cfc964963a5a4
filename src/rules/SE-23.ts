import { normalize } from '../core';
import { type Indicator, indicatorsOf, quoted } from '../performance';
import type { Rule } from './types';

/** One indicator given twice with two results. */
export const rule: Rule = {
  id: 'SE-23',
  title: { zh: '同名同目标的指标不应有两个完成值', en: 'One indicator must not have two results' },
  severity: 'error',
  basis: '由表样直接推出：同一件事只有一个实际完成值',
  messages: {
    twice: {
      zh: '“{{name}}”（指标值 {{target}}）出现两次，完成值一处是 {{first}}，一处是 {{second}}；请核对，或改写其中一条',
      en: '“{{name}}” (target {{target}}) occurs twice, once with {{first}} and once with {{second}}; check, or reword one of them',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const seen = new Map<string, Indicator>();
      for (const indicator of indicatorsOf(context.accessOf(table))) {
        const { name, target, result, resultCell } = indicator;
        if (target === null || result === null) continue;
        const key = `${bare(name)}|${normalize(quoted(target))}`;
        const first = seen.get(key);
        if (!first) seen.set(key, indicator);
        else if (quoted(first.result) !== quoted(result)) {
          const data = { name: bare(name), target: quoted(target), first: quoted(first.result), second: quoted(result) };
          yield { messageId: 'twice', data, cells: [resultCell, first.resultCell], table };
        }
      }
    }
  },
};

/** 指标 1: is a number in a list, no part of the name. */
function bare(name: string): string {
  return normalize(name).replace(/^指标\d+:?/, '');
}
