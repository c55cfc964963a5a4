import { type Amount, amount, matchesIn } from '../../../core';
import type { TextField } from '../../../performance/text-fields';

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
  /** How its sentence begins. */
  readonly opening: string;
  /** The last year that the sentence names before the figure. */
  readonly year: number | undefined;
}

const DIGITS = /(?<![\d./〔[-]|\d,)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.])/g;
const LEAST = /(?:不少于|不低于|不小于|至少|超过|突破|多于|高于|大于)$/;
const MOST = /(?:不超过|不高于|不大于|控制在|低于|少于|小于)$/;
const ABOUT = /(?:大约|将近|接近|约|近)$/;
const BETWEEN = /(?:总计|共计|累计|合计|平均|分别|全部|达到了?|完成了?|实现|达|为|是|共|计|均|都|了)$/;
const WORD = /[\u4e00-\u9fff、"]/;
const CLAUSE_ENDS = ',，。；;：:(（)）\n';
const SENTENCE_ENDS = '。；;\n';
const YEAR = /(20\d\d)年/g;

/** Read once for all that ask. */
const known = new WeakMap<TextField, readonly Mention[]>();

/** Every plain figure of a text; dates, ranges and numbers of documents are left to others. */
export function mentionsIn(field: TextField): readonly Mention[] {
  const read = known.get(field) ?? matchesIn(field.text, DIGITS).flatMap((match) => mentionAt(field.text, match[0], match.index));
  known.set(field, read);
  return read;
}

function mentionAt(text: string, digits: string, start: number): readonly Mention[] {
  const after = start + digits.length;
  const next = text.charAt(after);
  // 2023年, 3月, 5-11月, (2): nothing is counted.
  if (!(next === '%' || next > '\u4dff') || next === '年' || next === '月' || next === '日' || next === '号') return [];
  const tail = TAIL.exec(text.slice(after, after + 3)) ?? [''];
  let wordsStart = start;
  while (wordsStart > 0 && start - wordsStart < LONGEST && WORD.test(text.charAt(wordsStart - 1))) wordsStart -= 1;
  const { noun, bound } = withoutAdverbs(text.slice(wordsStart, start));
  const rest = text.slice(after + tail[0].length, after + tail[0].length + 40);
  const sentence = lastOf(text, start, SENTENCE_ENDS);
  return [
    {
      start,
      end: after + tail[0].length,
      digits,
      value: amount(digits.replaceAll(',', '')),
      tenThousands: tail[2] !== undefined,
      bound: tail[1] !== undefined || tail[3] !== undefined ? 'more' : (BEHIND[BEHIND_WORDS.exec(rest)?.[1] ?? ''] ?? bound),
      noun,
      nounStart: wordsStart,
      clause: text.slice(lastOf(text, start, CLAUSE_ENDS), start),
      rest,
      opening: text.slice(sentence, Math.min(start, sentence + OPENING)),
      year: lastYear(text.slice(sentence, start)),
    },
  ];
}

/** No name is longer. */
const LONGEST = 40;
/** A place is named in so many characters. */
const OPENING = 10;
/** What the adverbs end with. */
const ADVERBS = new Set('少低小于过破多大在约近计均别部到达了成现为是共都');
const TAIL = /^(余|多)?(万(?!元))?(余|多)?/;
const BEHIND_WORDS = /^[^\d,，。；;、]{1,3}(以上|以内|以下|左右)/;
const BEHIND: Readonly<Record<string, Bound>> = { 以上: 'least', 以内: 'most', 以下: 'most', 左右: 'about' };

/** Where what the figure stands in begins. */
function lastOf(text: string, start: number, ends: string): number {
  let at = start;
  while (at > 0 && !ends.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function withoutAdverbs(words: string): { readonly noun: string; readonly bound: Bound } {
  let noun = words;
  let bound: Bound = 'exact';
  for (;;) {
    if (!ADVERBS.has(noun.charAt(noun.length - 1))) return { noun, bound };
    const found = LEAST.test(noun) ? LEAST : MOST.test(noun) ? MOST : ABOUT.test(noun) ? ABOUT : BETWEEN.test(noun) ? BETWEEN : undefined;
    if (!found) return { noun, bound };
    if (found !== BETWEEN && bound === 'exact') bound = found === LEAST ? 'least' : found === MOST ? 'most' : 'about';
    noun = noun.replace(found, '');
  }
}

function lastYear(sentence: string): number | undefined {
  if (!sentence.includes('年')) return undefined;
  const years = [...sentence.matchAll(YEAR)];
  const last = years[years.length - 1]?.[1];
  return last === undefined ? undefined : Number(last);
}
