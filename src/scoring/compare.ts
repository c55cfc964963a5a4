import { type Amount, amount } from '../core';
import type { Measure } from './measure';
import { type CannotSay, cannotSay, isCannotSay } from './outcome';
import type { Interval, Quantity } from './quantity';

/** Target and result on one scale. */
export interface Compared {
  readonly target: Amount;
  readonly result: Amount;
  readonly dimension: string;
}

const UP = /(?:增长|增加|提高|上升|提升|增幅|涨幅)(?![至到为])/;
const DOWN = /(?:下降|减少|降低|下调|压减|压缩|降幅|节约|节省)(?![至到为])/;
const EARLY = /提前|提早/;
const LATE = /延期|延迟|延误|推迟|推后|滞后|拖延|拖后|逾期|超期|超时/;
/** 不合格率2% is no answer to 合格率≥95%. */
const OPPOSITE = /不(?!少|低|小|高|大|超|足|到|满(?!意))|未|没|差|缺|欠|逾期|超期|剩余|还有|失败|错误/;
/** 二级 is not half of 一级, and nobody knows which is the better one. */
const RANKS: ReadonlySet<string> = new Set(['级', '等', '星', '星级']);
const ONE = amount(1);
/** 合格率（%）≥95: beside it 90 is 90 %, and 0.9 may be 0.9 % or 90 %. */
const NAMED_PERCENT = /\([%‰]\)$/;
/** Measured in units of several sizes: 5000 beside 10吨 may be kilograms. */
const SIZED: ReadonlySet<string> = new Set(['money', 'mass', 'length', 'area', 'volume', 'power', 'energy', 'voltage', 'seconds']);
/** A figure without a unit is not in the unit beside it where that makes it a hundred times as large or as small. */
const TOO_FAR = 100;
/** Money, time and measures are not counted up over the months of a year by themselves. */
const NOT_COUNTED_UP: ReadonlySet<string> = new Set(['money', 'seconds', 'days', 'months', 'length', 'area', '工作日']);

/** Brings both to one unit and one period; a figure without a unit is in the unit of the other. What stays unclear is said. */
export function onOneScale(target: Quantity, result: Quantity): Compared | CannotSay {
  const texts = { target: target.text, result: result.text };
  const wanted = changeOf(target.lead);
  if (result.lead !== '' && changeOf(result.lead) !== wanted) return cannotSay('directions-differ', texts);
  // 下降-6% may be a fall or a rise of 6 %.
  if (wanted === 'down' && result.value.isNegative()) return cannotSay('directions-differ', texts);
  if (result.lead !== '' && OPPOSITE.test(result.lead) !== OPPOSITE.test(target.lead)) return cannotSay('subjects-differ', texts);
  const bareTarget = target.measure.text === '';
  const bareResult = result.measure.text === '';
  if (!bareTarget && !bareResult && target.measure.dimension !== result.measure.dimension) {
    return cannotSay('units-differ', { target: target.measure.text, result: result.measure.text });
  }
  if (bareTarget && bareResult && NAMED_PERCENT.test(target.lead) && target.value.gt(ONE) && !result.value.isZero() && result.value.abs().lte(ONE)) {
    return cannotSay('bare-percent', { text: result.text });
  }
  const scaledTarget = scale(target, result.measure);
  const scaledResult = scale(result, target.measure);
  if (scaledTarget === null) return cannotSay('bare-percent', { text: target.text });
  if (scaledResult === null) return cannotSay('bare-percent', { text: result.text });
  const unclear = bareTarget || bareResult ? magnitudeUnclear(target, result, scaledTarget, scaledResult) : null;
  if (unclear !== null) return unclear;
  const dimension = bareTarget ? result.measure.dimension : target.measure.dimension;
  if (RANKS.has(dimension) && !scaledTarget.eq(scaledResult)) return cannotSay('ranks-differ', texts);
  return overOneYear(target, result, { target: scaledTarget, result: scaledResult, dimension });
}

function changeOf(lead: string): 'up' | 'down' | 'early' | 'late' | 'none' {
  if (EARLY.test(lead)) return 'early';
  if (LATE.test(lead)) return 'late';
  if (UP.test(lead)) return 'up';
  return DOWN.test(lead) ? 'down' : 'none';
}

/** A bare figure takes the unit beside it; beside a percentage it must be a fraction such as 0.884, or nobody knows. */
function scale(figure: Quantity, beside: Measure): Amount | null {
  if (figure.measure.text !== '') return figure.value.times(figure.measure.factor);
  if (beside.dimension !== 'share') return figure.value.times(isScaled(figure) ? beside.factor.div(beside.multiplier) : beside.factor);
  return figure.value.abs().lte(ONE) ? figure.value : null;
}

/** 50万: the figure carries its own multiplier and takes only the unit, not the multiplier, of the other. */
function isScaled(figure: Quantity): boolean {
  return figure.measure.text === '' && /[\d一二三四五六七八九十两][百千万亿]/.test(figure.text);
}

/** 485000 beside 50万元, 48 beside 50万: the unit can be one or the other. */
function magnitudeUnclear(target: Quantity, result: Quantity, a: Amount, b: Amount): CannotSay | null {
  const [bare, other] = result.measure.text === '' && !isScaled(result) ? [result, target] : [target, result];
  const multiplied = other.measure.multiplier.gt(ONE) || SIZED.has(other.measure.dimension) || isScaled(other) || isScaled(bare);
  if (!multiplied || a.isZero() || b.isZero() || (isScaled(bare) && isScaled(other))) return null;
  const ratio = a.div(b).abs();
  return ratio.gt(TOO_FAR) || ratio.lt(ONE.div(TOO_FAR)) ? cannotSay('bare-magnitude', { bare: bare.text, other: other.text }) : null;
}

/** 每月2次 is 24 a year. A count that is no larger than what one month asks for may be the count of that month. */
function overOneYear(target: Quantity, result: Quantity, pair: Compared): Compared | CannotSay {
  const [wanted, said] = [target.measure, result.measure];
  if (pair.dimension === 'share' && wanted.per === said.per) return pair;
  const unclear = cannotSay('frequency-unclear', { target: target.text, result: result.text });
  if (wanted.per !== said.per) return wanted.per !== '' && said.per !== '' ? cannotSay('units-differ', { target: rateOf(wanted), result: rateOf(said) }) : bareRate(wanted, said, pair, unclear);
  const [often, oftenSaid] = [wanted.times ?? ONE, said.times ?? ONE];
  const yearly: Compared = { ...pair, target: pair.target.times(often), result: pair.result.times(oftenSaid) };
  if (often.eq(oftenSaid) || (wanted.times !== null && said.times !== null)) return yearly;
  if (NOT_COUNTED_UP.has(pair.dimension)) return unclear;
  const [single, rate] = wanted.times === null ? [pair.target, pair.result] : [pair.result, pair.target];
  return single.lte(rate) && !single.isZero() ? unclear : yearly;
}

const rateOf = ({ text, per }: Measure): string => (text === '' ? `每${per}` : text);

/** A figure that writes no unit at all takes the whole rate beside it: 500元/人 and 480. 每人2件 and 300件 cannot be compared. */
function bareRate(wanted: Measure, said: Measure, pair: Compared, unclear: CannotSay): Compared | CannotSay {
  const writtenAsRate = (measure: Measure): boolean => /[/每]/.test(measure.text);
  const bareBesideRate = (wanted.text === '' && writtenAsRate(said)) || (said.text === '' && writtenAsRate(wanted));
  return bareBesideRate ? pair : unclear;
}

/** True where the result lies between the two limits; a refusal where the units differ. */
export function liesWithin(interval: Interval, result: Quantity): boolean | CannotSay {
  const low = onOneScale(asQuantity(interval, interval.low), result);
  if (isCannotSay(low)) return low;
  const high = onOneScale(asQuantity(interval, interval.high), result);
  if (isCannotSay(high)) return high;
  const above = interval.lowOpen ? low.result.gt(low.target) : low.result.gte(low.target);
  return above && (interval.highOpen ? high.result.lt(high.target) : high.result.lte(high.target));
}

function asQuantity(interval: Interval, value: Amount): Quantity {
  return { kind: 'quantity', comparison: null, by: null, value, measure: interval.measure, lead: '', text: interval.text };
}
