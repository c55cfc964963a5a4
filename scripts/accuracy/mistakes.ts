import { type Amount, amount, type CellValue } from '../../src/core';

/** A way to get one figure wrong. Undefined where it would not change this figure. */
export interface Mistake {
  readonly name: string;
  readonly make: (value: Amount, neighbour: Amount | undefined) => CellValue | undefined;
}

const other = (value: Amount, next: Amount): CellValue | undefined => (next.eq(value) ? undefined : next.toNumber());

/** Digits of 3,220.75 as they are typed, and a figure of such digits. */
const digits = (value: Amount): string => value.abs().toFixed(2).replace('.', '');
const figure = (text: string): Amount => amount(text === '' ? 0 : text).div(100);

export const MISTAKES: readonly Mistake[] = [
  {
    name: '两位数字颠倒',
    make: (value) => {
      const text = digits(value);
      const at = [...text].findIndex((digit, i) => i + 1 < text.length && digit !== text[i + 1]);
      return at < 0 ? undefined : other(value, figure(text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)));
    },
  },
  { name: '多 1.00', make: (value) => value.plus(1).toNumber() },
  {
    name: '一位数字不同',
    make: (value) => {
      const text = digits(value);
      const at = Math.floor(text.length / 2);
      return other(value, figure(text.slice(0, at) + String((Number(text[at]) + 3) % 10) + text.slice(at + 1)));
    },
  },
  {
    name: '少一位数字',
    make: (value) => {
      const text = digits(value);
      const at = Math.floor(text.length / 2);
      return other(value, figure(text.slice(0, at) + text.slice(at + 1)));
    },
  },
  { name: '×10', make: (value) => other(value, value.times(10)) },
  { name: '×10,000', make: (value) => other(value, value.times(10000)) },
  { name: '正负号', make: (value) => other(value, value.neg()) },
  { name: '空', make: (value) => (value.isZero() ? undefined : null) },
  { name: '零', make: (value) => other(value, amount(0)) },
  { name: '相邻的数', make: (value, neighbour) => (neighbour ? other(value, neighbour) : undefined) },
];
