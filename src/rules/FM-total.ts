import type { Part, Table } from '../core';
import { notChecked } from '../relations';
import { costOf } from './support/cost';
import { topLeft } from './support/cells';
import type { Rule } from './types';

/** A table without the row that adds up the others. */
export const rule: Rule = {
  id: 'FM-total',
  title: { zh: '表的合计行应当齐全', en: 'A table has its total rows' },
  severity: 'warning',
  basis: '由表样直接推出',
  messages: {
    lacking: {
      zh: '没有“{{rows}}”行，因此有 {{count}} 条勾稽关系没有核对（{{rules}}）；请补填，或核对该行的名称',
      en: 'The row(s) “{{rows}}” are not there, so {{count}} relations were not checked ({{rules}}). Fill them in, or check how they are labelled',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const rows = context.formOf(table).parts.flatMap((part) => lackingTotals(part, table));
      if (rows.length === 0) continue;
      const { count, rules } = costOf(context, table, rows.map(({ key }) => notChecked.noRow(table.form.short, key)));
      if (count === 0) continue;
      yield { messageId: 'lacking', data: { rows: rows.map(({ label }) => label).join('”“'), count, rules }, cells: [topLeft(table)], table };
    }
  },
};

/** Totals of a part that has other rows. A 类 of the economic classification is left out where it is nought. */
function lackingTotals({ name, rows }: Part, table: Table): readonly { readonly key: string; readonly label: string }[] {
  const own = table.rows.filter(({ part }) => part === name);
  const lacks = (key: string): boolean => own.length > 0 && !own.some((row) => row.key === key);
  if (rows.kind === 'codes') return lacks(rows.total) ? [{ key: rows.total, label: rows.total }] : [];
  if (rows.kind !== 'fixed') return [];
  return rows.rows.filter(({ key, code, children, acrossLanes }) => code === undefined && (children.length > 0 || acrossLanes) && lacks(key));
}
