import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { type CellContent, type CellValue, isCellError, isNotCalculated } from '../../core';

/** Between a cell of the grid and what the rest of the program calls a cell's content. */

/** The grid keeps errors as text. A text that merely spells one is read as the error too. */
const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|CYCLE!|ERROR!|CONNECT!|BLOCKED!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const text = richText(cell);
  if (text !== undefined) return text;
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1' || v === 'TRUE';
  if (typeof v === 'boolean' || typeof v === 'number') return v;
  if (t === CellValueType.NUMBER) return Number(v);
  return ERROR.test(v) ? { error: v } : v;
}

/** Text with line breaks typed in the grid is kept as a small document. */
function richText(cell: ICellData): string | undefined {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? undefined : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

/** What a spreadsheet would take for something other than text if nobody said otherwise. */
const MISREAD = /^\s*[=+\-@#'＝＋－＠]|[\d０-９]|^\s*(?:true|false)\s*$/i;

/** A cell as the grid takes it, with every trace of its former content named and emptied. */
export function toCell({ formula, value }: CellContent): ICellData {
  const empty: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if (formula !== null) return { ...empty, f: formula };
  return { ...empty, ...constant(value) };
}

export function constant(value: CellValue): ICellData {
  // The grid calculates what has no result yet, and only that.
  if (value === null || value === '' || isNotCalculated(value)) return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: MISREAD.test(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** A formula is the same when its text is; its value follows from other cells. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  const left = a === '' ? null : a;
  const right = b === '' ? null : b;
  if (isCellError(left) && isCellError(right)) return left.error === right.error;
  return left === right;
}
