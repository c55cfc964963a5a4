import type { Amount } from '../core';
import type { Cell, Constraint } from './constraint';
import { holdsWith, type Network, type Trial } from './network';

/** What other figures would do to the relations that read them. */
export interface Effect {
  readonly fixed: readonly Constraint[];
  /** Of the failing relations that read a changed figure: those that still fail. */
  readonly left: readonly Constraint[];
  readonly broken: boolean;
}

/** `open`: what fails with the figures of `trial`. A relation that held and no longer does makes the change impossible. */
export function effectOf(changes: ReadonlyMap<Cell, Amount>, open: ReadonlySet<Constraint>, trial: Trial, network: Network): Effect {
  const next = new Map([...trial, ...changes]);
  const read = new Set([...changes.keys()].flatMap(({ constraints }) => constraints));
  const fixed: Constraint[] = [];
  const left: Constraint[] = [];
  for (const constraint of read) {
    if (!constraint.hard) continue;
    const holds = holdsWith(constraint, next, network);
    if (open.has(constraint)) (holds ? fixed : left).push(constraint);
    else if (!holds && holdsWith(constraint, trial, network)) return { fixed: [], left: [], broken: true };
  }
  return { fixed, left, broken: false };
}
