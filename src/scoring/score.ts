import { type Amount, amount, formatAmount, normalize, roundHalfUp, ZERO } from '../core';
import { type Compared, liesWithin, onOneScale } from './compare';
import { decidedByLimit, limitOf, resultIsLimit } from './limits';
import { type CannotSay, cannotSay, type CellContent, isCannotSay } from './outcome';
import { type Period, periodOfSerial, punctuality } from './period';
import type { Interval, Quantity, Unreadable } from './quantity';
import { readBoth, readResult, type Readings, type Result, type Target } from './reading';
import { readTier, type Tier, tierRange, TIERS } from './tiers';

/** Ids of the scoring rules in the rule catalogue. */
export type ScoringRule = 'SE-11' | 'SE-12' | 'SE-13' | 'SE-15' | 'SE-24' | 'judged';

export interface Scored {
  readonly kind: 'scored';
  /** 得分 to two decimals, half-up, between 0 and the weight. */
  readonly score: Amount;
  /** Share of the weight before rounding. */
  readonly share: Amount;
  readonly rule: ScoringRule;
  /** 实际/目标 where it is above the limit that asks for an explanation (SE-16). */
  readonly overshoot?: Amount;
}

/** A person's own judgement, which goes before anything read from the cells. */
export type Judgement = { readonly tier: Tier } | { readonly share: Amount };

const ONE = amount(1);
/** 实际值超过目标 130% needs a reason (SE-16). */
const OVERSHOOT_LIMIT = amount('1.3');

/** Points for one indicator from its texts (SE-11…SE-17, SE-24). What cannot be read is never guessed. */
export function scoreIndicator(
  target: CellContent,
  result: CellContent,
  weight: Amount,
  judgement: Judgement | null = null,
): Scored | CannotSay {
  if (judgement === null) return scoreReadings(readBoth(target, result), weight);
  return weight.isNegative() ? cannotSay('weight-invalid') : judged(judgement, readResult(result), weight);
}

/** The same for cells that are read already. */
export function scoreReadings({ wanted, actual }: Readings, weight: Amount): Scored | CannotSay {
  if (weight.isNegative()) return cannotSay('weight-invalid');
  if (wanted.kind === 'blank') return cannotSay('target-blank');
  if (actual.kind === 'blank') return cannotSay('result-blank');
  if (actual.kind === 'tier') return byTier(actual.tier, weight);
  if (wanted.kind === 'unreadable' && isRepeated(wanted, actual)) return scored(ONE, weight, 'SE-12');
  if (wanted.kind === 'unreadable') return cannotSay(wanted.code, { text: wanted.text });
  if (actual.kind === 'unreadable') return cannotSay(actual.code, { text: actual.text });
  if (actual.kind === 'not-implemented') return notImplemented(wanted, actual.text, weight);
  if (wanted.kind === 'words') return byWords(wanted.text, actual, weight);
  if (wanted.kind === 'period') return byPeriod(wanted, actual, weight);
  if (actual.kind !== 'quantity') return kindsDiffer(wanted.text, actual.text);
  return wanted.kind === 'interval' ? byInterval(wanted, actual, weight) : byQuantity(wanted, actual, weight);
}

/** 1:1.5 and 5×8小时 are no single figure, but the same words answer them; a sign or 约 leaves open what was reached. */
function isRepeated(wanted: Unreadable, actual: Result): boolean {
  return wanted.code === 'several-targets' && actual.kind !== 'blank' && actual.text === wanted.text && !/[≥≤<>≠约±]|[以之][上下内]|超|不|未/.test(wanted.text);
}

/** Reads 达成情况 given by hand: one of the three tiers, or a share of the weight. */
export function readJudgement(content: CellContent): Judgement | CannotSay | null {
  if (content === null) return null;
  if (typeof content !== 'string') return shareJudgement(content, content.toString());
  const text = normalize(content);
  const tier = readTier(text);
  if (tier !== null) return { tier };
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  if (percent !== undefined) return shareJudgement(amount(percent).div(100), text);
  const fraction = /^[01](?:\.\d+)?$/.exec(text)?.[0];
  return fraction === undefined ? cannotSay('judgement-unreadable', { text }) : shareJudgement(amount(fraction), text);
}

function shareJudgement(share: Amount, text: string): Judgement | CannotSay {
  return share.isNegative() || share.gt(ONE) ? cannotSay('judgement-unreadable', { text }) : { share };
}

function scored(share: Amount, weight: Amount, rule: ScoringRule): Scored {
  return { kind: 'scored', score: roundHalfUp(weight.times(share), 2), share, rule };
}

/** A person's share must lie in the tier that the result itself states. */
function judged(judgement: Judgement, actual: Result, weight: Amount): Scored | CannotSay {
  if ('tier' in judgement) return byTier(judgement.tier, weight);
  if (actual.kind === 'tier') {
    const { name, low, high, open } = TIERS[actual.tier];
    if (judgement.share.lt(low) || (open ? judgement.share.gte(high) : judgement.share.gt(high))) {
      const percent = (share: Amount): string => `${share.times(100).toString()}%`;
      return cannotSay('share-outside-tier', { tier: name.zh, low: percent(low), high: percent(high), share: percent(judgement.share) });
    }
  }
  return scored(judgement.share, weight, 'judged');
}

/** Full marks where the goal is met; in the lower tiers a person decides, within what the tier allows (SE-15). */
function byTier(tier: Tier, weight: Amount): Scored | CannotSay {
  if (tier === 'met') return scored(ONE, weight, 'SE-15');
  const { low, high } = tierRange(tier, weight);
  return cannotSay('tier-range', { tier: TIERS[tier].name.zh, low: formatAmount(low, 2), high: formatAmount(high, 2) });
}

function byWords(text: string, actual: Result, weight: Amount): Scored | CannotSay {
  const said = 'text' in actual ? actual.text : '';
  if (said === text) return byTier('met', weight);
  return actual.kind === 'words' ? cannotSay('result-unreadable', { text: said }) : kindsDiffer(text, said);
}

function byPeriod(due: Period, actual: Result, weight: Amount): Scored | CannotSay {
  const said = 'text' in actual ? actual.text : '';
  if (said === due.text) return scored(ONE, weight, 'SE-24');
  const done = actual.kind === 'quantity' && actual.measure.text === '' ? periodOfSerial(actual.value) : actual;
  if (done?.kind !== 'period') return kindsDiffer(due.text, said);
  const verdict = punctuality(due, done);
  if (verdict === 'in-time') return scored(ONE, weight, 'SE-24');
  return cannotSay(verdict === 'late' ? 'late' : 'date-unclear', { target: due.text, result: said });
}

function byInterval(wanted: Interval, actual: Quantity, weight: Amount): Scored | CannotSay {
  if (actual.by === 'limit') return cannotSay('result-is-limit', { target: wanted.text, result: actual.text });
  const within = liesWithin(wanted, actual);
  if (isCannotSay(within)) return within;
  return within
    ? scored(ONE, weight, 'SE-12')
    : cannotSay('outside-interval', { target: wanted.text, result: actual.text });
}

function notImplemented(wanted: Target, text: string, weight: Amount): Scored | CannotSay {
  const demands = wanted.kind === 'quantity' && (wanted.comparison === '≥' || wanted.comparison === '>');
  return demands && wanted.value.gt(ZERO) ? scored(ZERO, weight, 'SE-11') : cannotSay('not-implemented', { text });
}

function byQuantity(wanted: Quantity, actual: Quantity, weight: Amount): Scored | CannotSay {
  const pair = onOneScale(wanted, actual);
  if (isCannotSay(pair)) return pair;
  const limit = limitOf(wanted, actual);
  const outcome = byFigures(wanted, actual, pair, weight);
  if (limit === null || isCannotSay(outcome)) return outcome;
  const moreIsBetter = wanted.comparison === '≥' || wanted.comparison === '>' || (wanted.comparison === '=' && pair.target.gt(ZERO));
  const decided = wanted.comparison !== null && decidedByLimit(limit, moreIsBetter, outcome.share);
  return decided ? outcome : resultIsLimit(wanted, actual);
}

function byFigures(wanted: Quantity, actual: Quantity, { target, result, dimension }: Compared, weight: Amount): Scored | CannotSay {
  switch (wanted.comparison) {
    case null:
      return result.eq(target)
        ? scored(ONE, weight, 'SE-12')
        : cannotSay('no-direction', { target: wanted.text, result: actual.text });
    case '=':
      // A target of nothing has no proportion: none of it is full marks, anything is none.
      if (target.isZero()) return scored(result.lte(ZERO) ? ONE : ZERO, weight, 'SE-12');
      return result.eq(target) ? scored(ONE, weight, 'SE-12') : atLeast(target, result, weight, 'SE-12');
    case '>':
      // More than nothing has no proportion either: nothing of it is no points.
      if (target.isZero() && result.lte(ZERO)) return scored(ZERO, weight, 'SE-11');
      return atLeast(target, result, weight, 'SE-11');
    case '≥':
      return atLeast(target, result, weight, 'SE-11');
    case '≤':
    case '<':
      // SE-17: a cost of nothing may mean that nothing was done.
      if (result.lte(ZERO) && target.gt(ZERO) && dimension === 'money') return cannotSay('zero-cost');
      return atMost(target, result, weight);
  }
}

function atLeast(target: Amount, result: Amount, weight: Amount, rule: ScoringRule): Scored | CannotSay {
  if (result.gte(target)) {
    const full = scored(ONE, weight, rule);
    return target.gt(ZERO) && result.gt(target.times(OVERSHOOT_LIMIT)) ? { ...full, overshoot: result.div(target) } : full;
  }
  if (target.isNegative()) return cannotSay('negative-target');
  if (target.isZero()) return cannotSay('zero-target');
  const share = result.div(target);
  return scored(share.isNegative() ? ZERO : share, weight, rule);
}

function atMost(target: Amount, result: Amount, weight: Amount): Scored | CannotSay {
  if (result.lte(target)) return scored(ONE, weight, 'SE-13');
  if (target.isNegative()) return cannotSay('negative-target');
  if (target.isZero()) return scored(ZERO, weight, 'SE-13');
  const share = ONE.minus(result.minus(target).div(target));
  return scored(share.isNegative() ? ZERO : share, weight, 'SE-13');
}

function kindsDiffer(target: string, result: string): CannotSay {
  return cannotSay('kinds-differ', { target, result });
}
