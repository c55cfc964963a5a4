import { type Amount, amount } from '../../core';
import type { StepRounding } from '../deduct';
import type { Bound, Earned, SchemeClause } from './scheme';

const FIGURE = String.raw`(-?\d+(?:\.\d+)?)(?:%|个?百分点)?`;
const EARNED = String.raw`[,:→]?(?:的)?[,]?(?:得|计|给|为)?(满分|全分|不得分|不计分|零分|按(?:完成|实际)?比例(?:得分|计分|计算得分|计算)?|\d+(?:\.\d+)?分)`;
const RANGE = new RegExp(`^${FIGURE}(\\(含\\)|\\(不含\\))?(?:-|~|至|到)${FIGURE}(\\(含\\)|\\(不含\\))?(?:之间)?${EARNED}$`);
const LIMIT = new RegExp(`^(≥|≤|>|<|=|大于等于|不低于|不小于|小于等于|不超过|不高于|不大于|大于|高于|超过|小于|低于|不足|等于|达到|为)?${FIGURE}(以下|以上|以内)?(\\(含\\)|\\(不含\\))?(?:时|者)?${EARNED}$`);
const OTHERWISE = new RegExp(`^(?:其余|其他|否则|其它|未达到的?)${EARNED}$`);
const PROPORTION = /^按(?:完成|实际)?比例(?:得分|计分|计算得分|计算)?$/;
const DEDUCT = new RegExp(
  String.raw`^每(超过|超出|超|高于|增加|增长|上升|提高|大于|低于|降低|下降|减少|少|低|不足)(一个百分点|${FIGURE}),?(?:则)?(?:扣减?|减)(?:(\d+(?:\.\d+)?)分|(?:权重|分值)的?(\d+(?:\.\d+)?)%|(\d+(?:\.\d+)?)%的?(?:权重|分值))(?:,?(不足一档不扣|不足一档也扣|按比例扣))?$`,
);
const BELOW = new Set(['低于', '降低', '下降', '减少', '少', '低', '不足']);
const ROUNDING: Readonly<Record<string, StepRounding>> = { 不足一档不扣: 'whole', 不足一档也扣: 'started', 按比例扣: 'proportional' };
const AT_LEAST = new Set(['≥', '大于等于', '不低于', '不小于', '达到']);
const AT_MOST = new Set(['≤', '小于等于', '不超过', '不高于', '不大于']);
const MORE = new Set(['>', '大于', '高于', '超过']);
const LESS = new Set(['<', '小于', '低于', '不足']);
/** Says nothing about points. */
const REMARK = /^(?:以100%为标准|扣完为止|直至扣完|满分\d+(?:\.\d+)?分|[^%\d]*楼[堂梯]馆所[^%\d]*按满分计算)$/;

/** One clause of a line, normalised: `≤100%得满分`, `10-20%(含)计3分`, `每超过1个百分点扣0.5分`; null for words that score nothing, undefined for what cannot be read. */
export function readClause(text: string): SchemeClause | null | undefined {
  const clause = text.replace(/[≦]/g, '≤').replace(/[≧]/g, '≥').replace(/,+$/, '');
  if (clause === '' || REMARK.test(clause)) return null;
  if (PROPORTION.test(clause)) return { kind: 'else', earned: { kind: 'share' } };
  return deduction(clause) ?? otherwise(clause) ?? range(clause) ?? limit(clause);
}

function deduction(clause: string): SchemeClause | undefined {
  const [, direction, step, figure, points, share, other, rounding] = DEDUCT.exec(clause) ?? [];
  if (direction === undefined || step === undefined) return undefined;
  const size = amount(figure ?? '1');
  if (!size.gt(0)) return undefined;
  const percent = share ?? other;
  return {
    kind: 'deduct',
    beyond: BELOW.has(direction) ? 'below' : 'above',
    step: size,
    taken: points === undefined ? { kind: 'share', share: amount(percent ?? '0').div(100) } : { kind: 'points', points: amount(points) },
    ...(rounding !== undefined && { rounding: ROUNDING[rounding] ?? 'whole' }),
  };
}

function otherwise(clause: string): SchemeClause | undefined {
  const earned = OTHERWISE.exec(clause)?.[1];
  return earned === undefined ? undefined : { kind: 'else', earned: earnedOf(earned) };
}

/** 80%(含)-90%: the lower end belongs to it where it says so; 10-20%(含): the upper one. Plain 10-20% holds both. */
function range(clause: string): SchemeClause | undefined {
  const [, low, lowNote, high, highNote, earned] = RANGE.exec(clause) ?? [];
  if (low === undefined || high === undefined || earned === undefined) return undefined;
  const open = (note: string | undefined, other: string | undefined): boolean => note === '(不含)' || (note === undefined && other === '(含)');
  return {
    kind: 'band',
    low: { value: amount(low), open: open(lowNote, highNote) },
    high: { value: amount(high), open: open(highNote, lowNote) },
    earned: earnedOf(earned),
  };
}

function limit(clause: string): SchemeClause | undefined {
  const [, word = '', figure, side, note, earned] = LIMIT.exec(clause) ?? [];
  if (figure === undefined || earned === undefined) return undefined;
  const bounds = boundsOf(word, amount(figure), side, note === '(不含)');
  return bounds && { kind: 'band', ...bounds, earned: earnedOf(earned) };
}

function boundsOf(word: string, value: Amount, side: string | undefined, excluded: boolean): { readonly low?: Bound; readonly high?: Bound } | undefined {
  if (word === '' && side === '以上') return { low: { value, open: excluded } };
  if (word === '' && side !== undefined) return { high: { value, open: excluded } };
  if (side !== undefined) return undefined;
  if (AT_LEAST.has(word)) return { low: { value, open: false } };
  if (AT_MOST.has(word)) return { high: { value, open: false } };
  if (MORE.has(word)) return { low: { value, open: true } };
  if (LESS.has(word)) return { high: { value, open: true } };
  return { low: { value, open: false }, high: { value, open: false } };
}

function earnedOf(text: string): Earned {
  if (text === '满分' || text === '全分') return { kind: 'full' };
  if (text.startsWith('按')) return { kind: 'share' };
  return { kind: 'points', points: amount(/^\d/.test(text) ? text.replace('分', '') : '0') };
}
