import { type Amount, amount, halfUnit, matchesIn } from '../../core';
import { type Claim, FIGURE, readDigits } from './text-claim';

const CAUGHT = `(${FIGURE})`;
const UNIT = String.raw`([\u4e00-\u9fff]{1,3})`;
/** 由2022年的1200人次增加到3000人次，增长150%: two figures of one unit and how far they are apart. */
const FROM_TO = new RegExp(`(?:由|从)[^\\d,，。；;]{0,8}(?:20\\d\\d年)?[^\\d,，。；;]{0,6}${CAUGHT}${UNIT}(?:增加|提高|提升|上升|增长|减少|下降|降低)(?:到|至|为)(?:20\\d\\d年的?)?${CAUGHT}\\2[,，](?:增长|增幅|增加|减少|下降|降低|降幅)(?:率)?(?:了|为|达)?${CAUGHT}%`, 'g');
/** 签约32个，比上年增加8个，增长33.33% */
const THAN_LAST = new RegExp(`(?<![\\d.,])${CAUGHT}${UNIT}[,，](?:比|较)(?:上年|去年|上年同期|去年同期)(增加|减少|多|少)(?:了)?${CAUGHT}\\2[,，](?:同比)?(?:增长|下降)(?:了)?${CAUGHT}%`, 'g');
const LESS = /减少|少/;

/** Rates of growth that do not follow from the figures beside them: the difference over the earlier figure, as rounded as it is written. */
export function wrongGrowthIn(text: string): readonly Claim[] {
  if (!text.includes('%')) return [];
  const grown = matchesIn(text, FROM_TO).flatMap((match) => claimOf(match, readDigits(match[1] ?? '0'), readDigits(match[3] ?? '0'), match[4] ?? '0'));
  const compared = matchesIn(text, THAN_LAST).flatMap((match) => {
    const [now, by] = [readDigits(match[1] ?? '0'), readDigits(match[4] ?? '0')];
    return claimOf(match, LESS.test(match[3] ?? '') ? now.plus(by) : now.minus(by), now, match[5] ?? '0');
  });
  return [...grown, ...compared];
}

function claimOf(match: RegExpExecArray, before: Amount, now: Amount, rate: string): readonly Claim[] {
  // Figures with decimals are rounded themselves.
  if (before.lte(0) || !before.isInteger() || !now.isInteger()) return [];
  const computed = now.minus(before).abs().div(before).times(amount(100));
  const off = computed.minus(readDigits(rate)).abs();
  const half = halfUnit(rate.split('.')[1]?.length ?? 0);
  if (off.lte(half)) return [];
  return [{ start: match.index, end: match.index + match[0].length, figures: `(${now.toString()}-${before.toString()})÷${before.toString()}`, computed: computed.toDecimalPlaces(2), stated: `${rate}%`, digit: off.lt(half.times(2)) }];
}
