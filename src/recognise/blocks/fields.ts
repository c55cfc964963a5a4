import { type Column, type Field, type Part, type CellSpan, type TableRow } from '../../core';
import { type Slot, align } from './align';
import type { Labelled } from './labelled';
import type { Cell, Line } from './lines';
import { isPrinted, type Outline } from './outline';
import { type PairIn, pairsIn, useIn } from './pairs';
import { bareLabel, isDashText } from './words';
import { yearColumnsOf } from './year-columns';

export interface PartReading {
  readonly rows: readonly TableRow[];
  /** Words of the form that were found. */
  readonly found: number;
}

/** A label of the part and where its value stands, before the columns are told apart. */
interface Spot {
  readonly field: Field;
  readonly label: Cell;
  readonly line: Line;
  /** Column the label itself names. */
  readonly column?: string;
  /** Set where label and value share the cell. */
  readonly pair?: PairIn;
}

const NO_SPOTS: readonly Spot[] = [];

/** Where labelled values may stand, and the cells among them that say a label. */
export interface FieldZone {
  readonly lines: readonly Line[];
  readonly labelled: readonly Labelled[];
}

/** Labelled values: each label is found wherever it stands, and its value in its cell, beside it or under it. Cells that were read are added to `used`. */
export function readFields(outline: Outline, part: Part, { lines, labelled }: FieldZone, used: Set<Cell>, under?: ColumnsAbove): PartReading {
  const fields = part.rows.kind === 'fields' ? part.rows.fields : [];
  const found = spotsOf(part, fields, labelled);
  for (const { label } of found) used.add(label);
  const spots = asLabels(outline, part, found);
  const zones = zonesOf(part, spots);
  const byField = new Map<Field, Spot[]>();
  for (const spot of spots) {
    const own = byField.get(spot.field);
    if (own) own.push(spot);
    else byField.set(spot.field, [spot]);
  }
  const rows: TableRow[] = [];
  let words = 0;
  for (const field of fields) {
    const own = ofYearFirst(part, byExactness(outline, part, byField.get(field) ?? NO_SPOTS));
    const [first] = own;
    if (!first) continue;
    const places: Record<string, CellSpan> = {};
    const values = field.below ? firstWritten(own.map((spot) => below(outline, lines, spots, spot))) : undefined;
    const read = values ? [[part.columns[0]?.key ?? '', values] as const] : placesOf(outline, part, lines, own, zones, under);
    // 填报单位 left blank in the heading, 项目实施单位 filled in below it.
    const filled = read.filter(([, { cell, place }]) => cell !== undefined || place.span !== undefined);
    for (const [key, value] of [...filled, ...read]) {
      places[key] ??= value.place;
      if (value.cell) used.add(value.cell);
    }
    // A label between other labels has no room for a value: nothing was read there.
    if (Object.keys(places).length === 0) continue;
    rows.push({ key: field.key, label: field.label, part: part.name, lane: 0, row: first.label.row, labelColumn: first.label.column, places });
    if (!field.optional) words += 1;
  }
  return { rows, found: words };
}

/** Sheet columns of a block’s values by the list printed above it: the total score stands under the points it adds up. */
export type ColumnsAbove = ReadonlyMap<string, number>;

interface Value {
  readonly place: CellSpan;
  readonly cell?: Cell;
}

/** Of several labels of a text the one by which the form itself calls it comes first (年度目标 before 总体目标), then any that the form prints. */
function byExactness(outline: Outline, { columns }: Part, spots: readonly Spot[]): readonly Spot[] {
  if (spots.length < 2 || columns.length > 1 || columns[0]?.role !== 'text') return spots;
  const exactness = ({ field: { label }, label: { text } }: Spot): number => (bareLabel(text) === label ? 2 : isPrinted(outline, text) ? 1 : 0);
  return [...spots].sort((one, other) => exactness(other) - exactness(one));
}

/** What says that it is of the year: 本年度预算金额 beside 项目总金额. */
const OF_YEAR = /年度|[本当]年|20\d\d年/;

function ofYearFirst({ columns: [column, ...more] }: Part, spots: readonly Spot[]): readonly Spot[] {
  if (spots.length < 2 || more.length > 0 || column?.role !== 'amount' || column.key !== '年度') return spots;
  return [...spots].sort((one, other) => Number(OF_YEAR.test(other.label.text)) - Number(OF_YEAR.test(one.label.text)));
}

/** What may as well be the caption of the block (总体目标 beside 预期目标) is the label of a text only where no other says it. */
function asLabels(outline: Outline, { columns }: Part, spots: readonly Spot[]): readonly Spot[] {
  if (spots.length < 2 || columns.length > 1 || columns[0]?.role !== 'text') return spots;
  const isCaption = ({ label }: Spot): boolean => label.uses(outline).some(({ kind }) => kind === 'caption');
  // 年度总体目标完成情况 ｜ 预期目标 ｜ 实际完成情况: the first of a line is the caption where the same is said again further on.
  const isOver = ({ field: own, line, label }: Spot): boolean => label === line.cells[0] && spots.some((other) => other.field === own && other.line === line && other.label !== label);
  const isOthers = (spot: Spot): boolean => isOver(spot) || (isCaption(spot) && spots.some((other) => other.field === spot.field && !isCaption(other)));
  return spots.filter((spot) => !isOthers(spot));
}

/** Of several labels of one field (总体目标 over 年度目标) the first that has something written to it. */
function firstWritten(values: readonly Value[]): Value | undefined {
  return values.find(({ cell }) => cell !== undefined) ?? values[0];
}

function spotsOf(part: Part, fields: readonly Field[], labelled: readonly Labelled[]): readonly Spot[] {
  const spots: Spot[] = [];
  const add = (key: string, column: string | undefined, { cell, line }: Labelled, pair?: PairIn): void => {
    const field = fields.find((each) => each.key === key);
    if (field) spots.push({ field, label: cell, line, ...(pair && { pair }), ...(column !== undefined && { column }) });
  };
  for (const each of labelled) {
    const own = each.uses.filter((use) => use.part === part);
    // 当年财政拨款 may be a name of 财政拨款 and says the side as well.
    const use = own.find(({ column }) => column !== undefined) ?? own[0];
    if (use) add(use.key, use.column, each);
    else {
      for (const pair of each.pairs) {
        const said = useIn(pair, part);
        if (said) add(said.key, said.column, each, pair);
      }
    }
  }
  return spots;
}

/** Where each column of a part with several of them begins, learnt from the labels that name their column. */
function zonesOf(part: Part, spots: readonly Spot[]): readonly { readonly key: string; readonly from: number }[] {
  return part.columns
    .flatMap(({ key }) => {
      const columns = spots.filter(({ column }) => column === key).map(({ label }) => label.column);
      return columns.length === 0 ? [] : [{ key, from: Math.min(...columns) }];
    })
    .sort((a, b) => a.from - b.from);
}

/** The value of every column of one field. */
function placesOf(
  outline: Outline,
  part: Part,
  lines: readonly Line[],
  spots: readonly Spot[],
  zones: readonly { readonly key: string; readonly from: number }[],
  under: ColumnsAbove | undefined,
): readonly (readonly [string, Value])[] {
  const [first] = spots;
  if (!first) return [];
  const year = part.columns.length > 1 && part.columns.every(({ role }) => role === 'amount') ? part.columns.find(({ key }) => key === '年度') : undefined;
  const ofYear = year && spots.length === 1 && !first.pair ? figureOfYear(lines, first) : undefined;
  if (year && ofYear) return ofYear === 'none' ? [] : [[year.key, ofYear]];
  if (spots.length === 1 && part.columns.length > 1 && (zones.length === 0 || under !== undefined || figuresAfter(first) > 1) && !first.pair) return following(outline, part, first, under);
  const [only] = spots;
  if (spots.length === 1 && only?.pair && zones.length === 0 && part.columns.length > 1) {
    const [own, ...rest] = part.columns;
    const others = following(outline, { ...part, columns: rest }, only, headingsOver(rest, lines, only.line));
    const value = own && beside(outline, lines, only, false);
    return own && value ? [[own.key, value] as const, ...others] : others;
  }
  const orderly = inOrder(part, spots, zones);
  const isOneText = part.columns.length === 1 && part.columns[0]?.role === 'text';
  // 财政拨款 of 基本支出 and of 项目支出 side by side: neither is that of the whole.
  if (part.columns.length === 1 && spots.some(({ line, pair }) => !pair && isHeading(lines, line) && spots.filter((other) => other.line === line).length > 1)) return [];
  const values: (readonly [string, Value])[] = [];
  for (const [index, spot] of spots.entries()) {
    const zone = zones.filter(({ from }) => from <= spot.label.column).at(-1)?.key;
    const key = orderly?.[index] ?? spot.column ?? zone ?? part.columns[isOneText ? 0 : index]?.key;
    const value = beside(outline, lines, spot, part.columns[0]?.role === 'amount');
    if (key !== undefined && value) values.push([key, value]);
  }
  return values;
}

/** A label for every column in one line: those that do not name theirs have the others, in the order in which labels stand elsewhere, else in that of the form. */
function inOrder({ columns }: Part, spots: readonly Spot[], zones: readonly { readonly key: string; readonly from: number }[]): readonly string[] | undefined {
  if (spots.length !== columns.length || spots.some(({ line }) => line !== spots[0]?.line)) return undefined;
  const keys = columns.map(({ key }) => key);
  const [named] = zones;
  const order = zones.length === keys.length ? zones.map(({ key }) => key) : named && spots[0]?.column === undefined && spots[0]?.label.column === named.from ? [named.key, ...keys.filter((key) => key !== named.key)] : keys;
  const free = order.filter((key) => !spots.some(({ column }) => column === key));
  let next = 0;
  return spots.map(({ column }) => column ?? free[next++] ?? '');
}

/** The columns where the line above prints the names of all of them: 执行数 ｜ 资金执行率 ｜ 分值 ｜ 得分. */
function headingsOver(columns: readonly Column[], lines: readonly Line[], { row }: Line): ColumnsAbove | undefined {
  const above = lines.find((line) => line.row === row - 1)?.cells ?? [];
  const found = new Map(columns.flatMap(({ key, aliases }) => above.filter(({ text }) => text === key || aliases.includes(text)).map((cell) => [key, cell.column] as const)));
  return found.size === columns.length ? found : undefined;
}

function figuresAfter(spot: Spot): number {
  return rightOf(spot).filter(({ number }) => number).length;
}

/** One label with the values of all columns behind it: 总分 ｜ 100 ｜ 98. */
function following(outline: Outline, part: Part, spot: Spot, under?: ColumnsAbove): readonly (readonly [string, Value])[] {
  const { label } = spot;
  // 合计 ｜ 执行数 ｜ 执行率: a heading among headings has no values of its own.
  if (isInWords(spot.line) && part.columns.some(({ role }) => role === 'amount')) return [];
  const after = rightOf(spot);
  const stop = after.findIndex((cell) => isLabel(outline, cell));
  const cells = stop < 0 ? after : after.slice(0, stop);
  // Where every value stands under its column, nobody has to guess which of them is missing.
  const own = (cell: Cell): boolean => part.columns.some((column) => under?.get(column.key) === cell.column && fitByRole(column, cell) > 0);
  const complete = part.columns.every(({ key, optional }) => optional || cells.some((cell) => cell.column === under?.get(key) && own(cell)));
  if (under && (complete || cells.every(own))) {
    return part.columns.map(({ key }) => {
      const at = under.get(key) ?? label.right + 1;
      const cell = cells.find(({ column }) => column === at);
      return [key, { place: { row: label.row, column: at }, ...(cell ? { cell } : {}) }];
    });
  }
  // In the order of the headings above: 得分 may stand before 分值.
  const columns = under ? [...part.columns].sort((one, other) => (under.get(one.key) ?? 0) - (under.get(other.key) ?? 0)) : part.columns;
  const slots = columns.map((column): Slot => ({ key: column.key }));
  const chosen = align(cells, slots, (cell) => columns.map((column, at) => fitByRole(column, cell) + (column.measure === 'points' ? at * LATER : 0)));
  return columns.map((column, slot) => {
    const cell = cells.find((_, index) => chosen[index] === slot);
    const free = label.right + 1 + slot;
    // What stands in the first place may be the value of a later column.
    const place = cell ?? { row: label.row, column: cells.some(({ column: at }) => at === free) ? Math.max(...cells.map(({ right }) => right)) + 1 : free };
    return [column.key, { place: { row: place.row, column: place.column }, ...(cell ? { cell } : {}) }];
  });
}

/** One figure for several columns of points is the last of them: 自评总分 ｜ 98. */
const LATER = 0.01;

/** 10000万元, 96分: a figure all the same. */
const WITH_UNIT = /^\d[\d,]*(?:\.\d+)?(?:[万亿]?元|分)$/;

/** Figures stand in amount columns and words in text columns; the last columns are filled first (总分 ｜ ｜ 98 is the total score). */
function fitByRole(column: Column, cell: Cell): number {
  const figure = cell.number || isDashText(cell.text) || WITH_UNIT.test(cell.text);
  const suits = (column.role === 'amount') === figure;
  if (suits && column.measure !== undefined) return (column.measure === 'percent') === cell.text.endsWith('%') ? 2.5 : 1.5;
  return suits ? 2 : -4;
}

/** The next filled cell to the right, unless that is another label; a figure may stand under its label instead. Undefined where there is no room for a value. */
function beside(outline: Outline, lines: readonly Line[], spot: Spot, figures: boolean): Value | undefined {
  const { label, line, pair } = spot;
  if (figures && !pair && isHeading(lines, line)) {
    const value = figureUnder(outline, lines, label);
    return { place: { row: label.bottom + 1, column: label.column }, ...(value && { cell: value }) };
  }
  if (pair && pair.end > pair.start) return { place: { row: label.row, column: label.column, span: { start: pair.start, end: pair.end } } };
  const ofYear = figures && !pair ? figureOfYear(lines, spot) : undefined;
  if (ofYear) return ofYear === 'none' ? undefined : ofYear;
  const [first, second] = rightOf(spot);
  const next = figures && first && second && SUM.test(first.text) && second.number ? second : first;
  // A line of words alone heads something: 资金总额 ｜ 当年财政拨款 ｜ 上年结转.
  const inWords = figures && isInWords(line);
  if (next && !inWords && !isLabel(outline, next) && !(figures && (isHeadingOf(outline, next) || isStrangeLabel(outline, next, second)))) return { place: { row: next.row, column: next.column }, cell: next };
  const under = figures ? figureUnder(outline, lines, label) : undefined;
  if (under) return { place: { row: under.row, column: under.column }, cell: under };
  return next?.column === label.right + 1 ? undefined : { place: { row: label.row, column: label.right + 1 } };
}

/** Under 2023年预算数 ｜ 2024年预算数, or beside 半年预算数 ｜ 全年预算数: the figure of the table’s own year, and never that of another. */
function figureOfYear(lines: readonly Line[], { line, label }: Spot): Value | 'none' | undefined {
  const columns = yearColumnsOf(lines, line);
  if (!columns) return undefined;
  const beside = columns.row === line.row;
  const from = beside ? lines.find(({ row }) => row === line.row + 1) : line;
  if (beside && (!from || label.bottom < from.row)) return undefined;
  const own = columns.own.find((column) => column > label.right);
  // 单位资金 over several lines with labels of their own is the heading of them.
  if (own !== undefined && from?.cells.some((cell) => cell.column > label.right && cell.column < own && !isFigure(cell))) return 'none';
  const cell = from?.cells.find(({ column }) => column === own);
  if (from && own !== undefined) return { place: { row: from.row, column: own }, ...(cell && { cell }) };
  const [first] = from?.cells.filter(({ column }) => column > label.right) ?? [];
  return first && columns.others.has(first.column) ? 'none' : undefined;
}

const LEAST_HEADINGS = 3;

function isInWords({ cells }: Line): boolean {
  return cells.length >= LEAST_HEADINGS && cells.every(({ text }) => !/\d/.test(text) && !isDashText(text));
}

/** Words alone, with figures alone in the line under them: 合计 ｜ 财政拨款 ｜ 单位资金 over what each comes to. */
function isHeading(lines: readonly Line[], line: Line): boolean {
  if (line.cells.length < LEAST_HEADINGS || line.cells.some(({ text, number }) => number || isDashText(text) || /\d/.test(text))) return false;
  const next = lines.find(({ row }) => row > line.row);
  return next?.row === line.row + 1 && next.cells.filter(({ number }) => number).length > 1 && next.cells.every(isFigure);
}

/** （万元） goes on from 项目资金 above it. */
const UNIT_ALONE = /^\(?(?:单位:)?[万千]?元\)?$/;

/** What a line of figures may hold. */
function isFigure({ text, number }: Cell): boolean {
  return number || isDashText(text) || UNIT_ALONE.test(text);
}

/** 财政拨款 ｜ 小计 ｜ 900. */
const SUM = /^(?:小计|合计|金额|预算数)$/;

/** 分值 beside 全年执行数: the next heading of a list, no figure that cannot be read. */
function isHeadingOf(outline: Outline, cell: Cell): boolean {
  return cell.uses(outline).some(({ kind }) => kind === 'column');
}

/** Words with a figure of their own behind them are a label nobody knows, and words with more words behind them the heading of a column: neither is a figure that cannot be read. */
function isStrangeLabel(outline: Outline, { text }: Cell, next: Cell | undefined): boolean {
  return !/\d/.test(text) && !isDashText(text) && next !== undefined && (next.number || !(isLabel(outline, next) || isDashText(next.text)));
}

/** The figure right under a label, in a line that holds figures only; a second line of labels may stand between. */
function figureUnder(outline: Outline, lines: readonly Line[], { bottom, column }: Cell): Cell | undefined {
  const at = lines.findIndex(({ row }) => row > bottom);
  const [next, after] = lines.slice(at, at + 2);
  if (at < 0 || next?.row !== bottom + 1) return undefined;
  // 预算执行进度 at the end of a line of headings: 执行数 ｜ 600 ｜ 98%.
  const [before, last] = next.cells.slice(-2);
  if (last?.column === column && last.number && before?.number === true && lines[at - 1]?.cells.every(({ number }) => !number) === true && lines[at - 1]?.cells.at(-1)?.column === column) return last;
  const between = next.cells.find((cell) => cell.column === column);
  // 基本支出 over 合计, 财政拨款, 单位资金.
  const labels = after?.row === bottom + 2 && (isHeading(lines, next) ? between === undefined || SUM.test(between.text) : between === undefined && next.cells.every((cell) => isLabel(outline, cell)));
  const line = labels ? after : next;
  return line.cells.every(isFigure) ? line.cells.find((cell) => cell.column === column) : undefined;
}

/** 具体完成情况, 总体完成率: heads a text; a text is longer, or says something else. */
const HEADING_WORD = /^.{2,12}(?:情况|目标|率|说明|结果|效果|措施|分析|内容)$/;

/** The text under a label, or beside it where no label follows; where the texts are shifted, the one in the same order as the labels. */
function below(outline: Outline, lines: readonly Line[], spots: readonly Spot[], first: Spot): Value {
  const { label, pair } = first;
  if (pair && pair.end > pair.start) return { place: { row: label.row, column: label.column, span: { start: pair.start, end: pair.end } }, cell: label };
  const right = rightOf(first)[0];
  const next = lines.find(({ row }) => row > label.bottom);
  const cells = next?.cells.filter((cell) => !isLabel(outline, cell)) ?? [];
  // 年度预期目标 ｜ 具体完成情况 ｜ 总体完成率 over something for each; 年度总目标： with a sentence beside it heads nothing.
  const isHeading = right !== undefined && (isLabel(outline, right) || HEADING_WORD.test(right.text)) && !label.text.endsWith(':') && !SENTENCE.test(right.text) && next?.row === label.bottom + 1 && [label, right].every(({ column }) => cells.some((cell) => cell.column === column));
  if (right && !isHeading && !isLabel(outline, right)) return { place: { row: right.row, column: right.column }, cell: right };
  const peers = spots.filter((spot) => spot.line === first.line && spot.field.below).map((spot) => spot.label);
  // 三、目标完成情况 alone over a line of labels is the heading of what follows.
  const isSection = first.line.cells.length === 1 && next !== undefined && cells.length < next.cells.length;
  if (!next || isSection || next.row > label.bottom + 2) return { place: { row: label.bottom + 1, column: label.column } };
  const exact = cells.find((cell) => cell.column === label.column);
  const cell = cells.length === peers.length ? cells[peers.indexOf(label)] : (exact ?? nearest(cells, label, peers));
  if (!cell) return { place: { row: next.row, column: label.column } };
  return { place: { row: cell.row, column: cell.column }, cell };
}

const SENTENCE = /[,，;；。]/;

/** A single text belongs to the label that it stands nearest to. */
function nearest(cells: readonly Cell[], label: Cell, peers: readonly Cell[]): Cell | undefined {
  return cells.find((cell) => {
    const owner = [...peers].sort((a, b) => Math.abs(a.column - cell.column) - Math.abs(b.column - cell.column))[0];
    return owner === label;
  });
}

function rightOf({ line, label }: Spot): readonly Cell[] {
  return line.cells.filter(({ column }) => column > label.right);
}

/** A field label, or a label and its value in one cell: not the value of the label before it. */
function isLabel(outline: Outline, cell: Cell): boolean {
  return cell.uses(outline).some(({ kind }) => kind === 'field' || kind === 'caption') || pairsIn(outline, cell.text, cell.text).length > 0;
}
