import type { Report } from '../../../src/check';

/** Rule, figures and words of every finding: what must be the same wherever the tables stand. */
export function said({ findings }: Report): readonly string[] {
  return findings
    .map(({ rule, severity, arithmetic, passages = [] }) => [rule, severity, String(arithmetic?.actual ?? ''), String(arithmetic?.expected ?? ''), passages.map(({ words }) => words).join()].join('|'))
    .sort();
}
