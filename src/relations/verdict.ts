import type { Arithmetic, CellRef, Localized, Severity } from '../core';
import type { Relation } from './compiled';
import type { Accesses, Instance } from './instances';

/** 一致 / 尾差 / 不符 / 未检查 / 不适用 (this edition does not print what the relation names). */
export type Verdict = 'held' | 'rounding' | 'failed' | 'notChecked' | 'notApplicable';

/** Where an outcome was worked out: enough to work it out again with other figures. */
export interface Site {
  readonly instance: Instance;
  readonly accesses: Accesses;
}

/** One instance of a relation: one row, one column, one code – or the whole formula where it has no scope. */
export interface Outcome {
  readonly relation: Relation;
  readonly verdict: Verdict;
  /** Severity of a finding made from it; lower than the relation's own where a copied figure is off by its last digit. */
  readonly severity: Severity;
  /** Where the scope stands, in words: `2240101 行政运行`, or blank. */
  readonly where: string;
  readonly arithmetic?: Arithmetic;
  /** Cells of the operands, in reading order of the formula. */
  readonly cells: readonly CellRef[];
  readonly why?: Localized;
  /** Absent where there was nothing to work out: a missing table, row or code. */
  readonly site?: Site;
}
