import type { Form } from '../../core';
import { findHeader } from './header';
import type { Line } from './lines';
import { type Listed, type Openings, openingsOf } from './openings';
import { LONGEST_LABEL, type Outline, outlineOf, usesOf } from './outline';
import { isNumberText, readingsOf, titleText } from './words';

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
  const outlines = forms.map(outlineOf);
  const openings = openingsOf(forms);
  const starts: { index: number; titled: readonly Form[] }[] = [];
  let opened = false;
  lines.forEach((line, index) => {
    const titled = titlesOn(outlines, line);
    const last = starts.at(-1);
    if (titled.length > 0) {
      starts.push({ index, titled });
      opened = false;
    } else if (opensTable(openings, line)) {
      if (last === undefined || opened || index - last.index > TITLE_REACH) starts.push({ index, titled: [] });
      opened = true;
    } else if (starts.length === 0 && hasHeader(openings, line)) {
      starts.push({ index, titled: [] });
    }
  });
  return starts.map(({ index, titled }, at) => ({ lines: lines.slice(index, starts[at + 1]?.index), titled }));
}

const LONGEST_TITLE = 120;

function titlesOn(outlines: readonly Outline[], line: Line): readonly Form[] {
  if (line.cells.length > 2) return [];
  const text = titleText(line.cells.reduce((longest, cell) => (cell.text.length > longest.length ? cell.text : longest), ''));
  if (text.length > LONGEST_TITLE) return [];
  const found = outlines.flatMap(({ form, titles }) =>
    titles.filter((title) => text.endsWith(title)).map((title) => ({ form, length: title.length })),
  );
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return [...new Set(found.filter(({ length }) => length === longest).map(({ form }) => form))];
}

/** The field that names one of many, as a label with something beside it. */
function opensTable({ names }: Openings, line: Line): boolean {
  const [first, second] = line.cells;
  if (!first || first.text.length > LONGEST_LABEL) return false;
  const named = readingsOf(first.text).flatMap((reading) => names.get(reading) ?? []);
  return named.some((outline) => {
    const by = outline.form.repeats?.by;
    const opens = usesOf(outline, first.text).some((use) => use.kind === 'field' && use.key === by);
    return opens && (second === undefined || usesOf(outline, second.text).length === 0);
  });
}

function hasHeader({ headers }: Openings, line: Line): boolean {
  const said = new Map<Listed, number>();
  for (const { text } of line.cells) {
    const lists = new Set(isNumberText(text) ? [] : readingsOf(text).flatMap((reading) => headers.get(reading) ?? []));
    for (const list of lists) said.set(list, (said.get(list) ?? 0) + 1);
  }
  return [...said].some(([{ outline, part }, cells]) => cells > 1 && findHeader(outline, part, [line]) !== undefined);
}
