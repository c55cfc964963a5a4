import { amount, halfUnit, matchesIn, sum } from '../../core';
import { type Claim, FIGURE, readDigits } from './text-claim';

const COUNTER = '人|名|套|台|部|个|件|辆|座|家|条|支|处|户|次|块|盘|张|本';
/** 服装类2153.51元/人,鞋类340元/人,帽类243.06元/人,全套为2936.57元 */
const PARTS = new RegExp(`(?:[^,，。；;\\d]{1,16}${FIGURE}元/(?:${COUNTER})[,，]){2,}[^,，。；;\\d]{0,12}(?:全套|每套合计|合计|共计|总计|小计)[^,，。；;\\d]{0,6}(${FIGURE})元(?!/)`, 'g');
const PRICE = new RegExp(`(${FIGURE})元/(${COUNTER})`, 'g');
/** 8台…服务费1.2万元,每台440元/年,三年…; without 年 the price is paid once. */
const TIMES = new RegExp(`(\\d+)(${COUNTER})[^,，。；;\\d]{0,25}(${FIGURE})万元[,，]每\\2(${FIGURE})元(?:/年[,，]([一二三四五六七八九十]|\\d{1,2})年)?(?![/\\d一二三四五六七八九十])`, 'g');
/** 网格员45人，每人每月2200元，12个月共需118.8万元; 126个行政村，每村补助5万元，共需630万元: a price a month wants the months. */
const EACH = new RegExp(`(?<![\\d.,])(\\d+)(${COUNTER})([^,，。；;\\d]{0,8})[,，]每([人名村户校家台套座个所县亩])(每月)?[^,，。；;\\d]{0,6}(${FIGURE})(万?)元[,，](?:(\\d{1,2})个月)?共(?:计|需|需要)?(${FIGURE})(万?)元(?!/)`, 'g');
const NUMERALS = '一二三四五六七八九十';

/** What a text says of prices of one thing, and of what so many things cost, and does not hold. */
export function wrongPricesIn(text: string): readonly Claim[] {
  return [...partsIn(text), ...timesIn(text), ...eachIn(text)];
}

function partsIn(text: string): readonly Claim[] {
  // Told in a moment; the pattern begins anywhere.
  if (!text.includes('元/')) return [];
  return matchesIn(text, PARTS).flatMap((match) => {
    const [whole, total = '0'] = match;
    const prices = [...whole.matchAll(PRICE)];
    // Prices of one kind of thing only: 元/人 and 元/套 make no sum.
    if (new Set(prices.map(([, , counter]) => counter)).size !== 1) return [];
    const parts = prices.map(([, digits = '0']) => readDigits(digits));
    const computed = sum(parts);
    if (computed.minus(readDigits(total)).abs().lte(halfUnit(2).times(parts.length + 1))) return [];
    const start = match.index + (whole.search(/\d/) < 0 ? 0 : whole.search(/\d/));
    return [{ start, end: match.index + whole.length, figures: prices.map(([, digits]) => digits).join('+'), computed, stated: `${total}元`, digit: false }];
  });
}

function timesIn(text: string): readonly Claim[] {
  return matchesIn(text, TIMES).flatMap((match) => {
    const [whole, count = '0', , total = '0', price = '0', years] = match;
    const term = years === undefined ? undefined : /\d/.test(years) ? years : String(NUMERALS.indexOf(years) + 1);
    const factors = [count, price, ...(term === undefined ? [] : [term])];
    const computed = factors.reduce((product, each) => product.times(readDigits(each)), amount('0.0001'));
    const half = halfUnit(total.split('.')[1]?.length ?? 0);
    const off = computed.minus(readDigits(total)).abs();
    if (off.lte(half)) return [];
    return [{ start: match.index, end: match.index + whole.length, figures: factors.join('×'), computed, stated: `${total}万元`, digit: off.lt(half.times(2)) }];
  });
}

function eachIn(text: string): readonly Claim[] {
  if (!text.includes('每')) return [];
  return matchesIn(text, EACH).flatMap((match) => {
    const [whole, count = '0', counter = '', thing = '', each = '', monthly, price = '0', priceIn = '', months, total = '0', totalIn = ''] = match;
    // 每人 of so many 人, 每村 of so many 行政村; 每户 of 人 is another count.
    if ((monthly === undefined) !== (months === undefined) || ![counter, thing.slice(-1), ...(counter === '名' ? ['人'] : [])].includes(each)) return [];
    const factors = [count, price, ...(months === undefined ? [] : [months])];
    const product = factors.reduce((made, factor) => made.times(readDigits(factor)), amount(1));
    const scale = priceIn === totalIn ? amount(1) : amount(totalIn === '' ? '10000' : '0.0001');
    const computed = product.times(scale);
    const half = halfUnit(total.split('.')[1]?.length ?? 0);
    const off = computed.minus(readDigits(total)).abs();
    if (off.lte(half)) return [];
    return [{ start: match.index, end: match.index + whole.length, figures: factors.join('×'), computed, stated: `${total}${totalIn}元`, digit: off.lt(half.times(2)) }];
  });
}
