/** The header of a new sheet from the paths of its columns. */
import type { Column } from '../../../src/core';
import { headerRows } from '../../../src/fill/three-public/sheet-header';

const column = (...path: string[]): Column => ({ key: path.join('.'), role: 'amount', path }) as unknown as Column;
function header(columns: readonly Column[], lastLabelBelow = false): { rows: string[]; merges: string[] } {
  const { rows, merges } = headerRows(columns, { top: 3, lastLabelBelow }, (text) => text.toUpperCase());
  return { rows: rows.map((row) => row.map((text) => text ?? '·').join(' ')), merges: merges.map(({ top, left, bottom, right }) => `${String(top)},${String(left)}–${String(bottom)},${String(right)}`) };
}

test('what neighbours share is said once and merged; a short path reaches down', () => {
  expect(header([column('a'), column('b', 'c'), column('b', 'd', 'e'), column('b', 'd', 'f'), column('g', 'e')])).toEqual({
    rows: ['A B · · G', '· C D · E', '· · E F ·'],
    // A over three lines, B over three columns, C and the E of G over two lines, D over two columns.
    merges: ['3,0–5,0', '3,1–3,3', '4,1–5,1', '4,2–4,3', '4,4–5,4'],
  });
});

test('the last label stays on the last line where the form has it there, and the one above reaches down', () => {
  expect(header([column('b', 'c', 'x'), column('b', 'c', 'y'), column('b', 'd', 'e', 'x'), column('b', 'd', 'e', 'y')], true)).toEqual({
    rows: ['B · · ·', 'C · D ·', '· · E ·', 'X Y X Y'],
    merges: ['3,0–3,3', '4,0–5,1', '4,2–4,3', '5,2–5,3'],
  });
  // One label alone reaches down in any case.
  expect(header([column('a'), column('b', 'c')], true)).toEqual({ rows: ['A B', '· C'], merges: ['3,0–4,0'] });
});

test('last labels are never shared, nor is what stands under different ones', () => {
  expect(header([column('a'), column('a')]).merges).toEqual([]);
  expect(header([column('a', 'x', 'p'), column('b', 'x', 'p')])).toEqual({ rows: ['A B', 'X X', 'P P'], merges: [] });
  expect(header([column('a', 'x'), column('a', 'x', 'p')])).toEqual({ rows: ['A ·', 'X X', '· P'], merges: ['3,0–3,1', '4,0–5,0'] });
});
