import type { WorkbookSnapshot } from '../../src/core';
import { type Answers, documentOf, type Draft, type DraftParagraph, judgeNarrative, readNarrative, revise, textOf } from '../../src/narrative';
import { schemas, unitOf, written } from '../../tests/kit/written';

/** One thing made wrong in a written text. */
export interface Mutation {
  readonly kind: 'figure' | 'given' | 'direction';
  /** The paragraph as it then reads. */
  readonly text: string;
  readonly was: string;
  readonly at: number;
  readonly paragraph: DraftParagraph;
}

const TURNED: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' };

/** Every figure of the text with one more in its last digit, and every direction word turned round. */
export function mutationsOf({ sections }: Draft): readonly Mutation[] {
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph): readonly Mutation[] => {
      const { text, figures, given } = paragraph;
      const put = (kind: Mutation['kind'], at: number, was: string, now: string): Mutation => ({ kind, text: text.slice(0, at) + now + text.slice(at + was.length), was, at, paragraph });
      const numbers = [...figures.map((each) => ({ ...each, kind: 'figure' as const })), ...given.map((each) => ({ ...each, kind: 'given' as const }))];
      const wrong = numbers.flatMap(({ from, to, kind }) => {
        const was = text.slice(from, to);
        return /^-?[\d,]+(?:\.\d+)?$/.test(was) ? [put(kind, from, was, plusOne(was))] : [];
      });
      // Only what the template says of the direction: reasons are a person's own words.
      const turned = [...text.matchAll(/(增加|减少|增长|下降)(?=\d)/g)].map(({ index, 0: word }) => put('direction', index, word, TURNED[word] ?? word));
      return [...wrong, ...turned];
    }),
  );
}

/** One more in the last digit, carried; the commas stay where they belong. */
function plusOne(written: string): string {
  const [whole = '', fraction = ''] = written.replace(/,/g, '').split('.');
  const digits = (BigInt(whole + fraction) + 1n).toString().padStart(fraction.length + 1, '0');
  const own = digits.slice(0, digits.length - fraction.length).replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === '' ? own : `${own}.${digits.slice(-fraction.length)}`;
}

export interface Caught {
  readonly mutation: Mutation;
  /** By the rules of the texts alone. */
  readonly byCheck: boolean;
  /** By them as 尾差 only: rounding of what stands behind the printed figures could explain it. */
  readonly asRounding: boolean;
  /** By holding the text against one written anew. */
  readonly byRevision: boolean;
}

/** Every `step`-th mutation of the text of a workbook, with what finds it. */
export function* caughtIn(workbook: WorkbookSnapshot, previous: WorkbookSnapshot, answers: Answers, step = 1): Iterable<Caught> {
  const draft = written(workbook, previous, { answers });
  const unit = unitOf(workbook, previous);
  const text = textOf(draft);
  const findings = (words: string): { readonly all: number; readonly beyond: number } => {
    const { remarks } = judgeNarrative(readNarrative(documentOf('说明.txt', words), unit), schemas);
    return { all: remarks.length, beyond: remarks.filter(({ rounding }) => rounding !== true).length };
  };
  const before = findings(text);
  const proposed = (words: string): number => revise(documentOf('说明.txt', words), draft, unit, schemas).proposals.length;
  const offered = proposed(text);
  for (const [index, mutation] of mutationsOf(draft).entries()) {
    if (index % step !== 0) continue;
    const wrong = text.replace(mutation.paragraph.text, () => mutation.text);
    const found = findings(wrong);
    yield { mutation, byCheck: found.all > before.all, asRounding: found.all > before.all && found.beyond <= before.beyond, byRevision: proposed(wrong) > offered };
  }
}
