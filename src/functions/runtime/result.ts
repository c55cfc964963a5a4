import type { Amount, Localized } from '../../core';

/** Error values a function can end in. The last four only pass on an operand that already is that error. */
export type ErrorCode = '#DIV/0!' | '#N/A' | '#VALUE!' | '#NUM!' | '#NULL!' | '#REF!' | '#NAME?';

const ERROR_CODES: readonly ErrorCode[] = ['#DIV/0!', '#N/A', '#VALUE!', '#NUM!', '#NULL!', '#REF!', '#NAME?'];

/** A typed error with the reason a person reads; hosts turn it into their own error value. */
export interface Failure {
  readonly error: ErrorCode;
  readonly reason: Localized;
}

export function fail(error: ErrorCode, reason: Localized): Failure {
  return { error, reason };
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'error' in value && 'reason' in value;
}

/** The code of an operand that is an error; unknown ones (#SPILL!, #CALC!) become #VALUE!. */
export function knownError(text: string): ErrorCode {
  return ERROR_CODES.find((code) => code === text) ?? '#VALUE!';
}

/** One cell as a host hands it over. Omitted optional arguments are null or undefined. */
export type RawValue = string | number | boolean | null | undefined | { readonly error: string };
export type RawMatrix = readonly (readonly RawValue[])[];
export type RawArgument = RawValue | RawMatrix;

/** What `compute` may give back. */
export type Computed = Amount | string | Failure;
export type Outcome = Computed | readonly (readonly Computed[])[];

/** What a host receives: never NaN, null or undefined, and matrices are rectangular. */
export type CellResult = number | string | Failure;
export type FunctionResult = CellResult | readonly (readonly CellResult[])[];

export function isMatrix<T>(value: T | readonly (readonly T[])[]): value is readonly (readonly T[])[] {
  return Array.isArray(value);
}
