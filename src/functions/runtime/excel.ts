import type { Language } from '../../core';
import { rowsRead, withoutBlankEnd } from './blank-end';
import type { WorksheetFunction } from './define';
import { type CellResult, type ErrorCode, type Failure, type FunctionResult, isFailure, isMatrix, type RawArgument, type RawValue } from './result';

/** The part of Excel's CustomFunctions object that is used. */
export type ExcelRuntime = Pick<typeof CustomFunctions, 'associate' | 'Error' | 'ErrorCode'>;

type ExcelCell = string | number | CustomFunctions.Error;

/** Registers every function with Excel. The language is asked for at each error, so that it can change meanwhile. */
export function associateFunctions(
  functions: readonly WorksheetFunction[],
  runtime: ExcelRuntime,
  language: () => Language,
  onFault: (fault: unknown) => void,
): void {
  for (const definition of functions) {
    const count = definition.parameters.length;
    // Excel appends its invocation object to the arguments; it is not one of ours.
    runtime.associate(definition.name, (...args: unknown[]) =>
      toExcel(definition.invoke(withoutBlankEnd(definition.parameters, args.slice(0, count)).map(fromExcel), onFault), runtime, language()),
    );
  }
}

function fromExcel(argument: unknown): RawArgument {
  return Array.isArray(argument) ? rowsRead(argument, fromCell) : fromCell(argument);
}

function fromCell(value: unknown): RawValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return null;
  if ('code' in value && typeof value.code === 'string') return { error: value.code };
  // Rich values (formatted numbers, entities) carry the plain value beside them.
  return 'basicValue' in value ? fromCell(value.basicValue) : { error: '#VALUE!' };
}

function toExcel(result: FunctionResult, runtime: ExcelRuntime, language: Language): ExcelCell | ExcelCell[][] {
  const cell = (value: CellResult): ExcelCell => (isFailure(value) ? toError(value, runtime, language) : value);
  if (isMatrix<CellResult>(result)) return result.map((row) => row.map(cell));
  if (isFailure(result)) throw toError(result, runtime, language);
  return result;
}

/** #REF! and #NAME? cannot be given back; they show as #VALUE! with the reason. */
function toError(failure: Failure, { Error: ExcelError, ErrorCode: codes }: ExcelRuntime, language: Language): CustomFunctions.Error {
  const code: Readonly<Record<ErrorCode, CustomFunctions.ErrorCode>> = {
    '#DIV/0!': codes.divisionByZero,
    '#N/A': codes.notAvailable,
    '#VALUE!': codes.invalidValue,
    '#NUM!': codes.invalidNumber,
    '#NULL!': codes.nullReference,
    '#REF!': codes.invalidValue,
    '#NAME?': codes.invalidValue,
  };
  return new ExcelError(code[failure.error], failure.reason[language]);
}
