import type { ThreePublicProgress, ThreePublicResult, TypedFigures } from '../../fill/three-public/types';
import type { Failure } from '../state';

/** 支出明细账, 表内数据, 手工填写. */
export type ThreePublicSource = 'ledger' | 'tables' | 'typed';

export type ThreePublicStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'working'; readonly progress: ThreePublicProgress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

export interface ThreePublicState {
  readonly status: ThreePublicStatus;
  readonly source: ThreePublicSource;
  /** The ledger sheet, where the workbook has several. */
  readonly ledgerSheet: string | undefined;
  readonly typed: TypedFigures;
  readonly result: ThreePublicResult | undefined;
  /** Ids of the figures that will be written into the table that is there. */
  readonly ticked: ReadonlySet<string>;
}

export const FIRST_THREE_PUBLIC: ThreePublicState = {
  status: { kind: 'idle' },
  source: 'ledger',
  ledgerSheet: undefined,
  typed: {},
  result: undefined,
  ticked: new Set(),
};
