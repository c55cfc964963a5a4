import type { Amount, Arithmetic, CellRef, Rewording, Severity, TextSpan } from '../../core';
import type { Statement } from '../facts';
import type { Narrative } from '../narrative';
import type { TextParagraph } from '../text';

/** What is wrong with one statement, under the rule of the catalogue that says it (docs/rules/README.md). */
export interface Remark {
  readonly rule: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly severity?: Severity;
  /** 尾差: not what the printed figures give, but rounding of what stands behind them can explain it. */
  readonly rounding?: true;
  readonly paragraph: TextParagraph;
  readonly span: TextSpan;
  readonly cells: readonly CellRef[];
  readonly arithmetic?: Arithmetic;
  /** Where the same is said again; `data.count` counts all. */
  readonly also?: readonly Pick<Remark, 'paragraph' | 'span'>[];
  /** The words that would be right. */
  readonly edit?: Edit;
}

/** Words of a normalised paragraph and what should stand there. */
export interface Edit extends TextSpan {
  readonly text: string;
  readonly follows: Rewording['follows'];
}

/** What reading and checking a text came to. */
export interface Judged {
  readonly remarks: readonly Remark[];
  /** Statements that were compared with something, right or wrong. */
  readonly checked: ReadonlySet<Statement>;
}

/** The figure a formula comes to in the unit's tables, in 万元 or as a count. */
export interface Looked {
  readonly value: Amount;
  readonly cells: readonly CellRef[];
  /** What the cells are called: 05 表 224 小计. */
  readonly name: string;
  /** The comparison with the stated amount, as relations explain it. */
  readonly arithmetic?: Arithmetic;
}

export interface Judge {
  readonly narrative: Narrative;
  /** Undefined where the table is absent, not read, or holds no figure there. */
  look(formula: string): Looked | undefined;
  /** The same figure in last year's table, in 万元 or as a count; undefined where there is none to compare with. */
  before(formula: string): Amount | undefined;
}
