import { normalize } from '../core';
import { quoted } from '../performance';
import { allTargetTables, SIDES, type TargetIndicator, targetIndicators } from './support/targets';
import type { Rule } from './types';

/** An indicator without a target, and one that is given twice with two targets. */
export const rule: Rule = {
  id: 'PG-13',
  title: { zh: '每个三级指标应有一个指标值', en: 'Every indicator has one target' },
  severity: 'warning',
  basis: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：绩效指标应有可衡量的指标值',
  messages: {
    missing: {
      zh: '{{count}} 个三级指标没有指标值：{{names}}；请补填',
      en: '{{count}} indicators have no target: {{names}}; fill them in',
    },
    twice: {
      zh: '“{{name}}”在{{group}}里出现两次，指标值一处是 {{first}}，一处是 {{second}}；请核对，或改写其中一条',
      en: '“{{name}}” occurs twice under {{group}}, once with {{first}} and once with {{second}}; check, or reword one of them',
    },
  },
  *check(context) {
    for (const table of allTargetTables(context)) {
      const access = context.accessOf(table);
      const sides = SIDES.map((side) => targetIndicators(access, side));
      const indicators = sides.flat();
      // Some systems print 定性 and no words to it.
      const missing = indicators.filter(({ value, qualitative }) => value === null && !qualitative);
      // Where most are missing the column was not filled in yet, or not read.
      if (missing.length > 0 && missing.length * 2 < indicators.length) {
        const names = [...new Set(missing.map(({ name }) => `“${name}”`))];
        yield { messageId: 'missing', data: { count: names.length, names: names.join('、') }, cells: missing.map(({ cell }) => cell), table };
      }
      for (const [first, second] of sides.flatMap(twice)) {
        const data = { name: second.name, group: second.group, first: quoted(first.value), second: quoted(second.value) };
        yield { messageId: 'twice', data, cells: [second.cell, first.cell], table };
      }
    }
  },
};

/** Indicators of one name and one group with two targets. */
function twice(indicators: readonly TargetIndicator[]): readonly (readonly [TargetIndicator, TargetIndicator])[] {
  const seen = new Map<string, TargetIndicator>();
  return indicators.flatMap((indicator) => {
    const key = `${indicator.project}|${indicator.group}|${normalize(indicator.name).replace(/^指标\d+:?/, '')}`;
    const first = seen.get(key);
    if (!first) seen.set(key, indicator);
    return first && first.value !== null && indicator.value !== null && quoted(first.value) !== quoted(indicator.value) ? [[first, indicator] as const] : [];
  });
}
