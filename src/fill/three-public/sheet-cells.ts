import type { Amount } from '../../core';
import type { NewCell } from '../../hosts/port';

/** Cells as a finance office prints them; the same looks for 09 and 表十. */

const SONG = '宋体';
const FANG_SONG = '仿宋';
export const MONEY = '#,##0.00';
/** A zero is there, but is not printed. */
const MONEY_BUT_ZERO = '#,##0.00;-#,##0.00;';
/** 栏次 1, 2, 3 … are whole numbers. */
const ORDINAL = '0';

export const BLANK: NewCell = { value: null };

export const title = (text: string): NewCell => ({ value: text, bold: true, align: 'center', middle: true, font: { name: SONG, size: 18 } });

export const information = (text: string, align: 'left' | 'center' | 'right'): NewCell => ({
  value: text,
  align,
  middle: true,
  font: { name: FANG_SONG, size: 11 },
});

export const header = (text: string | null): NewCell => ({ ...grid(), value: text, bold: true, wrap: true, align: 'center' });

export const ordinal = (number: number): NewCell => ({ ...grid(), value: number, bold: true, align: 'center', numberFormat: ORDINAL });

export const label = (text: string, total: boolean): NewCell => ({ ...grid(), value: text, wrap: true, bold: total, align: total ? 'center' : 'left' });

/** Zero stays blank, as in the published forms; a formula always stands, and shows no zero. */
export function figure(value: Amount | undefined, formula?: string): NewCell {
  const cell: NewCell = { ...grid(), value: value === undefined || value.isZero() ? null : value.toNumber(), align: 'right', numberFormat: MONEY };
  return formula === undefined ? cell : { ...cell, value: value?.toNumber() ?? 0, formula, numberFormat: MONEY_BUT_ZERO };
}

/** A figure of the form once more, for its chart. */
export const chartFigure = (value: number, formula: string): NewCell => ({ ...grid(), value, formula, align: 'right', numberFormat: MONEY });

export const note = (text: string, wrap = true): NewCell => ({ value: text, wrap, align: 'left', middle: true, font: { name: FANG_SONG, size: 10 } });

function grid(): NewCell {
  return { value: null, border: true, middle: true, font: { name: SONG, size: 10 } };
}

/** A row of `width` cells with some of them set. */
export function row(width: number, cells: Readonly<Record<number, NewCell>>): readonly NewCell[] {
  return Array.from({ length: width }, (_, column) => cells[column] ?? BLANK);
}
