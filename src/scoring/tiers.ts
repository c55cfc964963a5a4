import { type Amount, amount, type Localized, roundHalfUp } from '../core';

const CENT = amount('0.01');

/** The three standard answers for qualitative indicators (财预〔2020〕10号, SE-15). */
export type Tier = 'met' | 'partly' | 'missed';

export interface TierBand {
  readonly name: Localized;
  /** Share of the weight, lower end, always included. */
  readonly low: Amount;
  /** Upper end; the tier's own score where nobody has judged more closely. */
  readonly high: Amount;
  /** True where the upper end itself belongs to the tier above. */
  readonly open: boolean;
}

export const TIERS: Readonly<Record<Tier, TierBand>> = {
  met: { name: { zh: '达成预期指标', en: 'met' }, low: amount('0.8'), high: amount(1), open: false },
  partly: {
    name: { zh: '部分达成预期指标并具有一定效果', en: 'partly met, with some effect' },
    low: amount('0.6'),
    high: amount('0.8'),
    open: true,
  },
  missed: {
    name: { zh: '未达成预期指标且效果较差', en: 'missed, with little effect' },
    low: amount(0),
    high: amount('0.6'),
    open: true,
  },
};

const PARTLY = /^(?:已|均)?(?:部分|基本上?部分)(?:达成|完成|达到|实现)/;
const MISSED = /^(?:未能?|没有|尚未)(?:达成|完成|达到|实现|按时完成|按期完成)/;
const MET =
  /^(?:已|均已?|全部|全面|按时|按期|如期)*(?:达成|完成|达到|实现)(?:了|年度|年初|全年|当年|设定|的)*(?:预期|预定)?(?:绩效)?(?:指标值?|目标值?|任务|要求|效果)?(?:且效果良好)?$/;

/** Points a tier allows, to two decimals: 部分达成 of 7 is 4.20 to 5.59, because 80 % belongs to the tier above. */
export function tierRange(tier: Tier, weight: Amount): { readonly low: Amount; readonly high: Amount } {
  const { low, high, open } = TIERS[tier];
  const top = roundHalfUp(weight.times(high), 2);
  const bottom = roundHalfUp(weight.times(low), 2);
  const below = top.minus(CENT);
  return { low: bottom, high: open && below.gte(bottom) ? below : top };
}

/** The tier that normalised result text states, or null. */
export function readTier(text: string): Tier | null {
  if (PARTLY.test(text)) return 'partly';
  if (MISSED.test(text)) return 'missed';
  return MET.test(text) ? 'met' : null;
}

const NOT_IMPLEMENTED = /未实施|未开展|未启动|未举办|未进行|取消|停办/;

export function saysNotImplemented(text: string): boolean {
  return NOT_IMPLEMENTED.test(text);
}
