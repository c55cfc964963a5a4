import { type Column, type Field, type Part, type CellSpan, type TableRow } from '../../core';
import type { Grid } from '../grid';
import { type Slot, align } from './align';
import { type PairIn, pairsIn } from './pairs';
import type { Cell, Line } from './lines';
import { type Outline, usesOf } from './outline';
import { isDashText, isNumberText } from './words';

export interface PartReading {
  readonly rows: readonly TableRow[];
  /** Cells that were read as label, value or caption. */
  readonly used: ReadonlySet<Cell>;
  /** Words of the form that were found, and those it should print. */
  readonly found: number;
  readonly expected: number;
}

/** A label of the part and where its value stands, before the columns are told apart. */
interface Spot {
  readonly field: Field;
  readonly label: Cell;
  /** Column the label itself names. */
  readonly column?: string;
  /** Set where label and value share the cell. */
  readonly pair?: PairIn;
}

/** Labelled values: each label is found wherever it stands, and its value in its cell, beside it or under it. */
export function readFields(grid: Grid, outline: Outline, part: Part, lines: readonly Line[], under?: ColumnsAbove): PartReading {
  const fields = part.rows.kind === 'fields' ? part.rows.fields : [];
  const spots = lines.flatMap((line) => spotsOn(grid, outline, part, fields, line));
  const used = new Set<Cell>(spots.map(({ label }) => label));
  const zones = zonesOf(part, spots);
  const rows: TableRow[] = [];
  for (const field of fields) {
    const own = spots.filter((spot) => spot.field === field);
    const [first] = own;
    if (!first) continue;
    const places: Record<string, CellSpan> = {};
    const values = field.below ? below(outline, lines, spots, first) : undefined;
    for (const [key, value] of values ? [[part.columns[0]?.key ?? '', values] as const] : placesOf(outline, part, lines, own, zones, under)) {
      places[key] ??= value.place;
      if (value.cell) used.add(value.cell);
    }
    rows.push({ key: field.key, label: field.label, part: part.name, lane: 0, row: first.label.row, labelColumn: first.label.column, places });
  }
  const needed = fields.filter((field) => !field.optional).length;
  const found = rows.filter(({ key }) => fields.some((field) => field.key === key && !field.optional)).length;
  return { rows, used, found, expected: needed };
}

/** Sheet columns of a block’s values by the list printed above it: the total score stands under the points it adds up. */
export type ColumnsAbove = ReadonlyMap<string, number>;

interface Value {
  readonly place: CellSpan;
  readonly cell?: Cell;
}

function spotsOn(grid: Grid, outline: Outline, part: Part, fields: readonly Field[], line: Line): Spot[] {
  const fieldOf = (key: string): Field | undefined => fields.find((field) => field.key === key);
  return line.cells.flatMap((cell): Spot[] => {
    for (const use of usesOf(outline, cell.text)) {
      const field = use.kind === 'field' && use.part === part ? fieldOf(use.key) : undefined;
      if (field) return [{ field, label: cell, ...(use.kind === 'field' && use.column !== undefined ? { column: use.column } : {}) }];
    }
    return pairsInCell(grid, outline, part, cell).flatMap((pair) => {
      const field = fieldOf(pair.key);
      return field ? [{ field, label: cell, pair, ...(pair.column === undefined ? {} : { column: pair.column }) }] : [];
    });
  });
}

function pairsInCell(grid: Grid, outline: Outline, part: Part, { row, column, text }: Cell): readonly PairIn[] {
  const printed = grid.raw(row, column);
  return printed === '' ? NO_PAIRS : pairsIn(outline, part, printed, text);
}

const NO_PAIRS: readonly PairIn[] = [];

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
  if (spots.length === 1 && part.columns.length > 1 && (zones.length === 0 || under !== undefined || figuresAfter(lines, first.label) > 1) && !first.pair) return following(outline, part, lines, first, under);
  const [only] = spots;
  if (spots.length === 1 && only?.pair && zones.length === 0 && part.columns.length > 1) {
    const [own, ...rest] = part.columns;
    const others = following(outline, { ...part, columns: rest }, lines, only);
    return own ? [[own.key, beside(outline, lines, only)] as const, ...others] : others;
  }
  return spots.flatMap((spot, index): (readonly [string, Value])[] => {
    const zone = [...zones].reverse().find(({ from }) => from <= spot.label.column)?.key;
    const key = spot.column ?? zone ?? part.columns[index]?.key;
    return key === undefined ? [] : [[key, beside(outline, lines, spot)]];
  });
}

function figuresAfter(lines: readonly Line[], label: Cell): number {
  return rightOf(lines, label).filter(({ text }) => isNumberText(text)).length;
}

/** One label with the values of all columns behind it: 总分 ｜ 100 ｜ 98. */
function following(outline: Outline, part: Part, lines: readonly Line[], { label }: Spot, under?: ColumnsAbove): readonly (readonly [string, Value])[] {
  const after = rightOf(lines, label);
  const stop = after.findIndex((cell) => isLabel(outline, cell));
  const cells = stop < 0 ? after : after.slice(0, stop);
  // Where every value stands under its column, nobody has to guess which of them is missing.
  if (under && cells.every((cell) => [...under.values()].includes(cell.column))) {
    return part.columns.map(({ key }) => {
      const at = under.get(key) ?? label.right + 1;
      const cell = cells.find(({ column }) => column === at);
      return [key, { place: { row: label.row, column: at }, ...(cell ? { cell } : {}) }];
    });
  }
  const slots = part.columns.map((column): Slot => ({ key: column.key }));
  const chosen = align(cells, slots, (cell) => part.columns.map((column) => fitByRole(column, cell)));
  return part.columns.map((column, slot) => {
    const cell = cells.find((_, index) => chosen[index] === slot);
    const place = cell ?? { row: label.row, column: label.right + 1 + slot };
    return [column.key, { place: { row: place.row, column: place.column }, ...(cell ? { cell } : {}) }];
  });
}

/** Figures stand in amount columns and words in text columns; the last columns are filled first (总分 ｜ ｜ 98 is the total score). */
function fitByRole(column: Column, cell: Cell): number {
  const figure = isNumberText(cell.text) || isDashText(cell.text);
  const suits = (column.role === 'amount') === figure;
  if (suits && column.measure !== undefined) return (column.measure === 'percent') === cell.text.endsWith('%') ? 2.5 : 1.5;
  return suits ? 2 : -4;
}

/** The next filled cell to the right, unless that is another label. */
function beside(outline: Outline, lines: readonly Line[], { label, pair }: Spot): Value {
  if (pair && pair.end > pair.start) return { place: { row: label.row, column: label.column, span: { start: pair.start, end: pair.end } } };
  const next = rightOf(lines, label)[0];
  if (!next || isLabel(outline, next)) return { place: { row: label.row, column: label.right + 1 } };
  return { place: { row: next.row, column: next.column }, cell: next };
}

/** The text under a label, or beside it where no label follows; where the texts are shifted, the one in the same order as the labels. */
function below(outline: Outline, lines: readonly Line[], spots: readonly Spot[], { label }: Spot): Value {
  const right = rightOf(lines, label)[0];
  if (right && !isLabel(outline, right)) return { place: { row: right.row, column: right.column }, cell: right };
  const peers = spots.filter((spot) => spot.label.row === label.row && spot.field.below).map((spot) => spot.label);
  const next = lines.find(({ row }) => row > label.bottom);
  const cells = next?.cells.filter((cell) => !isLabel(outline, cell)) ?? [];
  if (!next || next.row > label.bottom + 2) return { place: { row: label.bottom + 1, column: label.column } };
  const exact = cells.find((cell) => cell.column === label.column);
  const cell = cells.length === peers.length ? cells[peers.indexOf(label)] : (exact ?? nearest(cells, label, peers));
  if (!cell) return { place: { row: next.row, column: label.column } };
  return { place: { row: cell.row, column: cell.column }, cell };
}

/** A single text belongs to the label that it stands nearest to. */
function nearest(cells: readonly Cell[], label: Cell, peers: readonly Cell[]): Cell | undefined {
  return cells.find((cell) => {
    const owner = [...peers].sort((a, b) => Math.abs(a.column - cell.column) - Math.abs(b.column - cell.column))[0];
    return owner === label;
  });
}

function rightOf(lines: readonly Line[], label: Cell): readonly Cell[] {
  return lines.find(({ row }) => row === label.row)?.cells.filter(({ column }) => column > label.right) ?? [];
}

/** A field label, or a label and its value in one cell: not the value of the label before it. */
function isLabel(outline: Outline, cell: Cell): boolean {
  return usesOf(outline, cell.text).some(({ kind }) => kind === 'field' || kind === 'caption') || pairsIn(outline, undefined, cell.text, cell.text).length > 0;
}
