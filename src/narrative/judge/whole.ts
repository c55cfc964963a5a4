import type { Narrative } from '../narrative';
import { topicOf } from '../resolve';

const FEWEST_TOPICS = 6;

/** A text of most sections: what an excerpt leaves out is not missing. */
export function isWhole({ facts, set }: Narrative): boolean {
  return new Set(facts.flatMap((fact) => topicOf({ headings: fact.headings }, set)?.id ?? [])).size >= FEWEST_TOPICS;
}
