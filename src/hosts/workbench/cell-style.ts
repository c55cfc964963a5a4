import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IBorderData, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { type Alignment, type Borders, type CellStyle, type Font, SIDES } from '../file/xlsx/appearance-types';
import { GENERAL } from './book';
import { withFallback } from './fonts';

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const SIDE_KEYS = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;
const INDENT_PIXELS = 9;
const STACKED = 255;

/** What a file says of a cell's looks, in the grid's words. */
export function gridStyle({ font, fill, borders, alignment, numberFormat }: CellStyle): IStyleData {
  return {
    ...fontStyle(font),
    ...alignmentStyle(alignment),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(Object.keys(borders).length > 0 && { bd: borderStyle(borders) }),
    ...(numberFormat !== GENERAL && { n: { pattern: numberFormat } }),
  };
}

function fontStyle({ name, size, bold, italic, underline, strike, color }: Font): IStyleData {
  return {
    ...(name !== undefined && { ff: withFallback(name) }),
    ...(size !== undefined && { fs: size }),
    ...(bold === true && { bl: BooleanNumber.TRUE }),
    ...(italic === true && { it: BooleanNumber.TRUE }),
    ...(underline === true && { ul: { s: BooleanNumber.TRUE } }),
    ...(strike === true && { st: { s: BooleanNumber.TRUE } }),
    ...(color !== undefined && { cl: { rgb: color } }),
  };
}

function alignmentStyle({ horizontal, vertical, wrap, indent, rotation }: Alignment): IStyleData {
  const across = HORIZONTAL[horizontal ?? ''];
  return {
    ...(across !== undefined && { ht: across }),
    vt: VERTICAL[vertical ?? ''] ?? VerticalAlign.BOTTOM,
    ...(wrap === true && { tb: WrapStrategy.WRAP }),
    ...(indent !== undefined && { pd: across === HorizontalAlign.RIGHT ? { r: indent * INDENT_PIXELS } : { l: indent * INDENT_PIXELS } }),
    ...(rotation !== undefined && { tr: turned(rotation) }),
  };
}

/** Files count 0–90 upwards and 91–180 downwards; the grid counts downwards. */
function turned(rotation: number): { a: number; v?: BooleanNumber } {
  if (rotation === STACKED) return { a: 0, v: BooleanNumber.TRUE };
  return { a: rotation > 90 ? rotation - 90 : -rotation };
}

function borderStyle(borders: Borders): IBorderData {
  const data: IBorderData = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line) data[SIDE_KEYS[side]] = { s: LINES[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
  }
  return data;
}
