import type { PageContent } from './content';
import { type Line, linesOf } from './lines';

const EDGE = 0.09;
const PAGE_NUMBER = /^[-—–－―·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－―·\s]*$/;
/** What is printed over a table on many pages is no running head. */
const CAPTION = /(?:单位|部门)[^，,]{0,8}[:：]|公开\s*\d+\s*表|表\s*(?:[(（][^)）]*[)）])?$|^\d[\d,.]*$/;
/** Pages that must say the same at their edge. */
const LEAST = 3;

/** Lines of every page without page numbers, running heads and feet. */
export function withoutMargins(pages: readonly PageContent[]): readonly (readonly Line[])[] {
  const all = pages.map((page) => linesOf(page.words).map((line) => ({ line, edge: isAtEdge(page, line) })));
  const times = new Map<string, number>();
  for (const lines of all) for (const key of new Set(lines.flatMap(({ line, edge }) => (edge ? [keyOf(line)] : [])))) times.set(key, (times.get(key) ?? 0) + 1);
  const isRunning = (line: Line): boolean => !CAPTION.test(line.text) && (times.get(keyOf(line)) ?? 0) >= Math.max(LEAST, pages.length / 2);
  return all.map((lines) => lines.filter(({ line, edge }) => !edge || (!PAGE_NUMBER.test(line.text) && !isRunning(line))).map(({ line }) => line));
}

function isAtEdge({ height }: PageContent, { base }: Line): boolean {
  return base < height * EDGE || base > height * (1 - EDGE);
}

function keyOf({ text }: Line): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, '');
}
