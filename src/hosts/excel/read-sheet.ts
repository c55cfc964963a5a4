import { rangeToA1, type Range, type SheetSnapshot } from '../../core';
import { toFormula } from '../content';
import { toValue } from './content';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

/** What is asked of one rectangle; answered after the next sync. */
export interface Probe {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

const POSITION = 'rowIndex,columnIndex,rowCount,columnCount';

export function queueProbe(range: Excel.Range): Probe {
  range.load(`${POSITION},values,formulas,numberFormat`);
  return {
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

export function queuePosition(range: Excel.Range): void {
  range.load(POSITION);
}

export function areaOf(range: Excel.Range): Range {
  const { rowIndex: top, columnIndex: left } = range;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}

/** The cells of one rectangle, in plain arrays. */
export interface Part {
  readonly area: Range;
  readonly values: SheetSnapshot['values'];
  readonly formulas: SheetSnapshot['formulas'];
  readonly numberFormats: SheetSnapshot['numberFormats'];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Excel answers null instead of a matrix where a range has more cells than it hands out at once. */
export class TooManyCells extends Error {
  override readonly name = 'TooManyCells';
}

export function partOf(probe: Probe): Part {
  const { range } = probe;
  const area = areaOf(range);
  const rawValues = matrix(range.values, area);
  const rawFormulas = matrix(range.formulas, area);
  return {
    area,
    values: rawValues.map((row) => row.map(toValue)),
    formulas: rawFormulas.map((row, r) => row.map((formula, c) => toFormula(formula, rawValues[r]?.[c]))),
    numberFormats: matrix(range.numberFormat, area).map((row) => row.map(String)),
    hiddenRows: probe.rows.value.flatMap((row, index) => (row.rowHidden === true ? [area.top + index] : [])),
    hiddenColumns: probe.columns.value.flatMap((column, index) => (column.columnHidden === true ? [area.left + index] : [])),
  };
}

function matrix(cells: unknown[][] | null, area: Range): unknown[][] {
  if (cells === null) throw new TooManyCells(rangeToA1(area));
  return cells;
}

/** Puts the rectangles of one sheet, which follow each other downwards, together. */
export function toSnapshot(
  entry: SheetEntry,
  parts: readonly Part[],
  merges: readonly Range[],
  unlocked: readonly Range[],
): SheetSnapshot {
  const first = parts[0];
  return {
    name: entry.name,
    visible: entry.visible,
    origin: { row: first?.area.top ?? 0, column: first?.area.left ?? 0 },
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    numberFormats: parts.flatMap((part) => part.numberFormats),
    merges,
    hiddenRows: new Set(parts.flatMap((part) => part.hiddenRows)),
    hiddenColumns: new Set(parts.flatMap((part) => part.hiddenColumns)),
    protected: entry.protected,
    unlocked,
  };
}
