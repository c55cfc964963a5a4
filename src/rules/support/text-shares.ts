import { amount, halfUnit, matchesIn, sum } from '../../core';
import { type Claim, FIGURE, readDigits } from './text-claim';

const CAUGHT = `(${FIGURE})`;
/** 总投资1200万元，其中中央资金720万元占60%，…: the sentence names the whole and then its parts with their shares. */
const WHOLE = new RegExp(`(?<![\\d.,])${CAUGHT}(万元|亿元|元)[,，:：]?其中[:：]?([^。；;]*)`, 'g');
const PART = new RegExp(`${CAUGHT}(万元|亿元|元)(?:[,，(]?占(?:总投资|总额|总资金|合计|比)?(?:的|为)?${CAUGHT}%)?`, 'g');
/** 合同价186万元 … 进度款为合同价的40%，计47.4万元: of one contract, whose price the text names once. */
const PRICE = new RegExp(`(合同(?:总)?(?:价款?|金额|额)|中标(?:价|金额)|成交(?:价|金额))(?:为|共计|共)?${CAUGHT}万元`, 'g');
const INSTALMENT = new RegExp(`(?:合同|中标|成交)(?:总)?(?:价款?|金额|额)的${CAUGHT}%[,，]?(?:即|计|为|共计|合计|支付)+${CAUGHT}万元|款${CAUGHT}%[,，]?(?:即|计|为)${CAUGHT}万元`, 'g');

/** Shares of a whole, and parts of one contract, that do not follow from the figures beside them. */
export function wrongSharesIn(text: string): readonly Claim[] {
  return text.includes('%') ? [...sharesIn(text), ...instalmentsIn(text)] : [];
}

/** Only where the parts add up to the whole is it certain of what they are the shares. */
function sharesIn(text: string): readonly Claim[] {
  return matchesIn(text, WHOLE).flatMap((match): readonly Claim[] => {
    const [, digits = '0', unit, rest = ''] = match;
    const total = readDigits(digits);
    const parts = matchesIn(rest, PART);
    if (total.isZero() || parts.length < 2 || parts.some(([, , own]) => own !== unit) || !sum(parts.map(([, own = '0']) => readDigits(own))).eq(total)) return [];
    const from = match.index + match[0].length - rest.length;
    return parts.flatMap(({ 0: words, 1: part = '0', 3: share, index }): readonly Claim[] => {
      if (share === undefined) return [];
      const computed = readDigits(part).div(total).times(amount(100));
      const off = computed.minus(readDigits(share)).abs();
      const half = halfUnit(share.split('.')[1]?.length ?? 0);
      if (off.lte(half)) return [];
      return [{ start: from + index, end: from + index + words.length, figures: `${part}÷${digits}`, computed: computed.toDecimalPlaces(2), stated: `${share}%`, digit: off.lt(half.times(2)) }];
    });
  });
}

function instalmentsIn(text: string): readonly Claim[] {
  const prices = matchesIn(text, PRICE);
  const [only] = prices;
  if (!only || prices.length > 1) return [];
  const digits = only[2] ?? '0';
  return matchesIn(text.slice(only.index), INSTALMENT).flatMap((match): readonly Claim[] => {
    const [words] = match;
    const [share = '0', stated = '0'] = match.slice(1).filter((each) => each !== undefined);
    const part = readDigits(share).div(amount(100));
    const computed = readDigits(digits).times(part);
    const off = computed.minus(readDigits(stated)).abs();
    const step = halfUnit(Math.min(2, stated.split('.')[1]?.length ?? 0)).times(2);
    if (off.lte(halfUnit(2).times(part.plus(1)))) return [];
    return [{ start: only.index + match.index, end: only.index + match.index + words.length, figures: `${digits}×${share}%`, computed, stated: `${stated}万元`, digit: off.lt(step) }];
  });
}
