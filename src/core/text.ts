import { remembered } from './remembered';

/**
 * Normalised text: what two people would read aloud the same is the same string.
 * Applied to labels, titles and codes before any comparison.
 */

const FULL_WIDTH_OFFSET = 0xfee0;
const CHARACTER_FORMS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '≦': '≤',
  // A double line drawn for an equals sign.
  '═': '=',
  '—': '-',
  '–': '-',
  '―': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '─': '-',
  '﹘': '-',
  '﹣': '-',
  '⸺': '-',
  '⸻': '-',
  // Small forms, as some export programs write them.
  '﹐': ',',
  '﹒': '.',
  '﹔': ';',
  '﹕': ':',
  '﹙': '(',
  '﹚': ')',
  '﹢': '+',
  '﹤': '<',
  '﹥': '>',
  '﹦': '=',
  '﹪': '%',
  '“': '"',
  '”': '"',
  '＂': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '、': '、',
  '。': '。',
};

const NEEDS_WORK = /[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff\uff01-\uff5e≧≦═—–―−‐‑─⸺⸻\ufe50-\ufe6b“”「」‘’]/;
const REMOVED = /[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e≧≦═—–―−‐‑─⸺⸻﹘﹣﹐﹒﹔﹕﹙﹚﹢﹤﹥﹦﹪“”「」‘’]/g;

const MOST_KEPT = 20000;
const normalized = remembered((text) => text.replace(REMOVED, '').replace(FULL_WIDTH, (c) => CHARACTER_FORMS[c] ?? String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET)), MOST_KEPT);

/** Spaces and line breaks removed, full-width ASCII, brackets, colons, dashes and quotes unified. */
export function normalize(text: string): string {
  return NEEDS_WORK.test(text) ? normalized(text) : text;
}

/** Where a piece of the normalised text stands in the text itself: normalising drops characters and never adds any. */
export function originalSpan(text: string, { start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  const kept: number[] = [];
  for (let index = 0; index < text.length; index++) if (text.charAt(index).search(REMOVED) < 0) kept.push(index);
  const first = kept[start] ?? text.length;
  return { start: first, end: end > start ? (kept[end - 1] ?? text.length - 1) + 1 : first };
}

const NUMBERING = /^(?:\((?:[一二三四五六七八九十]+|\d+)\)|[一二三四五六七八九十]+[、.]|\d+[、.](?!\d)|[①-⑳])/;
const INCLUDING = /^其中[:、]?/;

/** Leading `一、` `(一)` `1.` `①` and `其中:` removed from an already normalised label. */
export function stripNumbering(label: string): string {
  let rest = label;
  for (;;) {
    const next = rest.replace(INCLUDING, '').replace(NUMBERING, '');
    if (next === rest || next === '') return rest;
    rest = next;
  }
}

/** The name two differently numbered rows share: 一、一般公共服务支出 → 一般公共服务支出. */
export function bareName(text: string): string {
  return stripNumbering(normalize(text));
}
