import { runToEnd, setOf } from '../core';
import type { Unit } from '../reading';
import { type Fact, factsIn, type Statement } from './facts';
import { topicOf } from './resolve';
import { type Sectioned, sectionsOf } from './sections';
import type { TextDocument, TextParagraph } from './text';
import { TOPICS } from './topics';

/** A 情况说明 as it is read: facts under their headings, against the tables of one unit. */
export interface Narrative {
  readonly document: TextDocument;
  readonly sections: readonly Sectioned[];
  readonly facts: readonly Fact[];
  /** Set its sections belong to. */
  readonly set: string;
  readonly unit: Pick<Unit, 'tables' | 'find' | 'name' | 'year' | 'organisation'>;
}

export function readNarrative(document: TextDocument, unit: Narrative['unit']): Narrative {
  return runToEnd(readingSteps(document, unit));
}

/** The same, a section a step. */
export function* readingSteps(document: TextDocument, unit: Narrative['unit']): Generator<undefined, Narrative> {
  const sections = sectionsOf(document);
  const set = setMeant(document, unit);
  const facts: Fact[] = [];
  for (const section of sections) {
    yield;
    facts.push(...factsIn(section, { budgetDocument: set === 'budget', year: unit.year }));
  }
  return { document, sections, set, unit, facts };
}

/** The same text with one paragraph reworded; only that paragraph is read anew. */
export function withParagraph(narrative: Narrative, old: TextParagraph, next: TextParagraph): Narrative {
  const { document, sections, facts, set } = narrative;
  const reread = sections.flatMap((section) => (section.paragraph === old ? [{ ...section, paragraph: next }] : []));
  const at = facts.findIndex(({ paragraph }) => paragraph === old);
  const kept = facts.filter(({ paragraph }) => paragraph !== old);
  return {
    ...narrative,
    document: { ...document, paragraphs: document.paragraphs.map((each) => (each === old ? next : each)) },
    sections: sections.map((section) => (section.paragraph === old ? { ...section, paragraph: next } : section)),
    facts: at < 0 ? facts : [...kept.slice(0, at), ...reread.flatMap((section) => factsIn(section, { budgetDocument: set === 'budget', year: narrative.unit.year })), ...kept.slice(at)],
  };
}

/** The one set the unit has tables of; of two the one whose word the text says more often: a final account names the budget it is measured against. */
function setMeant({ paragraphs }: TextDocument, { tables }: Narrative['unit']): string {
  const present = SETS.filter((set) => tables.some(({ form }) => setOf(form) === set));
  if (present.length === 1 && present[0]) return present[0];
  const count = (word: string): number => paragraphs.reduce((sum, { words }) => sum + words.split(word).length - 1, 0);
  return count('决算') > 0 && count('决算') * 3 >= count('预算') ? 'final-accounts' : 'budget';
}

const SETS = [...new Set(TOPICS.map(({ set }) => set))];

export function statementsOf({ facts }: Narrative): readonly Statement[] {
  return facts.flatMap(({ statements }) => statements);
}

/** Whether any of its sections is one of 情况说明: a report that only mentions figures is none. */
export function speaksOfTables({ facts, set }: Narrative): boolean {
  return facts.some((fact) => topicOf(fact, set) !== undefined);
}
