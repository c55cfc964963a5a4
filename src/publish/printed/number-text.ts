import { type Amount, amount, formatAmount, roundHalfUp } from '../../core';

/** Colours, conditions, room kept free and fillers. */
const ORNAMENT = /\[[^\]]*\]|_.|\*./g;
const ESCAPED = /\\(.)/g;
const QUOTED = /"[^"]*"/g;
const DATE = /[ymdhs]/i;
/** What stands before the digits, the digits, and what stands behind. */
const DIGITS = /^((?:"[^"]*"|[^0#?"])*)([0#?][0#?,.]*)(.*)$/;
const PLACES = /\.([0#?]+)/;
const DAY = 86_400_000;
/** Day 0 of a workbook: 1899-12-30, so that day 61 is 1900-03-01. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;

/** True where the format says nothing about how a number is written. */
export function isGeneral(format: string): boolean {
  return format === '' || format === '@' || /^general$/i.test(format);
}

/**
 * A number as a spreadsheet shows it: decimals, thousands and percent of its format; a date as 2023年12月31日. Zero of a format
 * that hides it is blank, as on the sheet.
 */
export function numberText(value: Amount, format: string, date1904 = false): string {
  if (isGeneral(format)) return plain(value);
  const sections = format.split(';').map(bare);
  const own = value.isZero() ? sections[2] : value.isNegative() ? sections[1] : undefined;
  const section = own ?? sections[0] ?? '';
  if (own !== undefined && !/[0#]/.test(own)) return words(own).replaceAll('?', '').trim();
  if (DATE.test(section.replace(QUOTED, ''))) return dateText(value, date1904);
  const [, before = '', digits = '', after = ''] = DIGITS.exec(section) ?? [];
  if (digits === '' || /e[+-]/i.test(after)) return plain(value);
  const shown = after.includes('%') ? value.times(amount(100)) : value;
  const { least, most } = placesOf(digits);
  // A section of its own says how the sign is written.
  const rounded = roundHalfUp(own === undefined ? shown : shown.abs(), most);
  const text = formatAmount(rounded, Math.max(least, Math.min(most, rounded.decimalPlaces())));
  const [sign, unsigned] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
  return `${sign}${words(before)}${digits.includes(',') ? unsigned : unsigned.replaceAll(',', '')}${words(after)}`.trim();
}

/** Without what only colours, pads or conditions. */
function bare(section: string): string {
  return section.replace(ORNAMENT, '').replace(ESCAPED, '"$1"');
}

function words(around: string): string {
  return around.replace(/"/g, '');
}

function placesOf(section: string): { readonly least: number; readonly most: number } {
  const places = PLACES.exec(section)?.[1] ?? '';
  return { least: places.replace(/[#?]/g, '').length, most: places.length };
}

function plain(value: Amount): string {
  return formatAmount(value, 0).replaceAll(',', '');
}

function dateText(value: Amount, date1904: boolean): string {
  const days = value.floor().toNumber() + (date1904 ? DAYS_TO_1904 : 0);
  const date = new Date(DAY_ZERO + days * DAY);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
