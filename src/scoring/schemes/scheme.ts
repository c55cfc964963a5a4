import type { Amount, Localized } from '../../core';
import type { StepRounding } from '../deduct';

/** A limit of a band, in percent; `open` where the limit itself lies outside. */
export interface Bound {
  readonly value: Amount;
  readonly open: boolean;
}

/** What a band earns: all points, so many of the line’s full marks, or the share the value is of 100 %. */
export type Earned = { readonly kind: 'full' } | { readonly kind: 'points'; readonly points: Amount } | { readonly kind: 'share' };

export type SchemeClause =
  | { readonly kind: 'band'; readonly low?: Bound; readonly high?: Bound; readonly earned: Earned }
  | { readonly kind: 'deduct'; readonly beyond: 'above' | 'below'; readonly step: Amount; readonly taken: Taken; readonly rounding?: StepRounding }
  | { readonly kind: 'else'; readonly earned: Earned };

/** What a step costs: points of the line’s full marks, or a share (0…1) of the weight. */
export type Taken = { readonly kind: 'points'; readonly points: Amount } | { readonly kind: 'share'; readonly share: Amount };

/** How one indicator is scored: bands from left to right, the first that holds counts. */
export interface SchemeLine {
  readonly indicator: string;
  /** Full marks the points of the line are of; undefined where it speaks of shares only. */
  readonly full: Amount | undefined;
  readonly clauses: readonly SchemeClause[];
}

/** 打分档: how a place scores the indicators of a 部门整体支出绩效自评. */
export interface BandScheme {
  readonly id: string;
  readonly name: Localized;
  readonly basis: string;
  /** Names of places that score so, as the names of their units begin. */
  readonly places: readonly string[];
  /** By the name of the indicator (`indicatorKey`). */
  readonly lines: ReadonlyMap<string, SchemeLine>;
}
