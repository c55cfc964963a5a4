import { type Amount, amount } from '../core';
import { readResult, type Scored, scoreIndicator, type Tier, tierRange } from '../scoring';
import { type Indicator, indicatorsOf, quoted } from './support/indicators';
import type { Rule, RuleReport } from './types';

/** Two systems may round 4.736… differently: off by one in the last digit says nothing. */
const LAST_DIGIT = amount('0.01');
const HALF = amount('0.5');

/** The points of an indicator against what its target, result and weight give. */
export const rule: Rule = {
  id: 'SE-11',
  title: { zh: '指标得分应与按指标值、完成值和分值计算的一致', en: 'The points of an indicator must be those its target, result and weight give' },
  severity: 'error',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：完成指标值的记满分，未完成的按完成值与指标值的比例记分；定性指标分三档',
  messages: {
    weight: {
      zh: '“{{name}}”得分 {{score}} 大于分值 {{weight}}；请更正',
      en: '“{{name}}” earns {{score}}, more than its weight of {{weight}}; correct it',
    },
    above: {
      zh: '“{{name}}”指标值 {{target}}、完成值 {{result}}，分值 {{weight}} 按规则应得 {{expected}}，表上是 {{score}}，多出的没有依据；请更正',
      en: '“{{name}}”: target {{target}}, result {{result}}, weight {{weight}} give {{expected}}; the table says {{score}}, more than any rule allows; correct it',
    },
    below: {
      zh: '“{{name}}”指标值 {{target}}、完成值 {{result}}，分值 {{weight}} 按规则可得 {{expected}}，表上是 {{score}}；请确认扣分的理由',
      en: '“{{name}}”: target {{target}}, result {{result}}, weight {{weight}} give {{expected}}; the table says {{score}}; confirm why points were taken off',
    },
    digit: {
      zh: '“{{name}}”按规则应得 {{expected}}，表上是 {{score}}，只差末位，可能是取位不同',
      en: '“{{name}}” should earn {{expected}} and the table says {{score}}; only the last digit differs, perhaps by rounding',
    },
    tier: {
      zh: '“{{name}}”完成情况为“{{result}}”，分值 {{weight}} 应得 {{low}} 至 {{high}}，表上是 {{score}}；请确认所选的档次或得分',
      en: '“{{name}}” is “{{result}}”; of {{weight}} that earns {{low}} to {{high}}, the table says {{score}}; confirm the tier or the points',
    },
    result: {
      zh: '“{{name}}”没有填实际完成值，却得 {{score}} 分；请补填完成值',
      en: '“{{name}}” has no result and still earns {{score}}; fill in the result',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      for (const indicator of indicatorsOf(context.accessOf(table))) {
        const found = judge(indicator);
        if (found) yield { ...found, cells: [indicator.scoreCell, indicator.resultCell], table };
      }
    }
  },
};

type Found = Pick<RuleReport, 'messageId' | 'data' | 'severity'>;

function judge({ name, target, result, weight, score, reason }: Indicator): Found | undefined {
  if (!weight || !score) return undefined;
  const data = { name, score: score.toString(), weight: weight.toString() };
  if (score.gt(weight)) return { messageId: 'weight', data };
  const outcome = scoreIndicator(target, result, weight);
  const said = readResult(result);
  if (said.kind === 'tier' && !isTargetBlank(outcome)) return outsideTier(said.tier, weight, score, { ...data, result: quoted(result) });
  if (outcome.kind === 'cannot-say') {
    const missing = outcome.code === 'result-blank' && score.gt(0) && isMeasurable(target);
    return missing ? { messageId: 'result', data: { name, score: score.toString() }, severity: 'warning' } : undefined;
  }
  const difference = score.minus(outcome.score);
  if (difference.isZero()) return undefined;
  const expected = outcome.score.toString();
  if (difference.abs().lte(LAST_DIGIT)) return { messageId: 'digit', data: { name, expected, score: score.toString() }, severity: 'hint' };
  const full = { ...data, target: quoted(target), result: quoted(result), expected };
  if (difference.gt(0)) return { messageId: 'above', data: full, severity: score.gt(mostOf(outcome, weight)) ? 'error' : 'warning' };
  const explained = reason !== '' || outcome.overshoot !== undefined;
  return { messageId: 'below', data: full, severity: explained ? 'hint' : 'warning' };
}

/** A figure could have been given: 80万元 asks for one, 长期 does not. */
function isMeasurable(target: Indicator['target']): boolean {
  return target !== null && (typeof target !== 'string' || /^[≥≤=<>≧≦]?[\d.]+\D{0,4}$/.test(target.replace(/\s/g, '')));
}

/** 未填报: what such an indicator may earn is the place's own rule. */
function isTargetBlank(outcome: ReturnType<typeof scoreIndicator>): boolean {
  return outcome.kind === 'cannot-say' && outcome.code === 'target-blank';
}

/** Part reached counts as reached only where the points fall into its band (SE-15). */
function outsideTier(tier: Tier, weight: Amount, score: Amount, data: Record<'name' | 'score' | 'weight' | 'result', string>): Found | undefined {
  const { low, high } = tierRange(tier, weight);
  if (score.gte(low) && score.lte(high)) return undefined;
  return { messageId: 'tier', data: { ...data, low: low.toString(), high: high.toString() }, severity: 'warning' };
}

/**
 * The most points any practice known to us gives. Above a limit (≤) some places score by 目标÷实际, which gives more than
 * 1−(实际−目标)÷目标; of twice the limit or more that is at most one half.
 */
function mostOf({ rule: by, share }: Scored, weight: Amount): Amount {
  if (by !== 'SE-13') return weight.times(share).plus(LAST_DIGIT);
  const most = share.gt(0) ? amount(1).div(amount(2).minus(share)) : HALF;
  return weight.times(most).plus(LAST_DIGIT);
}
