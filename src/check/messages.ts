import { type Arithmetic, formatAmount, formatSigned, type Localized } from '../core';
import type { Outcome } from '../relations';

/** The sentence of a finding a relation made: what should hold, what stands there, by how much it is off. */
export function relationMessage(outcome: Outcome): Localized {
  const { relation, where, arithmetic } = outcome;
  const subject: Localized =
    relation.sumId !== undefined
      ? { zh: `${where}${relation.sentence.zh}`, en: `${where} ${relation.sentence.en}` }
      : where === ''
        ? relation.sentence
        : { zh: `${where}：${relation.sentence.zh}`, en: `${where}: ${relation.sentence.en}` };
  if (!arithmetic) return subject;
  const figures = figuresText(arithmetic, outcome.verdict === 'rounding');
  return figures ? { zh: `${subject.zh}：${figures.zh}`, en: `${subject.en}: ${figures.en}` } : subject;
}

function figuresText(arithmetic: Arithmetic, rounding: boolean): Localized | undefined {
  const actual = formatAmount(arithmetic.actual);
  const expected = formatAmount(arithmetic.expected);
  const difference = formatSigned(arithmetic.difference);
  const allowed = formatAmount(arithmetic.allowed);
  if (rounding) {
    return {
      zh: `${actual} 与 ${expected} 相差 ${difference}，在尾差允许的 ${allowed} 以内`,
      en: `${actual} against ${expected} differs by ${difference}, within the ${allowed} rounding allows`,
    };
  }
  switch (arithmetic.operator) {
    case '=':
      return { zh: `${actual} 与 ${expected} 不一致，相差 ${difference}`, en: `${actual} against ${expected}, difference ${difference}` };
    case '≤':
      return { zh: `${actual} 大于 ${expected}，多 ${formatAmount(arithmetic.difference)}`, en: `${actual} exceeds ${expected} by ${formatAmount(arithmetic.difference)}` };
    case '≥':
      return { zh: `${actual} 小于 ${expected}，少 ${formatAmount(arithmetic.difference.abs())}`, en: `${actual} is below ${expected} by ${formatAmount(arithmetic.difference.abs())}` };
    default:
      return undefined;
  }
}

/** One line for several 尾差 of the same size in one table. */
export function clusterNote(message: Localized, others: number): Localized {
  return { zh: `${message.zh}（另有 ${others} 处同额尾差）`, en: `${message.en} (and ${others} more of the same size)` };
}
