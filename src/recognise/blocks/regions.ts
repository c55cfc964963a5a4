import type { Form } from '../../core';
import { findHeader } from './header';
import type { Line } from './lines';
import { type Listed, type Openings, openingsOf, saidBy } from './openings';
import { titleText } from './words';

/** Lines of a sheet that may be one table. */
export interface BlockRegion {
  readonly lines: readonly Line[];
  /** Forms named in the title line, longest name first. */
  readonly titled: readonly Form[];
}

/** A title stands at most this many lines above what it names. */
const TITLE_REACH = 6;

/**
 * Cuts a sheet where a new table may begin: at a title, or where the field that names the table (项目名称) comes again.
 * Tables that repeat stand one below another on one sheet as often as on a sheet each.
 */
export function blockRegions(forms: readonly Form[], lines: readonly Line[]): readonly BlockRegion[] {
  const openings = openingsOf(forms);
  const starts: { index: number; titled: readonly Form[] }[] = [];
  let opened = false;
  lines.forEach((line, index) => {
    const titled = titlesOn(openings, line);
    const last = starts.at(-1);
    if (titled.length > 0) {
      starts.push({ index, titled });
      opened = false;
    } else if (opensTable(openings, line)) {
      // 绩效目标表 over （2020年度） may be any form's: what stands above the first table belongs to it all the same.
      if (last === undefined) starts.push({ index: Math.max(0, index - TITLE_REACH), titled: [] });
      else if (opened || index - last.index > TITLE_REACH) starts.push({ index, titled: [] });
      opened = true;
    } else if (starts.length === 0 && hasHeader(openings, line)) {
      starts.push({ index, titled: [] });
    }
  });
  return starts.map(({ index, titled }, at) => ({ lines: lines.slice(index, starts[at + 1]?.index), titled }));
}

const LONGEST_TITLE = 120;
/** 项目自评表. */
const SHORTEST_TITLE = 5;
const MOST_BESIDE_TITLE = 3;
const UNTITLED: readonly Form[] = [];

function titlesOn({ titled }: Openings, { cells }: Line): readonly Form[] {
  if (cells.length > MOST_BESIDE_TITLE) return UNTITLED;
  // 附件2 ｜ 项目支出绩效自评表 ｜ 单位：万元: the longest first, a note beside it may be longer still.
  const texts = cells.length < 2 ? cells : [...cells].filter(({ text }) => text.length >= SHORTEST_TITLE).sort((a, b) => b.text.length - a.text.length);
  for (const { text, number } of texts) {
    const named = number || text.length > LONGEST_TITLE ? UNTITLED : titled(titleText(text));
    if (named.length > 0) return named;
  }
  return UNTITLED;
}

/** The field that names one of many, as a label with something beside it. */
function opensTable(openings: Openings, { cells: [first, second] }: Line): boolean {
  if (!first) return false;
  return saidBy(openings, first).names.some((outline) => {
    const by = outline.form.repeats?.by;
    const opens = first.uses(outline).some((use) => use.kind === 'field' && use.key === by);
    return opens && (second === undefined || second.uses(outline).length === 0);
  });
}

/** Two cells that some list prints in its header, and the header itself. */
function hasHeader(openings: Openings, line: Line): boolean {
  const telling = line.cells.map((cell) => saidBy(openings, cell).lists).filter((lists) => lists.length > 0);
  if (telling.length < 2) return false;
  const cells = new Map<Listed, number>();
  for (const list of telling.flat()) cells.set(list, (cells.get(list) ?? 0) + 1);
  return [...cells].some(([{ outline, part }, count]) => count > 1 && findHeader(outline, part, [line]) !== undefined);
}
