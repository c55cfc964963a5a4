import { remembered } from '../../core';

const QUOTED = /"[^"]*"/g;
/** `\x` and `!x` print x; `_x` leaves its width, `*x` repeats it; `[…]` is a colour, a condition or a locale. */
const ESCAPED = /[\\!](.)/g;
const SPACING = /[_*]./g;
const BRACKETS = /\[[^\]]*\]/g;
const PRINTED_POINT = '\u0001';

const MOST_KEPT = 1000;

/** True for formats that only look converted: `0!.0,` and `0.00,` divide by a thousand, `0!.0000` prints a point inside the digits. */
export const rescales = remembered(onlyLooksConverted, MOST_KEPT);

function onlyLooksConverted(format: string): boolean {
  return format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).some((section) => {
    const bare = section
      .replace(QUOTED, (text) => (text === '"."' ? PRINTED_POINT : ''))
      .replace(ESCAPED, (_, mark: string) => (mark === '.' ? PRINTED_POINT : ''))
      .replace(SPACING, '')
      .replace(BRACKETS, '');
    const pointInside = new RegExp(`[0#?]${PRINTED_POINT}[0#?]`).test(bare);
    const dividing = /[0#?],+(?![0#?,])/.test(bare.replaceAll(PRINTED_POINT, ''));
    return pointInside || dividing;
  });
}

const PLAIN_DIGITS = /^(?:#,##|#|_ \*?)?0(?:\.(0+))?(?:_.)?$/;

/** Decimals a plain number format shows; undefined where it leaves that to the figure, or is anything but plain digits. */
export function shownPlaces(format: string): number | undefined {
  const [first = ''] = format.split(';');
  const match = PLAIN_DIGITS.exec(first.trim());
  return match ? (match[1] ?? '').length : undefined;
}
