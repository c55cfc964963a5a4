import { type Column, type ListRows, type CellSpan, readFigure, type TableRow } from '../../core';
import type { Grid } from '../grid';
import { type Slot, align } from './align';
import type { PartReading } from './fields';
import { type BlockHeader, repeatsHeader, UNKNOWN } from './header';
import { type Cell, type Line, coveringMerge } from './lines';
import { type Outline, usesOf } from './outline';
import { isDashText, isNumberText } from './words';

/** Rows under a header, as many as there are, up to the next block. */
export function readList(grid: Grid, outline: Outline, header: BlockHeader, lines: readonly Line[]): PartReading {
  const { part } = header;
  if (part.rows.kind !== 'list') return { rows: [], used: new Set(), found: 0, expected: 0 };
  const reader = new ListReader(grid, outline, header, part.rows);
  for (const line of lines) if (line.row > header.bottom) reader.read(line);
  const wanted = part.columns.filter((column) => !column.optional).length + (part.rows.total ? 1 : 0);
  return { rows: reader.finished(), used: reader.used, found: header.found + (reader.hasTotal ? 1 : 0), expected: Math.max(wanted, header.found) };
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
  readonly used = new Set<Cell>();
  private readonly drafts: Draft[] = [];
  private readonly columns: ReadonlyMap<string, Column>;
  /** The column of every slot of the header; undefined where the list does not have it. */
  private readonly columnsInOrder: readonly (Column | undefined)[];

  constructor(
    private readonly grid: Grid,
    private readonly outline: Outline,
    private readonly header: BlockHeader,
    private readonly list: ListRows,
  ) {
    this.columns = new Map(header.part.columns.map((column) => [column.key, column]));
    this.columnsInOrder = header.slots.map(({ key }) => this.columns.get(key));
  }

  get hasTotal(): boolean {
    return this.drafts.some(({ total }) => total);
  }

  read(line: Line): void {
    if (repeatsHeader(this.header.part, line) || line.cells.every((cell) => this.isHeading(cell))) {
      for (const cell of line.cells) this.used.add(cell);
      return;
    }
    const cells = line.cells.filter((cell) => {
      if (!this.isCaption(cell)) return true;
      this.used.add(cell);
      return false;
    });
    const once = this.onceEach(cells);
    for (const cell of cells) if (!once.includes(cell)) this.used.add(cell);
    if (once.length > 0) this.place(line, once, undefined);
  }

  /** A side label that spans two columns may be printed in both: one is enough where the line has all its texts besides. */
  private onceEach(cells: readonly Cell[]): readonly Cell[] {
    const isGroup = ({ text }: Cell): boolean => usesOf(this.outline, text).some(({ kind, part }) => kind === 'group' && part === this.header.part);
    const texts = this.header.part.columns.filter(({ key }) => this.level(key) < 0).length;
    if (cells.filter((cell) => !isGroup(cell)).length < texts) return cells;
    return cells.filter((cell, index) => !(isGroup(cell) && cells[index + 1]?.text === cell.text));
  }

  /** Cells of a line under their columns; where a line that stands straight is given, equal figures stand in equal columns. */
  private place(line: Line, cells: readonly Cell[], straight: Draft | undefined): void {
    const total = cells.find((cell) => this.isTotal(cell));
    const { slots } = this.header;
    const same = (cell: Cell, key: string): number => (straight && sameFigure(cell, straight.cells.get(key)) ? SAME_FIGURE : 0);
    const full = this.inFull(cells);
    const chosen = align(cells, slots, (cell) => {
      if (cell === total) return this.columnsInOrder.map((column) => (column?.role === 'amount' ? -4 : 2));
      const inOrder = full.get(cell);
      return this.fits(cell).map((fit, slot) => fit + same(cell, slots[slot]?.key ?? '') + (inOrder === slot ? SAME_FIGURE : 0));
    });
    const found = new Map<string, Cell>();
    cells.forEach((cell, index) => {
      const slot = chosen[index];
      const key = slot === undefined ? undefined : slots[slot]?.key;
      if (key === undefined || key === UNKNOWN) return;
      found.set(key, cell);
      this.used.add(cell);
    });
    if (found.size > 0) this.drafts.push({ line, cells: found, given: cells, shift: shiftOf(slots, found), total: total !== undefined });
  }

  /** Where a line has a figure for every column, their order says which is which: figure → slot. */
  private inFull(cells: readonly Cell[]): ReadonlyMap<Cell, number> {
    const figures = cells.filter(({ text }) => isNumberText(text) || isDashText(text));
    const slots = this.header.slots.flatMap(({ key }, slot) => (this.columns.get(key)?.role === 'amount' ? [slot] : []));
    if (!this.list.total || figures.length !== slots.length) return new Map();
    return new Map(figures.map((cell, index) => [cell, slots[index] ?? 0]));
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
    const carried = new Map<string, { label: string; cell?: Cell }>();
    const rows: TableRow[] = [];
    const names = new Map<string, number>();
    for (const draft of this.drafts) {
      if (draft.total) {
        rows.push(this.row(draft, this.list.total?.key ?? '', {}, new Map()));
        continue;
      }
      this.carry(draft, carried);
      if (this.continues(draft, rows)) continue;
      const name = this.nameOf(draft);
      const filled = [...draft.cells.keys()].filter((key) => !this.list.groups.some(({ column }) => column === key));
      if (filled.length === 0 || this.onlyLabels(draft, filled)) continue;
      const groups = Object.fromEntries([...carried].map(([column, { label }]) => [column, label]));
      const base = name === '' ? (Object.values(groups).at(-1) ?? this.header.part.name) : name;
      const times = (names.get(base) ?? 0) + 1;
      names.set(base, times);
      rows.push(this.row(draft, times === 1 ? base : `${base}（第 ${times} 处）`, groups, carried));
    }
    return rows;
  }

  /** A label that fills the line it stands in says no more than the label. */
  private onlyLabels({ cells }: Draft, filled: readonly string[]): boolean {
    return filled.every((key) => {
      const text = cells.get(key)?.text ?? '';
      return usesOf(this.outline, text).some(({ kind, part }) => kind === 'group' && part === this.header.part);
    });
  }

  private row(draft: Draft, key: string, groups: Readonly<Record<string, string>>, carried: ReadonlyMap<string, { cell?: Cell }>): TableRow {
    const places: Record<string, CellSpan> = {};
    for (const { key: column, at } of this.header.slots) {
      if (column === UNKNOWN) continue;
      const cell = draft.cells.get(column) ?? carried.get(column)?.cell;
      if (cell) places[column] = { row: cell.row, column: cell.column };
      else places[column] = at === undefined ? this.beyond(draft) : this.emptyPlace(draft, at);
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

  /** A blank cell inside a merge is the merge's first cell: one reason printed for several rows. */
  private emptyPlace({ line, shift }: Draft, at: number): CellSpan {
    const column = Math.max(0, at + shift);
    const merge = coveringMerge(this.grid, line.row, column);
    return merge && merge.top > this.header.bottom ? { row: merge.top, column: merge.left } : { row: line.row, column };
  }

  /** A column that the header does not print is blank where a line has nothing for it: right of all that is printed. */
  private beyond({ line, given }: Draft): CellSpan {
    const printed = [...this.header.slots.map(({ at }) => at ?? 0), ...given.map(({ column }) => column)];
    return { row: line.row, column: Math.max(...printed) + 1 };
  }

  private carry({ cells }: Draft, carried: Map<string, { label: string; cell?: Cell }>): void {
    this.list.groups.forEach(({ column }, level) => {
      const cell = cells.get(column);
      if (!cell) return;
      const known = this.groupLabel(column, cell);
      // Inner labels belong to the outer one before them.
      if (known !== undefined && carried.get(column)?.label !== known) {
        for (const inner of this.list.groups.slice(level + 1)) if (this.isUnder(inner.column, column)) carried.delete(inner.column);
      }
      if (known !== undefined || cell.text.length > 1) carried.set(column, { label: known ?? cell.text, cell });
    });
    this.complete(cells, carried);
  }

  /** A merged side label is sometimes printed beside a later row: the inner label says which outer one it belongs to. */
  private complete(cells: ReadonlyMap<string, Cell>, carried: Map<string, { label: string; cell?: Cell }>): void {
    this.list.groups.forEach((outer) => {
      for (const inner of this.list.groups) {
        const label = carried.get(inner.column)?.label;
        if (inner === outer || label === undefined || !this.isUnder(inner.column, outer.column)) continue;
        const owners = Object.entries(outer.labels).filter(([, under]) => under.includes(label));
        const said = carried.get(outer.column)?.label;
        if (owners.length > 0 && !owners.some(([owner]) => owner === said)) this.correct(outer.column, owners[0]?.[0] ?? '', cells, carried);
      }
    });
  }

  private correct(column: string, label: string, cells: ReadonlyMap<string, Cell>, carried: Map<string, { label: string; cell?: Cell }>): void {
    const cell = cells.get(column);
    carried.set(column, cell ? { label, cell } : { label });
  }

  /** 二级指标 on either side of a target table stand under the one 一级指标. */
  private isUnder(inner: string, outer: string): boolean {
    const lane = (key: string): string => key.split('.').slice(0, -1).join('.');
    return inner !== outer && (lane(outer) === '' || lane(outer) === lane(inner)) && this.level(inner) > this.level(outer);
  }

  private level(column: string): number {
    return this.list.groups.findIndex((group) => group.column === column);
  }

  /** The rest of a text that a page break cut off: words only, where rows have figures or a name. */
  private continues({ cells }: Draft, rows: readonly TableRow[]): boolean {
    if (rows.length === 0) return false;
    const keys = [...cells.keys()].filter((key) => this.level(key) < 0);
    const hasFigures = this.header.part.columns.some(({ role }) => role === 'amount');
    if (hasFigures) return keys.length < 2 && !keys.some((key) => this.columns.get(key)?.role === 'amount');
    return !keys.some((key) => this.list.names.includes(key));
  }

  private nameOf({ cells }: Draft): string {
    const cell = this.list.names.map((column) => cells.get(column)).find((each) => each !== undefined);
    return cell === undefined ? '' : this.grid.printed(cell.row, cell.column);
  }

  private groupLabel(column: string, cell: Cell): string | undefined {
    const use = usesOf(this.outline, cell.text).find((each) => each.kind === 'group' && each.part === this.header.part && each.column === column);
    if (use?.kind === 'group') return use.label;
    // 产出 for 产出指标: too short to mean it anywhere else.
    const whole = `${cell.text}指标`;
    return this.list.groups.some((group) => group.column === column && whole in group.labels) ? whole : undefined;
  }

  /** Whether a label of two levels is the upper one here: 满意度指标 is printed at both, but only the upper one carries points, (10分). */
  private isOfUpperLevel(column: string, cell: Cell): boolean {
    return WITH_POINTS.test(cell.text) && this.list.groups.some((group) => this.level(group.column) < this.level(column) && this.groupLabel(group.column, cell) !== undefined);
  }

  private isCaption(cell: Cell): boolean {
    const uses = usesOf(this.outline, cell.text);
    return uses.some(({ kind, part }) => kind === 'caption' && part === this.header.part) && uses.every(({ kind }) => kind === 'caption');
  }

  private isHeading(cell: Cell): boolean {
    return usesOf(this.outline, cell.text).some(({ kind, part }) => part === this.header.part && (kind === 'column' || kind === 'caption'));
  }

  private isTotal(cell: Cell): boolean {
    return usesOf(this.outline, cell.text).some(({ kind, part }) => kind === 'total' && part === this.header.part);
  }

  /** How well a cell suits each column of the header. */
  private fits(cell: Cell): readonly number[] {
    const { text } = cell;
    const figure = isNumberText(text);
    const amount = figure ? 3 : isDashText(text) ? 1 : /^\d/.test(text) ? 0.5 : -4;
    const isGroup = usesOf(this.outline, text).some((use) => use.kind === 'group' && use.part === this.header.part);
    return this.columnsInOrder.map((column) => {
      if (!column) return UNDER_UNKNOWN;
      if (column.role === 'amount') return column.measure !== 'percent' && text.endsWith('%') ? -3 : amount;
      if (this.level(column.key) >= 0) {
        if (this.groupLabel(column.key, cell) !== undefined) return this.isOfUpperLevel(column.key, cell) ? UPPER_LEVEL_FIRST : 3;
        if (isGroup || figure) return -3;
        return text.length > LONGEST_SIDE_LABEL ? -1 : text.length > 1 && !text.endsWith('指标') ? -0.5 : SIDE_LABEL;
      }
      if (this.list.names.includes(column.key)) return COMPARISON.test(text) ? -2.5 : figure ? -1 : isGroup ? 0 : 2;
      return isGroup ? -1 : figure ? -0.3 : 1;
    });
  }
}

/** Anything may stand under a heading nobody knows. */
const UNDER_UNKNOWN = 1;
const COMPARISON = /^[≥≤=<>≠]/;
const LONGEST_SIDE_LABEL = 12;
const WITH_POINTS = /\d分/;
const UPPER_LEVEL_FIRST = 1;
/** …指标 that no list knows is a side label rather than the name of an indicator: 社会公众满意度指标. */
const SIDE_LABEL = 0.5;

const SAME_FIGURE = 1.5;

function sameFigure(cell: Cell, other: Cell | undefined): boolean {
  if (!other || !isNumberText(cell.text) || !isNumberText(other.text)) return false;
  return readFigure(cell.text.replace('%', '')).value.eq(readFigure(other.text.replace('%', '')).value);
}

/** Every figure stands under its header, and no two headers in one column. */
function isStraight(slots: readonly Slot[], { cells, given }: Draft): boolean {
  const printed = slots.filter(({ key, at }) => at !== undefined && cells.has(key));
  const headers = slots.flatMap(({ at }) => (at === undefined ? [] : [at]));
  if (new Set(headers).size < headers.length) return false;
  const beside = [...cells].some(([key, { column }]) => headers.includes(column) && slots.find((slot) => slot.key === key)?.at === undefined);
  if (beside) return false;
  return printed.length > 1 && cells.size === given.length && printed.every(({ key, at }) => cells.get(key)?.column === at);
}

/** How far the cells of a line stand from their headers, where they agree on it. */
function shiftOf(slots: readonly Slot[], cells: ReadonlyMap<string, Cell>): number {
  const shifts = slots.flatMap(({ key, at }) => {
    const cell = cells.get(key);
    return cell && at !== undefined ? [cell.column - at] : [];
  });
  const last = shifts.at(-1) ?? 0;
  return shifts.filter((each) => each === last).length * 2 > shifts.length ? last : 0;
}

