import type { Rewording, TextSpan } from '../../core';
import { type Narrative, withParagraph } from '../narrative';
import { passageOf, reworded, type TextParagraph } from '../text';
import type { Edit, Remark } from './types';

/** Wording without a figure to it: a reason that is missing stays missing when a figure is put right. */
const OF_WORDS = /^NA-(?:07|09|1[145678])$/;
const ROUNDS = 4;

/** The text as far as it is put right: a region of one paragraph stands for `old` words of the paragraph as it was. */
interface Attempt {
  readonly narrative: Narrative;
  readonly paragraph: TextParagraph;
  readonly remarks: readonly Remark[];
  /** What was replaced, in the paragraph as it was and as it is. */
  readonly old: TextSpan;
  readonly now: TextSpan;
  readonly sentence: TextSpan;
}

/** Judges a text anew. */
type Judging = (narrative: Narrative) => readonly Remark[];

/**
 * The corrected sentence of a remark, tried out before it is offered: the sentence is read and judged again, figures in it
 * that follow from the corrected one are corrected with it, and where anything in it still does not hold nothing is offered.
 */
export function rewordingOf({ rule, edit, paragraph }: Remark, narrative: Narrative, remarks: readonly Remark[], judge: Judging): Rewording | undefined {
  if (!edit) return undefined;
  const before = figureRemarks(remarks);
  let tried = changed({ narrative, paragraph, remarks, old: edit, now: edit, sentence: sentenceAt(paragraph.words, edit) }, edit, judge);
  for (let round = 0; round < ROUNDS; round++) {
    const [fresh] = inSentence(tried).filter((each) => !before.some((old) => old.paragraph === paragraph && isSame(old, each, tried)));
    if (!fresh) break;
    if (!fresh.edit || round === ROUNDS - 1) return undefined;
    tried = changed(tried, fresh.edit, judge);
  }
  // What is said of words alone is gone as well.
  if (OF_WORDS.test(rule) ? tried.remarks.length >= remarks.length : figureRemarks(tried.remarks).length >= before.length) return undefined;
  const sentence = finished(tried, judge);
  return sentence === undefined ? undefined : { place: passageOf(paragraph, tried.old), text: passageOf(tried.paragraph, tried.now).words, sentence, follows: edit.follows };
}

/** The sentence with everything else in it put right as well; undefined where that cannot be, or would change the words offered. */
function finished(tried: Attempt, judge: Judging): string | undefined {
  let current = tried;
  for (let round = 0; round < ROUNDS; round++) {
    const [left] = inSentence(current).filter(({ severity }) => severity !== 'hint');
    if (!left) return passageOf(current.paragraph, current.sentence).words;
    if (!left.edit || overlaps(left.edit, current.now)) return undefined;
    current = changed(current, left.edit, judge);
  }
  return undefined;
}

/** One more edit made, and the text judged again. */
function changed({ narrative, paragraph, old, now, sentence }: Attempt, edit: Edit, judge: Judging): Attempt {
  const next = reworded(paragraph, edit, edit.text);
  const read = withParagraph(narrative, paragraph, next);
  const back = (at: number): number => (at >= now.end ? at - (now.end - old.end) : Math.min(at, old.start));
  return {
    narrative: read,
    paragraph: next,
    remarks: judge(read),
    old: { start: Math.min(old.start, back(edit.start)), end: Math.max(old.end, back(edit.end)) },
    now: moved({ start: Math.min(now.start, edit.start), end: Math.max(now.end, edit.end) }, edit),
    sentence: moved(sentence, edit),
  };
}

function inSentence({ remarks, paragraph, sentence }: Attempt): readonly Remark[] {
  return figureRemarks(remarks).filter((each) => each.paragraph === paragraph && overlaps(each.span, sentence));
}

function figureRemarks(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ rule }) => !OF_WORDS.test(rule));
}

/** Said before anything was changed, of the same place. */
function isSame(old: Remark, each: Remark, { old: replaced, now }: Attempt): boolean {
  const start = old.span.start >= replaced.end ? old.span.start + (now.end - replaced.end) : old.span.start;
  return old.rule === each.rule && old.messageId === each.messageId && start === each.span.start;
}

function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where words stand once the edit is made. */
function moved({ start, end }: TextSpan, edit: Edit): TextSpan {
  const by = edit.text.length - (edit.end - edit.start);
  return { start: start >= edit.end ? start + by : start, end: end >= edit.end ? end + by : end };
}

function sentenceAt(words: string, { start }: TextSpan): TextSpan {
  const from = words.lastIndexOf('。', start - 1) + 1;
  const to = words.indexOf('。', start);
  return { start: from, end: to < 0 ? words.length : to + 1 };
}
