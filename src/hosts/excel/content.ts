import { isCellError, type CellContent, type CellValue } from '../../core';

/** Between what Excel hands out and takes, and what a cell holds. */

/** Office.js sends errors as plain strings. A text that merely spells one is read as the error too. */
const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|GETTING_DATA)$/;

export function toValue(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string' || raw === '') return null;
  return ERROR.test(raw) ? { error: raw } : raw;
}

/** A text constant such as `=A1` typed with an apostrophe reads the same as value and as formula; no formula does. */
export function toFormula(rawFormula: unknown, rawValue: unknown): string | null {
  const isFormula = typeof rawFormula === 'string' && rawFormula.startsWith('=') && rawFormula !== rawValue;
  return isFormula ? rawFormula : null;
}

export function toContent(rawValue: unknown, rawFormula: unknown): CellContent {
  return { value: toValue(rawValue), formula: toFormula(rawFormula, rawValue) };
}

/** A formula is the same when its text is; its value follows from other cells. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  const left = a === '' ? null : a;
  const right = b === '' ? null : b;
  if (isCellError(left) && isCellError(right)) return left.error === right.error;
  return left === right;
}

export const TEXT_FORMAT = '@';
export const GENERAL = 'General';

/** A text or a blank ends up the same whatever the cell's format; anything else becomes text under the text format. */
export function fitsTextFormat(content: CellContent): boolean {
  return content.formula === null && (content.value === null || typeof content.value === 'string');
}

/** What to hand to `range.formulas` so that the cell ends up holding the content. */
export function toInput(content: CellContent, numberFormat: string): string | number | boolean {
  if (content.formula !== null) return content.formula;
  const { value } = content;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? asText(value, numberFormat) : value;
}

/**
 * Excel would calculate `=1+1`, and read `00123`, `2023年1月`, `95%`, `TRUE` as something other than text. A leading
 * apostrophe keeps them; it is left out where nothing can be misread, because it shows when the cell is edited.
 */
function asText(text: string, numberFormat: string): string {
  if (text.startsWith("'")) return `'${text}`;
  if (numberFormat === TEXT_FORMAT || text === '') return text;
  const risky = /^\s*[=+\-@#＝＋－＠]/.test(text) || /[\d０-９]/.test(text) || /^\s*(true|false)\s*$/i.test(text);
  return risky ? `'${text}` : text;
}
