import { type Amount, type CellContent, type CellRef, formatAmount, formulaAt, holdsAmount, type Localized, numberFormatAt, type TableColumn, type TableRow, valueAt, type WorkbookSnapshot } from '../core';
import type { TableAccess } from '../relations';
import type { FillItem, FillOperand } from './plan';

/** A place in a table of points, and what is proposed for it. */
export interface Placed {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly cell: CellRef;
}

export function placeOf(access: TableAccess, key: string, columnKey: string): Placed | undefined {
  const row = access.row(key);
  return row && placeIn(access, row, columnKey);
}

export function placeIn(access: TableAccess, row: TableRow, columnKey: string): Placed | undefined {
  const column = access.column(row, columnKey);
  return column && { row, column, cell: access.cell(row, column) };
}

export function figureAt(access: TableAccess, { row, column }: Placed): Amount | undefined {
  const figure = access.figure(row, column);
  return holdsAmount(figure) ? figure.value : undefined;
}

/** Nothing stands there, and the cell is the figure's own. */
export function isEmpty(access: TableAccess, place: Placed): boolean {
  return access.figure(place.row, place.column).kind === 'blank' && access.formula(place.row, place.column) === null && !isSpanned(access, place);
}

export function isSpanned(access: TableAccess, { row, column }: Placed): boolean {
  return access.place(row, column).span !== undefined;
}

export function operand(access: TableAccess, { row, column, cell }: Placed, value: Amount): FillOperand {
  const decimals = Math.max(access.decimals(row, column), value.decimalPlaces());
  return { cell, name: nameOf(row, column), value: formatAmount(value, decimals), sign: 1 };
}

const COLON = /[:：]\s*$/;

/** `资金总额 得分`: as the table prints it, without the colon after a label. */
function nameOf({ key, label }: TableRow, column: TableColumn): string {
  const printed = label.replace(COLON, '');
  return `${printed === '' ? key : printed} ${column.key}`;
}

interface Proposal {
  readonly reason: Localized;
  readonly operands: readonly FillOperand[];
  readonly kind: FillItem['kind'];
  /** 得分与等级 unless told. */
  readonly intent?: FillItem['intent'];
}

export function item(workbook: WorkbookSnapshot, access: TableAccess, { row, column, cell }: Placed, value: Amount | string, { reason, operands, kind, intent = 'scores' }: Proposal): FillItem {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  const old: CellContent = sheet ? { formula: formulaAt(sheet, cell.row, cell.column), value: valueAt(sheet, cell.row, cell.column) } : { formula: null, value: null };
  const asText = sheet !== undefined && numberFormatAt(sheet, cell.row, cell.column) === '@';
  const next = typeof value === 'string' ? value : value.toNumber();
  return {
    write: { cell, old, next: { formula: null, value: next }, reason, ...(asText && typeof next === 'number' && { numberFormat: 'General' }) },
    formula: undefined,
    intent,
    kind,
    table: access.table.id,
    name: nameOf(row, column),
    operands,
    alternatives: [],
  };
}

export function words(zh: string, en: string): Localized {
  return { zh, en };
}
