import { misassigned } from '../subjects';
import type { Rule } from './types';

const GOVERNMENT = '政府预算支出经济科目名称';

/** The two names of a row of 表六 that do not belong to each other. */
export const rule: Rule = {
  id: 'B06-2',
  title: { zh: '部门经济科目与政府经济科目应对应', en: 'The two economic subjects of a row belong together' },
  severity: 'warning',
  basis: '《支出经济分类科目改革方案》（财预〔2017〕98号）两套科目对照',
  messages: {
    other: {
      zh: '部门预算经济科目“{{own}}”对应的政府预算经济科目是“{{right}}”，表上是“{{printed}}”；请核对，或确认本单位另有规定',
      en: '“{{own}}” becomes “{{right}}” in the government’s classification, the table says “{{printed}}”; check it, or make sure that other rules apply here',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (table.form.id !== 'budget/06') continue;
      const access = context.accessOf(table);
      for (const row of table.rows) {
        const column = access.column(row, GOVERNMENT);
        const printed = access.text(row, GOVERNMENT);
        const right = misassigned(row.label, printed);
        if (column && right !== undefined) yield { messageId: 'other', data: { own: row.label, right, printed }, cells: [access.cell(row, column)], table };
      }
    }
  },
};
