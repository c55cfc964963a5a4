import { type Amount, type CellRef, roundHalfUp, sameCell, type Table } from '../core';
import type { TableAccess } from '../relations';
import { amountAt } from './support/funds';
import type { Rule } from './types';

/** A budget cut down to exactly what was spent makes every execution rate 100 %; said once, whatever the number of tables. */
export const rule: Rule = {
  id: 'SE-08',
  title: { zh: '全年预算数调减到恰好等于执行数的，执行率 100% 不能说明执行得好', en: 'A budget cut down to what was spent says nothing about execution' },
  severity: 'hint',
  basis: '由表样直接推出：执行率＝全年执行数／全年预算数；全年预算数按执行数调减后恒为 100%',
  messages: {
    cut: {
      zh: '{{count}} 张自评表的全年预算数由年初预算数调减到恰好等于全年执行数，执行率因此是 100%：{{projects}}；括号里是按年初预算数的执行率，请在分析里说明调减的原因',
      en: 'In {{count}} self-evaluations the budget was cut to exactly what was spent, so the rate is 100%: {{projects}}; in brackets the rate of the first budget; explain the cuts in the analysis',
    },
  },
  *check({ units }) {
    for (const { tables } of units) {
      const found = tables.flatMap((access) => cutOf(access) ?? []);
      const [first] = found;
      if (!first) continue;
      const accepts = (cell: CellRef, value: Amount): boolean => found.length === 1 && sameCell(cell, first.before.cell) && value.lte(first.spent);
      const data = { count: found.length, projects: found.map(({ name, rate }) => `${name}（${rate}%）`).join('、') };
      yield { messageId: 'cut', data, cells: found.flatMap(({ cell, before }) => [cell, before.cell]), table: first.table, accepts };
    }
  },
};

function cutOf(access: TableAccess): { readonly name: string; readonly rate: string; readonly cell: CellRef; readonly before: { readonly cell: CellRef }; readonly spent: Amount; readonly table: Table } | undefined {
  if (!access.form.id.startsWith('self-evaluation/')) return undefined;
  const [first, year, spent] = ['年初预算数.预算编制数', '全年预算数', '全年执行数'].map((key) => amountAt(access, '资金总额', key));
  if (!first || !year || !spent || !spent.value.gt(0) || !year.value.eq(spent.value) || !year.value.lt(first.value)) return undefined;
  const rate = roundHalfUp(spent.value.div(first.value).times(100), 2).toString();
  return { name: access.table.subject ?? access.table.sheet, rate, cell: year.cell, before: first, spent: spent.value, table: access.table };
}
