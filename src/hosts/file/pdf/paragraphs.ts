import type { Line } from './lines';

/** A paragraph with where its lines stood, so that it can go on over a page. */
export interface Paragraph {
  readonly text: string;
  readonly page: number;
  /** Its last line filled the width of the text. */
  readonly full: boolean;
  /** Its first line is set in, as the first of a paragraph is. */
  readonly setIn: boolean;
}

const INDENT = 1.2;
/** A line that ends this many letters before the margin ends its paragraph. */
const SHORT_OF_MARGIN = 2.2;
/** A gap larger than this against the usual one, in letters. */
const PARAGRAPH_GAP = 1.6;
/** 一、 （一） 1. 第一部分 */
const STARTS = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、．.](?!\d))/;

/** Lines joined into paragraphs; `left` and `right` are the margins of the text on the page. */
export function paragraphsOf(lines: readonly Line[], page: number, { left, right }: { readonly left: number; readonly right: number }): readonly Paragraph[] {
  const found: { text: string; full: boolean; setIn: boolean }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const setIn = line.left > left + line.size * INDENT;
    const full = line.right > right - line.size * SHORT_OF_MARGIN;
    const last = found.at(-1);
    const near = before && line.base - before.base <= Math.max(before.size, line.size) * PARAGRAPH_GAP * 1.7;
    const wasFull = last?.full === true || (before !== undefined && right - before.right < headWidth(line));
    if (last && before && wasFull && !setIn && near && !STARTS.test(line.text) && Math.abs(before.size - line.size) < 1) {
      last.text = joined(last.text, line.text);
      last.full = full;
    } else found.push({ text: line.text, full, setIn });
    before = line;
  }
  return found.map((each) => ({ ...each, page }));
}

/** What cannot be broken at the head of a line: a figure moves down whole. */
function headWidth({ text, size }: Line): number {
  return ((/^[\dA-Za-z.,%％]+/.exec(text)?.[0].length ?? 0) * 0.55 + 1) * size;
}

/** Words of Latin letters are apart, Chinese ones are not. */
export function joined(first: string, next: string): string {
  return /[A-Za-z]$/.test(first) && /^[A-Za-z]/.test(next) ? `${first} ${next}` : first + next;
}

/** A paragraph that goes on at the head of the next page. */
export function goesOn(first: Paragraph, next: Paragraph): boolean {
  return first.full && !next.setIn && !STARTS.test(next.text) && !/[。！？：:；;]$/.test(first.text);
}
