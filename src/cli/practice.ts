import { practiceNamed, PRACTICES, type ScoringPractice } from '../scoring';
import { CannotRun } from './exit';

/** `--practice shanxi`. */
export function readPractice(id: string): ScoringPractice {
  const found = practiceNamed(id);
  if (found) return found;
  const known = PRACTICES.map(({ id: each, name }) => `${each}（${name.zh}）`).join('、');
  throw new CannotRun(`--practice 没有“${id}”这种计分做法；可以是 ${known}。`);
}
