import { type Amount, amount } from '../../core';

/** A figure as texts write it: 2936.57, 1,200. */
export const FIGURE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

/** What a text works out and does not get right. Positions count in the normalised text. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  /** `2153.51+340+243.06`, `8×440×3`, `36×70%` */
  readonly figures: string;
  readonly computed: Amount;
  readonly stated: string;
  /** Off by less than one in the last digit of what is written. */
  readonly digit: boolean;
}

export function readDigits(digits: string): Amount {
  return amount(digits.replace(/,/g, ''));
}
