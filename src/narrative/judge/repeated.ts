import type { Statement } from '../facts';
import { statementsOf } from '../narrative';
import { targetOf, topicOf } from '../resolve';
import { quoted } from '../text';
import { meantBy } from './amounts';
import type { Judge, Judged, Remark } from './types';

/** The same thing said twice with two figures, where no table says which is right (NA-17). */
export function judgeRepeated(judge: Judge): Judged {
  const checked = new Set<Statement>();
  const known = new Map<string, Statement>();
  const remarks: Remark[] = [];
  for (const statement of statementsOf(judge.narrative)) {
    const key = keyOf(judge, statement);
    if (key === undefined) continue;
    const first = known.get(key);
    if (!first) {
      known.set(key, statement);
      continue;
    }
    checked.add(first);
    checked.add(statement);
    if (first.figure.value.eq(statement.figure.value)) continue;
    const { fact, span } = statement;
    const wordsOf = ({ figure, fact: { paragraph } }: Statement): string => paragraph.words.slice(figure.start, figure.end);
    remarks.push({ rule: 'NA-17', messageId: 'twice', data: { subject: quoted(fact.subject), words: wordsOf(statement), other: wordsOf(first) }, paragraph: fact.paragraph, span, cells: [] });
  }
  return { remarks, checked };
}

/** What a statement is about, where it is sure to be one thing: named, in a known section, and not held against a table. */
function keyOf(judge: Judge, { role, of, figure, fact }: Statement): string | undefined {
  const { narrative } = judge;
  const topic = topicOf(fact, narrative.set);
  if (!topic || fact.subject.length < 3) return undefined;
  if (role !== 'budget' && role !== 'amount') return undefined;
  const target = targetOf(fact, narrative.set, narrative.unit);
  if (role === 'amount' && (target !== undefined || !/合同金额|总额$/.test(fact.subject))) return undefined;
  if (role === 'budget' && (!target || meantBy(judge, { role, of, fact }))) return undefined;
  return [target?.formulas.join() ?? `${topic.id} ${fact.subject}`, role, of, figure.unit].join('|');
}
