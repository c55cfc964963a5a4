import type { SheetSnapshot } from '../../core';

const LEAST = 9;
const MOST = 42;
const ROWS_LOOKED_AT = 500;

/** Column widths in characters that show most contents of a sheet whose file tells none. A Chinese character takes two. */
export function estimatedWidths(sheet: SheetSnapshot): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const merged = new Set(sheet.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`));
  sheet.values.slice(0, ROWS_LOOKED_AT).forEach((values, r) => {
    values.forEach((value, c) => {
      const row = sheet.origin.row + r;
      const column = sheet.origin.column + c;
      if (value === null || merged.has(`${row},${column}`)) return;
      const text = typeof value === 'object' ? value.error : String(value);
      widths.set(column, Math.max(widths.get(column) ?? LEAST, Math.min(MOST, characters(text) + 2)));
    });
  });
  return widths;
}

function characters(text: string): number {
  let count = 0;
  for (const character of text) count += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return count;
}
