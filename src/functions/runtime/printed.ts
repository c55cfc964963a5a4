import { type Amount, amount, unitFactor } from '../../core';
import { readWritten } from './figure';
import { figure, figures, type MatrixParameter, type ParameterText, type ScalarParameter } from './parameter';
import { isFailure, type Failure, type RawMatrix, type RawValue } from './result';

/** A figure with what one of its own unit is worth in 万元: how far rounding its last digit may have moved it depends on that. */
export interface Printed {
  readonly value: Amount;
  readonly one: Amount;
  /** 万元, 元 or ¥ is written; in a column ¥ alone is `sign`: it says money, but not of what size. */
  readonly money: boolean | 'sign';
}

const ONE = amount(1);
const YUAN = unitFactor('元', '万元');

function oneOf(value: RawValue | undefined): Amount {
  const yuan = typeof value === 'string' ? (readWritten(value)?.yuan ?? null) : null;
  return yuan === null ? ONE : yuan.times(YUAN);
}

/** As `figure`, for a figure in 万元 or without a unit, keeping the unit it is printed in. */
export function printedFigure(text: ParameterText): ScalarParameter<Printed> {
  const parameter = figure(text);
  return {
    ...parameter,
    read: (value) => {
      const number = parameter.read(value);
      return isFailure(number) ? number : { value: number, one: oneOf(value), money: isMoney(value) };
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
      return numbers.flatMap((row, r) => row.map((value, c): Printed => ({ value, ...inColumn(rows[r]?.[c]) })));
    },
  };
}

function inColumn(value: RawValue | undefined): Omit<Printed, 'value'> {
  const onlySign = typeof value === 'string' && readWritten(value)?.onlySign === true;
  return onlySign ? { one: ONE, money: 'sign' } : { one: oneOf(value), money: isMoney(value) };
}

function isMoney(value: RawValue | undefined): boolean {
  return typeof value === 'string' && readWritten(value)?.unit === 'money';
}

/** ¥50 beside 100元 or ¥100 is 50 元; beside a bare 100 it is in the unit of the column. */
export function besideMoney(figure: Printed): Printed {
  return figure.money === 'sign' ? { value: figure.value.times(YUAN), one: YUAN, money: true } : figure;
}
