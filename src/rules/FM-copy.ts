import { tableName } from '../core';
import { quoted, topLeft } from './support/cells';
import type { Rule } from './types';

/** A table that is there a second time: a copy kept for oneself, a hidden sheet, an older state. */
export const rule: Rule = {
  id: 'FM-copy',
  title: { zh: '同一单位的同一张表只应有一份', en: 'A unit has each table once' },
  severity: 'warning',
  basis: '由工作簿本身推出：一套表里每张表只有一份',
  messages: {
    copy: {
      zh: '工作表“{{other}}”与“{{checked}}”都是同一单位的 {{table}}；核对用的是“{{checked}}”（没有隐藏、填数较多的一份），“{{other}}”没有参加核对。请删去多余的一份；如果是另一单位的表，请补写单位名称',
      en: 'Sheets “{{other}}” and “{{checked}}” are both table {{table}} of one unit; “{{checked}}” (shown, and fuller) was checked and “{{other}}” was not. Delete the one that is not needed, or print the name of its unit where it belongs to another',
    },
  },
  *check({ units }) {
    for (const { copies } of units) {
      for (const { checked, other } of copies) {
        const data = { other: quoted(other.table.sheet), checked: quoted(checked.table.sheet), table: tableName(other.form.short) };
        yield { messageId: 'copy', data, cells: [topLeft(other.table), topLeft(checked.table)], table: checked.table };
      }
    }
  },
};
