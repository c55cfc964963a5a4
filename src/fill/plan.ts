import type { CellContent, CellRef, Localized, PlannedWrite } from '../core';

/** What a write is for: 合计与层级, 表间带数, 结转结余, 得分与等级, “三公”经费. The user switches whole intents on and off. */
export type Intent = 'totals' | 'copies' | 'balances' | 'scores' | 'three-public';

export const INTENTS: readonly Intent[] = ['totals', 'copies', 'balances', 'scores', 'three-public'];

/** A figure that a proposed value is worked out from; empty ones and zeros are left out. */
export interface FillOperand {
  readonly cell: CellRef;
  /** `年初结转和结余`, with its table where that is another one: `02 表 合计 本年收入合计`. */
  readonly name: string;
  /** As the table prints it. */
  readonly value: string;
  readonly sign: 1 | -1;
}

/** One proposed figure with everything a preview shows. */
export interface FillItem {
  /** The figure as a value. */
  readonly write: PlannedWrite;
  /** The same figure as a native formula, where the relation prints as one and gives exactly this value. */
  readonly formula: CellContent | undefined;
  readonly intent: Intent;
  /** 填入: the cell was empty. 改正: it holds another figure, so it is never ticked beforehand. */
  readonly kind: 'fill' | 'correct';
  /** Set where a mistake that was found is put right by it: an empty cell may be one. */
  readonly corrects?: true;
  /** Table id. */
  readonly table: string;
  /** Name of the figure: `302 商品和服务支出`. */
  readonly name: string;
  /** What `write` is worked out from, in paper order. */
  readonly operands: readonly FillOperand[];
  /** Other values that rounding allows, each with where it comes from. */
  readonly alternatives: readonly { readonly value: string; readonly reason: Localized }[];
}

/** A cell for which relations give values that cannot both be right: said, never guessed. */
export interface Conflict {
  readonly cell: CellRef;
  readonly table: string;
  readonly message: Localized;
}

export interface FillPlan {
  readonly items: readonly FillItem[];
  readonly conflicts: readonly Conflict[];
}
