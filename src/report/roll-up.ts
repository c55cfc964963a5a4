import type { RollUp } from '../check/report';
import { formatAmount } from '../core';

const MONEY_DECIMALS = 2;

/** Self-evaluations together, in one sentence: number, money, rate, grades. */
export function rollUpWords({ projects, budget, spent, rate, grades, ungraded }: RollUp): string {
  const money = [budget, spent].map((value) => formatAmount(value, Math.max(MONEY_DECIMALS, value.decimalPlaces())));
  const graded = Object.entries(grades).flatMap(([grade, count]) => (count > 0 ? [`${grade} ${count} 个`] : []));
  return [
    `项目 ${projects.length} 个`,
    `全年预算数 ${money[0] ?? ''} 万元，全年执行数 ${money[1] ?? ''} 万元${rate === undefined ? '' : `，执行率 ${formatAmount(rate, MONEY_DECIMALS)}%`}`,
    `等级：${[...graded, ...(ungraded > 0 ? [`没有等级 ${ungraded} 个`] : [])].join('、')}`,
  ].join('；');
}

/** The same as data; amounts in 万元, the rate in percent. */
export function rollUpJson({ projects, initial, budget, spent, rate, grades, ungraded }: RollUp): object {
  return { projects: projects.length, initial: initial.toNumber(), budget: budget.toNumber(), spent: spent.toNumber(), rate: rate?.toNumber() ?? null, grades, ungraded };
}
