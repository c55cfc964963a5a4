import { type Amount, amount, ZERO } from './amount';
import { cellNumber } from './cell-number';
import { type CellValue, isCellError } from './snapshot';
import { normalize } from './text';

/**
 * What stands in an amount cell. `dash` and `blank` count as zero (docs/architecture.md, Numbers);
 * `text` is a number stored as text, read but reported; `error` and `unreadable` are never guessed at.
 */
export type FigureKind = 'number' | 'text' | 'blank' | 'dash' | 'error' | 'unreadable';

export interface Figure {
  readonly kind: FigureKind;
  readonly value: Amount;
}

const DASHES = /^(?:-+|\/)$/;
const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/;
const ACCOUNTING_NEGATIVE = /^\((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?\)$/;

const BLANK: Figure = { kind: 'blank', value: ZERO };
const DASH: Figure = { kind: 'dash', value: ZERO };
const UNREADABLE: Figure = { kind: 'unreadable', value: ZERO };
const ERROR: Figure = { kind: 'error', value: ZERO };

/** Reads an amount cell: `3,220.54`, `３２２０．５４`, ` 0.21 `, `——`, `(12)`; text around a number is unreadable. */
export function readFigure(value: CellValue): Figure {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', value: cellNumber(value) } : UNREADABLE;
  }
  if (value === null) return BLANK;
  if (isCellError(value)) return ERROR;
  if (typeof value === 'boolean') return UNREADABLE;
  const text = normalize(value);
  if (text === '') return BLANK;
  if (DASHES.test(text)) return DASH;
  if (PLAIN_NUMBER.test(text)) return { kind: 'text', value: amount(text.replace(/,/g, '')) };
  if (ACCOUNTING_NEGATIVE.test(text)) return { kind: 'text', value: amount(text.slice(1, -1).replace(/,/g, '')).neg() };
  return UNREADABLE;
}

/** True where a cell says something: a figure other than blank or a dash. */
export function isFilled(figure: Figure): boolean {
  return figure.kind !== 'blank' && figure.kind !== 'dash';
}

/** True where a cell holds an amount that can be read, as a number or as the text of one. */
export function holdsAmount({ kind }: Figure): boolean {
  return kind === 'number' || kind === 'text';
}
