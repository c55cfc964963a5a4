import type { TextSpan } from '../../core';

/** Words that a template prints where the writer has to fill in. All patterns read normalised text. */
const PATTERNS: readonly RegExp[] = [
  /** 20XX年, 202X年, 20××年度. */
  /20(?:[xX×]{2}|\d[xX×])年/,
  /** XX月XX日, X年X月. */
  /[xX×]{1,4}[年月][xX×]{1,2}[月日]/,
  /** 某某单位. */
  /某某/,
  /** 待补充; not 接待填报, 期待填写, 有待补充. */
  /(?:^|[^接等期招对看优款有])(待补充|待填写|待填报)/,
  /(?:此处|在此|请在此处?)(?:填写|填报|输入|录入|插入)/,
  /(?:点击|单击)此处/,
];

/** A run of XX or ××: not in a word or a plate (EXXON, 晋EXX123), a code pattern (××01), or between quotation marks. */
const RUN = /[xX]{2,}|×{2,}/g;
const PART_OF_A_WORD = /[A-Za-z0-9·.\-_/@×"'(《]/;
const QUOTES = /"[^"]*"/g;
const ROMAN = /第X{2,3}$/;

/** No placeholder is without one of these, normalised or not; few texts have any. */
const TRACE = /[xXｘＸ×某待此]/;

export function mayHoldPlaceholder(text: string): boolean {
  return TRACE.test(text);
}

/** Where the placeholder stands that a text still carries, or undefined. */
export function placeholderIn(text: string): TextSpan | undefined {
  const unquoted = text.replace(QUOTES, (quotation) => '"'.repeat(quotation.length));
  for (const pattern of PATTERNS) {
    const found = pattern.exec(unquoted);
    if (!found) continue;
    const [whole, words = whole] = found;
    const start = found.index + whole.indexOf(words);
    return { start, end: start + words.length };
  }
  for (const match of unquoted.matchAll(RUN)) {
    const [run] = match;
    const before = unquoted.slice(0, match.index);
    const end = match.index + run.length;
    const after = unquoted.charAt(end);
    const bracketed = before.endsWith('(') || before.endsWith('《');
    const joined = (!bracketed && PART_OF_A_WORD.test(before.slice(-1))) || (after !== '' && /[A-Za-z0-9·.\-_/@×]/.test(after));
    if (!joined && !ROMAN.test(before + run)) return { start: match.index, end };
  }
  return undefined;
}
