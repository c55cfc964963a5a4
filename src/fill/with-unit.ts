import { type Amount, convert, formatAmount, isUnit, normalize } from '../core';
import type { Equation, EquationTerm } from '../relations';
import { idOf } from './unknowns';

const WITH_UNIT = /^[\d.,]+(亿元|万元|千元|元)$/;

/**
 * Where every figure but nought that it follows from carries the same unit in its cell (805000元), a figure is written so too; undefined where any does not.
 * Without its unit it would be read in that of the table, which such a table need not print.
 */
export function inUnitOf(target: EquationTerm, { terms }: Equation, value: Amount): string | undefined {
  const texts = terms.flatMap((term) => {
    if (idOf(term) === idOf(target) || term.access.figure(term.row, term.column).value.isZero()) return [];
    const content = term.access.value(term.row, term.column);
    return [typeof content === 'string' ? normalize(content) : ''];
  });
  const units = new Set(texts.map((text) => WITH_UNIT.exec(text)?.[1]));
  const [unit] = units;
  if (units.size !== 1 || unit === undefined || !isUnit(unit)) return undefined;
  const own = convert(value, target.access.table.unit, unit);
  const separated = texts.some((text) => text.includes(','));
  return `${separated ? formatAmount(own, own.decimalPlaces()) : own.toFixed()}${unit}`;
}
