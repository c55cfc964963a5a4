import { type Amount, amount, matchesIn } from '../../../core';

/** How a figure is meant: itself, at least, at most, about, or some more (200余人). */
export type Bound = 'exact' | 'least' | 'most' | 'about' | 'more';

/** A figure of a text with the words around it. Positions count in the normalised text. */
export interface Mention {
  readonly start: number;
  /** Behind the digits, and 余 or 万 where they follow. */
  readonly end: number;
  readonly digits: string;
  /** As written before 万. */
  readonly value: Amount;
  /** 1.5万人 */
  readonly tenThousands: boolean;
  readonly bound: Bound;
  /** The words right before it, without 约, 达到, 共计 …; what was done may still stand before the name. */
  readonly noun: string;
  /** Where the noun begins. */
  readonly nounStart: number;
  /** The clause before the figure, bracket or comma to figure. */
  readonly clause: string;
  /** The unit and what follows. */
  readonly rest: string;
  /** The last year that the sentence names before the figure. */
  readonly year: number | undefined;
}

const DIGITS = /(?<![\d./〔[-]|\d,)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.])/g;
const LEAST = /(?:不少于|不低于|不小于|至少|超过|突破|多于|高于|大于)$/;
const MOST = /(?:不超过|不高于|不大于|控制在|低于|少于|小于)$/;
const ABOUT = /(?:大约|将近|接近|约|近)$/;
const BETWEEN = /(?:总计|共计|累计|合计|平均|分别|全部|达到了?|完成了?|实现|达|为|是|共|计|均|都|了)$/;
const WORDS = /[\u4e00-\u9fff、"]*$/;
const CLAUSE = /[^,，。；;：:(（)）\n]*$/;
const SENTENCE = /[^。；;\n]*$/;
const YEAR = /(20\d\d)年/g;

/** Every plain figure of a text; dates, ranges and numbers of documents are left to others. */
export function mentionsIn(text: string): readonly Mention[] {
  return matchesIn(text, DIGITS).map((match) => {
    const [digits] = match;
    const start = match.index;
    const before = text.slice(Math.max(0, start - 120), start);
    const after = start + digits.length;
    const tail = /^(余|多)?(万(?!元))?(余|多)?/.exec(text.slice(after, after + 3)) ?? [''];
    const words = WORDS.exec(before)?.[0] ?? '';
    const { noun, bound } = withoutAdverbs(words);
    const rest = text.slice(after + tail[0].length, after + tail[0].length + 40);
    return {
      start,
      end: after + tail[0].length,
      digits,
      value: amount(digits.replaceAll(',', '')),
      tenThousands: tail[2] !== undefined,
      bound: tail[1] !== undefined || tail[3] !== undefined ? 'more' : /^[^\d,，。；;、]{1,3}以上/.test(rest) ? 'least' : /^[^\d,，。；;、]{1,3}以[内下]/.test(rest) ? 'most' : /^[^\d,，。；;、]{1,3}左右/.test(rest) ? 'about' : bound,
      noun,
      nounStart: start - words.length,
      clause: CLAUSE.exec(before)?.[0] ?? '',
      rest,
      year: lastYear(SENTENCE.exec(before)?.[0] ?? ''),
    };
  });
}

function withoutAdverbs(words: string): { readonly noun: string; readonly bound: Bound } {
  let noun = words;
  let bound: Bound = 'exact';
  for (;;) {
    const found = LEAST.test(noun) ? LEAST : MOST.test(noun) ? MOST : ABOUT.test(noun) ? ABOUT : BETWEEN.test(noun) ? BETWEEN : undefined;
    if (!found) return { noun, bound };
    if (found !== BETWEEN && bound === 'exact') bound = found === LEAST ? 'least' : found === MOST ? 'most' : 'about';
    noun = noun.replace(found, '');
  }
}

function lastYear(sentence: string): number | undefined {
  const years = [...sentence.matchAll(YEAR)];
  const last = years[years.length - 1]?.[1];
  return last === undefined ? undefined : Number(last);
}
