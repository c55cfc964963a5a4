/** Widest digit of the usual 11-point font: what column widths are counted in. */
const DIGIT_PIXELS = 7;

/** A column width in characters, as files state it, on the screen. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** A row height in points on the screen. */
export function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}
