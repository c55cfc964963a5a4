import type { Localized } from '../core';
import { isArithmetic, type Outcome, type Relation } from '../relations';
import { relationTitle } from './messages';
import type { Coverage, NotChecked } from './report';

/** Counts the verdicts of arithmetic relations (=, ≤, ≥); says each reason for “not checked” once per relation. */
export class CoverageCount {
  private held = 0;
  private rounding = 0;
  private failed = 0;
  private readonly skipped = new Map<string, NotChecked>();

  add(outcome: Outcome): void {
    const arithmetic = isArithmetic(outcome.relation) ? 1 : 0;
    switch (outcome.verdict) {
      case 'held':
        this.held += arithmetic;
        return;
      case 'rounding':
        this.rounding += arithmetic;
        return;
      case 'failed':
        this.failed += arithmetic;
        return;
      case 'notChecked':
        this.skip(outcome.relation, outcome.why);
        return;
      case 'notApplicable':
        return;
    }
  }

  private skip(relation: Relation, why: Localized | undefined): void {
    if (!why) throw new Error(`${relation.id} was not checked for no reason`);
    this.skipped.set(`${relation.id}|${why.zh}`, { rule: relation.id, sentence: relationTitle(relation), why });
  }

  result(): Coverage {
    return { held: this.held, rounding: this.rounding, failed: this.failed, notChecked: [...this.skipped.values()] };
  }
}

/** Of several units together; a reason that several share is said once. */
export function addCoverage(all: readonly Coverage[]): Coverage {
  const sum = (count: (coverage: Coverage) => number): number => all.reduce((total, each) => total + count(each), 0);
  const notChecked = new Map(all.flatMap((each) => each.notChecked.map((entry) => [`${entry.rule}|${entry.why.zh}`, entry])));
  return {
    held: sum(({ held }) => held),
    rounding: sum(({ rounding }) => rounding),
    failed: sum(({ failed }) => failed),
    notChecked: [...notChecked.values()],
  };
}
