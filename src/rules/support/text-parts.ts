import { halfUnit, matchesIn } from '../../core';
import { type Claim, FIGURE, readDigits } from './text-claim';

const CAUGHT = `(${FIGURE})`;
const WORDS = String.raw`[^。；;\d%]{0,14}`;
const DATE = String.raw`(?:(?:20\d\d年)?(?:\d{1,2}月(?:份|底)?)?|20\d\d年)`;
/** What is paid of an amount named just before it, with no other figure between but a date. */
const PART = new RegExp(`(金额|合同额|合同款|合同价|中标价|总额|总价|=)?(?:为|共计|共)?(?<![\\d.,/-])${CAUGHT}万元[,，(](${WORDS})${DATE}(${WORDS})${CAUGHT}%(${WORDS})${CAUGHT}万元`, 'g');
const PAID = /付|款|费用/;
const OTHER = /执行率|增长|下降|比|提高|占|完成率|进度|剩余|结余|其余/;
/** 支付中标金额的40%,共计33.72万元 */
const OF_IT = /(?:合同|中标|成交|采购)(?:总)?(?:金额|额|款|价款?)的$/;

/** 每期共36万元，支付70%费用需25万元: parts of an amount that do not follow from their share: by little (rounded), or by more where the text says of what they are the share. */
export function wrongPartsIn(text: string): readonly Claim[] {
  if (!text.includes('%')) return [];
  return matchesIn(text, PART).flatMap((match): readonly Claim[] => {
    const [whole, , base = '0', first = '', second = '', share = '0', behind = '', part = '0'] = match;
    const before = first + second;
    const between = before + behind;
    if (!PAID.test(between) || OTHER.test(between)) return [];
    const [total, percent, stated] = [readDigits(base), readDigits(share), readDigits(part)];
    const computed = total.times(percent).div(100);
    const spread = halfUnit(2).times(percent.div(100).plus(1));
    const off = computed.minus(stated).abs();
    const digit = off.lt(halfUnit(part.split('.')[1]?.length ?? 0).times(2));
    if (off.lte(spread) || (!digit && !OF_IT.test(before))) return [];
    const start = match.index + whole.indexOf(base);
    return [{ start, end: match.index + whole.length, figures: `${base}×${share}%`, computed, stated: `${part}万元`, digit }];
  });
}
