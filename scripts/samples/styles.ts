import type { Alignment, Border, Borders, Font, Style } from 'exceljs';
import type { ColumnKind } from './layouts';

const SONG = '宋体';
const FANG_SONG = '仿宋';
const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const GRID: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

const AMOUNT_FORMAT = '#,##0.00';
/** The budget prints its figures without separators. */
const PLAIN_FORMAT = '0.00';
const COUNT_FORMAT = '#,##0';
const ORDINAL_FORMAT = '0';
const TEXT_FORMAT = '@';

const font = (name: string, size: number, bold = false): Partial<Font> => ({ name, size, bold });
const align = (horizontal: 'left' | 'center' | 'right', indent = 0): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
  ...(indent > 0 ? { indent } : {}),
});

export const TITLE: Partial<Style> = { font: font(SONG, 18, true), alignment: align('center') };
export const NOTE: Partial<Style> = { font: font(FANG_SONG, 10), alignment: align('left') };
export const HEADER: Partial<Style> = {
  font: font(SONG, 10, true),
  alignment: align('center'),
  border: GRID,
  numFmt: ORDINAL_FORMAT,
};
/** A section heading inside the body of form 10. */
export const CAPTION: Partial<Style> = { font: font(SONG, 10, true), alignment: align('left'), border: GRID };

/** The line of 表号, 部门名称, 年度 and 单位; not wrapped, so that it may run into the blank cells beside it. */
export function information(horizontal: 'left' | 'center' | 'right'): Partial<Style> {
  return { font: font(FANG_SONG, 11), alignment: { horizontal, vertical: 'middle' } };
}

export interface BodyTraits {
  readonly kind: ColumnKind;
  /** A total row: its label is centred and bold. */
  readonly total: boolean;
  readonly indent: number;
  /** Money without separators between thousands. */
  readonly plain?: boolean;
  /** Figures are 辆 or 台, not money. */
  readonly count: boolean;
  /** The cell holds words (`——`) where a figure would stand. */
  readonly words: boolean;
}

export function body({ kind, total, indent, plain = false, count, words }: BodyTraits): Partial<Style> {
  const base = { font: font(SONG, 10, total), border: GRID };
  switch (kind) {
    case 'amount':
      return { ...base, alignment: align(words ? 'center' : 'right'), numFmt: count ? COUNT_FORMAT : plain ? PLAIN_FORMAT : AMOUNT_FORMAT };
    case 'line':
      return { ...base, alignment: align('center'), numFmt: ORDINAL_FORMAT };
    case 'code':
      return { ...base, alignment: align(total ? 'center' : 'left'), numFmt: TEXT_FORMAT };
    case 'label':
    case 'name':
      return { ...base, alignment: align(total ? 'center' : 'left', total ? 0 : indent) };
  }
}
