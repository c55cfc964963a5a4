import { matchesIn, type TextSpan } from '../../core';

/** A number of a list inside a text that comes twice, or is passed over. */
export interface NumberSlip {
  readonly kind: 'twice' | 'skipped';
  /** As written, without its sign: 2, 二是, (二), ②. */
  readonly before: string;
  readonly number: string;
  readonly span: TextSpan;
}

interface Numbering {
  readonly pattern: RegExp;
  /** How the number is named. */
  readonly written: (number: number, printed: string) => string;
  readonly numerals: readonly string[];
}

const DIGITS = Array.from({ length: 99 }, (_, index) => String(index + 1));
const UNITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CHINESE = [...UNITS, '十', ...UNITS.map((unit) => `十${unit}`), '二十'];
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'];
const NUMERAL = '[一二三四五六七八九十]{1,3}';

const asPrinted = (_: number, printed: string): string => printed;
/** 1、 1. 目标2、 (3) 一是 (二) 第三, ④ at the beginning of an item; 7.28 and 2.2026年 are no numbers of a list, nor is 三、四季度 or 第2、3条. */
const KINDS: readonly Numbering[] = [
  ...[/(?<![\d.第标])(\d{1,2})、(?!\d)/g, /(?<![\d.第标])(\d{1,2})\.(?![\d.])/g, /目标(\d{1,2})[、.．:：]/g, /\((\d{1,2})\)(?=[^\d.,。；;、])/g].map((pattern) => ({ pattern, written: String, numerals: DIGITS })),
  { pattern: new RegExp(`(?<![统之唯不第万十])(${NUMERAL})是`, 'g'), written: asPrinted, numerals: CHINESE },
  { pattern: new RegExp(`(?<![条款第])\\((${NUMERAL})\\)(?![项条款])`, 'g'), written: asPrinted, numerals: CHINESE },
  { pattern: new RegExp(`第(${NUMERAL})[,:]`, 'g'), written: (_, printed) => printed.slice(0, -1), numerals: CHINESE },
  { pattern: new RegExp(`(?<![一二三四五六七八九十第周之统唯不表图类级])(${NUMERAL})、(?![一二三四五六七八九十])`, 'g'), written: (_, printed) => printed.slice(0, -1), numerals: CHINESE },
  { pattern: /([①-⑳])/g, written: asPrinted, numerals: CIRCLED },
];
/** Fewer items in order are no list, where nothing goes on behind the slip. */
const FEWEST = 3;
/** Three items of which one is numbered wrong, each with a number and a word. */
const SHORTEST = 8;
/** Where the list goes on behind the slip, two in order before it are enough. */
const FEWEST_BEFORE = 2;
/** More are passed over by no slip. */
const MOST_SKIPPED = 2;
/** What a document is quoted with has the numbers of the document. */
const QUOTED = new Set('"\'《');
const NO_SLIPS: readonly NumberSlip[] = [];
/** The first number of any list; without it there is none. */
const BEGINNING = /1[、.．:：)]|一[是)、,:]|①/;

interface Item {
  readonly number: number;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/** Slips in lists that begin with 1 and go on behind the slip, so that a figure that only looks like a number is none. A list inside an item begins anew, and the outer one goes on behind it. */
export function numberSlipsIn(text: string): readonly NumberSlip[] {
  if (text.length < SHORTEST || !BEGINNING.test(text)) return NO_SLIPS;
  return KINDS.flatMap((kind) => {
    const items = matchesIn(text, kind.pattern).map(({ 0: printed, 1: numeral = '', index }): Item => ({ number: kind.numerals.indexOf(numeral) + 1, printed, start: index, end: index + printed.length })).filter(({ start }) => !QUOTED.has(text.charAt(start - 1)));
    return items.length < FEWEST ? NO_SLIPS : slipsAmong(items, kind, text);
  });
}

function slipsAmong(items: readonly Item[], kind: Numbering, text: string): readonly NumberSlip[] {
  /** The last number of every list that is open, the innermost last. A number that belongs to none is quoted from elsewhere, and until the next 1 nobody knows of which list the others are. */
  let open: number[] = [0];
  return items.flatMap((item, index): readonly NumberSlip[] => {
    const { number } = item;
    const last = open[open.length - 1];
    const previous = items[index - 1];
    const after = items[index + 1]?.number;
    const outer = open.lastIndexOf(number - 1);
    if (number === 1 && !isFirstAgain(items, index)) open = [...open.filter((each) => each > 0), 1];
    else if (outer >= 0) open = [...open.slice(0, outer), number];
    else if (last !== undefined && previous) {
      open = [];
      const slip = slipAt(item, { previous, last, after }, kind, text);
      if (slip) open = [number];
      return slip ? [slip] : [];
    }
    return [];
  });
}

interface Before {
  readonly previous: Item;
  readonly last: number;
  readonly after: number | undefined;
}

function slipAt({ number, printed, start, end }: Item, { previous, last, after }: Before, kind: Numbering, text: string): NumberSlip | undefined {
  const named = { before: kind.written(last, previous.printed), number: kind.written(number, printed), span: { start, end } };
  const goesOn = after === number + 1;
  const listed = last >= FEWEST || (last >= FEWEST_BEFORE && goesOn);
  if (number === last) return number === 1 || (listed && (goesOn || after === undefined || after === 1)) ? { kind: 'twice', ...named } : undefined;
  // A number that stands there in another writing is not missing.
  if (text.slice(previous.start, start).includes(kind.numerals[last] ?? '')) return undefined;
  return number > last + 1 && number <= last + 1 + MOST_SKIPPED && listed && goesOn ? { kind: 'skipped', ...named } : undefined;
}

/** 1、1、2、3 to the end: one list whose first number was written twice, and not a list inside its first item. */
function isFirstAgain(items: readonly Item[], index: number): boolean {
  return index === 1 && items.length > FEWEST && items.slice(1).every(({ number }, at) => number === at + 1);
}
