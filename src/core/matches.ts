const NONE: readonly RegExpExecArray[] = [];

/** Every match of a pattern with the flag `g`, from left to right. Most texts hold none, and `matchAll` copies the pattern before it looks. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found ? [...text.matchAll(pattern)] : NONE;
}
