import { type Form, type Localized, setOf, type Severity } from '../core';
import type { Operator, ScopeKind, Span } from './ast';

/** A formula whose every name has been found in its form: ready to be evaluated, solved, explained or printed. */
export interface Relation {
  readonly id: string;
  /** The formula as written. */
  readonly text: string;
  readonly sentence: Localized;
  readonly basis: string;
  readonly severity: Severity;
  /** `exact`: figures are copied, so any difference counts. */
  readonly tolerance: 'derived' | 'exact';
  /** The table findings are listed under: the home form, or the first table named. */
  readonly home: TableName;
  readonly scopes: readonly ScopeKind[];
  /** Set for sums that follow from the row tree: only parents with this sum id are meant by 每个上级. */
  readonly sumId?: string;
  readonly condition: Test | null;
  readonly body: Test;
  /** Asked only where the body does not hold: where this does, the relation has no place. */
  readonly unless?: Test;
  /** Every table the formula touches, `home` first. */
  readonly tables: readonly TableKey[];
  /** Ids of the editions of the home form it holds in; absent where it holds in all of them. */
  readonly layouts?: ReadonlySet<string>;
}

/** True for relations that set one amount against another; “if there is A there must be B” is not one of them. */
export function isArithmetic(relation: Relation): boolean {
  return relation.body.kind === 'compare' && ['=', '≤', '≥'].includes(relation.body.operator);
}

/** A table as a formula knows it: its set, and what its paper calls it there. */
export interface TableName {
  /** Set id: `final-accounts`. */
  readonly set: string;
  /** `Form.short`: `05`, `表五`. */
  readonly name: string;
}

export interface TableKey extends TableName {
  /** Of last year's workbook. */
  readonly previous: boolean;
}

export function isTable({ set, name }: TableName, form: Form): boolean {
  return form.short === name && setOf(form) === set;
}

export type Test =
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Term; readonly right: Term }
  | { readonly kind: 'filled'; readonly filled: boolean; readonly quantifier: 'any' | 'all'; readonly cells: readonly CellTerm[] }
  | { readonly kind: 'and' | 'or'; readonly items: readonly Test[] };

export type Term =
  | { readonly kind: 'number'; readonly text: string }
  | CellTerm
  | { readonly kind: 'children'; readonly of: CellTerm }
  | ListedTerm
  | { readonly kind: 'add'; readonly terms: readonly SignedTerm[] }
  | { readonly kind: 'multiply'; readonly first: Term; readonly rest: readonly { readonly operator: '×' | '÷'; readonly value: Term }[] };

/** A column summed over the rows of a list; over one group of them (产出指标) where one is named. */
export interface ListedTerm {
  readonly kind: 'listed';
  readonly table: TableKey;
  readonly part: string;
  readonly group: string | null;
  readonly column: string;
}

export interface SignedTerm {
  readonly sign: 1 | -1;
  readonly value: Term;
}

/** One cell of one table; `null` row or column means “where the scope stands”. */
export interface CellTerm {
  readonly kind: 'cell';
  readonly table: TableKey;
  readonly row: string | null;
  readonly column: string | null;
  readonly part: string | null;
  readonly span: Span;
}

/** Names of the tables a relation reads, as the paper calls them; last year's are marked. */
export function tablesOf({ tables }: Relation): readonly string[] {
  return [...new Set(tables.map(({ name, previous }) => (previous ? `上年 ${name}` : name)))];
}
