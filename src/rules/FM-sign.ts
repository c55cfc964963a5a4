import { formatAmount, mayBeNegative, setOf, type Table, type TableColumn, type TableRow } from '../core';
import type { Rule, RuleContext } from './types';
import { amountCells, isNonZero } from './support/cells';

/** Forms in which what is spent or received is never below zero. */
const SETS: ReadonlySet<string> = new Set(['final-accounts', 'budget', 'self-evaluation', 'performance-targets', 'allocation']);

/** Expenditure and income below zero; numbers of vehicles and sets that are no whole numbers. */
export const rule: Rule = {
  id: 'FM-sign',
  title: { zh: '收支不应为负，辆数、台数应为整数', en: 'Income and expenditure are not negative, counts are whole numbers' },
  severity: 'warning',
  basis: '由表样直接推出：收入、支出列示发生数，辆、台、人是个数；只有结转和结余可以为负',
  messages: {
    negative: {
      zh: '{{name}}为 {{value}}，收入、支出一般不为负；冲减以前年度的请写明，否则请核对正负号',
      en: '{{name}} is {{value}}; income and expenditure are rarely negative: explain it, or check the sign',
    },
    agreed: {
      zh: '{{name}}为 {{value}}，各项关系都成立；如是冲减以前年度，请在说明中写明',
      en: '{{name}} is {{value}}, and all relations hold with it; where it takes back what an earlier year spent, say so',
    },
    count: {
      zh: '{{name}}为 {{value}}，辆数、台数应是不小于 0 的整数；请核对',
      en: '{{name}} is {{value}} where a whole number not below 0 is expected; check it',
    },
  },
  ofFigure: true,
  *check(context) {
    for (const table of context.tables) {
      if (!SETS.has(setOf(table.form))) continue;
      const access = context.accessOf(table);
      for (const { row, column, cell, figure } of amountCells(access)) {
        if (!isNonZero(figure) || column.measure === 'points' || column.measure === 'percent') continue;
        const counted = access.isCount(row, column);
        if (counted && (figure.value.isNegative() || !figure.value.isInteger())) yield { messageId: 'count', data: { name: nameOf(row, column), value: figure.value.toString() }, cells: [cell], table };
        else if (!counted && figure.value.lt(0) && !mayBeNegative(row.key, column.key) && !mayBeNegative(row.label, '')) {
          // A sign that is wrong breaks a sum or a copy: where all of them hold, the figure is meant.
          const agreed = allHold(context, table);
          yield { messageId: agreed ? 'agreed' : 'negative', data: { name: nameOf(row, column), value: formatAmount(figure.value) }, cells: [cell], table, ...(agreed && { severity: 'hint' }) };
        }
      }
    }
  },
};

function nameOf(row: TableRow, column: TableColumn): string {
  return `${row.code ?? row.key} ${column.key.split('.').join(' ')}`;
}

function allHold({ units, ledgerOf }: RuleContext, table: Table): boolean {
  const unit = units.find(({ tables }) => tables.some((access) => access.table === table));
  const ledger = unit ? ledgerOf(unit).filter(({ relation: { severity, body } }) => severity !== 'hint' && body.kind === 'compare') : [];
  return ledger.some(({ held }) => held > 0) && ledger.every(({ failed }) => failed === 0);
}
