import { type Amount, amount, type CellRef, sameCell, ZERO } from '../../core';
import {
  allowedFor,
  allowedForAny,
  type AllowedPoints,
  attained,
  type CannotSay,
  type CellContent,
  GENERAL_PRACTICE,
  type IndicatorKind,
  isCannotSay,
  pairOf,
  PRACTICES,
  type QuantityPair,
  scoreReadings,
  type ScoringPractice,
} from '../../scoring';
import type { Rule, RuleContext, RuleReport } from '../types';
import { hasReasonToSpare, type Indicator, indicatorsOf, quoted, practiceOf } from '../../performance';

/** Two systems may round 4.736… differently: off by one in the last digit says nothing. */
const LAST_DIGIT = amount('0.01');

/** 执行率低于90%的须写明原因. */
const LEAST_SPENT = amount('0.9');

/** What the points of one indicator call for, under the one rule of the catalogue that says it best. */
export interface Verdict extends Pick<RuleReport, 'messageId' | 'data' | 'severity'> {
  readonly rule: string;
}

/** Messages of the rules that compare points with a computed figure (SE-11, SE-12, SE-13). */
export const POINTS_MESSAGES: Rule['messages'] = {
  above: {
    zh: '“{{name}}”指标值 {{target}}、完成值 {{result}}，分值 {{weight}} 按{{practice}}应得 {{expected}}（{{how}}），表上是 {{score}}，各地的算法都给不到；请更正',
    en: '“{{name}}”: target {{target}}, result {{result}}, weight {{weight}} give {{expected}} ({{how}}, {{practice}}); the table says {{score}}, more than any practice gives; correct it',
  },
  below: {
    zh: '“{{name}}”指标值 {{target}}、完成值 {{result}}，分值 {{weight}} 按{{practice}}可得 {{expected}}（{{how}}），表上是 {{score}}；请确认扣分的理由',
    en: '“{{name}}”: target {{target}}, result {{result}}, weight {{weight}} give {{expected}} ({{how}}, {{practice}}); the table says {{score}}; confirm why points were taken off',
  },
  digit: {
    zh: '“{{name}}”应得 {{expected}}（{{how}}），表上是 {{score}}，只差末位，可能是取位不同',
    en: '“{{name}}” should earn {{expected}} ({{how}}) and the table says {{score}}; only the last digit differs, perhaps by rounding',
  },
};

/** What only some places give for a result beyond its limit (SE-13). */
export const ELSEWHERE_MESSAGES: Rule['messages'] = {
  elsewhere: {
    zh: '“{{name}}”指标值 {{target}}、完成值 {{result}}，分值 {{weight}} 按{{practice}}应得 {{expected}}（{{how}}），表上是 {{score}}，只有别处的算法给得到；请确认本地怎样计分',
    en: '“{{name}}”: target {{target}}, result {{result}}, weight {{weight}} give {{expected}} ({{how}}, {{practice}}); the table says {{score}}, which only other places give; confirm how your place scores',
  },
};

/** Reports of one rule of the catalogue on the points of every indicator; each indicator is reported by at most one. */
export function verdicts(context: RuleContext, rule: string): readonly RuleReport[] {
  let known = reports.get(context);
  if (!known) reports.set(context, (known = reportsByRule(context)));
  return known.get(rule) ?? [];
}

const reports = new WeakMap<RuleContext, ReadonlyMap<string, readonly RuleReport[]>>();

/** Judged once for all the rules of a check. */
function reportsByRule(context: RuleContext): ReadonlyMap<string, readonly RuleReport[]> {
  const found = new Map<string, RuleReport[]>();
  for (const table of context.tables) {
    const access = context.accessOf(table);
    const indicators = indicatorsOf(access);
    const own = indicators.length === 0 ? undefined : practiceOf(access, context.practice);
    for (const [index, indicator] of indicators.entries()) {
      const verdict = verdictOf(indicator, own);
      if (!verdict) continue;
      // One reason is often written for two rows, in the first or the second of them.
      if (asksForReason(verdict) && [indicators[index - 1], indicators[index + 1]].some(hasReasonToSpare)) continue;
      const { rule, messageId, data, severity } = verdict;
      const [scored, ...weighed] = withWeight(indicator);
      const cells = rule === 'SE-10' ? [scored, ...weighed] : [scored, indicator.resultCell, indicator.targetCell, ...weighed];
      const report: RuleReport = { messageId, data, ...(severity && { severity }), cells, table, ofPoints: true, accepts: contentWith(indicator, own) };
      found.set(rule, [...(found.get(rule) ?? []), report]);
    }
  }
  return found;
}

/** Points against their weight: either may be wrong. */
export function withWeight({ scoreCell, weightCell }: Indicator): readonly [CellRef, ...CellRef[]] {
  return weightCell ? [scoreCell, weightCell] : [scoreCell];
}

/** Whether nothing is to be said of an indicator once its points or its weight are others. */
export function contentWith(indicator: Indicator, own: ScoringPractice | undefined): NonNullable<RuleReport['accepts']> {
  return (cell, value) => {
    const changed = sameCell(cell, indicator.scoreCell) ? { ...indicator, score: value } : indicator.weightCell && sameCell(cell, indicator.weightCell) ? { ...indicator, weight: value } : undefined;
    // Without a result the row may have been read a column too far.
    if (!changed || changed.readings.actual.kind === 'blank') return false;
    const left = verdictOf(changed, own);
    return (!left || asksForReason(left)) && !lacksReason(changed);
  };
}

/** Points are missing, and nobody says why. */
export function lacksReason({ readings, weight, score, reason, reasonCell, execution }: Indicator): boolean {
  if (!weight || reason !== '' || !reasonCell) return false;
  // As in the block of the funds: what was not spent is explained below 90 %.
  if (execution && score?.gte(weight.times(LEAST_SPENT)) === true) return false;
  if (score) return score.lt(weight);
  // An empty cell beside a result that earns everything is not yet filled in; beside one that earns nothing it is a deduction.
  const outcome = scoreReadings(readings, weight);
  return outcome.kind === 'scored' && outcome.score.lt(weight);
}

function asksForReason({ rule, messageId }: Verdict): boolean {
  return rule === 'SE-16' && messageId === 'reason';
}

/** What is wrong with the points of one indicator; undefined where nothing is, or where nobody can say. */
export function verdictOf(indicator: Indicator, own: ScoringPractice | undefined): Verdict | undefined {
  const { name, readings, weight, score, cost } = indicator;
  if (!weight || !score) return undefined;
  const data = { name, score: score.toString(), weight: weight.toString() };
  if (score.gt(weight)) return { rule: 'SE-10', messageId: 'weight', data };
  if (score.isNegative()) return { rule: 'SE-10', messageId: 'negative', data: { name, score: data.score } };
  const kind: IndicatorKind = cost ? 'cost' : 'other';
  const facts = attained(readings, weight);
  const base = allowedFor(facts, kind, own ?? GENERAL_PRACTICE);
  const byAny = (): AllowedPoints | CannotSay => allowedForAny(facts, kind, PRACTICES);
  if (readings.wanted.kind === 'blank') return unset(indicator, score, own ? base : byAny());
  if (isCannotSay(base)) return unscored(base, indicator, score);
  const most = (): Amount => {
    const widest = byAny();
    return isCannotSay(widest) ? base.high : widest.high;
  };
  return compared(indicator, { weight, score, base, pair: facts.pair, most }, own);
}

/** How a project was decided and managed has no target (宁夏、湖北 and others). */
const PROCESS = /决策|管理|过程|投入/;

/** 未填报, or nothing at all, where a target belongs (SE-18). What stands in a damaged row is no points without a target. */
function unset({ name, readings, cost, row, execution }: Indicator, score: Amount, allowed: AllowedPoints | CannotSay): Verdict | undefined {
  if (readings.actual.kind === 'blank' || score.isZero() || execution || PROCESS.test(row.groups?.['一级指标'] ?? '')) return undefined;
  if (!isCannotSay(allowed) && score.lte(allowed.high)) return undefined;
  const data = { name, score: score.toString() };
  return isCannotSay(allowed) || !cost
    ? { rule: 'SE-18', messageId: 'unset', data }
    : { rule: 'SE-18', messageId: 'cost', data: { ...data, most: allowed.high.toString() } };
}

function unscored({ code }: CannotSay, { name, target, result, readings }: Indicator, score: Amount): Verdict | undefined {
  if (score.isZero()) return undefined;
  const data = { name, score: score.toString() };
  if (code === 'result-blank' && readings.wanted.kind === 'quantity' && isMeasurable(target)) return { rule: 'SE-21', messageId: 'result', data: { ...data, target: quoted(target) } };
  if (code === 'zero-cost' || code === 'not-implemented') return { rule: 'SE-17', messageId: 'nothing', data: { ...data, target: quoted(target), result: quoted(result) } };
  return undefined;
}

interface Points {
  readonly weight: Amount;
  readonly score: Amount;
  readonly base: AllowedPoints;
  readonly pair: QuantityPair | CannotSay;
  /** The most any practice gives. */
  readonly most: () => Amount;
}

function compared(indicator: Indicator, { weight, score, base, pair, most }: Points, own: ScoringPractice | undefined): Verdict | undefined {
  const { name, target, result, reason } = indicator;
  const practice = (own ?? GENERAL_PRACTICE).name.zh;
  const texts = { name, target: quoted(target), result: quoted(result), weight: weight.toString(), score: score.toString() };
  const within = score.gte(base.low) && score.lte(base.high);
  if (base.rule === 'SE-15') {
    const range = { name, result: texts.result, weight: texts.weight, score: texts.score, low: base.low.toString(), high: base.high.toString() };
    return within ? undefined : { rule: 'SE-15', messageId: 'tier', data: range };
  }
  if (within) return beyond(indicator, base, texts);
  const { how, rule } = arithmetic(indicator, pair, weight, base.high.eq(weight));
  const data = { ...texts, expected: base.high.toString(), how, practice };
  const short = base.low.minus(score);
  if (score.minus(base.high).eq(LAST_DIGIT) || short.eq(LAST_DIGIT)) {
    return { rule, messageId: 'digit', data: { name, expected: data.expected, how, score: data.score }, severity: 'hint' };
  }
  if (score.gt(base.high)) {
    // Practices differ in what a result beyond its limit earns, and in nothing else that gives more.
    const elsewhere = rule === 'SE-13' && score.lte(most().plus(LAST_DIGIT));
    return elsewhere ? { rule, messageId: 'elsewhere', data, severity: own ? 'warning' : 'hint' } : { rule, messageId: 'above', data };
  }
  if (reason !== '') return { rule, messageId: 'below', data, severity: 'hint' };
  return base.high.eq(weight) ? { rule: 'SE-20', messageId: 'reached', data: texts } : { rule, messageId: 'below', data, severity: 'warning' };
}

/** A result far beyond its target: points may be taken off (SE-16), and somebody has to say why it is so. */
function beyond(indicator: Indicator, base: AllowedPoints, data: Readonly<Record<'name' | 'target' | 'result' | 'weight' | 'score', string>>): Verdict | undefined {
  const { name, target, result, weight, score } = data;
  const { reason } = indicator;
  if (base.reasonNeeded && reason === '') {
    return { rule: 'SE-16', messageId: 'reason', data: { name, target, result }, severity: isOneMore(indicator) ? 'hint' : 'warning' };
  }
  const reduced = base.rule === 'SE-16' && amount(score).lt(base.high);
  return reduced ? { rule: 'SE-16', messageId: 'reduced', data: { name, target, result, weight, score }, severity: 'hint' } : undefined;
}

/** 2 where 1 was wanted is one more, and no sign of a target that was set too low. */
function isOneMore({ readings }: Indicator): boolean {
  const pair = pairOf(readings);
  return !isCannotSay(pair) && pair.result.minus(pair.target).eq(1) && pair.target.isInteger() && pair.wanted.measure.dimension !== 'share';
}

/** The computation in figures, and the rule by the direction of the target. */
function arithmetic({ target, result }: Indicator, pair: QuantityPair | CannotSay, weight: Amount, full: boolean): { readonly how: string; readonly rule: string } {
  if (isCannotSay(pair)) return { how: `${quoted(result)}／${quoted(target)}`, rule: 'SE-12' };
  const { wanted } = pair;
  const [wantedText, saidText] = asWritten(target, result) ?? [pair.target.toString(), pair.result.toString()];
  const upper = wanted.comparison === '≤' || wanted.comparison === '<';
  const rule = upper ? 'SE-13' : wanted.comparison === '=' || wanted.comparison === null ? 'SE-12' : 'SE-11';
  if (full) return { how: `${saidText}${upper ? '≤' : pair.result.eq(pair.target) ? '=' : '≥'}${wantedText}`, rule };
  if (pair.target.isZero()) return { how: `${saidText}>${wantedText}`, rule };
  if (!upper) return { how: pair.result.gt(ZERO) ? `${weight.toString()}×${saidText}÷${wantedText}` : `${saidText}<${wantedText}`, rule };
  return { how: pair.result.gte(pair.target.times(2)) ? `${saidText}≥2×${wantedText}` : `${weight.toString()}×[1－(${saidText}－${wantedText})÷${wantedText}]`, rule };
}

/** Both figures as the table writes them, where they are in one unit. */
function asWritten(target: CellContent, result: CellContent): readonly [string, string] | undefined {
  const [wanted, said] = [target, result].map((content) => /^[≥≤=<>≧≦]?([\d.]+)(%?)(.*)$/.exec(quoted(content)));
  if (!wanted || !said || wanted[2] !== said[2] || wanted[3] !== said[3]) return undefined;
  return [`${wanted[1] ?? ''}${wanted[2] ?? ''}`, `${said[1] ?? ''}${said[2] ?? ''}`];
}

/** A figure could have been given: 80万元 and 达到95%以上 ask for one; 长期 does not, nor a sentence with a figure in it. */
function isMeasurable(target: CellContent): boolean {
  return target !== null && (typeof target !== 'string' || /^[^\d,，。；;、]{0,8}[≥≤=<>≧≦]?[\d.]+\D{0,4}$/.test(target.replace(/\s/g, '')));
}
