import type { Term } from '../terms/types';

/** A kind of published document as data: what its parts are called and what stands in them. */
export interface DocumentKind {
  /** Set id of its tables. */
  readonly set: string;
  /** 决算, 预算: how it is chosen where a workbook holds both. */
  readonly name: string;
  /** Second line of the cover behind the year: 度单位决算公开. */
  readonly cover: string;
  /** Heading of the tables behind 第二部分 and the year. */
  readonly tables: string;
  readonly terms: readonly Term[];
  /** Sets whose tables are attached, in this order. */
  readonly attached: readonly string[];
}
