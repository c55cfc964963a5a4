import { amount, formatAmount, tableName } from '../../core';
import { isTable, type TableAccess } from '../../relations';
import { isLowest } from '../../subjects';
import type { Fact } from '../facts';
import { nameKey, topicOf } from '../resolve';
import { calledBy } from '../names';
import { quoted } from '../text';
import type { Topic } from '../topics';
import { ownAmount } from './ratios';
import type { Judge, Judged, Remark } from './types';

/** A 项 that is called otherwise than in the table: its 款 is there, and one 项 of it has the very amount (NA-05). */
export function judgeNamed(judge: Judge): Judged {
  const { facts, set, unit } = judge.narrative;
  const seen = new Set<string>();
  const remarks = facts.flatMap((fact): readonly Remark[] => {
    const rows = topicOf(fact, set)?.rows;
    const access = rows && fact.path.length === CLASSES_OVER_ITEM ? unit.tables.find(({ form }) => isTable({ set, name: rows.table }, form)) : undefined;
    const found = access && rows && rowMeant(judge, access, rows, fact);
    const at = ownAmount(fact);
    if (!found || !at || seen.has(fact.subject)) return [];
    seen.add(fact.subject);
    const { code, label, value } = found;
    const isSame = at.figure.value.eq(value);
    const data = { subject: quoted(calledBy(fact)), table: tableName(rows.table), over: fact.path.at(-1) ?? '', code, name: label, value: formatAmount(value) };
    return [{ rule: 'NA-05', messageId: isSame ? 'named' : 'namedClose', severity: 'hint', data, paragraph: fact.paragraph, span: at.span, cells: found.cells }];
  });
  return { remarks, checked: new Set() };
}

const CLASSES_OVER_ITEM = 2;
/** Both may have been rounded from one ledger. */
const LAST_DIGIT = amount('0.01');

/** The only 项 under the fact's 款 with its amount, where none has its name. */
function rowMeant({ look }: Judge, access: TableAccess, { table, column }: NonNullable<Topic['rows']>, fact: Fact) {
  const over = nameKey(fact.path.at(-1) ?? '');
  const parents = access.rows.flatMap(({ code, label }) => (code !== undefined && nameKey(label) === over ? [code] : []));
  const under = access.rows.filter(({ code }) => code !== undefined && isLowest(code) && parents.some((parent) => code.startsWith(parent)));
  const own = nameKey(fact.subject);
  const value = ownAmount(fact)?.figure.value;
  if (!value || value.isZero() || under.some(({ label }) => isAlike(nameKey(label), own))) return undefined;
  const same = under.flatMap(({ code = '', label }) => {
    const looked = look(`${table}.${code}.${column}`);
    return looked?.value.minus(value).abs().lte(LAST_DIGIT) ? [{ code, label, ...looked }] : [];
  });
  return same.length === 1 ? same[0] : undefined;
}

/** 归口管理的行政单位离退休 is 行政单位离退休. */
function isAlike(label: string, name: string): boolean {
  return label.includes(name) || name.includes(label);
}
