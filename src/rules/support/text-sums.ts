import { type Amount, amount, halfUnit, matchesIn, sum } from '../../core';
import { readDigits } from './text-claim';

/** “共计119万元，主要包括：一是…18.9万元；二是…”: a total in a text with the parts it is said to consist of. */
export interface TextSum {
  /** Of the total with its unit, in the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly total: Amount;
  readonly parts: readonly Amount[];
  readonly sum: Amount;
  readonly holds: boolean;
}

const TOTAL = /((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)万元[,，]?(?:[;；:：]|(?:主要)?(?:包括|其中|用于)[:：]?(?:包括)?)/g;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', ...['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((unit) => `十${unit}`), '二十'];
const ENUMERATORS: readonly (readonly string[])[] = [
  NUMERALS.map((numeral) => `${numeral}是`),
  NUMERALS.map((_, index) => `(${String(index + 1)})`),
  NUMERALS.map((numeral) => `(${numeral})`),
  NUMERALS.map((_, index) => `${String(index + 1)}、`),
];
const FIGURE = /(\d+(?:,\d{3})*(?:\.\d+)?)万元/g;
const LAST = /(\d+(?:,\d{3})*(?:\.\d+)?)(?:万元)?$/;
/** Two figures add up to a third too often by chance; a list of three is a list. */
const FEWEST = 3;

/** (1)送戏下乡30万元;(2)电影放映10万元;…,共计40万元 */
const TOTAL_BEHIND = /[,，。；;](?:共计|合计|总计|共需)(?:为|需)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)万元/g;

/** Totals behind the list of their parts. What is named in 万元 before the list, but the total itself, may be a part as well. */
function behind(text: string): readonly TextSum[] {
  return matchesIn(text, TOTAL_BEHIND).flatMap((match): readonly TextSum[] => {
    const [words, digits = '0'] = match;
    const before = text.slice(0, match.index);
    const total = readDigits(digits);
    const start = ENUMERATORS.map(([first = '']) => before.indexOf(first)).filter((at) => at >= 0).sort((a, b) => a - b)[0];
    if (start === undefined || matchesIn(before.slice(0, start), FIGURE).length > 0) return [];
    const list = before.slice(start);
    const parts = enumerated(list);
    // One amount an item, and nothing else: of a list inside an item nobody knows what it adds up to.
    if (!parts || parts.length < FEWEST || matchesIn(list, FIGURE).length !== parts.length) return [];
    const gathered = sum(parts);
    const from = match.index + words.indexOf(digits);
    return [{ start: from, end: match.index + words.length, total, parts, sum: gathered, holds: gathered.minus(total).abs().lte(halfUnit(2).times(parts.length + 1)) }];
  });
}

/** Totals with their parts. Where a part says several amounts, or none, nobody knows which belongs into the sum, and nothing is found. */
export function sumsIn(text: string): readonly TextSum[] {
  const named = matchesIn(text, TOTAL).flatMap((match) => {
    const rest = text.slice(match.index + match[0].length);
    const parts = enumerated(rest) ?? listed(rest);
    const digits = match[1]?.replace(/,/g, '') ?? '';
    if (!parts || parts.length < FEWEST) return [];
    const total = amount(digits);
    const gathered = sum(parts);
    // Every figure is rounded to the places it is printed with, two at least.
    const spread = halfUnit(2).times(parts.length + 1);
    const end = match.index + (match[1]?.length ?? 0) + '万元'.length;
    return [{ start: match.index, end, total, parts, sum: gathered, holds: gathered.minus(total).abs().lte(spread) }];
  });
  return [...named, ...behind(text)];
}

/** 一是…；二是…: the amount of each item is the first it names. */
function enumerated(text: string): readonly Amount[] | undefined {
  const kind = ENUMERATORS.find(([first = '']) => text.startsWith(first));
  if (!kind) return undefined;
  const starts: number[] = [];
  for (const word of kind) {
    const at = text.indexOf(word, starts[starts.length - 1] ?? 0);
    if (at < 0) break;
    starts.push(at);
  }
  const items = starts.map((start, index) => text.slice(start, starts[index + 1]));
  const amounts = items.map((item) => firstAmount(item));
  return amounts.every((each) => each !== undefined) ? amounts : undefined;
}

/** What one thing costs is no amount of an item: 每场1.6万元, 1.2万元/人, 2艘×4.8万元. */
const PRICE_BEFORE = /(?:每[^\d,，、]{0,4}|单价|均价|标准|[人户亩]均[^\d,，、]{0,4}|[×*÷/])(?:为|按)?$/;
const PRICE_BEHIND = /^(?:[/×*÷]|每)/;

/** An item begins with its own amount: 一是预案修订22万元，其中…; one that comes only after a full stop belongs to something inside it. */
function firstAmount(item: string): Amount | undefined {
  const sentence = item.split(/[。;；]/)[0] ?? '';
  const found = matchesIn(sentence, FIGURE).find(({ 0: words, index }) => !PRICE_BEFORE.test(sentence.slice(0, index)) && !PRICE_BEHIND.test(sentence.slice(index + words.length)));
  return found?.[1] === undefined ? undefined : readDigits(found[1]);
}

/** 甲101.91万元、乙155.73万元、…: every item ends with its amount. */
function listed(text: string): readonly Amount[] | undefined {
  const sentence = /^[^。;；]*/.exec(text)?.[0] ?? '';
  const items = sentence.split('、');
  const amounts: Amount[] = [];
  let open = '';
  for (const item of items) {
    const whole = open + item;
    const found = LAST.exec(whole)?.[1];
    // 经常、阶段检查专家费97.50万元 is one item.
    if (found === undefined) {
      open = `${whole}、`;
      continue;
    }
    if ((whole.match(FIGURE) ?? []).length > 1) return undefined;
    amounts.push(readDigits(found));
    open = '';
  }
  return open === '' ? amounts : undefined;
}

/** 共计1518900元 … 一、甲564280.32元 … 二、…: a total in 元 that is the sum of its parts but for rounding. */
export interface RoundedSum {
  readonly start: number;
  readonly end: number;
  readonly total: Amount;
  readonly sum: Amount;
  readonly count: number;
}

const TOTAL_YUAN = /(?:共计|合计|总计|共需|总额)(?:为|需)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)元(?!\/)/g;
const YUAN = /((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)元(?!\/)/;
const LISTED = NUMERALS.map((numeral) => `${numeral}、`);

/** Only what is nearly right: other lists of amounts in 元 are prices as often as parts. */
export function roundedSumsIn(text: string): readonly RoundedSum[] {
  return matchesIn(text, TOTAL_YUAN).flatMap((match): readonly RoundedSum[] => {
    const total = readDigits(match[1] ?? '0');
    const rest = text.slice(match.index + match[0].length);
    const starts: number[] = [];
    for (const word of LISTED) {
      const at = rest.indexOf(word, (starts[starts.length - 1] ?? -1) + 1);
      if (at < 0) break;
      starts.push(at);
    }
    // Other amounts before the list belong to something else.
    if (starts.length < FEWEST || YUAN.test(rest.slice(0, starts[0]))) return [];
    const parts = starts.flatMap((start, index) => YUAN.exec(rest.slice(start, starts[index + 1]))?.[1] ?? []);
    const gathered = sum(parts.map((digits) => readDigits(digits)));
    const off = gathered.minus(total).abs();
    const step = amount(10).pow(/0*$/.exec(total.toFixed())?.[0].length ?? 0);
    if (parts.length !== starts.length || !total.isInteger() || off.lte(halfUnit(2).times(parts.length + 1)) || off.gte(step)) return [];
    return [{ start: match.index, end: match.index + match[0].length, total, sum: gathered, count: parts.length }];
  });
}
