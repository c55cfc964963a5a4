import { type Amount, normalize } from '../../core';
import { readClause } from './clause';
import { lineOf } from './parse';
import { indicatorKey } from './names';
import type { SchemeClause, SchemeLine } from './scheme';

/**
 * The 评价标准 a table prints beside an indicator, read as a line of a scheme; undefined where any of its words is not understood:
 * a standard half read would score wrongly.
 */
export function readStandard(name: string, standard: string, weight: Amount): SchemeLine | undefined {
  const key = indicatorKey(name);
  const clauses: SchemeClause[] = [];
  for (const piece of piecesOf(normalize(standard), key)) {
    const clause = readClause(piece);
    if (clause === undefined) return undefined;
    if (clause !== null) clauses.push(clause);
  }
  // Points of bands say what they are of; a deduction alone is of the indicator’s weight.
  const [own, ofWeight] = [lineOf(key, clauses, undefined), lineOf(key, clauses, weight)];
  const line = typeof own === 'string' ? ofWeight : own;
  return typeof line === 'string' ? undefined : line;
}

/** “三公经费”>0,每超过一个百分点扣0.5分: the condition before a deduction is the one its first band left. */
const BEFORE_DEDUCTION = /^[>＞](?:0|100)%?$/;

function piecesOf(standard: string, key: string): readonly string[] {
  const plain = standard.replace(/[“”"'‘’]/g, '');
  const subject = new RegExp(`^(?:${key}|${key.replace(/变动率|控制率|执行率|完成率|安排率|调整率/, '')}|在职人员控制率|财政供养人员控制率)(?=[≤≥<>=≦≧每为\\d-])`);
  return plain
    .split(/[;。]/)
    .flatMap((sentence) => divided(sentence))
    .map((piece) => piece.replace(subject, ''))
    .filter((piece) => !BEFORE_DEDUCTION.test(piece));
}

/** Commas divide conditions too, except the one before the points. */
function divided(sentence: string): readonly string[] {
  const parts: string[] = [];
  for (const part of sentence.split(',')) {
    const last = parts.at(-1);
    if (last !== undefined && /^(?:得|计|给|为)?(?:满分|全分|不得分|不计分|零分|按\S*比例|\d+(?:\.\d+)?分)/.test(part)) parts[parts.length - 1] = `${last},${part}`;
    else if (last !== undefined && /^(?:则)?扣(?!完)/.test(part)) parts[parts.length - 1] = `${last}${part}`;
    else parts.push(part);
  }
  return parts;
}
