import { normalize, UNIT_PATTERN } from '../../core';

const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份)?';
const PERIOD = `(?:\\d{4}年(?:度)?(?:${MONTH})?|${MONTH}(?:(?:至|到|-|~|、)${MONTH})?|第?[一二三四1-4]季度?|[上下]半年|自?年初至今|截至.{0,8}|[本当全][日旬月周季期年页](?:份|度)?)`;
const SUMS = '(?:合计|小计|总计|累计|共计|总额|月计|年计|日计|汇总|结计)';
const WHAT = '(?:科目|部门|项目|凭证|分类|账户|明细|单位|资金)';
const SUBTOTAL = new RegExp(`^(?:${PERIOD})*${WHAT}?(?:发生额?|支出|借方|贷方|金额)?(?:${SUMS}(?:及累计)?(?:数|额|发生额|金额)?|发生(?:额|数)(?:[及与和]?余额)?)$|^(?:(?:sub|grand)?-?totals?|sum)$`, 'i');
const ENDS_IN_SUM = /(?:合计|小计|总计|累计)(?:数|额|金额)?$/;
/** 科目合计：公务接待费, 本月合计（1月）: of a row without date and voucher, which is no posting of its own. */
const BEGINS_WITH_SUM = new RegExp(`^(?:${PERIOD})*${WHAT}?(?:发生额?|支出|借方|贷方|金额)?${SUMS}(?:数|额|发生额|金额|支出)?(?:[:(\\-—/].*|¥?-?[\\d,.]+元?|$)|^(?:(?:sub|grand)?-?totals?)\\b|^[Σ∑]|^[日旬月季年]结$`, 'i');
/** `合计：`, `（小计）`, `【本月合计】`, `合计（元）`: what stands around the word. */
const AROUND = /^[([【〈<《〔*#=\-~_]+|[:)\]】〉>》〕*#=\-~_.。;]+$/g;
/** Its closing bracket may have gone with what stands around the word. */
const UNIT_BEHIND = new RegExp(`\\((?:单位:)?${UNIT_PATTERN}\\)?$`);

const EARLIER = '(?:上年(?:度|年末|年底|度末|末)?|去年(?:年?末|年底)?|以前年度|往年|历年|年初|期初|月初|季初|上月(?:末|底)?|本月|上期|上季(?:度)?|上页|前页|开账|建账|初始|\\d{4}年(?:度|末|底|初)?)';
const BALANCES = '(?:结转|余额|结余|结存|转入|转来|滚存|累计数?)';
const CARRIED = new RegExp(
  [
    `^${EARLIER}(?:支出|借方|累计|滚存)?${BALANCES}+(?:数|额|入|资金)?$`,
    '^(?:年初|期初|月初|上年|上期|上年末|上月末|年末|期末|月末|初始)(?:数|额|余)?$',
    '^(?:[承接续](?:自)?(?:上|前)|[过转接移结](?:次|下|后))[页月年期季](?:末|度)?(?:余额|合计|数)?$',
    '^结转(?:至|到)?[下次后][页年月期季](?:度)?(?:余额|数)?$',
    '^(?:期末|年末|月末|本期|本月|本年|当前|累计)(?:余额|结余|结存)(?:数)?$',
    '^(?:借方|贷方)?(?:余额|结余|结存)$',
    '^(?:opening|beginning|closing|ending)(?:balance)?$|^(?:balance)?(?:brought|carried)(?:forward|down)$|^balance$|^[bc]/[fd]$',
  ].join('|'),
  'i',
);
/** Of a row without date and voucher: 期初数：900, 以前年度滚存结余转入. */
const OPENING_INSIDE = new RegExp(`^.{0,6}(?:${EARLIER}${BALANCES}|期初|年初数|月初数|[承接续](?:上|前)[页月年]|[过转](?:次|下)[页月年])`);
const PAID = /付|报销|购|用上年|退|还/;

/** Closing an expenditure account at the end of a period: a credit that would turn the whole account to zero. */
const CLOSING =
  /^(?:(?:年终|年末|年底|期末|月末)(?:结账|结转).*|(?:将|把)?(?:\d{4}年(?:度)?|\d{1,2}月份?|[本当全][年月期](?:度|份)?)?(?:各项)?(?:业务活动费用|单位管理费用|行政|事业|支出|费用)*结转(?:至|到|入|转入)?(?:本[年月期](?:度)?|\d{4}年(?:度)?|\d{1,2}月份?)?(?:全年|各项)?(?:业务活动费用|单位管理费用|财政拨款|行政|事业|费用|支出)*(?:[至到入]|转入)?(?:本期盈余|本年盈余|财政拨款结转|非财政拨款结转|预算结转|结转|结余|损益)?)$/;
/** The same in more words: 期间损益结转, 转入本期盈余, 结转至财政拨款结转-本年收支结转, 年末转账. */
const CLOSING_INSIDE =
  /(?:期间)?损益.{0,4}结转|(?:转|结)(?:至|到|入|转入)*.{0,10}(?:本[期年](?:度)?|累计|年度)?(?:盈余|结余|损益)|结转(?:至|到|入)?.{0,12}(?:结转|结余|盈余)|(?:年终|年末|年底|期末|月末).{0,8}(?:结转|转账|结账|转销|转出|结清|结平|冲平|清理)|(?:结清|结平|冲平|轧平|清零|转销).{0,6}(?:科目|账户|余额|支出|费用)|年终(?:封|关)账|(?:收入|支出|收支|费用)(?:类)?(?:科目)?(?:对冲|结账)/;
/** Words that a closing may have and a refund has not; they decide only where the credit takes the account to zero. */
const LIKE_CLOSING = /结转|结账|转账|转出|盈余|结余|损益|转销|结清|清理|结平|冲平|轧平|清零|余额|年终|年末|年底|期末|月末|全年|本年|封账|关账|轧账|决算|科目/;
/** What takes a posting back: 退回, 更正, 冲错. */
const REFUND = /退(?!休|役)|更正|错|误|重复|多付|多报|多列|调账|调整|调减|重分类|改列|转列|划转|归还|收回|追回|扣回|作废|撤销|补差|返还/;
const REVERSAL = /冲销|冲回|冲减|红冲|红字|冲账|反冲|冲/;
const LONGEST = 30;
const LONGEST_CLOSING = 60;
/** Characters one of which every subtotal and every carried row has: most texts are told apart by them at once. */
const IN_SUMS = /[计额总数结Σ∑]|total|sum/i;
const IN_CARRIED = /[结承接续过转余期移初末上滚累]|bal|ward|down|[bc]\/|open|begin|clos|end/i;

/** 本月合计, 6月小计, 本年累计, 合计（元）, Total. */
export function isSubtotalText(text: string): boolean {
  return text.length <= LONGEST && IN_SUMS.test(text) && SUBTOTAL.test(bare(text));
}

/** `30217 公务接待费小计`: no subject, date or voucher ends like that, and no 摘要 of a numbered voucher is taken for one. */
export function endsInSum(text: string): boolean {
  return text.length <= LONGEST && IN_SUMS.test(text) && ENDS_IN_SUM.test(bare(text));
}

/** 科目合计：公务接待费, of a row that has neither date nor voucher. */
export function beginsWithSum(text: string): boolean {
  return text.length <= LONGEST && IN_SUMS.test(text) && BEGINS_WITH_SUM.test(bare(text));
}

/** 上年结转, 期初余额, 承前页, 过次页. */
export function isCarriedText(text: string): boolean {
  return text.length <= LONGEST && IN_CARRIED.test(text) && CARRIED.test(bare(text));
}

/** 以前年度滚存结余转入, of a row that has neither date nor voucher. */
export function speaksOfOpening(text: string): boolean {
  return text.length <= LONGEST && IN_CARRIED.test(text) && OPENING_INSIDE.test(bare(text)) && !PAID.test(text);
}

/** 年末结转, 结转本期盈余, 期间损益结转; never 退回上年结转资金. */
export function isClosingText(text: string): boolean {
  if (text.length > LONGEST_CLOSING) return false;
  const plain = bare(text);
  return CLOSING.test(plain) || (CLOSING_INSIDE.test(plain) && !REFUND.test(plain));
}

/** What the 摘要 says of a credit that takes an account to zero. */
export function creditWords(text: string): 'closing' | 'refund' | 'nothing' {
  const plain = normalize(text);
  if (isClosingText(text)) return 'closing';
  if (REFUND.test(plain)) return 'refund';
  if (LIKE_CLOSING.test(plain)) return 'closing';
  return REVERSAL.test(plain) ? 'refund' : 'nothing';
}

function bare(text: string): string {
  const plain = normalize(text).replace(UNIT_BEHIND, '');
  const stripped = plain.replace(AROUND, '').replace(UNIT_BEHIND, '');
  return stripped === '' ? plain : stripped;
}
