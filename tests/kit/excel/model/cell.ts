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
  readonly horizontal: string;
  readonly vertical: string;
  readonly fontName: string;
  readonly fontSize: number;
  /** Sides that have a line, in the order Top, Bottom, Left, Right. */
  readonly lines: string;
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
  horizontal: 'General',
  vertical: 'Bottom',
  fontName: '宋体',
  fontSize: 11,
  lines: '',
};

export function hasContent(cell: Cell): boolean {
  return cell.formula !== null || cell.value !== '';
}

const FORMAT = ['numberFormat', 'locked', 'fill', 'fontColor', 'bold', 'wrap', 'horizontal', 'vertical', 'fontName', 'fontSize', 'lines'] as const;

export function hasFormat(cell: Cell): boolean {
  return FORMAT.some((property) => cell[property] !== EMPTY_CELL[property]);
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
