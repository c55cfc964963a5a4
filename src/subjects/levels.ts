/** A 类 has three digits, every level below it two more: 208, 20805, 2080505. */
export const CLASS_DIGITS = 3;
const LEVEL_DIGITS = 2;

/** Digits of a 款, the level at which 经济分类 are told apart. */
export const ITEM_DIGITS = CLASS_DIGITS + LEVEL_DIGITS;

export function isClass(code: string): boolean {
  return code.length === CLASS_DIGITS;
}

/** A 项, the lowest level of 功能分类: 2080505. */
export function isLowest(code: string): boolean {
  return code.length === ITEM_DIGITS + LEVEL_DIGITS;
}

/** Every code above this one, 类 first: 208 and 20805 above 2080505. A unit's own detail may be cut at any digit. */
export function codesAbove(code: string): readonly string[] {
  return Array.from({ length: Math.max(0, code.length - CLASS_DIGITS) }, (_, i) => code.slice(0, CLASS_DIGITS + i));
}
