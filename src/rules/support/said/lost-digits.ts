import { matchesIn, normalize, type TextSpan } from '../../../core';
import { type Indicator, quoted } from '../../../performance';
import type { TextField } from '../../../performance/text-fields';

/** 00%, 00人: no figure anybody writes; the first digit was lost. */
const ZEROS = /(?<![\d.:年月日时/-])0{2,}(?=%|[人家个名次台套座条项场户万元])/g;

export interface Lost {
  readonly span: TextSpan;
  /** The one indicator in this unit whose figure ends so and that shares words with what stands before it. */
  readonly indicator: Indicator | undefined;
}

export function zerosIn({ text }: TextField, indicators: readonly Indicator[], side: 'target' | 'result'): readonly Lost[] {
  return matchesIn(text, ZEROS).map((match) => {
    const [zeros] = match;
    const unit = text.charAt(match.index + zeros.length);
    const words = /[\u4e00-\u9fff]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
    const ended = indicators.filter((indicator) => normalize(quoted(indicator[side])).endsWith(zeros + unit));
    const named = ended.filter(({ name }) => words.length >= 4 && normalize(name).includes(words.slice(-4)));
    const [only] = named.length > 0 ? named : [];
    return { span: { start: match.index - Math.min(words.length, 20), end: match.index + zeros.length + 1 }, indicator: named.length === 1 ? only : undefined };
  });
}

const STAFF = /(在编|在职|在岗)(?:人员|职工|干部)?(?:总数|人数)?(?:共|为|有)?(\d+)[人名]/g;

/** Counts of staff in one text that are those of another without the first digit: 在编人员9人 beside 在编79人. */
export interface Shortened {
  readonly span: TextSpan;
  readonly whole: string;
}

export function shortenedIn({ text }: TextField, others: readonly string[]): readonly Shortened[] {
  if (!/在[编职岗]/.test(text)) return [];
  const elsewhere = others.flatMap((other) => matchesIn(normalize(other), STAFF).map((match) => ({ kind: match[1], digits: match[2] ?? '', words: match[0] })));
  return matchesIn(text, STAFF).flatMap((match): readonly Shortened[] => {
    const [words, kind, digits = ''] = match;
    const longer = elsewhere.find((other) => other.kind === kind && other.digits.length === digits.length + 1 && other.digits.endsWith(digits));
    return longer && !elsewhere.some((other) => other.kind === kind && other.digits === digits) ? [{ span: { start: match.index, end: match.index + words.length }, whole: longer.words }] : [];
  });
}
