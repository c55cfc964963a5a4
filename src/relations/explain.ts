import type { Operand } from '../core';
import type { Relation, Term, Test } from './compiled';

const NAMED_AT_MOST = 6;
/** The condition is short and already in the users' words: quoted as written. */
const CONDITION = /^若[^:：]*[:：]/;

/** The formula in words with every name as the table prints it: `301 工资福利支出 = 30101 基本工资 + … （其余 4 项为空）`. */
export function describeFormula({ text }: Relation, { left, operator, right }: Test & { kind: 'compare' }, operands: readonly Operand[]): string {
  return `${CONDITION.exec(text)?.[0] ?? ''}${side(left, operands, 'left')} ${operator} ${side(right, operands, 'right')}`;
}

function side(term: Term, operands: readonly Operand[], which: 'left' | 'right'): string {
  if (term.kind === 'number') return term.text;
  const own = operands.filter((operand) => operand.side === which);
  if (term.kind === 'multiply') return product(term, own.map((operand) => operand.name));
  return signedList(own);
}

function product(term: Term & { kind: 'multiply' }, names: readonly string[]): string {
  const rest = [...names];
  const word = (each: Term): string => (each.kind === 'number' ? each.text : (rest.shift() ?? ''));
  return [word(term.first), ...term.rest.map(({ operator, value }) => `${operator} ${word(value)}`)].join(' ');
}

/** Long sums name the figures that are there and count the empty rest. */
function signedList(operands: readonly Operand[]): string {
  const shown = operands.length > NAMED_AT_MOST ? operands.filter((operand) => !operand.blank) : operands;
  const left = operands.length - shown.length;
  const text = shown.map((operand, index) => prefix(operand, index) + operand.name).join(' ');
  if (left === 0) return text;
  return text === '' ? `${left} 项均为空` : `${text}（其余 ${left} 项为空）`;
}

function prefix(operand: Operand, index: number): string {
  if (operand.sign === -1) return '- ';
  return index === 0 ? '' : '+ ';
}
