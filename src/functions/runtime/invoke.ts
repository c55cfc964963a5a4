import { type Amount } from '../../core';
import { withoutBlankEnd } from './blank-end';
import { readWritten } from './figure';
import { isOmitted, type Parameter } from './parameter';
import { namedReason, reason } from './reasons';
import {
  type CellResult, type Computed, fail, type Failure, type FunctionResult, isFailure, isMatrix, type Outcome,
  type RawArgument, type RawMatrix, type RawValue,
} from './result';

type Run = (values: readonly unknown[]) => Outcome;

/**
 * The dull work around every function: missing arguments, one-cell ranges, ranges for single values (computed cell by
 * cell), reading, error operands, and results a host can show. A fault in our own code becomes #VALUE!, never a throw.
 */
export function invoke(
  parameters: readonly Parameter<unknown>[],
  run: Run,
  args: readonly RawArgument[],
  onFault: (fault: unknown) => void = () => undefined,
): FunctionResult {
  const given = withoutBlankEnd(parameters, parameters.map((parameter, i) => shaped(parameter, args[i])));
  const size = liftedSize(parameters, given);
  if (isFailure(size)) return size;
  try {
    if (size === null) return finish(once(parameters, run, given));
    return Array.from({ length: size.rows }, (_, r) =>
      Array.from({ length: size.columns }, (_, c) => firstCell(finish(once(parameters, run, at(parameters, given, r, c))))),
    );
  } catch (fault) {
    onFault(fault);
    return fail('#VALUE!', reason('unexpected'));
  }
}

/** A range of one cell is a value where a value is wanted, and a value is a range of one cell where a range is wanted. */
function shaped(parameter: Parameter<unknown>, argument: RawArgument): RawArgument {
  if (parameter.dimension === 'matrix') return isMatrix(argument) ? argument : [[argument]];
  if (!isMatrix(argument)) return argument;
  return argument.length === 1 && argument[0]?.length === 1 ? argument[0][0] : argument;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The common size of ranges given where single values are wanted; null where there are none. */
function liftedSize(parameters: readonly Parameter<unknown>[], given: readonly RawArgument[]): Size | Failure | null {
  let size: Size | null = null;
  for (const [i, argument] of given.entries()) {
    if (parameters[i]?.dimension !== 'scalar' || !isMatrix(argument)) continue;
    const own: Size = { rows: argument.length, columns: argument[0]?.length ?? 0 };
    if (size !== null && (size.rows !== own.rows || size.columns !== own.columns)) return fail('#VALUE!', reason('shapes'));
    size = own;
  }
  return size;
}

function at(parameters: readonly Parameter<unknown>[], given: readonly RawArgument[], row: number, column: number): RawArgument[] {
  return given.map((argument, i) =>
    parameters[i]?.dimension === 'scalar' && isMatrix(argument) ? argument[row]?.[column] : argument,
  );
}

function once(parameters: readonly Parameter<unknown>[], run: Run, given: readonly RawArgument[]): Outcome {
  const values: unknown[] = [];
  for (const [i, parameter] of parameters.entries()) {
    const value = read(parameter, given[i]);
    if (isFailure(value)) return value;
    values.push(value);
  }
  return mixedUnits(parameters, given) ?? run(values);
}

function read(parameter: Parameter<unknown>, argument: RawArgument): unknown {
  if (parameter.dimension === 'matrix') {
    const rows = isMatrix(argument) ? argument : [[argument]];
    return !parameter.optional && isOneBlank(rows) ? fail('#N/A', namedReason('missing', parameter.name)) : parameter.read(rows);
  }
  return parameter.read(isMatrix(argument) ? null : argument);
}

/** A range that was left out, or a single cell that nobody has filled in. */
function isOneBlank(rows: RawMatrix): boolean {
  return rows.length === 1 && rows[0]?.length === 1 && isOmitted(rows[0][0]);
}

/** 48万元 beside a bare 500000 cannot be compared: nobody knows the unit of the second. The same holds for 55% beside 90. */
function mixedUnits(parameters: readonly Parameter<unknown>[], given: readonly RawArgument[]): Failure | null {
  const seen: SeenUnits = { bare: false, money: false, large: false, percent: false, sign: false };
  let besideMoney = false;
  for (const [i, parameter] of parameters.entries()) {
    const argument = given[i];
    if (!parameter.comparable) continue;
    if (!isMatrix(argument)) {
      noteUnit(argument, false, seen);
      besideMoney ||= seen.money;
    } else for (const row of argument) for (const value of row) noteUnit(value, true, seen);
  }
  // ¥ alone in a column is money where a single value is, else the unit of the column.
  if (seen.sign && !besideMoney) seen.bare = true;
  if (seen.bare && seen.money) return fail('#VALUE!', reason('mixedUnits'));
  return seen.percent && seen.large ? fail('#VALUE!', reason('mixedPercent')) : null;
}

type SeenUnits = Record<'bare' | 'money' | 'large' | 'percent' | 'sign', boolean>;

function noteUnit(value: RawValue, inColumn: boolean, seen: SeenUnits): void {
  if (typeof value === 'number') {
    if (value === 0) return;
    seen.bare = true;
    if (Math.abs(value) > 1) seen.large = true;
  } else if (typeof value === 'string' && value !== '') {
    const written = isOmitted(value) ? null : readWritten(value);
    if (written === null || written.value.isZero()) return;
    if (written.unit === 'percent') seen.percent = true;
    else if (inColumn && written.onlySign) seen.sign = true;
    else if (written.unit !== 'none') seen.money = true;
    else seen.bare = true;
    if (written.unit === 'none' && written.value.abs().gt(1)) seen.large = true;
  }
}

/** Plain numbers and text only; ragged rows are filled up with blanks. */
function finish(outcome: Outcome): FunctionResult {
  if (!isMatrix<Computed>(outcome)) return toCell(outcome);
  const width = Math.max(...outcome.map((row) => row.length));
  return outcome.map((row) => Array.from({ length: width }, (_, c) => toCell(row[c] ?? '')));
}

function toCell(value: Amount | string | Failure): CellResult {
  if (typeof value === 'string' || isFailure(value)) return value;
  const number = value.toNumber();
  if (!Number.isFinite(number)) return fail('#NUM!', reason('unexpected'));
  return number === 0 ? 0 : number; // A rounded −0.001 is 0, not −0.
}

function firstCell(result: FunctionResult): CellResult {
  return isMatrix<CellResult>(result) ? (result[0]?.[0] ?? '') : result;
}

