import { type ListRows, type CellSpan, readFigure, type TableRow } from '../../core';
import type { Grid } from '../grid';
import { type Slot, align } from './align';
import type { PartReading } from './fields';
import { type BlockHeader, OTHER, repeatsHeader, UNKNOWN } from './header';
import { type Cell, type Line, coveringMerge } from './lines';
import { fitsOf } from './list-fit';
import { labelIn, type ListColumn, type ListWord, type ListWords, listWordsOf } from './list-words';
import { type Outline, usesOf } from './outline';
import { isDashText } from './words';

/** Rows under a header, as many as there are, up to the next block. Cells that were read are added to `used`. */
export function readList(grid: Grid, outline: Outline, header: BlockHeader, lines: readonly Line[], used: Set<Cell>): PartReading {
  const { rows } = header.part;
  if (rows.kind !== 'list') return { rows: [], found: 0 };
  const reader = new ListReader(grid, outline, header, rows, used);
  for (const line of lines) if (line.row > header.bottom) reader.read(line);
  return { rows: reader.finished(), found: header.found + (reader.hasTotal ? 1 : 0) };
}

interface Draft {
  readonly line: Line;
  readonly cells: ReadonlyMap<string, Cell>;
  /** All cells of the line that may belong to it. */
  readonly given: readonly Cell[];
  /** Columns the line as a whole is shifted by. */
  readonly shift: number;
  readonly total: boolean;
}

class ListReader {
  private readonly drafts: Draft[] = [];
  private readonly words: ListWords;
  /** The column of every slot of the header; undefined where the list does not have it. */
  private readonly columnsInOrder: readonly (ListColumn | undefined)[];
  /** Slots of columns of figures, and how a total suits every slot. */
  private readonly amounts: readonly number[];
  private readonly totalFits: readonly number[];
  /** Where the header prints the outermost side labels, and the names. */
  private readonly outermost: number | undefined;
  private readonly names: number | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly outline: Outline,
    private readonly header: BlockHeader,
    private readonly list: ListRows,
    private readonly used: Set<Cell>,
  ) {
    this.words = listWordsOf(header.part, list);
    this.columnsInOrder = header.slots.map(({ key }) => this.words.columns.get(key));
    this.amounts = this.columnsInOrder.flatMap((column, slot) => (column?.role === 'amount' ? [slot] : []));
    this.totalFits = this.columnsInOrder.map((column) => (column?.role === 'amount' ? -4 : 2));
    this.outermost = header.slots.find(({ key }) => this.words.level(key) === 0)?.at;
    this.names = header.slots.find(({ key }) => this.words.names.has(key))?.at;
  }

  get hasTotal(): boolean {
    return this.drafts.some(({ total }) => total);
  }

  /** A line of headings alone holds nothing, but 金额合计 with nothing behind it is a total that nobody has added up. */
  read(line: Line): void {
    const words = line.cells.map((cell) => this.word(cell));
    const isTotal = words.length === 1 && words[0]?.total === true;
    if (repeatsHeader(this.header.part, line) || (!isTotal && words.every(({ heading }) => heading)) || isNumbering(line)) {
      for (const cell of line.cells) this.used.add(cell);
      return;
    }
    if (this.isSubtotal(line)) return;
    const cells = line.cells.filter((cell, index) => {
      if (words[index]?.caption !== true) return true;
      this.used.add(cell);
      return false;
    });
    const once = this.onceEach(cells);
    if (once.length < cells.length) for (const cell of cells) if (!once.includes(cell)) this.used.add(cell);
    if (once.length > 0) this.place(line, once, undefined);
  }

  /** 小计, 产出指标小计 among indicators: no indicator, and said to be unread. */
  private isSubtotal({ cells }: Line): boolean {
    return this.words.sides.length > 0 && !this.list.subtotals && (cells.some(({ text }) => text.includes('计') && SUBTOTAL.test(text)) || (!this.list.total && /^[合总]计:?$/.test(cells[0]?.text ?? '')));
  }

  private word(cell: Cell): ListWord {
    const label = cell.text.includes(':') ? FIGURE_BEHIND.exec(cell.text)?.[1] : undefined;
    return this.words.word(label === undefined ? cell.uses(this.outline) : usesOf(this.outline, label));
  }

  private isSide(cell: Cell): boolean {
    return this.word(cell).sides.size > 0;
  }

  /** A side label that spans two columns may be printed in both: one is enough where the line has all its texts besides. */
  private onceEach(cells: readonly Cell[]): readonly Cell[] {
    const twice = (cell: Cell, index: number): boolean => cells[index + 1]?.text === cell.text && this.isSide(cell);
    if (!cells.some(twice)) return cells;
    const texts = this.header.part.columns.filter(({ key }) => this.words.level(key) < 0).length;
    if (cells.filter((cell) => !this.isSide(cell)).length < texts) return cells;
    return cells.filter((cell, index) => !twice(cell, index));
  }

  /** Cells of a line under their columns; where a line that stands straight is given, equal figures stand in equal columns. */
  private place(line: Line, cells: readonly Cell[], straight: Draft | undefined): void {
    const words = cells.map((cell) => this.word(cell));
    const total = cells[words.findIndex((word) => word.total)];
    const { slots } = this.header;
    const full = this.inFull(cells);
    const fitsAt = (cell: Cell, index: number): readonly number[] => {
      if (cell === total) return this.totalFits;
      const fits = fitsOf(this.words, this.columnsInOrder, cell, words[index] ?? this.word(cell));
      if (straight) slots.forEach(({ key }, slot) => (fits[slot] = (fits[slot] ?? 0) + (sameFigure(cell, straight.cells.get(key)) ? SAME_FIGURE : 0)));
      const inOrder = full.get(cell);
      if (inOrder !== undefined) fits[inOrder] = (fits[inOrder] ?? 0) + SAME_FIGURE;
      const unnamed = this.unnamedAt(line, cell, cells[index - 1]);
      if (unnamed >= 0) fits[unnamed] = AS_NAME;
      return fits;
    };
    const fits = cells.map(fitsAt);
    const chosen = this.underHeadings(cells, fits) ?? align(cells, slots, (_, index) => fits[index] ?? []);
    const found = new Map<string, Cell>();
    cells.forEach((cell, index) => {
      const slot = chosen[index];
      const key = slot === undefined ? undefined : slots[slot]?.key;
      if (key === OTHER) this.used.add(cell);
      if (key === undefined || key === UNKNOWN || key === OTHER) return;
      found.set(key, cell);
      // 年度资金总额：360: the figure beside the label is read into no column.
      if (!cell.text.includes(':') || !FIGURE_BEHIND.test(cell.text)) this.used.add(cell);
    });
    if (found.size > 0) this.drafts.push({ line, cells: found, given: cells, shift: shiftOf(slots, found), total: total !== undefined });
  }

  /**
   * Where the name stands under its heading and every other cell just under one that suits it, the line stands as it was printed: what is missing
   * was left empty (points not given yet), and the figure before it is no reason to push a result under 分值.
   */
  private underHeadings(cells: readonly Cell[], fits: readonly (readonly number[])[]): readonly number[] | undefined {
    const { slots } = this.header;
    const under = cells.map(({ column }) => slots.findIndex(({ at }) => at === column));
    const fitAt = (index: number): number => fits[index]?.[under[index] ?? NOWHERE] ?? NOT_UNDER;
    const isNamed = under.some((slot, index) => this.words.names.has(slots[slot]?.key ?? '') && fitAt(index) > 0);
    // A line pushed aside leaves a place of points empty.
    const isWhole = this.amounts.length > 0 && this.amounts.every((slot) => under.some((at, index) => at === slot && fitAt(index) >= AS_FIGURE));
    // What is no label of its level is a name that was pushed to the left, or a label that the form does not know.
    const least = (slot: number): number => (!this.columnsInOrder[slot]?.side ? NOT_UNDER : isWhole ? NEVER_UNDER : 0);
    return isNamed && under.every((slot, index) => fitAt(index) > least(slot)) ? under : undefined;
  }

  /** 成本指标 ｜ 成本指标: a system puts the side label where nobody named the indicator. The slot of the name, where it stands just under that heading. */
  private unnamedAt(line: Line, cell: Cell, before: Cell | undefined): number {
    if (!this.isSide(cell) || (before?.text !== cell.text && !this.isBesideSides(line, cell))) return NOWHERE;
    return this.header.slots.findIndex(({ key, at }) => at === cell.column && this.words.names.has(key));
  }

  /** 预算执行率 as a name: every column of side labels left of it has one of its own here, in the line or merged over it. */
  private isBesideSides({ row, cells }: Line, { text, column }: Cell): boolean {
    if (column !== this.names || text.endsWith('指标')) return false;
    const sides = this.header.slots.flatMap(({ key, at }) => (this.words.level(key) >= 0 && at !== undefined && at < column ? [at] : []));
    const has = (at: number): boolean => cells.some((cell) => cell.column === at) || (coveringMerge(this.grid, row, at)?.top ?? 0) > this.header.bottom;
    return sides.length > 0 && sides.every(has);
  }

  /** Where a line has a figure for every column, their order says which is which: figure → slot. */
  private inFull(cells: readonly Cell[]): ReadonlyMap<Cell, number> {
    if (!this.list.total) return NO_FIGURES;
    const figures = cells.filter(({ text, number }) => number || isDashText(text));
    // 95% is no amount and no points: something stands under a heading nobody knows (调整数).
    const isInOrder = figures.length === this.amounts.length && figures.every(({ text }, index) => !text.endsWith('%') || this.columnsInOrder[this.amounts[index] ?? NOWHERE]?.measure === 'percent');
    return isInOrder ? new Map(figures.map((cell, index) => [cell, this.amounts[index] ?? 0])) : NO_FIGURES;
  }

  /** A total and its parts print the same figures often: a shifted line among straight ones is read by them. */
  private straighten(): void {
    const straight = this.list.total && (this.drafts.find(({ given }) => this.inFull(given).size > 0) ?? this.drafts.find((draft) => isStraight(this.header.slots, draft)));
    if (!straight) return;
    for (const draft of this.drafts.splice(0)) {
      if (draft === straight || isStraight(this.header.slots, draft)) this.drafts.push(draft);
      else this.place(draft.line, draft.given, straight);
    }
  }

  /** The rows, with side labels carried down and places for the cells that are empty. */
  finished(): readonly TableRow[] {
    this.straighten();
    this.findUnlabelledTotal();
    const carried = new Map<string, { label: string; cell?: Cell }>();
    const rows: TableRow[] = [];
    const names = new Map<string, number>();
    for (const draft of this.drafts) {
      if (draft.total) {
        rows.push(this.row(draft, this.list.total?.key ?? '', {}, new Map()));
        continue;
      }
      this.carry(draft, carried);
      if (this.isRemark(draft)) continue;
      const name = this.nameOf(draft);
      // …… says that more may follow.
      if (ELLIPSIS.test(name)) continue;
      const filled = [...draft.cells.keys()].filter((key) => this.words.level(key) < 0);
      if (rows.length > 0 && this.continues(filled)) continue;
      if (filled.length === 0 || this.onlyLabels(draft, filled)) continue;
      const groups: Record<string, string> = {};
      for (const [column, { label }] of carried) groups[column] = label;
      const base = name === '' ? (Object.values(groups).at(-1) ?? this.header.part.name) : name;
      const times = (names.get(base) ?? 0) + 1;
      names.set(base, times);
      rows.push(this.row(draft, times === 1 ? base : `${base}（第 ${times} 处）`, groups, carried));
    }
    return rows;
  }

  /** Figures under the header with nothing to say whose they are, before any other row: what the sheet prints of the whole. */
  private findUnlabelledTotal(): void {
    const [first] = this.drafts;
    if (!this.list.total || this.hasTotal || !first) return;
    // The heading at the side, repeated: 预算资金（万元）.
    const given = first.given.filter(({ column, text }) => text !== this.grid.text(this.header.top, column));
    if (this.nameOf(first) !== '' && given.length === first.given.length) return;
    const figures = [...first.cells.values()].filter(({ number }) => number).length;
    const last = given.reduce((index, { number }, at) => (number ? at : index), 0);
    // What stands behind the last figure is a reason or a remark.
    if (figures > 1 && given.slice(0, last + 1).every(({ text, number }) => number || isDashText(text) || /^[\d.]/.test(text))) this.drafts[0] = { ...first, total: true };
  }

  /** 评价结论 ｜ 无, 主管部门审核意见: a label over the columns of side labels and names, or beside all of them, with words to it and no figure anywhere. */
  private isRemark({ given }: Draft): boolean {
    const [first] = given;
    const { outermost, names } = this;
    if (first && given.length === 1 && NOTE.test(first.text)) return true;
    if (!first || names === undefined || this.isSide(first) || given.some((cell) => cell.number || (cell !== first && /\d/.test(cell.text)))) return false;
    // Without side labels: 说明 ｜ 无.
    if (outermost === undefined) return this.words.sides.length > 0 && first.column <= names && given.length < LEAST_OF_INDICATOR;
    return first.column < outermost ? given.length < LEAST_OF_INDICATOR : first.column === outermost && first.right >= names;
  }

  /** A label that fills the line it stands in says no more than the label. */
  private onlyLabels({ cells }: Draft, filled: readonly string[]): boolean {
    return filled.every((key) => {
      const cell = cells.get(key);
      return cell !== undefined && this.isSide(cell);
    });
  }

  private row(draft: Draft, key: string, groups: Readonly<Record<string, string>>, carried: ReadonlyMap<string, { cell?: Cell }>): TableRow {
    const places: Record<string, CellSpan> = {};
    for (const { key: column, at } of this.header.slots) {
      if (column === UNKNOWN || column === OTHER) continue;
      const cell = draft.cells.get(column) ?? carried.get(column)?.cell;
      if (cell) places[column] = { row: cell.row, column: cell.column };
      else places[column] = at === undefined ? this.beyond(draft) : (this.emptyPlace(draft, at) ?? this.beyond(draft));
    }
    const name = this.list.names.map((column) => draft.cells.get(column)).find((cell) => cell !== undefined);
    return {
      key,
      label: name === undefined ? key : this.grid.printed(name.row, name.column),
      part: this.header.part.name,
      lane: 0,
      row: draft.line.row,
      labelColumn: name?.column ?? draft.line.cells[0]?.column ?? 0,
      places,
      ...(Object.keys(groups).length === 0 ? {} : { groups }),
    };
  }

  /** Undefined where another column’s value stands there. A blank cell inside a merge is the merge's first cell: one reason printed for several rows. */
  private emptyPlace({ line, cells, shift }: Draft, at: number): CellSpan | undefined {
    const column = Math.max(0, at + shift);
    if ([...cells.values()].some((cell) => cell.row === line.row && cell.column === column)) return undefined;
    const merge = coveringMerge(this.grid, line.row, column);
    return merge && merge.top > this.header.bottom ? { row: merge.top, column: merge.left } : { row: line.row, column };
  }

  /** A column that the header does not print is blank where a line has nothing for it: right of all that is printed. */
  private beyond({ line, given }: Draft): CellSpan {
    const printed = [...this.header.slots.map(({ at }) => at ?? 0), ...given.map(({ column }) => column)];
    return { row: line.row, column: Math.max(...printed) + 1 };
  }

  private carry({ cells }: Draft, carried: Map<string, { label: string; cell?: Cell }>): void {
    for (const side of this.words.sides) {
      const { column, inner } = side;
      const cell = cells.get(column);
      if (!cell) continue;
      const known = labelIn(side, this.word(cell), cell.text);
      // Inner labels belong to the outer one before them.
      if (known !== undefined && carried.get(column)?.label !== known) for (const each of inner) carried.delete(each);
      if (known !== undefined || cell.text.length > 1) carried.set(column, { label: known ?? cell.text, cell });
    }
    this.complete(cells, carried);
  }

  /** A merged side label is sometimes printed beside a later row: the inner label says which outer one it belongs to. */
  private complete(cells: ReadonlyMap<string, Cell>, carried: Map<string, { label: string; cell?: Cell }>): void {
    for (const outer of this.words.sides) {
      for (const inner of outer.inner) {
        const owners = outer.owners.get(carried.get(inner)?.label ?? '');
        const said = carried.get(outer.column)?.label;
        // 社会效应 over 满意度: an outer label that the form does not know has inner labels of its own.
        if (said !== undefined && ![...outer.owners.values()].some((labels) => labels.includes(said))) continue;
        if (owners && !owners.some((owner) => owner === said)) this.correct(outer.column, owners[0] ?? '', cells, carried);
      }
    }
  }

  private correct(column: string, label: string, cells: ReadonlyMap<string, Cell>, carried: Map<string, { label: string; cell?: Cell }>): void {
    const cell = cells.get(column);
    carried.set(column, cell ? { label, cell } : { label });
  }

  /** The rest of a text that a page break cut off: words only, where rows have figures or a name. */
  private continues(keys: readonly string[]): boolean {
    if (keys.length > MOST_CONTINUED) return false;
    if (this.amounts.length > 0) return keys.length < 2 && !keys.some((key) => this.words.columns.get(key)?.role === 'amount');
    return !keys.some((key) => this.words.names.has(key));
  }

  private nameOf({ cells }: Draft): string {
    const cell = this.list.names.map((column) => cells.get(column)).find((each) => each !== undefined);
    return cell === undefined ? '' : this.grid.printed(cell.row, cell.column);
  }
}

/** Cells of a line that only goes on with the texts above it. */
const MOST_CONTINUED = 3;
const NO_FIGURES: ReadonlyMap<Cell, number> = new Map();
const SAME_FIGURE = 1.5;
const FIGURE_BEHIND = /^([^:]{2,12}):[\d,.]+(?:[万亿]?元)?$/;
const AS_NAME = 3;
const NOWHERE = -1;
/** A label of another level, a text under 分值. */
const NOT_UNDER = -1;
const NEVER_UNDER = -Infinity;
/** A figure, 25分 or a dash: not a text that begins with a digit. */
const AS_FIGURE = 1;
/** A name, a target and one thing more. */
const LEAST_OF_INDICATOR = 3;
/** 附件2, 注：1.……: between tables, and below one. */
const NOTE = /^(?:附[件表][\d:一二三四五六七八九十-]|附[件表]$|\(?注\)?[:\d]|(?:备注|说明|填[报表]说明|填报要求)[:\d])/;
const SUBTOTAL = /^.{0,6}小计:?$|^.{2,3}指标合计:?$/;
const ELLIPSIS = /^(?:…|\.{2,}|。{2,}|·{2,})+$/;

/** 1 ｜ 2 ｜ 3 ｜ … under the header: the numbers of its columns. */
function isNumbering({ cells }: Line): boolean {
  return cells.length >= LEAST_NUMBERED && cells.every(({ number, text }, index) => number && Number(text) === Number(cells[0]?.text) + index) && Number(cells[0]?.text) < LEAST_NUMBERED;
}

const LEAST_NUMBERED = 4;

function sameFigure(cell: Cell, other: Cell | undefined): boolean {
  if (!other?.number || !cell.number) return false;
  return readFigure(cell.text.replace('%', '')).value.eq(readFigure(other.text.replace('%', '')).value);
}

/** Every figure stands under its header, and no two headers in one column. */
function isStraight(slots: readonly Slot[], { cells, given }: Draft): boolean {
  if (cells.size !== given.length) return false;
  const printed = slots.filter(({ key, at }) => at !== undefined && cells.has(key));
  if (printed.length < 2 || printed.some(({ key, at }) => cells.get(key)?.column !== at)) return false;
  const headers = slots.flatMap(({ at }) => (at === undefined ? [] : [at]));
  if (new Set(headers).size < headers.length) return false;
  return ![...cells].some(([key, { column }]) => headers.includes(column) && slots.find((slot) => slot.key === key)?.at === undefined);
}

/** How far the cells of a line stand from their headers, where they agree on it. */
function shiftOf(slots: readonly Slot[], cells: ReadonlyMap<string, Cell>): number {
  const shifts: number[] = [];
  for (const { key, at } of slots) {
    const cell = at === undefined ? undefined : cells.get(key);
    if (cell && at !== undefined) shifts.push(cell.column - at);
  }
  const last = shifts.at(-1) ?? 0;
  let agreeing = 0;
  for (const each of shifts) if (each === last) agreeing += 1;
  return agreeing * 2 > shifts.length ? last : 0;
}
