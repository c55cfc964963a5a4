import { type Amount, type CellRef, stripNumbering, type TableRow } from '../core';
import { projectKey, type TableAccess } from '../relations';
import type { Rule } from './types';

/** 基础表 column → column of the funds in a 自评表. */
const COLUMNS = [
  ['本年预算数', '全年预算数'],
  ['本年决算数', '全年执行数'],
] as const;

/** A project of the base table against its own self-evaluation. */
export const rule: Rule = {
  id: 'DE-16',
  title: { zh: '基础表的项目支出应与该项目自评表一致', en: 'A project of the base table agrees with its self-evaluation' },
  severity: 'warning',
  basis: '由表样直接推出：同一项目、同一年度的预算数和支出数',
  messages: {
    project: {
      zh: '“{{project}}”基础表{{column}} {{base}}，自评表{{other}} {{own}}；请核对哪一个对',
      en: '“{{project}}”: {{column}} {{base}} in the base table, {{other}} {{own}} in its self-evaluation; check which is right',
    },
  },
  *check(context) {
    for (const unit of context.units) {
      const evaluations = unit.tables.filter(({ form }) => form.id === 'self-evaluation/自评表');
      for (const base of unit.tables.filter(({ form }) => form.id === 'overall-evaluation/基础表')) {
        for (const row of base.rows.filter(({ part }) => part === '各项目支出')) {
          const own = evaluations.find(({ table }) => table.subject !== undefined && projectKey(table.subject) === projectKey(stripNumbering(row.label)));
          const funds = own?.row('资金总额');
          if (!own || !funds) continue;
          for (const [column, other] of COLUMNS) {
            const [left, right] = [figureAt(base, row, column), figureAt(own, funds, other)];
            if (!left || !right || left.value.eq(right.value)) continue;
            const data = { project: own.table.subject ?? '', column, other, base: left.value.toString(), own: right.value.toString() };
            yield { messageId: 'project', data, cells: [left.cell, right.cell], table: base.table };
          }
        }
      }
    }
  },
};

function figureAt(access: TableAccess, row: TableRow, key: string): { readonly value: Amount; readonly cell: CellRef } | undefined {
  const column = access.column(row, key);
  if (!column) return undefined;
  const { kind, value } = access.figure(row, column);
  return kind === 'number' || kind === 'text' ? { value, cell: access.cell(row, column) } : undefined;
}
