import { comparisons, type LedgerEntry, type LedgerReason, stateOf, tablesOf } from '../relations';
import { relationTitle } from './messages';
import type { Coverage, LedgerLine, NotChecked } from './report';

/** What a unit's ledger says: counts of comparisons, each reason for “not checked” once per relation, and every relation with its state. */
export function coverageOf(entries: readonly LedgerEntry[]): Coverage {
  const reasons = (of: (entry: LedgerEntry) => readonly LedgerReason[]): readonly NotChecked[] =>
    unique(entries.flatMap((entry) => of(entry).map(({ why }) => ({ rule: entry.relation.id, sentence: relationTitle(entry.relation), why }))));
  return {
    ...comparisons(entries),
    notChecked: reasons((entry) => entry.notChecked),
    notApplicable: reasons((entry) => entry.notApplicable),
    ledger: entries.map(lineOf),
  };
}

function lineOf(entry: LedgerEntry): LedgerLine {
  const { relation, held, rounding, failed, notChecked, notApplicable } = entry;
  const formula = relation.sumId === undefined ? relation.text : `[${relation.home.name}] ${relation.text}`;
  return { rule: relation.id, sentence: relationTitle(relation), formula, tables: tablesOf(relation), state: stateOf(entry), held, rounding, failed, notChecked, notApplicable };
}

/** Of several units together; a reason that several share is said once, and so is a relation. */
export function addCoverage(all: readonly Coverage[]): Coverage {
  const sum = (count: (coverage: Coverage) => number): number => all.reduce((total, each) => total + count(each), 0);
  const lines = new Map<string, LedgerLine>();
  for (const line of all.flatMap(({ ledger }) => ledger)) {
    const key = `${line.rule}|${line.formula}`;
    const known = lines.get(key);
    lines.set(key, known ? together(known, line) : line);
  }
  return {
    held: sum(({ held }) => held),
    rounding: sum(({ rounding }) => rounding),
    failed: sum(({ failed }) => failed),
    notChecked: unique(all.flatMap(({ notChecked }) => notChecked)),
    notApplicable: unique(all.flatMap(({ notApplicable }) => notApplicable)),
    ledger: [...lines.values()],
  };
}

function together(one: LedgerLine, other: LedgerLine): LedgerLine {
  const counts = {
    held: one.held + other.held,
    rounding: one.rounding + other.rounding,
    failed: one.failed + other.failed,
    notChecked: joined(one.notChecked, other.notChecked),
    notApplicable: joined(one.notApplicable, other.notApplicable),
  };
  return { ...one, ...counts, state: stateOf(counts) };
}

function joined(one: readonly LedgerReason[], other: readonly LedgerReason[]): readonly LedgerReason[] {
  const reasons = new Map<string, LedgerReason>();
  for (const { why, count } of [...one, ...other]) reasons.set(why.zh, { why, count: count + (reasons.get(why.zh)?.count ?? 0) });
  return [...reasons.values()];
}

function unique(entries: readonly NotChecked[]): readonly NotChecked[] {
  return [...new Map(entries.map((entry) => [`${entry.rule}|${entry.why.zh}`, entry])).values()];
}
