import { type Column, type Part, remembered } from '../../core';
import type { Slot } from './align';
import type { Cell, Line } from './lines';
import { otherHeadings, withYears } from './other-headings';
import { LONGEST_LABEL, type Outline, type Use, usesOf } from './outline';
import { isOfOtherPeriod, withSubheadings } from './sub-headings';
import { bareLabel, readingsOf, withoutBracket } from './words';

/** The header of a block: the lines it takes and where each column of the form stands. */
export interface BlockHeader {
  readonly part: Part;
  /** First and last sheet row. */
  readonly top: number;
  readonly bottom: number;
  readonly slots: readonly Slot[];
  /** Columns of the form that the header prints. */
  readonly found: number;
  /** Cells of the header that say something the form does not know. */
  readonly strange: number;
  /** Cells of the header that name a column and are of another year or kind. */
  readonly others: readonly Cell[];
}

const LEAST_FOUND = 3;
const LEAST_SHARE = 0.5;
/** Key of the slot under a heading that the form does not know. */
export const UNKNOWN = '?';
/** Key of the slot under a heading that is known to be none of the form's columns: of another year, a coefficient. */
export const OTHER = '-';
/** A label cut short by damage still counts with this many characters. */
const LEAST_PIECE = 2;

/** The line (or two) that prints most of a part's columns; undefined where none prints enough of them. */
export function findHeader(outline: Outline, part: Part, lines: readonly Line[]): BlockHeader | undefined {
  let best: BlockHeader | undefined;
  lines.forEach((line, index) => {
    const prints = printsColumns(outline, part, line);
    if (!prints && !line.wrapped) return;
    if (isOfAnother(outline, part, line) || isOfTwoSides(outline, part, line) || isUnderSides(outline, part, lines[index - 1])) return;
    const ended = wrappedHeader(outline, part, line, lines);
    if (ended && (!best || ended.found > best.found)) best = ended;
    if (!prints) return;
    for (const header of [read(outline, part, [line], lines), withNext(outline, part, line, lines[index + 1], lines), withBefore(outline, part, lines[index - 1], line, lines)]) {
      if (header && (!best || header.found > best.found || (header.found === best.found && header.others.length > best.others.length))) best = header;
    }
  });
  if (best && !namesWhatItGroups(part, best)) return undefined;
  const wanted = part.columns.filter((column) => !column.optional).length;
  const least = Math.min(LEAST_FOUND, wanted);
  return best && best.found >= least && best.found >= wanted * LEAST_SHARE ? best : undefined;
}

/** A list of many projects prints 项目名称 among its headings: elsewhere it is a label above the list. Where nothing stands at the side, names that places head as they like (任务名称) are headed. */
function namesWhatItGroups({ rows, columns }: Part, { slots }: BlockHeader): boolean {
  if (rows.kind !== 'list') return true;
  const prints = (column: string): boolean => slots.some(({ key, at }) => key === column && at !== undefined);
  if (rows.groups.length === 0) return columns.every(({ key, like }) => !like || !rows.names.includes(key) || prints(key));
  return rows.groups.every(({ column, open }) => open !== 'names' || prints(column));
}

/** 三级指标 ｜ 指标值 ｜ 三级指标 ｜ 指标值: term and year side by side, in a form that has one of them. */
function isOfTwoSides(outline: Outline, part: Part, { cells }: Line): boolean {
  if (part.rows.kind !== 'list' || part.rows.groups.length === 0 || part.rows.names.length > 1) return false;
  const { names } = part.rows;
  const twice = (is: (key: string) => boolean): boolean => {
    const named = cells.filter((cell) => columnsNamed(outline, part, cell).some(({ key }) => is(key)));
    return named.some((cell, index) => named.findIndex(({ text }) => text === cell.text) < index);
  };
  return twice((key) => names.includes(key)) && twice((key) => TARGET_KEY.test(key));
}

/** 成本指标 ｜ 产出指标 ｜ 满意度指标 over the header: each project has its indicators in one line, side by side. */
function isUnderSides(outline: Outline, part: Part, before: Line | undefined): boolean {
  const isSide = (cell: Cell): boolean => cell.uses(outline).some((use) => use.kind === 'group' && use.part === part);
  const first = before?.cells.findIndex(isSide) ?? -1;
  const sides = first < 0 ? [] : (before?.cells.slice(first) ?? []);
  return sides.length > 1 && sides.every(isSide);
}

/** A caption beside it says that the header is another list’s: 长期绩效指标 over the same columns as 年度绩效指标. */
function isOfAnother(outline: Outline, part: Part, { cells }: Line): boolean {
  const captions = cells.flatMap((cell) => cell.uses(outline).filter(({ kind, part: of }) => kind === 'caption' && of.rows.kind === 'list'));
  return captions.length > 0 && captions.every((use) => use.part !== part);
}

/** Two cells of the line name columns, or begin as their names do. */
function printsColumns(outline: Outline, part: Part, line: Line): boolean {
  return line.heads(outline, partsHeadedBy).includes(part);
}

const NO_PARTS: readonly Part[] = [];

function partsHeadedBy(outline: Outline, { cells }: Line): readonly Part[] {
  // 预算执行 ｜ 预算执行率 ｜ 97% ｜ 10 ｜ 9.7 is an indicator.
  if (cells.length < 2 || cells.filter(({ number }) => number).length > 1) return NO_PARTS;
  const named = namedBy(outline);
  const parts: Part[] = [];
  for (const { text, number } of cells) if (!number && text.length <= LONGEST_LABEL) parts.push(...named(text));
  return parts.length < 2 ? NO_PARTS : parts.filter((part, index) => parts.indexOf(part) < index);
}

const MOST_SEEN_IN_FORM = 5000;
const headings = new WeakMap<Outline, (text: string) => readonly Part[]>();

/** The parts of a form that a printed text names a column of, or begins to. */
function namedBy(outline: Outline): (text: string) => readonly Part[] {
  let named = headings.get(outline);
  if (!named) {
    const inPart = (part: Part, text: string): boolean => columnsOf(outline, part, text).length > 0 || piecesOf(part, text).length > 0;
    named = remembered((text) => outline.form.parts.filter((part) => inPart(part, text)), MOST_SEEN_IN_FORM);
    headings.set(outline, named);
  }
  return named;
}

/** 年度 ｜ 分值 over 指标值 ｜ (分): most of what the two lines say together names a column. */
function wrappedHeader(outline: Outline, part: Part, { row, cells, wrapped }: Line, all: readonly Line[]): BlockHeader | undefined {
  if (!wrapped || !printsColumns(outline, part, wrapped)) return undefined;
  const joined = wrapped.cells.filter(({ column, text }) => cells.some((cell) => cell.column === column && cell.text !== text));
  const known = joined.filter((cell) => cell.uses(outline).some((use) => use.part === part && (use.kind === 'column' || use.kind === 'caption')));
  return known.length * 2 > joined.length ? { ...read(outline, part, [wrapped], all), bottom: row + 1 } : undefined;
}

/** A second header line holds labels only. */
function withNext(outline: Outline, part: Part, line: Line, next: Line | undefined, all: readonly Line[]): BlockHeader | undefined {
  if (!next || next.row > line.row + 2) return undefined;
  const ofYears = withYears(line, next, (cell) => columnsNamed(outline, part, cell).some(({ role }) => role === 'text'));
  const isKnown = (text: string): boolean => usesOf(outline, text).some(({ kind, part: of }) => of === part && (kind === 'column' || kind === 'caption'));
  const isTarget = (text: string): boolean => columnsOf(outline, part, text).some(({ key }) => TARGET_KEY.test(key));
  const [above, below] = withSubheadings(...ofYears, { isKnown, isTarget });
  const known = below.cells.every(({ text, number }) => !number && (isKnown(text) || isOfOtherPeriod(text)));
  return known ? read(outline, part, [above, below], all) : undefined;
}

/** Columns that hold what is aimed at: 年度.指标值, 调整后指标值. */
const TARGET_KEY = /指标值$/;

/** A first header line that names one column alone, beside the sides that stand over the others: 一级指标 | 实施期 | 年度. */
function withBefore(outline: Outline, part: Part, before: Line | undefined, line: Line, all: readonly Line[]): BlockHeader | undefined {
  if (!before || before.row + 2 < line.row || printsColumns(outline, part, before)) return undefined;
  const uses = before.cells.map((cell) => cell.uses(outline).filter(({ kind, part: of }) => of === part && (kind === 'column' || kind === 'caption')));
  const names = uses.some((each) => each.some(({ kind }) => kind === 'column'));
  return names && uses.every((each) => each.length > 0) ? read(outline, part, [before, line], all) : undefined;
}

function read(outline: Outline, part: Part, lines: readonly Line[], all: readonly Line[]): BlockHeader {
  const places = new Map<Column, number>();
  const left: Cell[] = [];
  const cells = lines.flatMap((line) => line.cells).sort((a, b) => a.column - b.column || b.row - a.row);
  const { others, own } = otherHeadings(outline, part, cells, all);
  const taken = new Set([...others].map(({ column }) => column));
  const yearly = own.size + [...others].filter((cell) => columnsNamed(outline, part, cell).length > 0).length > 1;
  // Printed once beside the columns of several years, a heading belongs to the year: 三级指标.
  const ofYear = (cell: Cell): boolean => own.has(cell) || (yearly && cells.filter(({ text }) => text === cell.text).length === 1 && columnsNamed(outline, part, cell).some((each) => !isOfTerm(each)));
  for (const cell of cells) {
    if (others.has(cell) || isParent(outline, part, cell, lines) || isCaptionBeside(outline, part, cell, cells)) continue;
    const column = columnsNamed(outline, part, cell).find((each) => !places.has(each) && !(ofYear(cell) && isOfTerm(each)));
    if (column) places.set(column, cell.column);
    // What stands over a column that is known groups it with others.
    else if (!taken.has(cell.column) && ![...places.values()].includes(cell.column)) left.push(cell);
  }
  nameByCaption(outline, part, places, cells, all);
  pointsOfNames(outline, part, places, left, cells);
  sidesByRows(part, places, left, all);
  const unmended = left.filter((cell) => !mend(outline, part, places, cell));
  const strange = unmended.filter((cell) => isStrange(outline, part, cell));
  // 指标性质 and 指标方向 beside one another say one column: the second holds its cells and is not read.
  for (const cell of unmended) if (columnsNamed(outline, part, cell).some(({ optional }) => optional)) taken.add(cell.column);
  const known = part.columns.flatMap((column): Slot[] => {
    const at = places.get(column);
    if (at !== undefined) return [{ key: column.key, at }];
    return isLeftOut(column) ? [] : [{ key: column.key }];
  });
  // What stands under a heading the form does not know is in none of its columns, and a column without a heading may be just that one.
  // 项目名称 beside each of its indicators, 复评得分 beside 自评得分.
  const ofFields = unmended.filter((cell) => !strange.includes(cell) && !taken.has(cell.column) && cell.uses(outline).some((use) => (use.kind === 'field' && use.part !== part) || (use.kind === 'column' && use.part === part)));
  const foreign = [...[...strange, ...ofFields].map(({ column }): Slot => ({ key: UNKNOWN, at: column })), ...[...taken].map((at): Slot => ({ key: OTHER, at }))];
  // What names the rows where nothing stands at the side (资金来源) is left of all of them, and often without a heading.
  const namesRows = ({ key }: Slot): boolean => part.rows.kind === 'list' && part.rows.groups.length === 0 && part.rows.names.includes(key);
  const slots = foreign.length === 0 ? known : [...known.filter((slot) => slot.at !== undefined || namesRows(slot)), ...foreign.filter((slot) => !known.some(({ at }) => at === slot.at))];
  const rows = lines.map(({ row }) => row);
  return { part, top: Math.min(...rows), bottom: Math.max(...rows), slots: inOrder(slots), found: places.size, strange: strange.length, others: [...others] };
}

/** Says nothing the form knows, or heads a column that only another of its lists has: 分值 where execution earns points without any. */
function isStrange(outline: Outline, part: Part, cell: Cell): boolean {
  if (bareLabel(cell.text).length < LEAST_PIECE) return false;
  const uses = cell.uses(outline);
  return uses.length === 0 || (uses.some(({ kind, part: { rows } }) => kind === 'column' && rows.kind === 'list') && !uses.some((use) => use.part === part || use.kind === 'caption'));
}

/** 一级指标 ｜ 分值 ｜ 三级指标 ｜ 分值: points left of the names are those of their groups. */
function pointsOfNames(outline: Outline, { rows, columns }: Part, places: Map<Column, number>, left: Cell[], cells: readonly Cell[]): void {
  const name = rows.kind === 'list' && rows.groups.length > 0 ? columns.find(({ key }) => rows.names.includes(key)) : undefined;
  const named = name && places.get(name);
  if (named === undefined) return;
  for (const [column, at] of places) {
    const index = column.measure === 'points' && at < named ? left.findIndex((cell) => cell.column > named && cell.uses(outline).some((use) => use.kind === 'column' && use.column === column)) : -1;
    const [own] = index < 0 ? [] : left.splice(index, 1);
    const other = own && cells.find((cell) => cell.column === at && cell.uses(outline).some((use) => use.kind === 'column' && use.column === column));
    if (!own || !other) continue;
    places.set(column, own.column);
    left.push(other);
  }
}

/** 指标类型, 类别 left of the names: what stands under it says whether it holds the side labels – 产出指标, 效益指标, 产出指标—数量指标 – or 定量 and 定性. */
function sidesByRows({ rows, columns }: Part, places: Map<Column, number>, left: Cell[], all: readonly Line[]): void {
  const named = rows.kind === 'list' && left.length > 0 ? columns.find(({ key }) => rows.names.includes(key)) : undefined;
  const names = named && places.get(named);
  if (rows.kind !== 'list' || names === undefined) return;
  for (const { column, labels } of rows.groups) {
    const side = columns.find(({ key }) => key === column);
    if (!side || places.has(side)) continue;
    const known = Object.keys(labels).flatMap((label) => [label, label.replace(/指标$/, '')]);
    const at = left.findIndex((cell) => {
      if (cell.column >= names) return false;
      const below = all.flatMap(({ row, cells }) => (row > cell.bottom ? cells.filter((each) => each.column === cell.column && !each.number).slice(0, 1) : []));
      return below.filter(({ text }) => known.includes(withoutBracket(text.split(BETWEEN_LEVELS)[0] ?? ''))).length >= LEAST_SIDES;
    });
    const [own] = at < 0 ? [] : left.splice(at, 1);
    if (own) places.set(side, own.column);
  }
}

const BETWEEN_LEVELS = /[—–－/-]/;
const LEAST_SIDES = 2;

/** Where nothing heads the names and no side labels stand beside them, the caption does: 绩效指标 ｜ 计量单位 ｜ 指标值. */
function nameByCaption(outline: Outline, part: Part, places: Map<Column, number>, cells: readonly Cell[], all: readonly Line[]): void {
  const { rows, columns } = part;
  const name = rows.kind === 'list' && rows.groups.length > 0 ? columns.find(({ key }) => key === rows.names[0]) : undefined;
  const [first] = cells;
  if (!name || !first || places.size < LEAST_FOUND || columns.some((column) => places.has(column) && (column.role === 'label' || column === name))) return;
  if (!first.uses(outline).some((use) => use.kind === 'caption' && use.part === part)) return;
  const below = all.filter(({ row }) => row > first.bottom).slice(0, LEAST_FOUND);
  if (below.length > 1 && below.every(({ cells: [own] }) => own?.column === first.column && !own.number && own.bottom === own.row)) places.set(name, first.column);
}

/** The side of the whole term, where the form prints it beside the year: 实施期.指标值. */
const isOfTerm = ({ key }: Column): boolean => key.startsWith('实施期.');

/** A column that only some sheets print, and this one does not. Money may stand there all the same, under the heading beside it. */
const isLeftOut = ({ optional, role, measure }: Column): boolean => optional && (role !== 'amount' || measure !== undefined);

/** A damaged header: a label cut short, or its neighbour's label printed twice (得分 ｜ 得分 for 分值 ｜ 得分). */
function mend(outline: Outline, part: Part, places: Map<Column, number>, cell: Cell): boolean {
  // 绩效指标 beside the header is its caption, not the beginning of 绩效指标值.
  const caption = cell.uses(outline).some((use) => use.kind === 'caption' && use.part === part);
  const piece = caption ? undefined : piecesOf(part, cell.text).find((column) => !places.has(column));
  if (piece) {
    places.set(piece, cell.column);
    return true;
  }
  const twice = columnsNamed(outline, part, cell)[0];
  const before = twice && part.columns[part.columns.indexOf(twice) - 1];
  const at = twice && places.get(twice);
  if (before?.role !== twice?.role || !before || at === undefined || places.has(before) || cell.column < at) return false;
  places.set(before, at);
  places.set(twice, cell.column);
  return true;
}

const NO_COLUMNS: readonly Column[] = [];

function piecesOf(part: Part, text: string): readonly Column[] {
  const [piece = ''] = readingsOf(text);
  return beginningsOf(part).get(piece) ?? NO_COLUMNS;
}

const beginnings = new WeakMap<Part, ReadonlyMap<string, readonly Column[]>>();

/** Every beginning of a column's labels that still counts when the rest is cut off, and the columns it may be. */
export function beginningsOf(part: Part): ReadonlyMap<string, readonly Column[]> {
  let known = beginnings.get(part);
  if (!known) beginnings.set(part, (known = beginningsIn(part)));
  return known;
}

function beginningsIn(part: Part): ReadonlyMap<string, readonly Column[]> {
  const found = new Map<string, Column[]>();
  for (const column of part.columns) {
    for (const label of [column.path.at(-1) ?? '', ...column.aliases]) {
      for (let length = LEAST_PIECE + 1; length <= label.length; length++) {
        const piece = label.slice(0, length);
        const columns = found.get(piece) ?? [];
        if (!columns.includes(column)) found.set(piece, [...columns, column]);
      }
    }
  }
  return found;
}

/** Stands over other labels: 年初预算数 over 目标申报数 and 预算编制数, 年度指标值 over 指标性质, 指标值 and 度量单位. */
function isParent(outline: Outline, part: Part, cell: Cell, lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const own = lines.find(({ row }) => row === cell.row);
  const next = own?.cells.find(({ column }) => column > cell.column)?.column ?? Infinity;
  const below = lines.flatMap(({ row, cells }) => (row > cell.row ? cells.filter(({ column }) => column >= cell.column && column < next) : []));
  if (cell.uses(outline).some((use) => use.kind === 'caption' && use.part === part)) return below.length > 0;
  const named = columnsNamed(outline, part, cell);
  return below.length > 1 && below.some((each) => columnsNamed(outline, part, each).some((column) => named.includes(column)));
}

/** 部门年度工作任务 | 任务名称: what may be the column, left of a heading that is the column as well, is the caption of the block. */
function isCaptionBeside(outline: Outline, part: Part, cell: Cell, cells: readonly Cell[]): boolean {
  const [own] = cell === cells[0] ? columnsNamed(outline, part, cell) : [];
  if (!own) return false;
  const caption = cell.uses(outline).some((use) => use.kind === 'caption' && use.part === part);
  const printed = [own.path.at(-1) ?? '', ...own.aliases].some((label) => readingsOf(cell.text).includes(label));
  return (caption || !printed) && cells.some((other) => other.column > cell.column && columnsNamed(outline, part, other)[0] === own);
}

/** The order of the sheet; a column the header does not print stays behind the one before it in the form. */
function inOrder(slots: readonly Slot[]): readonly Slot[] {
  const placed = slots.map((slot, index) => {
    const before = slots.slice(0, index + 1).reverse().find(({ at }) => at !== undefined);
    return { slot, index, at: slot.at ?? before?.at ?? -1 };
  });
  return placed.sort((a, b) => a.at - b.at || a.index - b.index).map(({ slot }) => slot);
}

function columnsOf(outline: Outline, part: Part, text: string): readonly Column[] {
  return columnsIn(usesOf(outline, text), part);
}

/** The columns of the part that a cell may head. */
function columnsNamed(outline: Outline, part: Part, cell: Cell): readonly Column[] {
  return columnsIn(cell.uses(outline), part);
}

/** Asked of every cell of a header for every column. */
function columnsIn(uses: readonly Use[], part: Part): readonly Column[] {
  if (uses.length === 0) return NO_COLUMNS;
  const columns: Column[] = [];
  for (const use of uses) if (use.kind === 'column' && use.part === part) columns.push(use.column);
  return columns;
}

const MOST_SEEN = 1000;
const pieces = new WeakMap<Part, (text: string) => boolean>();

/** Tells a label of a column of the part, or the beginning or end of one. */
function pieceOf(part: Part): (text: string) => boolean {
  let isPiece = pieces.get(part);
  if (!isPiece) {
    const labels = part.columns.flatMap((column) => [column.path.at(-1) ?? '', ...column.aliases]).map(bareLabel);
    isPiece = remembered((text) => {
      const [piece = ''] = readingsOf(text);
      return piece.length >= LEAST_PIECE && labels.some((label) => label.startsWith(piece) || label.endsWith(piece));
    }, MOST_SEEN);
    pieces.set(part, isPiece);
  }
  return isPiece;
}

/** The header printed again at a page break, whole or in pieces. */
export function repeatsHeader(part: Part, { cells }: Line): boolean {
  if (cells.length < LEAST_FOUND) return false;
  const isPiece = pieceOf(part);
  let said = 0;
  for (const { text, number } of cells) if (!number && text.length <= LONGEST_LABEL && isPiece(text)) said += 1;
  return said >= LEAST_FOUND && said * 2 > cells.length;
}
