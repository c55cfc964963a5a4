import { normalize } from '../../core';
import type { Fund } from './types';

/** In the order they are tried: 非财政拨款 must not be read as 财政拨款. */
const FUNDS: readonly (readonly [Fund, RegExp])[] = [
  ['other', /非财政/],
  ['stateCapital', /国有资本/],
  ['governmentFund', /政府性?基金/],
  ['general', /一般公共|公共财政预算|一般预算/],
  ['other', /财政专户|专户管理|自有|自筹|其他资金|其他收入|单位资金|事业(?:预算)?收入|经营(?:预算)?收入|上级补助(?:预算)?收入|附属单位|往来|实有资金|捐赠/],
  ['fiscal', /财政|经费拨款|预算内|转移支付|国库/],
];

/** 资金性质 as printed; what is not known is said to be unknown, never taken for 财政拨款. */
export function fundOf(text: string): Fund {
  const normal = normalize(text);
  return FUNDS.find(([, pattern]) => pattern.test(normal))?.[0] ?? 'unknown';
}

/** 财政拨款 in the wide sense: the three budgets. */
export function isFiscal(fund: Fund): boolean {
  return fund !== 'other' && fund !== 'unknown';
}
