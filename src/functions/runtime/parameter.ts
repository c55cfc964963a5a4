import { type Amount, amount, cellNumber, isBlank, isUnit, type Localized, normalize, ZERO } from '../../core';
import type { CellContent } from '../../scoring';
import { inUnit, readWritten, type WrittenFigure } from './figure';
import { namedReason, operandFailure } from './reasons';
import { type Failure, fail, isFailure, type RawMatrix, type RawValue } from './result';

const FEN = amount('0.01');
/** Unit of a parameter that is a number and nothing else, such as 位数. */
const PLAIN = '-';

/** What a parameter is for people: the words of the help, and what a blank means. */
export interface ParameterText {
  /** The official term in Chinese, a short word in English. */
  readonly name: Localized;
  readonly description: Localized;
  readonly whatBlankMeans: Localized;
  readonly example: string;
  /** 万元, 元, 分, % … where the figure has one. */
  readonly unit?: string;
}

interface ParameterBase extends ParameterText {
  readonly type: 'number' | 'text' | 'any';
  readonly optional: boolean;
  /** Figures that are reckoned with those of other arguments: all carry a unit or none does. */
  readonly comparable: boolean;
}

export interface ScalarParameter<T> extends ParameterBase {
  readonly dimension: 'scalar';
  read(value: RawValue): T | Failure;
}

export interface MatrixParameter<T> extends ParameterBase {
  readonly dimension: 'matrix';
  read(rows: RawMatrix): T | Failure;
}

export type Parameter<T> = ScalarParameter<T> | MatrixParameter<T>;

export function isOmitted(value: RawValue): boolean {
  return value === undefined || (typeof value === 'string' ? isBlank(normalize(value)) : value === null);
}

function scalar<T>(
  text: ParameterText,
  type: ParameterBase['type'],
  whenBlank: { readonly value: T } | null,
  read: (value: string | number) => T | Failure,
  comparable = false,
): ScalarParameter<T> {
  return {
    ...text,
    type,
    optional: whenBlank !== null,
    dimension: 'scalar',
    comparable,
    read: (value) => {
      if (isOmitted(value) || value === null || value === undefined) {
        return whenBlank === null ? fail('#N/A', namedReason('missing', text.name)) : whenBlank.value;
      }
      if (typeof value === 'object') return operandFailure(text.name, value.error);
      if (typeof value === 'boolean') {
        return fail('#VALUE!', namedReason('logical', text.name, { value: value ? 'TRUE' : 'FALSE' }));
      }
      return read(value);
    },
  };
}

/** A number out of one cell, in the parameter's money unit if it has one. */
function readNumber(text: ParameterText, value: string | number): Amount | Failure {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? cellNumber(value) : fail('#NUM!', namedReason('notANumber', text.name, { value: String(value) }));
  }
  const written = readWritten(value);
  if (written === null) return fail('#VALUE!', namedReason('notANumber', text.name, { value }));
  return inOwnUnit(text, written) ?? fail('#VALUE!', namedReason('wrongUnit', text.name, { value }));
}

/** A percentage is no amount of money, and money is no number of points; null where the unit does not fit. 分 behind money is a fen. */
function inOwnUnit(text: ParameterText, written: WrittenFigure): Amount | null {
  const money = text.unit !== undefined && isUnit(text.unit) ? text.unit : null;
  if (written.unit === 'none') return written.value;
  if (text.unit === PLAIN) return null;
  if (text.unit === '分') return written.unit === 'points' ? written.value : null;
  if (money === null) return written.unit === 'points' ? null : inUnit(written, '万元');
  if (written.unit === 'percent') return null;
  return inUnit(written.unit === 'points' ? { ...written, yuan: FEN } : written, money);
}

/** Money or another figure that must be filled in. */
export function figure(text: ParameterText): ScalarParameter<Amount> {
  return scalar(text, 'number', null, (value) => readNumber(text, value), true);
}

/** A figure that may be left out; the default is what `whatBlankMeans` says. */
export function optionalFigure<D extends Amount | null>(text: ParameterText, whenBlank: D): ScalarParameter<Amount | D> {
  return scalar<Amount | D>(text, 'number', { value: whenBlank }, (value) => readNumber(text, value), true);
}

/** 分值: a number not below 0. */
export function weight(text: ParameterText): ScalarParameter<Amount>;
export function weight<D extends Amount | null>(text: ParameterText, whenBlank: D): ScalarParameter<Amount | D>;
export function weight(given: ParameterText, whenBlank?: Amount | null): ScalarParameter<Amount | null> {
  const text: ParameterText = { unit: '分', ...given };
  const read = (value: string | number): Amount | Failure => {
    const number = readNumber(text, value);
    if (isFailure(number) || !number.isNegative()) return number;
    return fail('#VALUE!', namedReason('negative', text.name, { value: number.toString() }));
  };
  return scalar<Amount | null>(text, 'number', whenBlank === undefined ? null : { value: whenBlank }, read);
}

const MOST_DIGITS = 10;

/** 保留位数 of the result. */
export function digits(whenBlank: number, of: Localized): ScalarParameter<number> {
  const text: ParameterText = {
    name: { zh: '位数', en: 'digits' },
    description: { zh: `${of.zh}保留的小数位数，四舍五入`, en: `Decimals kept of ${of.en}, rounded half-up` },
    whatBlankMeans: { zh: `按 ${whenBlank} 位`, en: `${whenBlank} decimals` },
    example: String(whenBlank),
  };
  return scalar(text, 'number', { value: whenBlank }, (value) => {
    const number = readNumber({ ...text, unit: PLAIN }, value);
    if (isFailure(number)) return number;
    return number.isInteger() && number.gte(0) && number.lte(MOST_DIGITS)
      ? number.toNumber()
      : fail('#VALUE!', namedReason('digits', text.name, { value: number.toString() }));
  });
}

/** One of a few words; `read` maps the normalised text to its meaning. */
export function choice<T extends string, D extends T | null>(
  text: ParameterText,
  choices: Readonly<Record<string, T>>,
  whenBlank?: D,
): ScalarParameter<T | D> {
  return scalar<T | D>(text, 'text', whenBlank === undefined ? null : { value: whenBlank }, (value) => {
    const found = choices[normalize(String(value)).replace(/"/g, '')];
    const data = { value: String(value), choices: Object.keys(choices).join('、') };
    return found ?? fail('#VALUE!', namedReason('unknownChoice', text.name, data));
  });
}

/** Text as it stands in the cell. */
export function words<D extends string>(text: ParameterText, whenBlank?: D): ScalarParameter<string> {
  return scalar<string>(text, 'text', whenBlank === undefined ? null : { value: whenBlank }, (value) => String(value));
}

/** A cell that may hold text or a number, such as 年初指标值; a blank is handed on as null. */
export function content(text: ParameterText, optional = false): ScalarParameter<CellContent> {
  const parameter = scalar<CellContent>(text, 'any', { value: null }, (value) => toContent(value));
  return { ...parameter, optional };
}

function toContent(value: string | number): CellContent {
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? cellNumber(value) : String(value);
}

/** A range handed on cell by cell; an error in it ends the function. */
export function cells(text: ParameterText, optional = false): MatrixParameter<readonly (readonly CellContent[])[]> {
  return { ...text, type: 'any', dimension: 'matrix', optional, comparable: false, read: (rows) => readCells(text, rows) };
}

/** One blank cell: of a whole column most lines are, and all of them share what they are read as. */
const NOTHING: readonly CellContent[] = [null];
const NOUGHT: readonly Amount[] = [ZERO];

function isBlankLine(row: readonly RawValue[]): boolean {
  return row.length === 1 && (row[0] === null || row[0] === undefined || row[0] === '');
}

function readCells(text: ParameterText, rows: RawMatrix): readonly (readonly CellContent[])[] | Failure {
  const result: (readonly CellContent[])[] = [];
  for (const row of rows) {
    if (isBlankLine(row)) {
      result.push(NOTHING);
      continue;
    }
    const line: CellContent[] = [];
    for (const value of row) {
      if (value === null || value === undefined || value === '' || isOmitted(value)) line.push(null);
      else if (typeof value === 'object') return operandFailure(text.name, value.error);
      else line.push(typeof value === 'boolean' ? String(value) : toContent(value));
    }
    result.push(line);
  }
  return result;
}

/** A range of figures; blanks and dashes are zero, anything unreadable is named by its place. ¥ alone leaves the unit of the column. */
export function figures(text: ParameterText): MatrixParameter<readonly (readonly Amount[])[]> {
  return {
    ...text,
    type: 'number',
    dimension: 'matrix',
    optional: false,
    comparable: true,
    read: (rows) => {
      const result: (readonly Amount[])[] = [];
      for (const [r, row] of rows.entries()) {
        if (isBlankLine(row)) {
          result.push(NOUGHT);
          continue;
        }
        const line: Amount[] = [];
        for (const [c, value] of row.entries()) {
          const number = readCellNumber(text, value);
          if (number === null) {
            return fail('#VALUE!', namedReason('cellNotANumber', text.name, { row: r + 1, column: c + 1, value: String(value) }));
          }
          if (isFailure(number)) return number;
          line.push(number);
        }
        result.push(line);
      }
      return result;
    },
  };
}

function readCellNumber(text: ParameterText, value: RawValue): Amount | Failure | null {
  if (value === null || value === undefined || value === '' || value === 0) return ZERO;
  if (typeof value === 'number') return Number.isFinite(value) ? cellNumber(value) : null;
  if (typeof value === 'object') return operandFailure(text.name, value.error);
  if (typeof value === 'boolean') return null;
  if (isOmitted(value)) return ZERO;
  const written = readWritten(value);
  return written === null ? null : written.onlySign ? written.value : inOwnUnit(text, written);
}
