import { type Range, rangeToA1 } from '../../core';
import type { EtRange, EtWorksheet } from './et';

export function rangeAt(sheet: EtWorksheet, area: Range): EtRange {
  return sheet.Range(rangeToA1(area));
}

export function cellAt(sheet: EtWorksheet, row: number, column: number): EtRange {
  return rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
}

/** Our indexes count from 0, those of ET from 1. */
export function areaOf(range: EtRange): Range {
  const top = range.Row - 1;
  const left = range.Column - 1;
  return { top, left, bottom: top + range.Rows.Count - 1, right: left + range.Columns.Count - 1 };
}

export function height({ top, bottom }: Range): number {
  return bottom - top + 1;
}

export function width({ left, right }: Range): number {
  return right - left + 1;
}

export function covers(outer: Range, inner: Range): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}

export function rows({ top, bottom, ...sides }: Range): readonly Range[] {
  if (top === bottom) return [];
  const middle = Math.floor((top + bottom) / 2);
  return [{ top, bottom: middle, ...sides }, { top: middle + 1, bottom, ...sides }];
}

export function columns({ left, right, ...sides }: Range): readonly Range[] {
  if (left === right) return [];
  const middle = Math.floor((left + right) / 2);
  return [{ left, right: middle, ...sides }, { left: middle + 1, right, ...sides }];
}
