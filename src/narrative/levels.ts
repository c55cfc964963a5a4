/** How headings are numbered, from the outermost. */
const LEVELS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+部分/,
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^(?:\d{1,2}[、.](?!\d)|\(\d{1,2}\)|[①-⑳])/,
];

/** 2026年部门预算编制说明, without a number: the title of a part. */
const TITLE = /^(?:20\d{2}年度?)?[^,。;:、\d]{4,40}(?:编制|情况)说明$/;

/** How deep a heading stands, from 0; -1 for what is none. */
export function levelOf(words: string): number {
  const level = LEVELS.findIndex((pattern) => pattern.test(words));
  return level < 0 && TITLE.test(words) ? 0 : level;
}

export function isNumbered(words: string): boolean {
  return LEVELS.some((pattern) => pattern.test(words));
}

/** Whether words begin as a numbered heading or sentence does. */
export function startsHeading(words: string): boolean {
  return levelOf(words) >= 0;
}
