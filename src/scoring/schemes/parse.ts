import { type Amount, amount, LineError, normalize } from '../../core';
import { readClause } from './clause';
import { indicatorKey } from './names';
import type { BandScheme, SchemeClause, SchemeLine } from './scheme';

/** A line of 打分档 that cannot be understood. */
export class SchemeError extends LineError {
  override readonly name = 'SchemeError';
}

const HEAD = /^\s*(名称|依据|地区)\s*[:：]\s*(.*?)\s*$/;
const LINE = /^(\s*)([^:：]+?)\s*[:：]/;
const FULL = /[（(]\s*(?:满分)?\s*(\d+(?:\.\d+)?)\s*分\s*[)）]$/;

/**
 * 打分档 in words, one indicator a line: `预算控制率（5分）：=0 得5分；≤10% 得4分；>30% 不得分`. `名称：`, `依据：` and `地区：` (several
 * places divided by 、) describe the scheme; `#` begins a remark. Throws `SchemeError`.
 */
export function parseScheme(text: string, fileName: string, id = 'own'): BandScheme {
  const lines = new Map<string, SchemeLine>();
  const head: Record<string, string> = {};
  text.replace(/^\ufeff/, '').split(/\r?\n/).forEach((lineText, index) => {
    const code = lineText.split('#')[0] ?? '';
    if (code.trim() === '') return;
    const fail = (message: string, start: number, end: number): never => {
      throw new SchemeError(message, fileName, index + 1, start + 1, Math.max(1, end - start), lineText);
    };
    const [, key, value] = HEAD.exec(code) ?? [];
    if (key !== undefined && value !== undefined) {
      head[key] = value;
      return;
    }
    const line = readLine(code, fail);
    if (lines.has(line.indicator)) fail(`“${line.indicator}”的分档已经写过；每个指标只写一行`, 0, code.trimEnd().length);
    lines.set(line.indicator, line);
  });
  if (lines.size === 0) throw new SchemeError('没有一行分档；请写成“在职人员控制率（5分）：≤100% 得满分；每超过1个百分点扣0.5分”', fileName, 1, 1, 1, text.split(/\r?\n/)[0] ?? '');
  const name = head['名称'] ?? fileName;
  return { id, name: { zh: name, en: name }, basis: head['依据'] ?? '', places: (head['地区'] ?? '').split(/[、，,\s]+/).filter((place) => place !== ''), lines };
}

type Fail = (message: string, start: number, end: number) => never;

function readLine(code: string, fail: Fail): SchemeLine {
  const found = LINE.exec(code);
  const label = found?.[2];
  if (!found || label === undefined) return fail('缺少冒号；请写成“指标名称（满分几分）：条件 得几分；……”', 0, code.trimEnd().length);
  const stated = FULL.exec(label)?.[1];
  const clauses: SchemeClause[] = [];
  for (const { text, start, end } of pieces(code, found[0].length)) {
    const clause = readClause(normalize(text));
    if (clause === undefined) return fail(`读不懂“${text.trim()}”；条件写成“≤100% 得满分”“10%-20%（含） 得3分”“每超过1个百分点扣0.5分”“其余按比例得分”“其余不得分”`, start, end);
    if (clause !== null) clauses.push(clause);
  }
  const line = lineOf(indicatorKey(label.replace(FULL, '')), clauses, stated === undefined ? undefined : amount(stated));
  if (typeof line === 'string') return fail(line, found[1]?.length ?? 0, found[0].length);
  return line;
}

/** A line of these clauses, or why they make none. */
export function lineOf(indicator: string, clauses: readonly SchemeClause[], stated: Amount | undefined): SchemeLine | string {
  if (clauses.length === 0) return `“${indicator}”后面没有分档`;
  const points = clauses.flatMap((clause) => (clause.kind !== 'deduct' && clause.earned.kind === 'points' ? [clause.earned.points] : []));
  const most = points.reduce<Amount | undefined>((best, each) => (best === undefined || each.gt(best) ? each : best), undefined);
  const full = stated ?? (most?.gt(0) ? most : undefined);
  if (full && most?.gt(full)) return `“${indicator}”有一档得 ${most.toString()} 分，超过满分 ${full.toString()} 分`;
  const inPoints = clauses.some((clause) => (clause.kind === 'deduct' ? clause.taken.kind === 'points' : clause.earned.kind === 'points' && clause.earned.points.gt(0)));
  if (inPoints && !full) return `“${indicator}”扣几分、得几分是按满分几分说的？请在名称后写明，如“${indicator}（5分）”`;
  return { indicator, full, clauses };
}

/** Clauses between ；and 。 with their places in the line. */
function pieces(code: string, from: number): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  for (const match of code.slice(from).matchAll(/[^；;。]+/g)) {
    const text = match[0];
    const start = from + match.index + (text.length - text.trimStart().length);
    found.push({ text, start, end: start + text.trim().length });
  }
  return found;
}
