import { normalize } from '../../core';
import { readSubject, type WrittenSubject } from '../../subjects';

/**
 * Which of the two books of 平行记账 (财会〔2017〕25号) an account belongs to. Three-public spending is counted in 预算会计: the same payment stands
 * as 费用 in 财务会计 as well. `counter` is the other side of a posting: money, income, balances.
 */
export type System = 'budget' | 'financial' | 'counter';

const BUDGET = /(?:^|[^\u4e00-\u9fff])(?:行政支出|事业支出|经营支出|上缴上级支出|对附属单位补助支出|投资支出|债务还本支出)|预算会计/;
const FINANCIAL = /(?:^|[^\u4e00-\u9fff])(?:业务活动费用|单位管理费用|经营费用|资产处置费用|上缴上级费用|对附属单位补助费用|所得税费用)|财务会计/;
const COUNTER = /^(?:库存现金|银行存款|零余额账户|其他货币资金|财政应返还额度|资金结存|应付|应收|其他应|预付|预收|固定资产|累计折旧|本期盈余|本年盈余|累计盈余|[\u4e00-\u9fff]*(?:收入|预算收入|结转|结余|盈余分配)$)/;
const CODES: readonly (readonly [RegExp, System])[] = [
  [/^7\d{3}/, 'budget'],
  [/^5\d{3}/, 'financial'],
  [/^[123468]\d{3}/, 'counter'],
];
const CLOSING_ACCOUNT = /盈余|结余|结转|损益|净资产/;
/** 会计科目 have four digits and pairs below, 经济分类 three and pairs below. */
const FIRST_DIGITS = /^\d[\d.-]*/;

/** By the account's code where it has one, else by its name; undefined where neither tells. */
export function systemOf(account: string): System | undefined {
  const text = normalize(account);
  if (text === '') return undefined;
  const digits = FIRST_DIGITS.exec(text)?.[0].split(/[.-]/)[0] ?? '';
  const byCode = isAccountCode(digits) ? CODES.find(([pattern]) => pattern.test(digits))?.[1] : undefined;
  if (byCode !== undefined) return byCode;
  if (BUDGET.test(text)) return 'budget';
  if (FINANCIAL.test(text)) return 'financial';
  return COUNTER.test(text.replace(FIRST_DIGITS, '')) ? 'counter' : undefined;
}

/** 财务会计 or 预算会计 in a title, a sheet's name or a column of its own. */
export function systemInWords(text: string): System | undefined {
  const normal = normalize(text);
  if (/预算(?:会计|账套|核算)|^预算$/.test(normal)) return 'budget';
  return /财务(?:会计|账套|核算)|^财务$/.test(normal) ? 'financial' : undefined;
}

/** 本期盈余, 财政拨款结转 …: what an expenditure account is closed against. */
export function isClosingAccount(account: string): boolean {
  return CLOSING_ACCOUNT.test(normalize(account));
}

/** 会计科目: four digits and pairs below them, perhaps with a 款 of five digits at the end. */
function isAccountCode(digits: string): boolean {
  return digits.length >= ACCOUNT_DIGITS && (digits.length % 2 === 0 || (LONG_ACCOUNT.test(digits) && ECONOMIC_AT_END.test(digits)));
}

const ACCOUNT_DIGITS = 4;
const LONG_ACCOUNT = /^[57]\d{8,}$/;
const ECONOMIC_AT_END = /(?:^|^\d{4}(?:\d{2})*)(3(?:0[1-39]|1[0-3]|99)\d{2})$/;
const STEPS = /[-_/\\|>.:]+/;

/**
 * The economic subject a cell names. A 会计科目 (`720101 行政支出-财政拨款支出-公务接待费`, `7201.01.30217`, `72010130217公务接待费`) names it at its end;
 * its own code is no 经济分类.
 */
export function subjectIn(text: string): WrittenSubject {
  const whole = normalize(text);
  const [first = ''] = FIRST_DIGITS.exec(whole) ?? [];
  if (!isAccountCode(first.split(/[.-]/)[0] ?? '')) return readSubject(text);
  const steps = whole.split(STEPS).map((step) => ({ digits: /^\d*/.exec(step)?.[0] ?? '', words: step.replace(/^\d*/, '') }));
  const code = steps.flatMap(({ digits }) => ECONOMIC_AT_END.exec(digits)?.[1] ?? []).slice(-1)[0] ?? '';
  const name = steps.filter(({ words }) => words !== '').slice(-1)[0]?.words ?? '';
  return code === '' ? { code, name: readSubject(name).name } : { code, name };
}
