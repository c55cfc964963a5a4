import { type Amount, amount, roundHalfUp } from '../core';

/** 执行率得分 counts ten of the hundred points (财预〔2020〕10号). */
export const EXECUTION_WEIGHT: Amount = amount(10);

/** 执行率 = 全年执行数 ÷ 全年预算数, a fraction, not rounded (SE-03); null where the budget is 0. */
export function executionRate(actual: Amount, budget: Amount): Amount | null {
  return budget.isZero() ? null : actual.div(budget);
}

/** 执行率得分 = min(weight, weight × 执行率), two decimals half-up (SE-04); null where the budget is 0. */
export function executionScore(actual: Amount, budget: Amount, weight: Amount = EXECUTION_WEIGHT): Amount | null {
  const rate = executionRate(actual, budget);
  if (rate === null) return null;
  const score = weight.times(rate);
  return roundHalfUp(score.gt(weight) ? weight : score, 2);
}
