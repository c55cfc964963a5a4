import type { Language } from '../core';
import { rowsRead, withoutBlankEnd } from './runtime/blank-end';
import type { WorksheetFunction } from './runtime/define';
import { type CellResult, type Failure, isFailure, isMatrix, type RawArgument, type RawValue } from './runtime/result';

/**
 * Adapter for hosts that know no typed errors (WPS, a plain grid): a failure becomes a sentence that names the error
 * and the reason. It cannot be taken for a number, so whatever refers to it fails too.
 */
export type PlainResult = string | number | (string | number)[][];

export interface PlainOptions {
  readonly language: () => Language;
  readonly onFault?: (fault: unknown) => void;
  /** How a failure is shown; a grid with error values of its own gives them here. */
  readonly show?: (failure: Failure, language: Language) => string;
}

export function plainFunction(definition: WorksheetFunction, options: PlainOptions): (...args: unknown[]) => PlainResult {
  const show = options.show ?? describe;
  return (...args) => {
    const given = withoutBlankEnd(definition.parameters, definition.parameters.map((_, i) => valueOf(args[i])));
    const result = definition.invoke(given.map(fromPlain), options.onFault);
    const cell = (value: CellResult): string | number => (isFailure(value) ? show(value, options.language()) : value);
    return isMatrix<CellResult>(result) ? result.map((row) => row.map(cell)) : cell(result);
  };
}

export function describe(failure: Failure, language: Language): string {
  return language === 'zh' ? `无法计算（${failure.error}）：${failure.reason.zh}` : `Not computed (${failure.error}): ${failure.reason.en}`;
}

/** What COM hands over for an argument that was left out (DISP_E_PARAMNOTFOUND). */
const OMITTED = -2147352572;
/** Errors of cells as COM numbers them: 0x800A0000 plus the code. */
const COM_ERRORS: Readonly<Record<number, string>> = {
  [-2146826288]: '#NULL!',
  [-2146826281]: '#DIV/0!',
  [-2146826273]: '#VALUE!',
  [-2146826265]: '#REF!',
  [-2146826259]: '#NAME?',
  [-2146826252]: '#NUM!',
  [-2146826246]: '#N/A',
};
const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

function fromPlain(argument: unknown): RawArgument {
  if (Array.isArray(argument)) return rowsRead(argument, fromCell);
  return fromCell(argument);
}

/** WPS may hand over the range itself. */
function valueOf(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null && 'Value2' in argument ? valueOf(argument.Value2) : argument;
}

function fromCell(value: unknown): RawValue {
  if (value === OMITTED) return null;
  if (typeof value === 'number') {
    const error = COM_ERRORS[value];
    return error === undefined ? value : { error };
  }
  if (typeof value === 'string') return ERROR_TEXT.test(value) ? { error: value } : value;
  return typeof value === 'boolean' ? value : null;
}
