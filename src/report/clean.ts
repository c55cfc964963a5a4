/**
 * Text from a workbook is hostile: control characters can drive a terminal, direction marks can turn a number round,
 * and neither belongs in a report. What remains is one line of printable text.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const UNPAIRED_OR_NO_CHARACTER = /[\p{Cs}\ufffe\uffff]/gu;

export function clean(text: string): string {
  return text.replace(CONTROLS, ' ').replace(DIRECTION_MARKS, '').replace(UNPAIRED_OR_NO_CHARACTER, '\ufffd').trim();
}
