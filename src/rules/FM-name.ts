import { normalize, type Table, valueAt } from '../core';
import { organisationKey } from '../reading';
import type { Rule, RuleContext } from './types';
import { topLeft } from './support/cells';

/** Tables of a unit that must print one name before a single other one is doubted. */
const LEAST_USUAL = 3;

/** One table of a set under the name of another unit. Several units in one workbook each have tables of their own and are not meant. */
export const rule: Rule = {
  id: 'FM-name',
  title: { zh: '同套表的单位名称应一致', en: 'One name of the unit in a set' },
  severity: 'warning',
  basis: '由表样直接推出：一套表属于同一单位',
  messages: {
    other: {
      zh: '本表的单位名称是“{{own}}”，同套其他 {{count}} 张表是“{{usual}}”；请确认名称有没有写错，或误放了别的单位的表',
      en: 'This table is under the name “{{own}}”, the {{count}} others of the set under “{{usual}}”; check the name, or whether the table belongs here',
    },
  },
  *check(context) {
    for (const unit of context.units) {
      if (unit.undecided) continue;
      const named = unit.tables.map(({ table }) => table).filter(({ organisation, form }) => organisationKey(organisation) !== '' && !form.repeats);
      const groups = new Map<string, Table[]>();
      for (const table of named) groups.set(organisationKey(table.organisation), [...(groups.get(organisationKey(table.organisation)) ?? []), table]);
      const [usual, ...others] = [...groups.values()].sort((a, b) => b.length - a.length);
      if (!usual?.[0] || usual.length < LEAST_USUAL) continue;
      for (const table of others.flat()) {
        if (isPartOf(table.organisation, usual[0].organisation)) continue;
        yield { messageId: 'other', data: { own: table.organisation, usual: usual[0].organisation, count: usual.length }, cells: [nameCell(context, table)], table };
      }
    }
  },
};

/** 某某市财政局 and 某某市财政局本级 or 财政局 are one unit, written longer or shorter. */
function isPartOf(one: string, other: string): boolean {
  const [a, b] = [organisationKey(one), organisationKey(other)];
  return a.includes(b) || b.includes(a);
}

function nameCell(context: RuleContext, table: Table) {
  const sheet = context.sheetOf(table);
  const wanted = normalize(table.organisation);
  for (let row = table.range.top; row <= table.range.bottom; row++) {
    for (let column = table.range.left; column <= table.range.right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'string' && normalize(value).includes(wanted)) return { sheet: sheet.name, row, column };
    }
  }
  return topLeft(table);
}
