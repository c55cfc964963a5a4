import { type CellRef, normalize, setOf, type Table, toQualified, valueAt } from '../core';
import type { Rule, RuleContext } from './types';

/** 公开05表, 预算公开表5: the number of a table within its set, alone in a cell. */
const NUMBER = /^\D{0,8}?公开(?:表0*\d{1,2}|0*\d{1,2}表)$/;

interface Numbered {
  readonly table: Table;
  readonly number: string;
  readonly cell: CellRef;
}

/** Two tables of a set that print one number. A province may number its tables its own way, but never two alike. */
export const rule: Rule = {
  id: 'FM-number',
  title: { zh: '同套表的表号不应重复', en: 'Each table of a set has a number of its own' },
  severity: 'hint',
  basis: '由表样直接推出：一套表里一张表一个表号',
  messages: {
    twice: {
      zh: '本表印的表号是“{{number}}”，与 {{other}} 相同；本表按标题是《{{title}}》，请核对表号',
      en: 'This table prints the number “{{number}}”, as {{other}} does; by its title it is “{{title}}”. Check the number',
    },
  },
  *check(context) {
    for (const unit of context.units) {
      if (unit.undecided) continue;
      const numbered = unit.tables.flatMap(({ table }) => numberOf(context, table) ?? []);
      for (const own of numbered) {
        const other = numbered.find(({ table, number }) => table !== own.table && number === own.number && setOf(table.form) === setOf(own.table.form));
        // The one whose number it is by its form is not doubted.
        if (!other || normalize(own.table.form.tableCode) === own.number) continue;
        yield { messageId: 'twice', data: { number: own.number, other: toQualified(other.cell), title: own.table.form.title }, cells: [own.cell, other.cell], table: own.table };
      }
    }
  },
};

function numberOf(context: RuleContext, table: Table): Numbered | undefined {
  const sheet = context.sheetOf(table);
  const body = Math.min(table.range.bottom, ...table.rows.map(({ row }) => row - 1));
  for (let row = table.range.top; row <= body; row++) {
    for (let column = table.range.left; column <= table.range.right; column++) {
      const value = valueAt(sheet, row, column);
      const number = typeof value === 'string' && value.includes('公') ? normalize(value) : '';
      if (NUMBER.test(number)) return { table, number, cell: { sheet: sheet.name, row, column } };
    }
  }
  return undefined;
}
