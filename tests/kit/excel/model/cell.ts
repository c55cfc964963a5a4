import type { CellError } from '../../../../src/core';

export type Scalar = string | number | boolean | CellError;

export interface Fill {
  readonly color: string;
  readonly pattern: string;
}

/** One cell. An empty cell has the value '' – that is what Excel hands out. */
export interface Cell {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly fill: Fill | null;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly wrap: boolean;
}

export const EMPTY_CELL: Cell = {
  value: '',
  formula: null,
  numberFormat: 'General',
  locked: true,
  fill: null,
  fontColor: '#000000',
  bold: false,
  wrap: false,
};

export function hasContent(cell: Cell): boolean {
  return cell.formula !== null || cell.value !== '';
}

export function hasFormat(cell: Cell): boolean {
  const { numberFormat, locked, fill, fontColor, bold, wrap } = EMPTY_CELL;
  return (
    cell.numberFormat !== numberFormat ||
    cell.locked !== locked ||
    cell.fill !== fill ||
    cell.fontColor !== fontColor ||
    cell.bold !== bold ||
    cell.wrap !== wrap
  );
}

/** The value as Excel sends it: errors are plain strings. */
export function sent(value: Scalar): string | number | boolean {
  return typeof value === 'object' ? value.error : value;
}

export function valueType(cell: Cell): string {
  if (!hasContent(cell)) return 'Empty';
  if (typeof cell.value === 'object') return 'Error';
  if (typeof cell.value === 'string') return 'String';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'Double';
}
