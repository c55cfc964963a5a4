import type { Localized } from '../core';
import { isArithmetic, type Outcome } from '../relations';
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
        this.skip(outcome.relation.id, outcome.relation.sentence, outcome.why ?? outcome.relation.sentence);
    }
  }

  private skip(rule: string, sentence: Localized, why: Localized): void {
    this.skipped.set(`${rule}|${why.zh}`, { rule, sentence, why });
  }

  result(): Coverage {
    return { held: this.held, rounding: this.rounding, failed: this.failed, notChecked: [...this.skipped.values()] };
  }
}
