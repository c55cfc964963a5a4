import { type Column, type Form, type Table } from '../core';
import { notChecked } from '../relations';
import { costOf } from './support/cost';
import { topLeft } from './support/cells';
import { unreadColumns } from './support/unread-columns';
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
    others: {
      zh: '“{{columns}}”栏没有读，也就没有核对：不是本表样的栏目，或不是本年度的；需要时请自行核对',
      en: 'The column(s) “{{columns}}” were not read and so not checked: they are none of the form’s, or of another year. Check them yourself where needed',
    },
    unread: {
      zh: '“{{columns}}”栏里有 {{count}} 个金额没有读，也就没有核对：表样没有这一栏，或表头与表样不同；表样有的，请核对表头',
      en: 'The column(s) “{{columns}}” hold {{count}} amounts that were not read and so not checked: the form has no such column, or the header differs. Check the header where the form has it',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const { others = [] } = table;
      const headings = others.map(({ text }) => text.replace(/\s+/g, '')).join('”“');
      if (others.length > 0) yield { messageId: 'others', data: { columns: headings }, cells: others.map(({ row, column }) => ({ sheet: table.sheet, row, column })), table };
      const lacking = lackingColumns(context.formOf(table), table);
      const leaves = lacking.map(({ path }) => path.at(-1) ?? '');
      const { count, rules } = lacking.length === 0 ? NOTHING_LOST : costOf(context, table, leaves.map((leaf) => notChecked.noColumn(table.form.short, leaf)));
      if (count > 0) {
        yield { messageId: 'lacking', data: { columns: [...new Set(lacking.map(({ path }) => path.join(' ')))].join('”“'), count, rules }, cells: [topLeft(table)], table };
        continue;
      }
      const unread = unreadColumns(context.accessOf(table));
      const amounts = unread.reduce((total, { cells }) => total + cells.length, 0);
      const data = { columns: unread.map(({ name }) => name).join('”“'), count: amounts };
      if (amounts > 0) yield { messageId: 'unread', data, cells: unread.flatMap(({ cells }) => cells.slice(0, 1)), table };
    }
  },
};

const NOTHING_LOST = { count: 0, rules: '' };

/** Columns of figures the form prints and the sheet does not; in whichever lane they would stand. */
function lackingColumns(form: Form, { columns }: Table): readonly Column[] {
  return form.parts.flatMap((part) =>
    part.columns.filter(({ key, role, optional }) => role === 'amount' && !optional && !columns.some((each) => each.key === key && each.part === part.name)),
  );
}
