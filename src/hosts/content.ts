import { type CellContent, isCellError } from '../core';

/** What spreadsheets with Excel's habits make of a cell: the same for every host that hands formulas and inputs as text. */

/** A text constant such as `=A1` typed with an apostrophe reads the same as value and as formula; no formula does. */
export function toFormula(rawFormula: unknown, rawValue: unknown): string | null {
  const isFormula = typeof rawFormula === 'string' && rawFormula.startsWith('=') && rawFormula !== rawValue;
  return isFormula ? rawFormula : null;
}

/** A formula is the same when its text is; its value follows from other cells. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  const left = a.value === '' ? null : a.value;
  const right = b.value === '' ? null : b.value;
  if (isCellError(left) && isCellError(right)) return left.error === right.error;
  return left === right;
}

export const TEXT_FORMAT = '@';
export const GENERAL = 'General';

/** A text or a blank ends up the same whatever the cell's format; anything else becomes text under the text format. */
export function fitsTextFormat(content: CellContent): boolean {
  return content.formula === null && (content.value === null || typeof content.value === 'string');
}

/** What to type so that the cell ends up holding the content. */
export function toInput(content: CellContent, numberFormat: string): string | number | boolean {
  if (content.formula !== null) return content.formula;
  const { value } = content;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? asText(value, numberFormat) : value;
}

/**
 * A spreadsheet would calculate `=1+1`, and read `00123`, `2023年1月`, `95%`, `TRUE` as something other than text. A leading
 * apostrophe keeps them; it is left out where nothing can be misread, because it shows when the cell is edited.
 */
function asText(text: string, numberFormat: string): string {
  if (text.startsWith("'")) return `'${text}`;
  if (numberFormat === TEXT_FORMAT || text === '') return text;
  const risky = /^\s*[=+\-@#＝＋－＠]/.test(text) || /[\d０-９]/.test(text) || /^\s*(true|false)\s*$/i.test(text);
  return risky ? `'${text}` : text;
}
