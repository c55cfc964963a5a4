import { toQualified } from '../core';
import { documentOf, type Draft, judgeNarrative, type PendingKind, readNarrative, type Revision, textOf } from '../narrative';
import type { Unit } from '../reading';
import type { SchemaSet } from '../relations';

const WANTED: readonly (readonly [PendingKind, string])[] = [
  ['reason', '原因'],
  ['figure', '表外的数'],
  ['words', '文字'],
  ['table', '缺表或读不了的数'],
];

/** One line: what was written, what is still wanted, and what its own check says. */
export function statusOf(draft: Draft, { unit, schemas, name }: { readonly unit: Unit; readonly schemas: SchemaSet; readonly name: string }): string {
  const paragraphs = draft.sections.flatMap((section) => section.paragraphs);
  const traced = paragraphs.reduce((sum, { figures }) => sum + figures.length, 0);
  const given = paragraphs.reduce((sum, each) => sum + each.given.length, 0);
  const wanted = WANTED.flatMap(([kind, words]) => {
    const count = draft.pending.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${words} ${count} 处`];
  });
  const without = draft.pending.filter(({ kind }) => kind === 'previous').length;
  const { remarks, sentences, unreadSentences, givenSentences } = judgeNarrative(readNarrative(documentOf('', textOf(draft)), unit), schemas);
  const wrong = remarks.filter(({ rule }) => !OF_BLANKS.has(rule)).length;
  return [
    `${unit.name}${unit.year === undefined ? '' : ` ${unit.year} 年`}${name}情况说明，${paragraphs.length} 段，${traced} 个数取自表中单元格，填报人给的 ${given} 处`,
    wanted.length === 0 ? '没有待填写的' : `待填写：${wanted.join('、')}`,
    ...(without > 0 ? [`与上年的比较有 ${without} 节没有写`] : []),
    `与表核对有数字的 ${sentences} 句，${unreadSentences.length === 0 ? '' : `${unreadSentences.length} 句没有可比的数，`}${givenSentences.length === 0 ? '' : `${givenSentences.length} 句的数由填报人给出、没有表可对，`}${wrong === 0 ? '没有不符' : `不符 ${wrong} 处，请用 gouji check --text 查看`}`,
  ].join('；');
}

/** What is only missing is counted as wanted. */
const OF_BLANKS: ReadonlySet<string> = new Set(['NA-07', 'NA-18']);

/** What is still wanted, a line each; comparisons with last year together. */
export function wantedLines({ pending }: Draft): readonly string[] {
  const previous = pending.filter(({ kind }) => kind === 'previous');
  const whys = [...new Set(previous.map(({ key }) => key))];
  return [
    ...pending.filter(({ kind }) => kind !== 'previous').map(({ section, ask }) => `- ${section}：${ask}`),
    ...whys.map((why) => `- 与上年的比较没有写（${why}；给出 --previous 上年工作簿后再写）：${previous.filter(({ key }) => key === why).map(({ section }) => section).join('、')}`),
  ];
}

/** Proposals sentence by sentence, each figure with the cell it should be. */
export function revisionLines(name: string, { proposals, missing }: Revision): readonly string[] {
  const lines = proposals.flatMap(({ sentence, text, changes }) => [
    `${'paragraph' in sentence.in ? `第 ${String(sentence.in.paragraph)} 段` : toQualified(sentence.in)}：${sentence.words}`,
    `  改为：${text}`,
    ...changes.map(({ place, text: next, cells }) => `  ${place.words} → ${next}${cells.length === 0 ? '' : `（${cells.slice(0, MOST_CELLS).map(toQualified).join('、')}${cells.length > MOST_CELLS ? ' 等' : ''}）`}`),
  ]);
  const changes = proposals.reduce((sum, each) => sum + each.changes.length, 0);
  const summary = proposals.length === 0 ? `${name}：与表上的数没有不同，不用改` : `${name}：建议改 ${proposals.length} 句、${changes} 处，其余文字不动`;
  return [...lines, summary, ...(missing.length === 0 ? [] : [`文中没有的节：${missing.map(({ title }) => title).join('、')}`])];
}

const MOST_CELLS = 4;

/** The text with every proposal taken; everything else as it is. */
export function withChanges(text: string, { proposals }: Revision): string {
  const changes = proposals.flatMap((proposal) => proposal.changes);
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) =>
      changes
        .filter(({ place }) => 'paragraph' in place.in && place.in.paragraph === index + 1)
        .sort((a, b) => b.place.start - a.place.start)
        .reduce((words, { place, text: next }) => words.slice(0, place.start) + next + words.slice(place.end), line),
    )
    .join('\n');
}

export function draftJson(file: string, { kind, title, sections, pending }: Draft, unused: readonly string[]) {
  return {
    file,
    set: kind,
    title,
    sections: sections.map((section) => ({
      title: section.title,
      level: section.level,
      paragraphs: section.paragraphs.map(({ text, figures, given }) => ({
        text,
        figures: figures.map(({ from, to, cells, previous }) => ({ from, to, text: text.slice(from, to), cells: cells.map(toQualified), previous: previous.map(toQualified) })),
        given: given.map(({ from, to, key }) => ({ from, to, text: text.slice(from, to), key })),
      })),
    })),
    pending,
    unused,
  };
}
