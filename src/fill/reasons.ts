import { type Amount, formatAmount, type Localized, tableName } from '../core';
import type { Equation, EquationTerm } from '../relations';
import { rowTitle } from './names';
import type { FillOperand } from './plan';
import { cellOf, idOf, type States } from './unknowns';

const NAMED_AT_MOST = 4;

/** The figures a cell was solved from; those that are zero or empty change nothing. */
export function operandsOf(cell: EquationTerm, equation: Equation, states: States): readonly FillOperand[] {
  const target = targetOf(cell, equation);
  return filledTerms(target, equation, states).map((term) => ({
    cell: cellOf(term),
    name: `${term.access === target.access ? '' : `${tableName(term.access.form.short)} `}${rowTitle(term)}`,
    value: text(term, states),
    sign: term.coefficient.isNegative() === target.coefficient.isNegative() ? -1 : 1,
  }));
}

/** Where a proposed value comes from: `其下 15 项之和`, `取自 02 表 合计 财政拨款收入 3,220.54`, `收入总计 3,487.99 - 本年支出合计 …`. */
export function reasonOf(cell: EquationTerm, equation: Equation, states: States): Localized {
  const target = targetOf(cell, equation);
  const filled = filledTerms(target, equation, states);
  const read = filled.length > 0 ? filled : equation.terms.filter((term) => term !== target);
  const [only] = read;
  if (only && read.length === 1 && only.access !== target.access) {
    const name = `${rowTitle(only)} ${text(only, states)}`;
    return { zh: `取自 ${tableName(only.access.form.short)} ${name}`, en: `Taken from table ${only.access.form.short}: ${name}` };
  }
  if (equation.relation.sumId !== undefined && target.side === 'left' && filled.length > NAMED_AT_MOST) {
    return { zh: `其下 ${filled.length} 项之和`, en: `Sum of the ${filled.length} rows below it` };
  }
  if (filled.length === 0) return { zh: '各项都是零', en: 'Every part is zero' };
  const words = operandsOf(cell, equation, states).map(signed).join(' ');
  return { zh: words, en: words };
}

function signed({ name, value, sign }: FillOperand, index: number): string {
  const mark = sign < 0 ? '- ' : index === 0 ? '' : '+ ';
  return `${mark}${name} ${value}`;
}

function targetOf(cell: EquationTerm, equation: Equation): EquationTerm {
  return equation.terms.find((term) => idOf(term) === idOf(cell)) ?? cell;
}

function filledTerms(target: EquationTerm, equation: Equation, states: States): readonly EquationTerm[] {
  return equation.terms.filter((term) => term !== target && !(valueOf(term, states)?.isZero() ?? true));
}

function text(term: EquationTerm, states: States): string {
  const value = valueOf(term, states);
  return value === undefined ? '' : formatAmount(value, term.access.decimals(term.row, term.column));
}

function valueOf(term: EquationTerm, states: States): Amount | undefined {
  return states.get(idOf(term))?.best?.value;
}
