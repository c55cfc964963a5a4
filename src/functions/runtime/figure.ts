import { type Amount, amount, convert, isUnit, normalize, readFigure, type Unit, ZERO } from '../../core';

/** A number as people write it in a cell, with the money unit if they wrote one. */
export interface WrittenFigure {
  readonly value: Amount;
  readonly unit: Unit | null;
}

const WITH_UNIT = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%|元|千元|万元|亿元|分|个百分点)$/;
const DASH = /^(?:-+|\/)$/;

/** Reads `1,234.50`, `１２３４`, `(12)`, `——`, `95%`, `50万元`, `10分`; null where the text is no number. */
export function readWritten(text: string): WrittenFigure | null {
  const figure = readFigure(text);
  if (figure.kind === 'text' || figure.kind === 'dash') return { value: figure.value, unit: null };
  const normal = normalize(text);
  if (DASH.test(normal)) return { value: ZERO, unit: null };
  const [, digits, unit] = WITH_UNIT.exec(normal) ?? [];
  if (digits === undefined || unit === undefined) return null;
  const value = amount(digits.replace(/,/g, ''));
  if (unit === '%' || unit === '个百分点') return { value: value.div(100), unit: null };
  return { value, unit: isUnit(unit) ? unit : null };
}

/** In `target`; a figure without a unit is taken to be in it already. */
export function inUnit(figure: WrittenFigure, target: Unit): Amount {
  return figure.unit === null ? figure.value : convert(figure.value, figure.unit, target);
}
