import type { CellContent, CellValue } from '../../core';
import { toFormula } from '../content';

/** Office.js sends errors as plain strings. A text that merely spells one is read as the error too. */
const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|GETTING_DATA)$/;

export function toValue(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string' || raw === '') return null;
  return ERROR.test(raw) ? { error: raw } : raw;
}

export function toContent(rawValue: unknown, rawFormula: unknown): CellContent {
  return { value: toValue(rawValue), formula: toFormula(rawFormula, rawValue) };
}
