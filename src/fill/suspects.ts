import { toQualified } from '../core';
import { diagnose, type Diagnosis, type ExpectedIn } from '../diagnose';
import { type Equation, evaluate, type Outcome, type Relation } from '../relations';
import { statesOf } from './unknowns';
import type { FindsFor } from './writes';

export interface Suspects {
  readonly diagnoses: readonly Diagnosis[];
  /** What a diagnosis explains, by the keys in its `explains`. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Cells nothing may be worked out from. */
  readonly suspects: ReadonlySet<string>;
}

/**
 * Where a few causes explain all that fails, the workbook is complete but for them: their cells are suspect, and empty cells
 * are not to make up for them. In a workbook that is still being filled in only relations whose figures are all there are
 * evidence; one that waits for an empty cell says nothing against the others.
 */
export function suspectsOf(relations: readonly Relation[], findsFor: FindsFor, equations: readonly Equation[], expectedIn: ExpectedIn): Suspects {
  const judged = relations.flatMap((relation) => findsFor(relation).flatMap((find) => evaluate(relation, find))).map((outcome, index) => ({ outcome, finding: String(index) }));
  const failing = judged.filter(({ outcome }) => outcome.verdict === 'failed' && outcome.relation.severity === 'error' && outcome.arithmetic?.operator === '=');
  const outcomes = new Map(judged.map(({ outcome, finding }) => [finding, outcome]));
  if (failing.length === 0) return { diagnoses: [], outcomes, suspects: new Set() };
  const open = new Set([...statesOf(equations).values()].filter(({ kind }) => kind === 'unknown').map(({ id }) => id));
  const whole = diagnose(judged, [], expectedIn);
  if (unexplained(failing, whole).length === 0) return { diagnoses: whole, outcomes, suspects: cellsOf(whole, open) };
  const known = judged.filter(({ outcome }) => outcome.verdict === 'failed' || outcome.verdict === 'held').filter(({ outcome }) => !outcome.cells.some((cell) => open.has(toQualified(cell))));
  const diagnoses = diagnose(known, [], expectedIn);
  const rest = unexplained(failing.filter((each) => known.includes(each)), diagnoses);
  return { diagnoses, outcomes, suspects: new Set([...cellsOf(diagnoses, open), ...rest.flatMap(({ outcome }) => outcome.cells.map(toQualified))]) };
}

function unexplained<Each extends { readonly finding: string }>(failing: readonly Each[], diagnoses: readonly Diagnosis[]): readonly Each[] {
  const explained = new Set(diagnoses.flatMap(({ explains }) => explains));
  return failing.filter(({ finding }) => !explained.has(finding));
}

/** Where an empty cell is the likeliest of all, filling it in is the correction. */
function cellsOf(diagnoses: readonly Diagnosis[], open: ReadonlySet<string>): ReadonlySet<string> {
  const cells = diagnoses.map((diagnosis) => diagnosis.cells.map(toQualified)).filter(([first]) => first === undefined || !open.has(first));
  return new Set(cells.flat());
}
