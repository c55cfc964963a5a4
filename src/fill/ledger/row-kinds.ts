import { normalize } from '../../core';

const PERIOD = '(?:\\d{4}年(?:度)?|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四1-4]季度?|[上下]半年|自?年初至今|[本当全][日旬月季期年页](?:份|度)?)';
const SUMS = '(?:合计|小计|总计|累计|共计|月计|年计|日计)';
const SUBTOTAL = new RegExp(`^(?:${PERIOD})?(?:科目|部门|项目|凭证|分类)?(?:发生额?|支出|借方|贷方)?(?:${SUMS}(?:及累计)?(?:数|额|发生额|金额)?|发生额)$`);
const ENDS_IN_SUM = /(?:合计|小计|总计|累计)$/;
/** `合计：`, `（小计）`, `【本月合计】`: what stands around the word. */
const AROUND = /^[([【<〈*-]+|[:)\]】>〉*-]+$/g;

const CARRIED =
  /^(?:(?:上年|年初|期初|月初|上月|本月|上期|上页|前页)(?:结转|余额|结余|转入)(?:数|额)?|[承接](?:上|前)页|[过转](?:次|下)页|结转[下次][页年月期]|(?:期末|年末|月末|本期)(?:余额|结余)|余额|期初|期末)$/;
/** Closing an expenditure account at the end of a period: a credit that would turn the whole account to zero. */
const CLOSING =
  /^(?:(?:年终|年末|期末|月末)(?:结账|结转).*|(?:将|把)?(?:\d{4}年(?:度)?|\d{1,2}月份?|[本当全][年月期](?:度|份)?)?(?:各项)?(?:业务活动费用|单位管理费用|行政|事业|支出|费用)*结转(?:至|到|入|转入)?(?:本[年月期](?:度)?|\d{4}年(?:度)?|\d{1,2}月份?)?(?:全年|各项)?(?:业务活动费用|单位管理费用|财政拨款|行政|事业|费用|支出)*(?:[至到入]|转入)?(?:本期盈余|本年盈余|财政拨款结转|非财政拨款结转|预算结转|结转|结余|损益)?)$/;
const LONGEST = 30;
/** Characters one of which every subtotal and every carried row has: most texts are told apart by them at once. */
const IN_SUMS = /[计额]/;
const IN_CARRIED = /[结承接过转余期]/;

/** 本月合计, 6月小计, 本年累计. */
export function isSubtotalText(text: string): boolean {
  return IN_SUMS.test(text) && text.length <= LONGEST && SUBTOTAL.test(bare(text));
}

/** `30217 公务接待费小计`: no subject, date or voucher ends like that, and no 摘要 of a numbered voucher is taken for one. */
export function endsInSum(text: string): boolean {
  return IN_SUMS.test(text) && text.length <= LONGEST && ENDS_IN_SUM.test(bare(text));
}

/** 上年结转, 期初余额, 承前页, 过次页. */
export function isCarriedText(text: string): boolean {
  return IN_CARRIED.test(text) && text.length <= LONGEST && CARRIED.test(bare(text));
}

/** 年末结转, 结转本期盈余. */
export function isClosingText(text: string): boolean {
  return text.length <= LONGEST && CLOSING.test(bare(text));
}

function bare(text: string): string {
  return normalize(text).replace(AROUND, '');
}
