import { DEFAULT_LAYOUT } from '../../fill/three-public';
import type { FormChoice, ThreePublicProgress, ThreePublicResult, TypedFigures } from '../../fill/three-public/types';
import type { Failure } from '../failure';

/** 支出明细账, 表内数据, 手工填写. */
export type ThreePublicSource = 'ledger' | 'tables' | 'typed';

export type ThreePublicStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'working'; readonly progress: ThreePublicProgress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

/** The workbook of last year that the user chose. */
export type PreviousFile =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'ready'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure };

export interface ThreePublicState {
  readonly status: ThreePublicStatus;
  /** The layout the user asked for; undefined leaves it to what the workbook holds. */
  readonly form: string | undefined;
  /** What the workbook asks for, once it was read. */
  readonly suggested: FormChoice | undefined;
  readonly source: ThreePublicSource;
  /** The ledger sheet, where the workbook has several, or `ALL_LEDGERS`. */
  readonly ledgerSheet: string | undefined;
  readonly typed: TypedFigures;
  /** What is typed for a budget: other years than those of final accounts. */
  readonly budgetTyped: TypedFigures;
  /** Year of the budget as typed, for a workbook that does not print it. */
  readonly budgetYear: string;
  readonly previousFile: PreviousFile | undefined;
  readonly result: ThreePublicResult | undefined;
  /** A sheet that is made gets its chart along. Remembered for the session. */
  readonly chart: boolean;
  /** Ids of the figures that will be written into the table that is there. */
  readonly ticked: ReadonlySet<string>;
  /** Ids of the figures whose cell is locked; they cannot be ticked. */
  readonly locked: ReadonlySet<string>;
}

/** No sheet can be called this. */
export const ALL_LEDGERS = '*';

export const FIRST_THREE_PUBLIC: ThreePublicState = {
  status: { kind: 'idle' },
  form: undefined,
  suggested: undefined,
  source: 'ledger',
  ledgerSheet: undefined,
  typed: {},
  budgetTyped: {},
  budgetYear: '',
  previousFile: undefined,
  result: undefined,
  chart: false,
  ticked: new Set(),
  locked: new Set(),
};

export function threePublicForm({ form, suggested }: Pick<ThreePublicState, 'form' | 'suggested'>): string {
  return form ?? suggested?.form ?? DEFAULT_LAYOUT;
}
