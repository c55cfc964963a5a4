const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const TEN = 10;

/** 1 → 一, 12 → 十二, 23 → 二十三; for headings, below a hundred. */
export function numeral(count: number): string {
  const tens = Math.floor(count / TEN);
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${DIGITS[count % TEN] ?? ''}`;
}
