import { normalize } from '../core';
import { type Indicator, indicatorsOf, quoted } from '../performance';
import type { Rule } from './types';

/** One indicator given twice with two results, or copied once too often. */
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
    same: {
      zh: '“{{name}}”连着列了两行，指标值、完成值、分值、得分都相同；请核对是否重复',
      en: '“{{name}}” is listed twice in a row, with the same target, result, weight and points; check whether it is a repetition',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const seen = new Map<string, Indicator>();
      const indicators = indicatorsOf(context.accessOf(table));
      for (const [index, indicator] of indicators.entries()) {
        const { name, target, result, resultCell } = indicator;
        const above = indicators[index - 1];
        if (above && isCopy(above, indicator)) yield { messageId: 'same', data: { name: bare(name) }, severity: 'hint', cells: [indicator.scoreCell, above.scoreCell], table };
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

/** A row that was copied once too often. */
function isCopy(one: Indicator, other: Indicator): boolean {
  const says = ({ name, group, target, result, weight, score }: Indicator): string => [bare(name), group, quoted(target), quoted(result), String(weight), String(score)].join('|');
  return one.target !== null && one.result !== null && one.weight !== undefined && says(one) === says(other);
}

/** 指标 1: is a number in a list, no part of the name. */
function bare(name: string): string {
  return normalize(name).replace(/^指标\d+:?/, '');
}
