import { type Amount, amount, normalize } from '../core';
import { NO_UNIT } from './measure';
import type { CannotSayCode, CellContent } from './outcome';
import { type Period, readPeriod } from './period';
import { type Interval, type Quantity, readQuantity, type Unreadable } from './quantity';
import { withDigits } from './numerals';
import { readTier, saysNotImplemented, type Tier } from './tiers';
import { reworded } from './wording';

/** What 年初指标值 says. */
export type Target = { readonly kind: 'blank' } | { readonly kind: 'words'; readonly text: string } | Quantity | Interval | Period | Unreadable;

/** What 实际完成值 says. */
export type Result =
  | { readonly kind: 'blank' }
  | { readonly kind: 'tier'; readonly tier: Tier; readonly text: string }
  | { readonly kind: 'not-implemented'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | Quantity
  | Period
  | Unreadable;

/** The two cells of an indicator, read once for whatever is asked of them. */
export interface Readings {
  readonly wanted: Target;
  readonly actual: Result;
}

export function readBoth(target: CellContent, result: CellContent): Readings {
  return { wanted: readTarget(target), actual: readResult(result) };
}

const BLANK = /^(?:|未填报?|未设置?|无|-+|\/)$/;

export function readTarget(content: CellContent): Target {
  if (content === null) return { kind: 'blank' };
  if (typeof content !== 'string') return bareFigure(content);
  const text = normalize(content);
  if (BLANK.test(text)) return { kind: 'blank' };
  const none = readNone(text);
  if (none) return none;
  const plain = reworded(text);
  return readPeriod(plain) ?? readQuantity(withDigits(plain), text) ?? { kind: 'words', text };
}

export function readResult(content: CellContent): Result {
  if (content === null) return { kind: 'blank' };
  if (typeof content !== 'string') return bareFigure(content);
  const text = normalize(content);
  if (BLANK.test(text)) return { kind: 'blank' };
  const tier = readTier(text);
  if (tier !== null) return { kind: 'tier', tier, text };
  if (saysNotImplemented(text)) return { kind: 'not-implemented', text };
  const plain = reworded(text);
  const period = readPeriod(plain);
  if (period !== null) return period;
  const quantity = readNone(text) ?? readQuantity(withDigits(plain), text);
  if (quantity === null) return { kind: 'words', text };
  if (quantity.kind === 'interval') return { kind: 'unreadable', code: 'several-results', text };
  if (quantity.kind === 'unreadable') return { ...quantity, code: resultCode(quantity.code) };
  return quantity;
}

/** 零投诉, 零事故: none of it. */
function readNone(text: string): Quantity | null {
  if (!/^(?:实现|确保|保持|做到)?零(?:[\u4e00-\u9fff]{2,6})?$/.test(text) || /^零(?:散|星|售)/.test(text)) return null;
  return { kind: 'quantity', comparison: '=', by: 'statement', value: amount(0), measure: NO_UNIT, lead: '', text };
}

function bareFigure(value: Amount): Quantity {
  const text = value.toString();
  return { kind: 'quantity', comparison: null, by: null, value, measure: NO_UNIT, lead: '', text };
}

function resultCode(code: CannotSayCode): CannotSayCode {
  return code === 'several-targets' ? 'several-results' : 'result-unreadable';
}
