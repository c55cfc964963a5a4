import { type CellRef, covers, rangesIn, type Range, toA1 } from '../core';
import type { Rule } from './types';
import { amountCells, isNonZero } from './support/cells';

/** One range that is summed and nothing else. */
const SUM = /^=\s*SUM\(\s*\$?[A-Z]{1,3}\$?\d+\s*:\s*\$?[A-Z]{1,3}\$?\d+\s*\)$/i;

/** A sum whose range stops short of the rows it should add: right today, wrong as soon as the row left out is filled. */
export const rule: Rule = {
  id: 'FM-range',
  title: { zh: '求和公式没有包括最末的行', en: 'A sum stops short of the rows it adds' },
  severity: 'hint',
  basis: '由工作簿本身推出：合计的公式应包括它所合计的全部行',
  messages: {
    short: {
      zh: '{{cell}} 的公式 {{formula}} 没有包括 {{left}}，本表这一行也归它合计；请改公式，以免那一行有数时合计少了',
      en: '{{formula}} in {{cell}} leaves out {{left}}, which belongs to that total as well; mend the formula before the row is filled',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      for (const { row, column, cell, figure } of amountCells(access)) {
        const formula = access.formula(row, column);
        if (formula === null || !SUM.test(formula) || figure.kind === 'error') continue;
        const [range] = rangesIn(formula, cell.sheet);
        if (!range || range.left !== range.right || range.left !== cell.column) continue;
        const parts = access.children(row).flatMap((child) => {
          const own = access.column(child, column.key);
          return own ? [{ cell: access.cell(child, own), zero: !isNonZero(access.figure(child, own)) }] : [];
        });
        const inside = parts.filter((part) => covers(range, part.cell));
        const left = parts.filter((part) => isNextTo(range, part.cell));
        if (inside.length < 2 || left.length === 0 || inside.length + left.length !== parts.length || !left.every(({ zero }) => zero)) continue;
        const named = left.map((part) => toA1(part.cell.row, part.cell.column)).join('、');
        yield { messageId: 'short', data: { cell: toA1(cell.row, cell.column), formula, left: named }, cells: [cell, ...left.map((part) => part.cell)], table };
      }
    }
  },
};

/** In the column of the range, above or below it. */
function isNextTo(range: Range, { row, column }: CellRef): boolean {
  return column === range.left && (row < range.top || row > range.bottom);
}
