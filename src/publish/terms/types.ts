/** 名词解释: a term and what the ministry's model text says of it. */
export interface Term {
  readonly term: string;
  readonly means: string;
}
