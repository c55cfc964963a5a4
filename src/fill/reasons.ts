import { type Amount, formatAmount, type Localized } from '../core';
import type { Equation, EquationTerm } from '../relations';
import { rowTitle } from './names';
import { idOf, type States } from './unknowns';

const NAMED_AT_MOST = 4;

/** Where a proposed value comes from: `其下 15 项之和`, `取自 02 表 合计 财政拨款收入 3,220.54`, `收入总计 3,487.99 - 本年支出合计 …`. */
export function reasonOf(cell: EquationTerm, equation: Equation, states: States): Localized {
  const target = equation.terms.find((term) => idOf(term) === idOf(cell)) ?? cell;
  const others = equation.terms.filter((term) => term !== target);
  const filled = others.filter((term) => !(valueOf(term, states)?.isZero() ?? true));
  const [only] = filled;
  if (only && filled.length === 1 && only.access !== target.access) {
    const name = `${rowTitle(only)} ${text(only, states)}`;
    return { zh: `取自 ${only.access.table.no} 表 ${name}`, en: `Taken from table ${only.access.table.no}: ${name}` };
  }
  if (equation.relation.sumId !== undefined && target.side === 'left' && filled.length > NAMED_AT_MOST) {
    return { zh: `其下 ${filled.length} 项之和`, en: `Sum of the ${filled.length} rows below it` };
  }
  const words = filled.map((term, index) => signed(term, target, states, index === 0)).join(' ');
  return { zh: words, en: words };
}

function signed(term: EquationTerm, target: EquationTerm, states: States, first: boolean): string {
  const adds = term.coefficient.isNegative() !== target.coefficient.isNegative();
  const sign = adds ? (first ? '' : '+ ') : '- ';
  const table = term.access === target.access ? '' : `${term.access.table.no} 表 `;
  return `${sign}${table}${rowTitle(term)} ${text(term, states)}`;
}

function text(term: EquationTerm, states: States): string {
  const value = valueOf(term, states);
  return value === undefined ? '' : formatAmount(value, term.access.isCount(term.row) ? 0 : term.access.form.decimals);
}

function valueOf(term: EquationTerm, states: States): Amount | undefined {
  return states.get(idOf(term))?.best?.value;
}
