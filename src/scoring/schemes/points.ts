import { type Amount, amount, roundHalfUp, ZERO } from '../../core';
import type { StepRounding } from '../deduct';
import type { Bound, Earned, SchemeClause, SchemeLine } from './scheme';

/** The points a line may give, both ends included, to two decimals. */
export interface SchemePoints {
  readonly low: Amount;
  readonly high: Amount;
}

const ROUNDINGS: readonly StepRounding[] = ['whole', 'started', 'proportional'];
const HUNDRED = amount(100);

/**
 * Points for a rate (in percent, given by its rounding interval) under a weight. Where the line does not say what part of a step costs, or
 * whether its points grow with another weight, every reading counts; undefined where no band holds the rate.
 */
export function schemePoints(line: SchemeLine, rate: { readonly low: Amount; readonly high: Amount }, weight: Amount): SchemePoints | undefined {
  const found = [pointsAt(line, rate.low, weight), pointsAt(line, rate.high, weight)];
  if (found.some((points) => points === undefined)) return undefined;
  const all = found.flatMap((points) => points ?? []).map((points) => roundHalfUp(points.isNegative() ? ZERO : points, 2));
  const [first = ZERO] = all;
  return { low: all.reduce((a, b) => (b.lt(a) ? b : a), first), high: all.reduce((a, b) => (b.gt(a) ? b : a), first) };
}

function pointsAt({ clauses, full }: SchemeLine, value: Amount, weight: Amount): readonly Amount[] | undefined {
  const scale = full && !full.isZero() ? weight.div(full) : amount(1);
  const band = clauses.find((clause) => clause.kind === 'band' && holds(clause, value));
  if (band && band.kind === 'band') return [earned(band.earned, value, weight, scale)];
  const deduction = clauses.find((clause) => clause.kind === 'deduct' && isBeyond(clause, value, clauses));
  if (deduction && deduction.kind === 'deduct') return deducted(deduction, value.minus(limitOf(deduction.beyond, clauses)).abs(), weight, scale);
  const otherwise = clauses.find(({ kind }) => kind === 'else');
  return otherwise && otherwise.kind === 'else' ? [earned(otherwise.earned, value, weight, scale)] : undefined;
}

function holds({ low, high }: { readonly low?: Bound; readonly high?: Bound }, value: Amount): boolean {
  const above = !low || (low.open ? value.gt(low.value) : value.gte(low.value));
  const below = !high || (high.open ? value.lt(high.value) : value.lte(high.value));
  return above && below;
}

function isBeyond({ beyond }: { readonly beyond: 'above' | 'below' }, value: Amount, clauses: readonly SchemeClause[]): boolean {
  const limit = limitOf(beyond, clauses);
  return beyond === 'above' ? value.gte(limit) : value.lte(limit);
}

/** Where deductions begin: the end of the band with all points, else 100 %. */
function limitOf(beyond: 'above' | 'below', clauses: readonly SchemeClause[]): Amount {
  const first = clauses.find(({ kind }) => kind === 'band');
  if (first?.kind !== 'band') return HUNDRED;
  return (beyond === 'above' ? first.high : first.low)?.value ?? HUNDRED;
}

function earned(what: Earned, value: Amount, weight: Amount, scale: Amount): Amount {
  if (what.kind === 'full') return weight;
  if (what.kind === 'points') return what.points.times(scale);
  return value.gte(HUNDRED) ? weight : weight.times(value).div(HUNDRED);
}

function deducted({ step, taken, rounding }: Extract<SchemeClause, { kind: 'deduct' }>, gap: Amount, weight: Amount, scale: Amount): readonly Amount[] {
  const costs = taken.kind === 'share' ? [weight.times(taken.share)] : [taken.points, taken.points.times(scale)];
  return (rounding ? [rounding] : ROUNDINGS).flatMap((each) => costs.map((cost) => weight.minus(steps(gap.div(step), each).times(cost))));
}

function steps(count: Amount, rounding: StepRounding): Amount {
  if (rounding === 'whole') return count.floor();
  return rounding === 'started' ? count.ceil() : count;
}
