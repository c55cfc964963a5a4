import { formatIn, formatSignedIn } from '../core';
import type { ArithmeticView, OperandView } from './model';
import { WORDS } from './words';

/** More empty operands than this are named together in one line instead of one by one. */
const BLANKS_SHOWN = 3;

export interface OperandLine {
  readonly name: string;
  readonly value: string;
  readonly cell: string;
}

export interface OperandLines {
  readonly lines: readonly OperandLine[];
  /** One sentence naming the cells of the empty operands; absent where they are few enough to be lines. */
  readonly blanks?: string;
}

export function operandLines(arithmetic: ArithmeticView, all = false): OperandLines {
  const { operands } = arithmetic;
  const blanks = operands.filter((operand) => operand.blank);
  if (all || blanks.length <= BLANKS_SHOWN) return { lines: operands.map((operand) => line(operand, arithmetic)) };
  return {
    lines: operands.filter((operand) => !operand.blank).map((operand) => line(operand, arithmetic)),
    blanks: WORDS.blanks(
      blanks.length,
      blanks.map((operand) => operand.cell),
    ),
  };
}

function line(operand: OperandView, arithmetic: ArithmeticView): OperandLine {
  const unit = operand.unit === arithmetic.unit ? '' : ` ${operand.unit}`;
  return {
    name: operand.blank ? `${operand.name}（${WORDS.blank}）` : operand.name,
    value: formatIn(operand.value, operand.unit) + unit,
    cell: operand.cell,
  };
}

/** `+1.00 万元`: the largest thing a reader looks for. */
export function differenceWords({ difference, unit }: ArithmeticView): string | undefined {
  return difference && `${formatSignedIn(difference, unit)} ${unit}`.trimEnd();
}

/** `左边 3,488.99，应等于右边 3,487.99`: neither side is taken for the right one. */
export function comparisonWords({ should, expected, actual, unit }: ArithmeticView): string {
  return `${WORDS.left} ${formatIn(actual, unit)}，${should} ${formatIn(expected, unit)}`;
}
