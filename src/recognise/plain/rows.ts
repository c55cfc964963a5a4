import { normalize, type PlainRow } from '../../core';

/** What a row says before its figures. */
export interface Line {
  readonly row: number;
  readonly texts: readonly { readonly text: string; readonly raw: string }[];
  readonly code: string;
}

const SUBTOTAL = /小计:?$/;
const TOTAL = /(?:合计|总计|共计|总和)(?:数|金额|:)?$/;
const INCLUDING = /^\(?其中/;
const NUMBERED: readonly RegExp[] = [/^[一二三四五六七八九十]+[、.]/, /^\([一二三四五六七八九十]+\)/, /^\d+[、.]/, /^\(\d+\)/];

/** Kinds and levels of the rows of a lane: by the length of codes, else by numbering, else by indent. */
export function rowsOf(lines: readonly Line[]): readonly PlainRow[] {
  const depth = depthsOf(lines);
  return lines.map((line): PlainRow => {
    const label = line.texts[0]?.text ?? '';
    const named = line.texts.map(({ text }) => text);
    const kind = named.some((text) => SUBTOTAL.test(text)) ? 'subtotal' : named.some((text) => TOTAL.test(text)) ? 'total' : named.some((text) => INCLUDING.test(text)) ? 'including' : 'item';
    return { row: line.row, label: kind === 'item' ? label : (named.find((text) => SUBTOTAL.test(text) || TOTAL.test(text) || INCLUDING.test(text)) ?? label), code: line.code, kind, level: depth(line) };
  });
}

function depthsOf(lines: readonly Line[]): (line: Line) => number {
  const measures: readonly ((line: Line) => number | undefined)[] = [(line) => (line.code === '' ? undefined : line.code.length), numbering, indent];
  for (const measure of measures) {
    const all = [...new Set(lines.flatMap((line) => measure(line) ?? []))].sort((a, b) => a - b);
    if (all.length > 1) return (line) => Math.max(0, all.indexOf(measure(line) ?? all[0] ?? 0));
  }
  return () => 0;
}

function numbering({ texts }: Line): number | undefined {
  const level = NUMBERED.findIndex((pattern) => pattern.test(texts[0]?.text ?? ''));
  return level < 0 ? undefined : level;
}

/** Blanks before the label. */
function indent({ texts }: Line): number | undefined {
  const raw = texts[0]?.raw;
  if (raw === undefined || normalize(raw) === '') return undefined;
  return raw.length - raw.trimStart().length;
}
