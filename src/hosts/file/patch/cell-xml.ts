import { type CellContent, type CellRef, type CellValue, isCellError, isNotCalculated, toQualified } from '../../../core';
import { HostError } from '../../port';
import { storedFormula } from './stored-formula';
import { escapeXml } from './text-edit';

/** The type letter of a cell and its children, in the file's own words. */
export interface CellXml {
  readonly type: string | undefined;
  readonly formula: string;
  readonly value: string;
}

const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

/** `x` is the prefix of the part's namespace. Texts are inline, so that the shared strings stay as they are. */
export function cellXml(cell: CellRef, content: CellContent, x: string): CellXml {
  if (content.formula !== null) return { ...resultXml(cell, content.value, x), formula: formulaXml(cell, content.formula, x) };
  const { value } = content;
  if (typeof value !== 'string' || value === '') return { ...resultXml(cell, value === '' ? null : value, x), formula: '' };
  return { type: 'inlineStr', formula: '', value: `<${x}is><${x}t xml:space="preserve">${checkedText(cell, value)}</${x}t></${x}is>` };
}

/** The last result of a formula. */
export function resultXml(cell: CellRef, value: CellValue, x: string): Omit<CellXml, 'formula'> {
  const v = (text: string): string => `<${x}v>${text}</${x}v>`;
  if (value === null || isNotCalculated(value)) return { type: undefined, value: '' };
  if (isCellError(value)) return { type: 'e', value: v(escapeXml(value.error)) };
  if (typeof value === 'boolean') return { type: 'b', value: v(value ? '1' : '0') };
  if (typeof value === 'string') return { type: 'str', value: v(checkedText(cell, value)) };
  if (!Number.isFinite(value)) throw new HostError('unsupported', `要写入 ${toQualified(cell)} 的数不是有限的数，没有写入任何内容。`, [cell]);
  return { type: undefined, value: v(String(value)) };
}

function formulaXml(cell: CellRef, formula: string, x: string): string {
  if (!formula.startsWith('=')) throw new Error(`a formula begins with its sign: ${formula}`);
  if (formula.length > LONGEST_FORMULA) throw tooLong(cell, '公式', LONGEST_FORMULA);
  if (escapeControls(formula) !== formula) {
    throw new HostError('unsupported', `要写入 ${toQualified(cell)} 的公式含有不能保存的控制字符，没有写入任何内容。`, [cell]);
  }
  return `<${x}f>${escapeXml(withCell(cell, () => storedFormula(formula)))}</${x}f>`;
}

/** Names the cell in a refusal that knows only its formula. */
function withCell(cell: CellRef, store: () => string): string {
  try {
    return store();
  } catch (error) {
    throw error instanceof HostError ? new HostError(error.code, `${toQualified(cell)} 的${error.message}`, [cell]) : error;
  }
}

function checkedText(cell: CellRef, text: string): string {
  if (text.length > LONGEST_TEXT) throw tooLong(cell, '文字', LONGEST_TEXT);
  return escapeXml(escapeText(text));
}

function tooLong(cell: CellRef, what: string, most: number): HostError {
  return new HostError('tooLarge', `要写入 ${toQualified(cell)} 的${what}超过 ${most} 个字符，没有写入任何内容。请缩短后再试。`, [cell]);
}

const UNWRITABLE = /[^\t\n -\ufffd]/g;
const LONE_SURROGATE = /\p{Cs}/gu;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The format's own escape: `_x000D_` for what XML cannot hold, and for an underscore that would be read as one. */
export function escapeText(text: string): string {
  return escapeControls(text.replace(LOOKS_ESCAPED, escapeCode));
}

function escapeControls(text: string): string {
  return text.replace(UNWRITABLE, escapeCode).replace(LONE_SURROGATE, escapeCode);
}

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
