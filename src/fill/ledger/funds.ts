import { normalize } from '../../core';
import type { Fund } from './types';

/**
 * In the order they are tried: 非同级财政拨款 and 财政拨款以外的资金 must not be read as 财政拨款. The names are those of the 政府会计制度
 * (财会〔2017〕25号: 预算收入、支出明细和结转结余科目), of the budget system’s 资金性质 (财办〔2020〕13号: 1 政府预算资金, 2 财政专户管理资金,
 * 3 单位资金), and what units write for them.
 */
const FUNDS: readonly (readonly [Fund, RegExp])[] = [
  ['other', /非(?:本级|同级)?(?:一般公共|公共)?(?:财政|预算|拨款)|财政(?:拨款|资金)?(?:以外|之外)|除财政|横向|预算外|社会保险基金|社保基金/],
  ['stateCapital', /国有资本/],
  ['governmentFund', /政府性?基金|专项债|特别国债/],
  ['general', /一般公共|公共财政预算|公共预算|一般预算|一般债|外国政府和国际组织/],
  [
    'other',
    /财政专户|专户管理|教育收费|自有|自筹|其他资金|其他(?:预算)?收入|单位资金|事业(?:单位)?(?:经营)?(?:预算)?(?:收入|支出|基金)|经营(?:预算)?(?:收入|结余)|上级补助|附属单位|往来|实有资金|基本存款|捐赠|债务(?:预算)?收入|银行(?:借款|贷款)|投资(?:预算)?收益|利息(?:预算)?收入|租金|专用(?:结余|基金)|其他结余|代管|暂存|工会/,
  ],
  ['fiscal', /财政|经费拨款|预算内|转移支付|国库|零余额|纳入预算管理/],
];

/** 资金性质 as the budget system codes it; a name beside the code says more and goes first. */
const CODES: readonly (readonly [RegExp, Fund])[] = [
  [/^11\d*$/, 'general'],
  [/^12\d*$/, 'governmentFund'],
  [/^13\d*$/, 'stateCapital'],
  [/^1$/, 'fiscal'],
  [/^(?:14|2|3)\d*$/, 'other'],
];

/** 资金性质 as printed; what is not known is said to be unknown, never taken for 财政拨款. */
export function fundOf(text: string): Fund {
  const normal = normalize(text);
  return FUNDS.find(([, pattern]) => pattern.test(normal))?.[0] ?? CODES.find(([pattern]) => pattern.test(normal))?.[1] ?? 'unknown';
}

/** 财政拨款 in the wide sense: the three budgets. */
export function isFiscal(fund: Fund): boolean {
  return fund !== 'other' && fund !== 'unknown';
}

const IN_PATH = /(?:^|[-_/\\|>.\s])((?:非?财政|一般公共|政府性?基金|国有资本|其他资金|单位资金)[^-_/\\|>.]*)/;

/** 行政支出-财政拨款支出-基本支出…: the 明细科目 of the budget accounts say which funds paid; undefined where the path does not. */
export function fundInPath(path: string): string | undefined {
  return IN_PATH.exec(normalize(path))?.[1];
}
