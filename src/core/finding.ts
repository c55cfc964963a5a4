import type { CellRef } from './address';
import type { Amount } from './amount';
import type { Localized } from './localized';
import type { Passage, Place } from './place';
import type { Unit } from './unit';

/** 必错 / 需确认 / 提示. */
export type Severity = 'error' | 'warning' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** One figure a verdict rests on. */
export interface Operand {
  /** Full name as a reader would say it: `05 表 合计 基本支出`. */
  readonly name: string;
  /** The cell it stands in, or the words that state it. */
  readonly place: Place;
  /** In the unit of its own table. */
  readonly value: Amount;
  /** Blank for counts (辆、台). */
  readonly unit: Unit | '';
  /** True where the cell is empty or a dash and counts as zero. */
  readonly blank: boolean;
  /** Which side of the relation it stands on and with which sign. */
  readonly side: 'left' | 'right' | 'condition';
  readonly sign: 1 | -1;
}

/** The arithmetic behind a finding that a relation made. */
export interface Arithmetic {
  /** The formula in words, scope filled in: `301 = 30101 + … + 30199`. */
  readonly formula: string;
  readonly operator: '=' | '≤' | '≥' | '<' | '>' | '≠';
  readonly operands: readonly Operand[];
  /** Value the right-hand side gives: what the left-hand side should be. */
  readonly expected: Amount;
  readonly actual: Amount;
  /** actual − expected. */
  readonly difference: Amount;
  /** Largest difference rounding can explain; zero for copied figures. */
  readonly allowed: Amount;
  /** Blank where only counts are compared. */
  readonly unit: Unit | '';
}

/** A difference and its tolerance mean something for = ≤ ≥; what must be more, less or other has neither. */
export function isMeasured({ operator }: Arithmetic): boolean {
  return operator === '=' || operator === '≤' || operator === '≥';
}

/** Words of a text with what should stand there: offered, never applied unasked. */
export interface Rewording {
  /** The words it replaces. */
  readonly place: Passage;
  readonly text: string;
  /** The whole sentence as it then reads. */
  readonly sentence: string;
  /** What is taken for right: the tables, or the other figures of the text. */
  readonly follows: 'tables' | 'text';
}

export interface Finding {
  /** Stable within one state of the workbook: rule, table and cells. Notes are keyed by it. */
  readonly key: string;
  /** Id in the rule catalogue, e.g. `F01-5`. */
  readonly rule: string;
  readonly severity: Severity;
  /** True for 尾差: a difference rounding explains. Always a hint, counted apart. */
  readonly rounding: boolean;
  /** Table the finding is listed under; absent for findings about the workbook. */
  readonly table?: string;
  /** Name of the text it is listed under, where it is about one. */
  readonly text?: string;
  /** Every cell concerned, the one to jump to first; those that hold a passage as well. */
  readonly cells: readonly CellRef[];
  /** Words it is about, in cells or in a document. `placesOf` gives both together. */
  readonly passages?: readonly Passage[];
  readonly message: Localized;
  /** What should hold, without the figures: shown instead of `message` where the figures are listed beside it. */
  readonly sentence?: Localized;
  readonly basis: string;
  readonly arithmetic?: Arithmetic;
  /** Absent where the right words do not follow for certain. */
  readonly rewording?: Rewording;
}
