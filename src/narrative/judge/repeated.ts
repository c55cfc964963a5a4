import { amount } from '../../core';
import type { Fact, Statement } from '../facts';
import { statementsOf } from '../narrative';
import { targetOf, topicOf } from '../resolve';
import { calledBy } from '../names';
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
    remarks.push({ rule: 'NA-17', messageId: 'twice', data: { subject: quoted(calledBy(fact)), words: wordsOf(statement), other: wordsOf(first) }, paragraph: fact.paragraph, span, cells: [] });
  }
  return { remarks: [...remarks, ...controlRates(judge), ...judge.narrative.facts.flatMap((fact) => restated(judge, fact, checked))], checked };
}

/** The rate of 三公 spent of budgeted, under either of its names (财预〔2013〕53号). */
const CONTROL = /"三公"经费(?:[^。;%]*?)(?:预算执行率|控制率)(?:为|是|达到?)?(\d+(?:\.\d+)?)%/g;

/** “三公”经费…预算执行率76.84% here and “三公”经费控制率为100% there. */
function controlRates({ narrative: { document } }: Judge): readonly Remark[] {
  const found = document.paragraphs.flatMap((paragraph) => [...paragraph.words.matchAll(CONTROL)].map((match) => ({ paragraph, rate: `${match[1] ?? ''}%`, value: amount(match[1] ?? '0'), end: match.index + match[0].length })));
  const [first, ...others] = found;
  if (!first) return [];
  return others.flatMap(({ paragraph, rate, value, end }): readonly Remark[] =>
    value.minus(first.value).abs().lte(LAST_DIGIT)
      ? []
      : [{ rule: 'NA-17', messageId: 'twice', data: { subject: '三公经费控制率（预算执行率）', words: rate, other: first.rate }, paragraph, span: { start: end - rate.length, end }, cells: [] }],
  );
}

/** …(项)257.14万元,…。年初预算为…,支出决算为245.53万元: an item named with its classes is one figure; the last digit may have been rounded twice. */
function restated(judge: Judge, fact: Fact, checked: Set<Statement>): readonly Remark[] {
  const [first, ...others] = fact.statements.filter(({ role, figure }) => role === 'amount' && figure.measure === 'money');
  if (!first || others.length === 0 || fact.path.length === 0 || meantBy(judge, { role: 'amount', of: '', fact })) return [];
  return others.flatMap((each): readonly Remark[] => {
    checked.add(first);
    checked.add(each);
    const apart = each.figure.value.minus(first.figure.value).abs();
    if (apart.isZero()) return [];
    const wordsOf = ({ figure }: Statement): string => fact.paragraph.words.slice(figure.start, figure.end);
    const data = { subject: quoted(calledBy(fact)), words: wordsOf(each), other: wordsOf(first) };
    return [{ rule: 'NA-17', messageId: 'twice', data, ...(apart.lte(LAST_DIGIT) && { severity: 'warning' as const }), paragraph: fact.paragraph, span: each.span, cells: [] }];
  });
}

const LAST_DIGIT = amount('0.01');

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
