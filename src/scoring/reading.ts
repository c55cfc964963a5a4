import { type Amount, amount, normalize, remembered } from '../core';
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

/** Texts of which it is remembered what they say. */
const TEXTS = 5000;

export function readTarget(content: CellContent): Target {
  if (content === null) return { kind: 'blank' };
  return typeof content === 'string' ? targetIn(content) : bareFigure(content);
}

const targetIn = remembered((content: string): Target => {
  const text = normalize(withoutTime(content));
  if (BLANK.test(text)) return { kind: 'blank' };
  const none = readNone(text);
  if (none) return none;
  const plain = reworded(text);
  return readPeriod(plain) ?? readQuantity(withDigits(plain), text) ?? { kind: 'words', text };
}, TEXTS);

export function readResult(content: CellContent): Result {
  if (content === null) return { kind: 'blank' };
  return typeof content === 'string' ? resultIn(content) : bareFigure(content);
}

const resultIn = remembered((content: string): Result => {
  const text = normalize(withoutTime(content));
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
}, TEXTS);

/** 2023/12/31 0:00:00: what a date cell becomes where its format is lost. */
function withoutTime(content: string): string {
  return content.replace(/^(\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[\sT]+\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?\s*$/, '$1');
}

const EVENT =
  '(?:[较重特]大|一般|新增|有效|有责|群众|服务|质量|安全|责任|群体性|恶性|重复|越级|舆论|网络)*(?:生产)?(?:事故|投诉|上访|信访|举报|事件|案件|差错|失误|伤亡|死亡|违规|违纪|违法|纠纷|舆情|拖欠|挪用)(?:事件|案件|问题|情况|现象|行为)?';
const NONE = new RegExp(
  `^(?:实现|确保|保持|做到)?(?:零(?:[\\u4e00-\\u9fff]{2,6})?|0(?:起|次|件|例|宗)?${EVENT}|(?:未|不|没有?|无)(?:再)?(?:发生|出现|有)?(?:一起|任何)?${EVENT}(?:发生)?)$`,
);

/** 零投诉, 无安全事故, 不发生群体性上访: none of it. */
function readNone(text: string): Quantity | null {
  if (!NONE.test(text) || /^零(?:散|星|售)/.test(text)) return null;
  return { kind: 'quantity', comparison: '=', by: 'statement', value: amount(0), measure: NO_UNIT, lead: '', text };
}

function bareFigure(value: Amount): Quantity {
  const text = value.toString();
  return { kind: 'quantity', comparison: null, by: null, value, measure: NO_UNIT, lead: '', text };
}

function resultCode(code: CannotSayCode): CannotSayCode {
  return code === 'several-targets' ? 'several-results' : 'result-unreadable';
}
