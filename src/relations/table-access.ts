import {
  amount,
  type CellRef,
  type CellValue,
  type Figure,
  type FixedRow,
  type Form,
  formulaAt,
  halfUnit,
  holdsAmount,
  inHundredths,
  isFilled,
  isNotCalculated,
  type ListRows,
  type Localized,
  normalize,
  numberFormatAt,
  type CellSpan,
  readFigure,
  type SheetSnapshot,
  type Table,
  type TableColumn,
  type TableRow,
  valueAt,
  ZERO,
} from '../core';
import type { Amount } from '../core';
import { readInBlock } from './measured';
import { notChecked } from './reasons';
import { type PrintedRows, type RowTree, rowTree } from './row-tree';

/** Of a row in lanes the label is all it says: `30105津贴303…`. */
const LEADING_CODE = /^\d{3,11}(?!\d)/;

/** 彩票公益金：20万元 in one cell. */
const FIGURE_BEHIND = /:[\d,.]+(?:[亿万千]?元)?$/;

/** The label of a row whose figures were read, under no heading. */
const isOnlyWords = (label: string): boolean => !/\d/.test(label);

/** 0.86 of 43.2 is about 37.24: a share printed with few digits. */
const NEAR = '0.1';
/** Points and percentages. */
const MEASURE_DECIMALS = 2;

/** A recognised table with its figures, read once. */
export class TableAccess implements PrintedRows {
  readonly form: Form;
  private readonly rowsByKey = new Map<string, TableRow>();
  private readonly lanes: readonly Lane[];
  private readonly laneOfRow = new Map<TableRow, Lane>();
  private readonly fixed = new Map<string, FixedRow>();
  private readonly figures = new Map<TableColumn, Map<TableRow, Figure>>();
  private readonly lists = new Map<string, readonly TableRow[]>();
  private tree: RowTree | undefined;
  private isEmpty: boolean | undefined;

  constructor(
    readonly table: Table,
    /** The table's own sheet, then those it goes on on. */
    readonly sheets: readonly [SheetSnapshot, ...SheetSnapshot[]],
  ) {
    this.form = table.form;
    const { form } = this;
    for (const row of table.rows) if (!this.rowsByKey.has(row.key)) this.rowsByKey.set(row.key, row);
    this.lanes = lanesOf(table);
    for (const part of form.parts) {
      if (part.rows.kind === 'fixed') for (const row of part.rows.rows) this.fixed.set(row.key, row);
    }
  }

  /** The sheet a row, or what stands in a row, is on. */
  sheetOf({ page }: { readonly page?: number }): SheetSnapshot {
    return this.sheets[page ?? 0] ?? this.sheets[0];
  }

  get rows(): readonly TableRow[] {
    return this.table.rows;
  }

  row(key: string): TableRow | undefined {
    return this.rowsByKey.get(key);
  }

  /** True where a 科目 of the form is not printed because it is zero: nothing the table prints could be it. */
  leavesOut(key: string): boolean {
    const part = this.form.parts.find(({ rows }) => rows.kind === 'fixed' && rows.sparse === true && rows.rows.some((each) => each.key === key && each.code !== undefined));
    return part !== undefined && !this.rowsByKey.has(key) && this.unknownFigures() === undefined;
  }

  fixedRow(key: string): FixedRow | undefined {
    return this.fixed.get(key);
  }

  column(row: TableRow, key: string): TableColumn | undefined {
    const column = this.laneOf(row).byKey.get(key);
    // A label of a block without room for this value: nothing stands there.
    return column && row.places && !row.places[key] ? undefined : column;
  }

  /** A reason where a listed row has no points: they may be nought, or lost. */
  missingPoints({ part, group, column: key }: { readonly part: string; readonly group: string | null; readonly column: string }): Localized | undefined {
    const row = this.listed(part, group).find((each) => {
      const column = this.column(each, key);
      return column !== undefined && this.lacksPoints(each, column);
    });
    return row && notChecked.noPoints(this.form.short, row.key, key);
  }

  /** Points that a row should have and has not. What a sum gathers has them in its parts, and a row of money without 分值 (基本支出 under 资金总额) earns none. */
  lacksPoints(row: TableRow, column: TableColumn): boolean {
    const isBlank = (each: TableRow, at: TableColumn): boolean => this.figure(each, at).kind === 'blank';
    if (column.measure !== 'points' || !isBlank(row, column)) return false;
    if (this.sumId(row) !== undefined && this.children(row).some((part) => !isBlank(part, column))) return false;
    const most = this.form.parts.find(({ name }) => name === row.part)?.columns.find(({ key }) => key === column.key)?.most;
    const weight = typeof most === 'string' ? this.column(row, most) : undefined;
    const isMoney = this.amountColumns(row).some((each) => each.measure === undefined && !isBlank(row, each));
    return !(weight && isBlank(row, weight) && isMoney);
  }

  /** Amount columns that hold figures of the row, left to right. */
  amountColumns(row: TableRow): readonly TableColumn[] {
    const { amounts } = this.laneOf(row);
    const { places } = row;
    return places && amounts.some(({ key }) => !places[key]) ? amounts.filter(({ key }) => places[key]) : amounts;
  }

  private laneOf(row: TableRow): Lane {
    let lane = this.laneOfRow.get(row);
    if (!lane) {
      lane = this.lanes.find((each) => isIn(row, each)) ?? NO_LANE;
      this.laneOfRow.set(row, lane);
    }
    return lane;
  }

  /** Where a row's value of a column stands: a cell, or a piece of the text in it. */
  place(row: TableRow, column: TableColumn): CellSpan {
    return row.places?.[column.key] ?? { row: row.row, column: column.column };
  }

  cell(row: TableRow, column: TableColumn): CellRef {
    const place = this.place(row, column);
    return { sheet: this.sheetOf(row).name, row: place.row, column: place.column };
  }

  figure(row: TableRow, column: TableColumn): Figure {
    let own = this.figures.get(column);
    if (!own) this.figures.set(column, (own = new Map()));
    let figure = own.get(row);
    if (!figure) {
      figure = row.places
        ? readInBlock(this.value(row, column), column.measure, this.numberFormat(row, column), this.place(row, column).span !== undefined, this.table.unit)
        : readFigure(this.value(row, column));
      if (column.measure === 'percent') figure = this.inPoints(row, column, figure);
      own.set(row, figure);
    }
    return figure;
  }

  /**
   * What stands in the cell in whole hundredths, nought where it is blank; undefined where it is anything but a plain number of at most two
   * decimals, and where a missing figure is not nought (points), or not read as it stands (percentages).
   */
  hundredths(row: TableRow, column: TableColumn): number | undefined {
    if (column.measure === 'percent') return undefined;
    const value = this.value(row, column);
    if (typeof value === 'number') return inHundredths(value);
    if (column.measure === 'points') return undefined;
    const { kind } = this.figure(row, column);
    return kind === 'blank' || kind === 'dash' ? 0 : undefined;
  }

  /** The most points a row can earn (分值); undefined where its column has no such bound, or none is filled in. */
  most(row: TableRow, column: TableColumn): Amount | undefined {
    const most = this.form.parts.find(({ name }) => name === row.part)?.columns.find(({ key }) => key === column.key)?.most;
    if (typeof most === 'number') return amount(most);
    const bound = most === undefined ? undefined : this.column(row, most);
    const figure = bound && this.figure(row, bound);
    return figure && holdsAmount(figure) ? figure.value : undefined;
  }

  /** 1 for 100% and 0.75 for 75%, where that is what the figures beside it give and no sign says otherwise. */
  private inPoints(row: TableRow, column: TableColumn, figure: Figure): Figure {
    const share = this.form.parts.find(({ name }) => name === row.part)?.columns.find(({ key }) => key === column.key)?.of;
    const [part, whole] = [share && this.column(row, share.part), share && this.column(row, share.whole)];
    if (!part || !whole || !figure.value.gt(ZERO) || figure.value.gt(1) || this.text(row, column.key).endsWith('%') || this.numberFormat(row, column).includes('%')) return figure;
    const spent = this.figure(row, part).value;
    const apart = figure.value.times(this.figure(row, whole).value).minus(spent).abs();
    return spent.gt(ZERO) && apart.lte(spent.times(NEAR)) ? { ...figure, value: figure.value.times(100) } : figure;
  }

  /** What stands in the cell, as the workbook holds it; of a cell that holds label and value, the value. */
  value(row: TableRow, column: TableColumn): CellValue {
    const { row: line, column: at, span } = this.place(row, column);
    const value = valueAt(this.sheetOf(row), line, at);
    return span && typeof value === 'string' ? value.slice(span.start, span.end) : value;
  }

  /** A text as printed, without the line breaks and spaces that only serve the layout; a number as its digits. */
  text(row: TableRow, columnKey: string): string {
    const column = this.column(row, columnKey);
    const value = column ? this.value(row, column) : null;
    if (typeof value === 'string') return value.replace(/\s+/g, '');
    return typeof value === 'number' ? String(value) : '';
  }

  numberFormat(row: TableRow, column: TableColumn): string {
    const place = this.place(row, column);
    return numberFormatAt(this.sheetOf(row), place.row, place.column);
  }

  formula(row: TableRow, column: TableColumn): string | null {
    const place = this.place(row, column);
    return formulaAt(this.sheetOf(row), place.row, place.column);
  }

  /** A formula whose result is not in the file. */
  isNotCalculated(row: TableRow, column: TableColumn): boolean {
    return isNotCalculated(this.value(row, column));
  }

  /** How far one printed figure may be from the exact one. Figures in 元 are kept to the fen; counts are exact, points and percentages are printed to two places. */
  rounding(row: TableRow, column: TableColumn): Amount {
    if (column.measure === 'percent' || column.measure === 'points') return halfUnit(MEASURE_DECIMALS);
    return this.table.unit === '元' || this.isCount(row, column) ? ZERO : halfUnit(this.form.decimals);
  }

  /** Digits after the point that a figure is printed with. */
  decimals(row: TableRow, column: TableColumn): number {
    if (column.measure !== undefined) return column.measure === 'count' ? 0 : MEASURE_DECIMALS;
    return this.isCount(row, column) ? 0 : this.form.decimals;
  }

  /** 辆、台、分、％: not money, and in no unit. */
  isCount(row: TableRow, column: TableColumn): boolean {
    return column.measure !== undefined || this.fixed.get(row.key)?.count === true;
  }

  /** The rows of a list without its total; of one group (产出指标) where one is named. */
  listed(partName: string, group: string | null): readonly TableRow[] {
    const key = group === null ? partName : `${partName}|${group}`;
    let listed = this.lists.get(key);
    if (!listed) this.lists.set(key, (listed = this.rowsListed(partName, group)));
    return listed;
  }

  private rowsListed(partName: string, group: string | null): readonly TableRow[] {
    const rows = this.form.parts.find(({ name }) => name === partName)?.rows;
    if (rows?.kind !== 'list') return [];
    return this.table.rows.filter(
      (row) => row.part === partName && row.key !== rows.total?.key && !this.isSubtotal(row, rows) && (group === null || Object.values(row.groups ?? {}).includes(group)),
    );
  }

  isSubtotal(row: TableRow, { subtotals }: ListRows): boolean {
    return subtotals?.labels.includes(normalize(this.text(row, subtotals.column))) === true;
  }

  /** The rows one level below, in the order they are printed; empty for a row that gathers nothing. */
  children(row: TableRow): readonly TableRow[] {
    this.tree ??= rowTree(this);
    return this.tree.get(row) ?? NO_ROWS;
  }

  /** Relation id of the sum of a row's children. */
  sumId(row: TableRow): string | undefined {
    const part = this.form.parts.find((each) => each.name === row.part);
    if (part?.rows.kind === 'codes' || part?.rows.kind === 'list' || part?.rows.kind === 'names') return part.rows.sumId;
    return this.fixed.get(row.key)?.sumId;
  }

  /**
   * A reason where the body holds figures in a row of no known name: sums over the table may include it. Of one sum only where the
   * row may belong to it: a row with a code belongs under its nearest code above, where the table has one; a row of a list between what stands above and below it.
   */
  unknownFigures(sum?: TableRow, list?: string): Localized | undefined {
    if (this.table.unmatched.length === 0) return undefined;
    const amounts = this.table.columns.filter((column) => column.role === 'amount');
    const around = list === undefined ? undefined : this.aroundList(list);
    const row = this.table.unmatched.find(
      (each) =>
        (sum === undefined || this.mayBelong(each.label, sum)) &&
        (around === undefined || (each.row > around.above && each.row < around.below && !(around.own.has(each.row) && isOnlyWords(each.label)))) &&
        amounts.some((column) => column.page === each.page && isFilled(readFigure(valueAt(this.sheetOf(each), each.row, column.column)))),
    );
    return row && notChecked.unmatchedRow(this.form.short, row.label);
  }

  /** The rows of a list that stands on one sheet, and those of other parts next above and below them. */
  private aroundList(part: string): { readonly own: ReadonlySet<number>; readonly above: number; readonly below: number } | undefined {
    const own = this.table.rows.flatMap((row) => (row.part === part ? [row.row] : []));
    if (own.length === 0 || this.table.pages !== undefined) return undefined;
    const others = this.table.rows.flatMap((row) => (row.part === part ? [] : [row.row]));
    const [first, last] = [Math.min(...own), Math.max(...own)];
    return { own: new Set(own), above: Math.max(-1, ...others.filter((row) => row < first)), below: Math.min(Infinity, ...others.filter((row) => row > last)) };
  }

  /** A reason where among the labelled figures around a row one stands under a label nobody knows: it may be one more part of the sum. */
  unknownBeside({ part: name }: TableRow): Localized | undefined {
    const part = this.table.unmatched.length === 0 ? undefined : this.form.parts.find((each) => each.name === name);
    if (part?.rows.kind !== 'fields' || !part.columns.some(({ role }) => role === 'amount')) return undefined;
    const rows = this.table.rows.flatMap((row) => (row.part === name ? [row.row] : []));
    const [first, last] = [Math.min(...rows), Math.max(...rows) + 1];
    const row = this.table.unmatched.find((each) => each.row >= first && each.row <= last && this.holdsFigure(each));
    return row && notChecked.unmatchedRow(this.form.short, row.label);
  }

  /** A reason where blocks hold figures under labels nobody knows: a table of which none was read is not empty for that. */
  unreadFigures(): Localized | undefined {
    if (!this.form.parts.some(({ rows }) => rows.kind === 'fields' || rows.kind === 'list')) return undefined;
    const row = this.table.unmatched.find((each) => this.holdsFigure(each));
    return row && notChecked.unreadFigures(this.form.short, row.label);
  }

  private holdsFigure(line: Table['unmatched'][number]): boolean {
    const { left, right } = this.table.range;
    const figures = Array.from({ length: right - left + 1 }, (_, at) => readInBlock(valueAt(this.sheetOf(line), line.row, left + at), undefined, '', false, this.table.unit));
    return figures.some(({ kind }) => kind === 'number' || kind === 'text') || FIGURE_BEHIND.test(normalize(line.label));
  }

  private mayBelong(label: string, sum: TableRow): boolean {
    const code = LEADING_CODE.exec(normalize(label))?.[0];
    if (code === undefined) return true;
    const above = this.table.rows.flatMap((row) => (row.code !== undefined && row.code.length < code.length && code.startsWith(row.code) ? [row.code.length] : []));
    const nearest = Math.max(0, ...above);
    return nearest === 0 ? sum.code === undefined : sum.code?.length === nearest && code.startsWith(sum.code);
  }

  /** True where no amount cell of the table is filled. */
  get empty(): boolean {
    return (this.isEmpty ??= this.table.rows.every((row) =>
      this.amountColumns(row).every((column) => {
        const { kind } = this.figure(row, column);
        return kind === 'blank' || kind === 'dash';
      }),
    ));
  }
}

/** What tells which columns hold the figures of a row. */
type LanePlace = Pick<TableRow, 'part' | 'lane' | 'page'>;

/** Columns side by side that belong to the same rows. */
interface Lane extends LanePlace {
  readonly byKey: ReadonlyMap<string, TableColumn>;
  /** Columns of figures, left to right. */
  readonly amounts: readonly TableColumn[];
}

const NO_ROWS: readonly TableRow[] = [];
const NO_LANE: Lane = { part: '', lane: 0, byKey: new Map(), amounts: [] };

function isIn(row: LanePlace, { part, lane, page }: LanePlace): boolean {
  return row.part === part && row.lane === lane && row.page === page;
}

function lanesOf({ columns }: Table): readonly Lane[] {
  const lanes: (LanePlace & { readonly byKey: Map<string, TableColumn>; readonly amounts: TableColumn[] })[] = [];
  for (const column of columns) {
    let lane = lanes.find((each) => isIn(column, each));
    if (!lane) lanes.push((lane = { part: column.part, lane: column.lane, ...(column.page !== undefined && { page: column.page }), byKey: new Map(), amounts: [] }));
    lane.byKey.set(column.key, column);
    if (column.role === 'amount') lane.amounts.push(column);
  }
  return lanes;
}
