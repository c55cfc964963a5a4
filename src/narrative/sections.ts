import { stripNumbering } from '../core';
import { isNumbered, levelOf } from './levels';
import type { TextDocument, TextParagraph } from './text';

/** A paragraph under its headings. */
export interface Sectioned {
  readonly paragraph: TextParagraph;
  /** Where its prose begins in the normalised words, behind a heading or a number in the same line. */
  readonly from: number;
  /** Headings over it without their numbers, outermost first. */
  readonly headings: readonly string[];
}

const LONGEST_HEADING = 45;
/** 12、…(类)…(款)…(项)。主要用于…: an item by its classes and nothing else, however long their names are. */
const CLASSED = /^[^(),;:。]*(?:\((?:一|二|三|四|五|六|七|八|九|十|\d)+\))?(?:[^(),;:。]{2,40}\((?:类|款|项)\)){1,3}$/;
/** A figure with its unit: no heading states one. */
const FIGURE = /\d(?:万元|亿元|元|%)/;
const SENTENCE = /[。;]/;

/** Every paragraph that is no heading, with the headings over it. */
export function sectionsOf({ paragraphs }: TextDocument): readonly Sectioned[] {
  const open: { level: number; text: string }[] = [];
  const found: Sectioned[] = [];
  const depthOf = depths(paragraphs);
  for (const paragraph of paragraphs) {
    const { words } = paragraph;
    const level = depthOf(paragraph);
    const heading = level < 0 ? undefined : headingIn(words);
    if (heading === undefined) {
      found.push({ paragraph, from: 0, headings: open.map(({ text }) => text) });
      continue;
    }
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    open.push({ level, text: stripNumbering(heading.replace(/^第[一二三四五六七八九十]+部分/, '')) });
    if (heading.length < words.length) found.push({ paragraph, from: heading.length, headings: open.map(({ text }) => text) });
  }
  return found;
}

/** For every paragraph that is nothing but a heading, how many headings stand over it; undefined for prose, whether a heading stands before it in the line or not. */
export function outlineOf({ paragraphs }: TextDocument): readonly (number | undefined)[] {
  const open: number[] = [];
  const depthOf = depths(paragraphs);
  return paragraphs.map((paragraph) => {
    const { words } = paragraph;
    const level = depthOf(paragraph);
    if (level < 0 || headingIn(words) !== words) return undefined;
    while ((open.at(-1) ?? -1) >= level) open.pop();
    return open.push(level) - 1;
  });
}

/**
 * How deep a heading stands by its number; one without a number but styled as a heading as deep as numbered ones of that style. -1 for what is
 * neither: body text that was styled as a heading by mistake ends like a sentence or states a figure.
 */
function depths(paragraphs: readonly TextParagraph[]): (paragraph: TextParagraph) => number {
  const ofStyle = new Map<number, number>();
  for (const { level, words } of paragraphs) if (level !== undefined && isNumbered(words) && !ofStyle.has(level)) ofStyle.set(level, levelOf(words));
  return ({ level, words }) => {
    if (isNumbered(words) || level === undefined || words.length > LONGEST_HEADING || FIGURE.test(words) || /[。;,]/.test(words)) return levelOf(words);
    return ofStyle.get(level) ?? level - 1;
  };
}

/** The heading a numbered line is, or begins with: 一、总体情况。2023年度…; undefined for a numbered sentence. */
function headingIn(words: string): string | undefined {
  const end = words.search(SENTENCE);
  const head = end < 0 ? words : words.slice(0, end);
  if ((head.length <= LONGEST_HEADING || CLASSED.test(head)) && !FIGURE.test(head) && !head.includes(',')) return end < 0 ? words : words.slice(0, end + 1);
  const named = /^[^,。;]{4,40}?(?:情况说明|情况|说明)(?=(?:20\d{2}年|本年|我[部单]|本[部单]))/.exec(words)?.[0];
  return named;
}
