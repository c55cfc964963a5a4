import { type Arithmetic, formatIn, formatSignedIn, halfUnit, type Language } from '../core';
import { chineseCount } from './count';
import type { Translate } from './types';

/** How far the figures may differ and how far they do, as a sentence an accountant would say. */
export function toleranceInWords(arithmetic: Arithmetic, language: Language, t: Translate): string {
  const difference = formatSignedIn(arithmetic.difference, arithmetic.unit);
  if (arithmetic.allowed.isZero()) return t(arithmetic.operator === '=' ? 'finding.exact' : 'finding.limit', { difference });
  const allowed = formatIn(arithmetic.allowed, arithmetic.unit);
  const precision = precisionBehind(arithmetic);
  if (precision === undefined) return t('finding.tolerance', { allowed, difference });
  const number = language === 'zh' ? chineseCount : String;
  const count = number(precision.figures);
  if (precision.digits === 0) return t('finding.toleranceWhole', { count, allowed, difference });
  return t('finding.toleranceDigits', { count, digits: number(precision.digits), allowed, difference });
}

/** How many figures of how many decimals give this allowance; undefined where the operands do not account for it. */
function precisionBehind(arithmetic: Arithmetic): { figures: number; digits: number } | undefined {
  const figures = arithmetic.operands.filter((operand) => operand.side !== 'condition' && !operand.value.isZero());
  const digits = Math.max(0, ...figures.map((operand) => operand.value.decimalPlaces()));
  const explained = halfUnit(digits).times(figures.length);
  return explained.equals(arithmetic.allowed) ? { figures: figures.length, digits } : undefined;
}
