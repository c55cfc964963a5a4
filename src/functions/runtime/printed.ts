import { type Amount, amount, unitFactor } from '../../core';
import { readWritten } from './figure';
import { figure, figures, type MatrixParameter, type ParameterText, type ScalarParameter } from './parameter';
import { isFailure, type Failure, type RawMatrix, type RawValue } from './result';

/** A figure with what one of its own unit is worth in 万元: how far rounding its last digit may have moved it depends on that. */
export interface Printed {
  readonly value: Amount;
  readonly one: Amount;
}

const ONE = amount(1);

function oneOf(value: RawValue | undefined): Amount {
  const yuan = typeof value === 'string' ? (readWritten(value)?.yuan ?? null) : null;
  return yuan === null ? ONE : yuan.times(unitFactor('元', '万元'));
}

/** As `figure`, for a figure in 万元 or without a unit, keeping the unit it is printed in. */
export function printedFigure(text: ParameterText): ScalarParameter<Printed> {
  const parameter = figure(text);
  return {
    ...parameter,
    read: (value) => {
      const number = parameter.read(value);
      return isFailure(number) ? number : { value: number, one: oneOf(value) };
    },
  };
}

/** As `figures`, keeping the unit of each; ¥ alone leaves the unit of the column. */
export function printedFigures(text: ParameterText): MatrixParameter<readonly Printed[]> {
  const parameter = figures(text);
  return {
    ...parameter,
    read: (rows: RawMatrix): readonly Printed[] | Failure => {
      const numbers = parameter.read(rows);
      if (isFailure(numbers)) return numbers;
      return numbers.flatMap((row, r) => row.map((value, c) => ({ value, one: columnOne(rows[r]?.[c]) })));
    },
  };
}

function columnOne(value: RawValue | undefined): Amount {
  return typeof value === 'string' && readWritten(value)?.onlySign === true ? ONE : oneOf(value);
}
