import { type Arithmetic, formatAmount, formatSigned, type Localized, roundHalfUp, tableName } from '../core';
import type { Outcome, Relation } from '../relations';

/** The sentence of a finding a relation made: what should hold, what stands there, by how much it is off. */
export function relationMessage(outcome: Outcome): Localized {
  const { arithmetic } = outcome;
  const subject = relationSubject(outcome);
  if (!arithmetic) return subject;
  const figures = figuresText(arithmetic, outcome.verdict === 'rounding');
  return figures ? { zh: `${subject.zh}：${figures.zh}`, en: `${subject.en}: ${figures.en}` } : subject;
}

/** What should hold, without figures: `302 商品和服务支出应等于其下各项之和`. */
export function relationSubject({ relation, where }: Outcome): Localized {
  if (relation.sumId !== undefined) return { zh: `${where}${relation.sentence.zh}`, en: `${where} ${relation.sentence.en}` };
  if (where === '') return relation.sentence;
  return { zh: `${where}：${relation.sentence.zh}`, en: `${where}: ${relation.sentence.en}` };
}

/** What a relation says of its table as a whole, for relations that were not checked. */
export function relationTitle({ sumId, sentence, home }: Relation): Localized {
  if (sumId === undefined) return sentence;
  return { zh: `${tableName(home.name)}各级合计${sentence.zh}`, en: `Totals of table ${home.name} ${sentence.en}` };
}

/** Half of a last digit divided by something need not end. */
const SHOWN_DECIMALS = 4;

function figuresText(arithmetic: Arithmetic, rounding: boolean): Localized | undefined {
  const actual = formatAmount(arithmetic.actual);
  const expected = formatAmount(arithmetic.expected);
  const difference = formatSigned(arithmetic.difference);
  const allowed = formatAmount(arithmetic.allowed.decimalPlaces() > SHOWN_DECIMALS ? roundHalfUp(arithmetic.allowed, SHOWN_DECIMALS) : arithmetic.allowed);
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
