import type { Localized } from '../core';
import { isArithmetic, type Relation } from './compiled';
import { notChecked } from './reasons';
import type { Outcome } from './verdict';

/** Why something was not checked or does not apply, and in how many places. */
export interface LedgerReason {
  readonly why: Localized;
  readonly count: number;
}

/** One relation of the catalogue and what became of it. Places are rows, columns, codes; one where the table was not there to count them. */
export interface LedgerEntry {
  readonly relation: Relation;
  readonly held: number;
  readonly rounding: number;
  readonly failed: number;
  readonly notChecked: readonly LedgerReason[];
  readonly notApplicable: readonly LedgerReason[];
}

/** 不符 / 一致 / 部分已核 / 未检查 / 不适用. */
export type LedgerState = 'failed' | 'held' | 'partly' | 'notChecked' | 'notApplicable';

export function stateOf({ held, rounding, failed, notChecked: skipped }: Omit<LedgerEntry, 'relation' | 'notApplicable'>): LedgerState {
  if (failed > 0) return 'failed';
  if (held + rounding > 0) return skipped.length > 0 ? 'partly' : 'held';
  return skipped.length > 0 ? 'notChecked' : 'notApplicable';
}

interface Draft {
  held: number;
  rounding: number;
  failed: number;
  /** By their words; most relations have none. */
  notChecked?: Reasons;
  notApplicable?: Reasons;
}

type Reasons = Map<string, { why: Localized; count: number }>;

/** Everything that should be checked, in the order of the catalogue; a relation stays in it whatever is missing from the workbook. */
export class Ledger {
  private readonly drafts = new Map<Relation, Draft>();

  /** Enters a relation that should be checked. */
  enter(relation: Relation): void {
    this.draftOf(relation);
  }

  add({ relation, verdict, why }: Outcome): void {
    const draft = this.draftOf(relation);
    if (verdict === 'notChecked' || verdict === 'notApplicable') {
      if (!why) throw new Error(`${relation.id} was not checked for no reason`);
      const reasons = (draft[verdict] ??= new Map());
      const reason = reasons.get(why.zh);
      if (reason) reason.count += 1;
      else reasons.set(why.zh, { why, count: 1 });
    } else {
      draft[verdict] += 1;
    }
  }

  entries(): readonly LedgerEntry[] {
    return [...this.drafts].map(([relation, draft]) => {
      const { held, rounding, failed } = draft;
      const skipped = reasonsIn(draft.notChecked);
      const other = reasonsIn(draft.notApplicable);
      const silent = held + rounding + failed === 0 && skipped.length === 0 && other.length === 0;
      return { relation, held, rounding, failed, notChecked: skipped, notApplicable: silent ? [nowhere(relation)] : other };
    });
  }

  private draftOf(relation: Relation): Draft {
    const known = this.drafts.get(relation);
    if (known) return known;
    const draft: Draft = { held: 0, rounding: 0, failed: 0 };
    this.drafts.set(relation, draft);
    return draft;
  }
}

const NONE: readonly LedgerReason[] = [];

function reasonsIn(reasons: Reasons | undefined): readonly LedgerReason[] {
  return reasons ? [...reasons.values()] : NONE;
}

/** Of a relation that there was no place for. */
function nowhere({ condition, home }: Relation): LedgerReason {
  return { why: condition ? notChecked.noOccasion() : notChecked.noInstance(home.name), count: 1 };
}

/** Places where a comparison (=, ≤, ≥) was worked out; “if there is A there must be B” shows up as a finding or not at all. */
export function comparisons(entries: readonly LedgerEntry[]): { readonly held: number; readonly rounding: number; readonly failed: number } {
  const own = entries.filter(({ relation }) => isArithmetic(relation));
  const sum = (count: (entry: LedgerEntry) => number): number => own.reduce((total, entry) => total + count(entry), 0);
  return { held: sum(({ held }) => held), rounding: sum(({ rounding }) => rounding), failed: sum(({ failed }) => failed) };
}
