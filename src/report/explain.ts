import type { ExplainedForm, Explanation, Language, Seen } from '../core';
import { type Translate, translator } from '../i18n';
import { clean } from './clean';

/** A sentence of an explanation; details of a candidate stand one step in. */
export interface ExplainedLine {
  readonly step: 0 | 1;
  readonly text: string;
}

const NAMES = 12;

/** What was looked for and what differs, best candidate first. */
export function explainedLines(explanation: Explanation, t: Translate, language: Language): readonly ExplainedLine[] {
  const { state, candidates } = explanation;
  const [best] = candidates;
  const said = state === 'read' && best ? t('explain.read', { title: best.title }) : t(state === 'asked' ? 'explain.asked' : 'explain.unread');
  const titled = state === 'read' ? undefined : titleWords(explanation, t, language);
  return [
    { step: 0, text: said },
    ...(titled === undefined ? [] : [{ step: 0, text: titled } as const]),
    ...(best ? candidates.flatMap((candidate) => candidateLines(candidate, t, language)) : [{ step: 0, text: t('explain.noCandidate') } as const]),
  ];
}

/** The same for the command line. */
export function explainedInChinese(explanation: Explanation): readonly ExplainedLine[] {
  return explainedLines(explanation, translator('zh'), 'zh');
}

function titleWords({ title, kind, candidates }: Explanation, t: Translate, language: Language): string | undefined {
  if (title === '' || candidates.some(({ titled }) => titled !== 'unknown')) return undefined;
  return kind ? t('explain.kindNoForm', { title: clean(title), kind: kind[language] }) : t('explain.noForm', { title: clean(title) });
}

function candidateLines({ form, title, edition, score, titled, columns, rows }: ExplainedForm, t: Translate, language: Language): readonly ExplainedLine[] {
  const head = edition ? t('explain.candidateEdition', { title, form, edition: edition[language], score }) : t('explain.candidate', { title, form, score });
  const details = [
    ...(titled === 'other' ? [t('explain.titledOther')] : []),
    columns.found.length === 0 ? t('explain.noColumns') : t('explain.columns', { found: columns.found.length, names: seen(columns.found, t) }),
    ...(columns.missing.length === 0 ? [] : [t('explain.missingColumns', { names: listed(columns.missing, t) })]),
    ...(columns.others.length === 0 ? [] : [t('explain.otherColumns', { names: seen(columns.others, t) })]),
    t('explain.rows', { found: rows.found.length }),
    ...(rows.missing.length === 0 ? [] : [t('explain.missingRows', { names: listed(rows.missing, t) })]),
    ...(rows.others.length === 0 ? [] : [t('explain.otherRows', { names: seen(rows.others, t) })]),
  ];
  return [{ step: 0, text: head }, ...details.map((text): ExplainedLine => ({ step: 1, text }))];
}

function seen(all: readonly Seen[], t: Translate): string {
  return listed(all.map(({ text, cell }) => `${clean(text)}（${cell}）`), t);
}

function listed(names: readonly string[], t: Translate): string {
  const shown = names.slice(0, NAMES).join('、');
  return names.length > NAMES ? t('explain.more', { names: shown, count: names.length }) : shown;
}
