const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 两, 五, 十 as a sentence says them; larger counts stay figures: `27 `. */
export function chineseCount(count: number): string {
  return DIGITS[count] ?? `${String(count)} `;
}
