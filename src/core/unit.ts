import { type Amount, amount, formatAmount, formatSigned } from './amount';

/** Units that standard tables are printed in. Counts (辆, 台) have no unit line of their own and are never converted. */
export type Unit = '元' | '千元' | '万元' | '亿元';

const YUAN_PER_UNIT: Readonly<Record<Unit, Amount>> = {
  元: amount(1),
  千元: amount(1000),
  万元: amount(10000),
  亿元: amount(100000000),
};

/** What one `from` is worth in `to`: 元 → 万元 gives 0.0001. */
export function unitFactor(from: Unit, to: Unit): Amount {
  return YUAN_PER_UNIT[from].div(YUAN_PER_UNIT[to]);
}

/** Conversion is by value and exact; rounding is the caller's decision. */
export function convert(value: Amount, from: Unit, to: Unit): Amount {
  return from === to ? value : value.times(unitFactor(from, to));
}

/** A unit as headings and labels write it, for use inside a pattern; the unit itself is the group. */
export const UNIT_PATTERN = `(?:人民币)?(${Object.keys(YUAN_PER_UNIT).join('|')})`;

const UNIT_BEHIND = new RegExp(`\\((?:单位:)?${UNIT_PATTERN}\\)$`);

/** A normalised label and the unit in brackets behind it: `金额(万元)`. */
export function unitBehind(label: string): { readonly label: string; readonly unit: Unit | undefined } {
  const match = UNIT_BEHIND.exec(label);
  const unit = match?.[1];
  return { label: match ? label.slice(0, match.index) : label, unit: unit !== undefined && isUnit(unit) ? unit : undefined };
}

export function isUnit(text: string): text is Unit {
  return Object.prototype.hasOwnProperty.call(YUAN_PER_UNIT, text);
}

/** Money is printed with its cents; `''` marks a count, which has none. Digits beyond are kept, not hidden. */
function decimalsOf(unit: Unit | ''): number {
  return unit === '' ? 0 : 2;
}

/** `3,487.99` of money, `10` of a count. */
export function formatIn(value: Amount, unit: Unit | ''): string {
  return formatAmount(value, decimalsOf(unit));
}

/** `+1.00`, `-10`: a difference always carries its sign. */
export function formatSignedIn(value: Amount, unit: Unit | ''): string {
  return formatSigned(value, decimalsOf(unit));
}
