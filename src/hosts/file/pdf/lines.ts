import { middle, type Words } from './content';

/** One printed line: its words from left to right, and the text they make. */
export interface Line {
  readonly words: readonly Words[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Words on one line stand at one height, as near as half a letter. */
const SAME_LINE = 0.5;
/** A gap this wide, in letters, parts Latin words, a wider one any words; the widest sets pieces apart. */
const SPACE = 0.25;
const APART = 0.6;
const WIDE_GAP = 1.5;

/** Words put together into lines, from top to bottom. */
export function linesOf(words: readonly Words[]): readonly Line[] {
  const rows: Words[][] = [];
  for (const each of words.filter(({ text }) => text.trim() !== '').sort((a, b) => middle(a) - middle(b))) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last && first && middle(each) - middle(first) <= Math.max(first.size, each.size) * SAME_LINE) last.push(each);
    else rows.push([each]);
  }
  return rows.map(lineOf);
}

function lineOf(words: readonly Words[]): Line {
  const sorted = [...words].sort((a, b) => a.left - b.left);
  const size = Math.max(...sorted.map((each) => each.size));
  let text = '';
  let right: number | undefined;
  for (const each of sorted) {
    const gap = right === undefined ? 0 : each.left - right;
    if (gap > size * WIDE_GAP) text += '\t';
    else if (gap > size * APART || (gap > size * SPACE && /\w$/.test(text) && /^\w/.test(each.text))) text += ' ';
    text += each.text.trim();
    right = Math.max(right ?? each.right, each.right);
  }
  const bases = sorted.map(({ base }) => base);
  return { words: sorted, text, left: sorted[0]?.left ?? 0, right: right ?? 0, base: Math.max(...bases), size };
}
