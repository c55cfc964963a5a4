import type { CellValue } from '../../../core';
import { GENERAL } from '../grid/cell-store';

const FIGURE = /^([-−－])?(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d+))?$/;
const IN_BRACKETS = /^[(（](\d[\d,，.]*)[)）]$/;
/** Figures beside or below one another. */
const SEVERAL = /\d\s+\d/;
/** What a spreadsheet keeps of a number. */
const MOST_DIGITS = 15;

/**
 * A figure as it would stand in a workbook: the number, with a format that prints it as the document does. A document
 * knows only words, so that a figure is no “number stored as text” there. `01` is a code and stays one.
 */
export function valueOf(text: string): { readonly value: CellValue; readonly format: string } {
  const words = text.trim();
  if (words === '') return { value: null, format: GENERAL };
  const compact = words.replace(/\s+/g, '').replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const inner = IN_BRACKETS.exec(compact)?.[1];
  const [, sign, whole, decimals] = FIGURE.exec(inner ?? compact) ?? [];
  if (whole === undefined || (inner !== undefined && decimals === undefined) || SEVERAL.test(words)) return { value: text, format: GENERAL };
  const digits = whole.replace(/[,，]/g, '');
  if ((digits.length > 1 && digits.startsWith('0')) || digits.length + (decimals?.length ?? 0) > MOST_DIGITS) return { value: text, format: GENERAL };
  const size = Number(decimals === undefined ? digits : `${digits}.${decimals}`);
  const negative = sign !== undefined || inner !== undefined;
  return { value: negative ? -size : size, format: formatOf(whole !== digits, decimals?.length ?? 0) };
}

function formatOf(separated: boolean, decimals: number): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return separated ? `#,##0${places}` : decimals === 0 ? GENERAL : `0${places}`;
}
