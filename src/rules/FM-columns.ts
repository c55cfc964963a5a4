import { type Column, type Form, type Table } from '../core';
import { notChecked } from '../relations';
import { costOf } from './support/cost';
import { topLeft } from './support/cells';
import type { Rule } from './types';

/** A table that was read without all of its columns. */
export const rule: Rule = {
  id: 'FM-columns',
  title: { zh: '表的栏目应当齐全', en: 'A table has all of its columns' },
  severity: 'hint',
  basis: '由表样直接推出',
  messages: {
    lacking: {
      zh: '没有认出“{{columns}}”栏，因此有 {{count}} 条勾稽关系没有核对或没有核全（{{rules}}）；表头有删改的请核对表头，本地版式确实没有的不必处理',
      en: 'The column(s) “{{columns}}” were not found, so {{count}} relations were not checked or not everywhere ({{rules}}). Check the header if it was changed; where the local layout has no such column nothing need be done',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const lacking = lackingColumns(context.formOf(table), table);
      if (lacking.length === 0) continue;
      const leaves = lacking.map(({ path }) => path.at(-1) ?? '');
      const { count, rules } = costOf(context, table, leaves.map((leaf) => notChecked.noColumn(table.form.short, leaf)));
      if (count === 0) continue;
      yield { messageId: 'lacking', data: { columns: [...new Set(lacking.map(({ path }) => path.join(' ')))].join('”“'), count, rules }, cells: [topLeft(table)], table };
    }
  },
};

/** Columns of figures the form prints and the sheet does not; in whichever lane they would stand. */
function lackingColumns(form: Form, { columns }: Table): readonly Column[] {
  return form.parts.flatMap((part) =>
    part.columns.filter(({ key, role, optional }) => role === 'amount' && !optional && !columns.some((each) => each.key === key && each.part === part.name)),
  );
}
