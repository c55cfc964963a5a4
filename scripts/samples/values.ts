import type { ColumnKind } from './layouts';

/** A printed figure: `3,220.54`, `3220.54`, `0.21`. */
const FIGURE = /^(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{2}$/;
/** A printed line or column number: `27`. */
const ORDINAL = /^\d+$/;

/** What a finance office's workbook holds where the paper prints `text`; null leaves the cell blank. */
export function cellValue(text: string, kind: ColumnKind | 'header'): string | number | null {
  if (text === '') return null;
  if (kind === 'amount' && FIGURE.test(text)) return Number(text.replaceAll(',', ''));
  if (kind !== 'code' && ORDINAL.test(text)) return Number(text);
  return text;
}

/** Width in half-width characters; a Chinese character takes two. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
