/** `BC12` → column and row, zero-based; −1 where the text is no plain cell address. Called once a cell, so no regex. */
export function cellColumn(reference: string): number {
  let column = 0;
  let i = 0;
  for (; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~0x20;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return i === 0 || i > 3 || i === reference.length ? -1 : column - 1;
}

export function cellRow(reference: string): number {
  let i = 0;
  while (i < reference.length && reference.charCodeAt(i) > 0x39) i++;
  let row = 0;
  for (const start = i; i < reference.length; i++) {
    const digit = reference.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9 || i - start > 7) return -1;
    row = row * 10 + digit;
  }
  return row - 1;
}
