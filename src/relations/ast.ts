/** What a formula says, with the positions of its words kept for error messages. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ScopeKind =
  /** 每行 */
  | 'eachRow'
  /** 每列 */
  | 'eachColumn'
  /** 每个上级: every row that has rows below it */
  | 'eachParent'
  /** 每个共有科目: codes present in every table named */
  | 'sharedCodes'
  /** 每个科目: codes present in any table named; a missing one counts as zero */
  | 'allCodes'
  /** 每个同名类: expenditure classes paired by name */
  | 'sameClass'
  /** 每张: every table of a form that repeats */
  | 'eachTable'
  /** 每个同名项目: every table of a form that repeats, with the table or row of the same name elsewhere */
  | 'sameProject';

export type Operator = '=' | '≤' | '≥' | '<' | '>' | '≠';

export interface Formula {
  readonly scopes: readonly ScopeKind[];
  readonly condition: Logic | null;
  readonly body: Logic;
}

export type Logic =
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | { readonly kind: 'filled'; readonly filled: boolean; readonly quantifier: 'any' | 'all'; readonly refs: readonly Reference[]; readonly span: Span }
  | { readonly kind: 'and' | 'or'; readonly items: readonly Logic[] };

export type Expression =
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | Reference
  | { readonly kind: 'sum'; readonly items: readonly SumItem[]; readonly span: Span }
  /** 本级: the row and column the scope stands at. */
  | { readonly kind: 'self'; readonly span: Span }
  /** 下级合计: the rows one level below; of the scope's row unless a row is named. */
  | { readonly kind: 'children'; readonly of: Reference | null; readonly span: Span }
  | { readonly kind: 'add'; readonly terms: readonly { readonly sign: 1 | -1; readonly value: Expression }[] }
  | { readonly kind: 'multiply'; readonly first: Expression; readonly rest: readonly { readonly operator: '×' | '÷'; readonly value: Expression }[] };

export interface Reference {
  readonly kind: 'ref';
  /** True for 上年.: the table of last year's workbook. */
  readonly previous: boolean;
  /** Table number (`05`), or null for the table the formula belongs to. */
  readonly table: string | null;
  readonly names: readonly string[];
  readonly span: Span;
}

export interface SumItem {
  readonly from: Reference;
  /** Set for `甲 … 乙`: every row from one to the other in the order of the form. */
  readonly to: Reference | null;
}
