import { normalize } from '../core';
import { startsHeading } from './levels';

/** A paragraph of a plain text and the line it begins in, counted from 1. */
export interface Unwrapped {
  /** As it stands, with the line breaks inside it. */
  readonly text: string;
  readonly line: number;
}

interface Line {
  readonly line: string;
  readonly words: string;
  readonly width: number;
}

/** Width of a page in columns of half a character: text pasted from a PDF has lines of 50 to 100. */
const NARROWEST = 40;
const WIDEST = 120;
/** A line this full was broken by the page, not by the writer; before words that need not be parted it may be shorter. */
const FULL = 0.85;
const ALMOST_FULL = 0.7;
/** Fewer full lines without an end may be headings and tables. */
const FEWEST_BROKEN = 3;
const ENDED = /[。;:!?]$/;
const TITLE = /(?:情况|说明|概况)$/;
/** A sentence that ends with the line may be followed by another of its paragraph, but not by what begins a new one. */
const BEGINS = /^(?:"|其中|附件|注:|20\d{2}年)/;

/** The paragraphs of a text whose lines may be broken at the width of a page. */
export function unwrapped(text: string): readonly Unwrapped[] {
  const parts = text.split(/(\r\n|\r|\n)/);
  const lines = parts.filter((_, index) => index % 2 === 0).map((line): Line => ({ line, words: normalize(line), width: widthOf(line) }));
  const width = Math.max(...lines.map((each) => each.width));
  const isBroken = ({ words, width: own }: Line): boolean => own >= width * ALMOST_FULL && !ENDED.test(words) && !(startsHeading(words) && TITLE.test(words));
  const isFull = ({ words, width: own }: Line): boolean => own >= width * FULL && ENDED.test(words);
  const isPage = width >= NARROWEST && width <= WIDEST && lines.filter(isBroken).length >= FEWEST_BROKEN;
  const found: { text: string; line: number }[] = [];
  lines.forEach((each, index) => {
    const [last, before] = [found.at(-1), lines[index - 1]];
    const goesOn = isPage && last && before && each.words !== '' && !startsHeading(each.words) && (isBroken(before) || (isFull(before) && !BEGINS.test(each.words)));
    if (goesOn) last.text += `${parts[index * 2 - 1] ?? ''}${each.line}`;
    else found.push({ text: each.line, line: index + 1 });
  });
  return found;
}

/** In columns of half a Chinese character. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character.charCodeAt(0) > LAST_NARROW ? 2 : 1), 0);
}

const LAST_NARROW = 0x2ff;
