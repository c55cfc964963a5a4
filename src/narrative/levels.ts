/** How headings are numbered, from the outermost. */
export const LEVELS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+部分/,
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^(?:\d{1,2}[、.](?!\d)|\(\d{1,2}\)|[①-⑳])/,
];

/** Whether words begin as a numbered heading or sentence does. */
export function startsHeading(words: string): boolean {
  return LEVELS.some((pattern) => pattern.test(words));
}
