import { formatAmount, formatSigned, type PlainLane } from '../core';
import { columnNameOf, judge, type Judged, nameOf, PlainAccess } from './support/plain';
import type { Rule } from './types';

const LEAST_HELD = 3;

/** Code trees of a table that no form reads: 201 = 20106 + 20113, where the table plainly is such a tree. */
export const rule: Rule = {
  id: 'GT-codes',
  title: { zh: '一般表格的上级科目应等于下级科目之和', en: 'In a plain table a subject must be the sum of those below it' },
  severity: 'warning',
  basis: '由表格本身推出：科目代码逐级展开，其他科目都等于下级之和',
  messages: {
    parent: {
      zh: '按一般表格核对：{{code}} {{name}}的“{{column}}”为 {{stated}}，下级 {{count}} 个科目之和为 {{added}}，相差 {{difference}}；请确认',
      en: 'Checked as a plain table: “{{column}}” of {{code}} {{name}} is {{stated}} and the {{count}} subjects below it add up to {{added}}, a difference of {{difference}}; please confirm',
    },
  },
  *check(context) {
    for (const table of context.plain) {
      const access = new PlainAccess(context.workbook, table);
      for (const lane of table.lanes) {
        for (const { total, parts, stated, added } of wrongParents(access, lane)) {
          const data = {
            code: total.row.code,
            name: nameOf(total.row),
            column: columnNameOf(total.column),
            stated: formatAmount(stated),
            count: parts.length,
            added: formatAmount(added),
            difference: formatSigned(stated.minus(added)),
          };
          yield { messageId: 'parent', data, cells: [total, ...parts].map(({ row, column }) => access.cell(row, column)) };
        }
      }
    }
  },
};

/** Parents that differ from the codes one level below them, where most parents do not. */
function wrongParents(access: PlainAccess, { columns, rows }: PlainLane): readonly Judged[] {
  const coded = rows.filter(({ code }) => code !== '');
  if (new Set(coded.map(({ code }) => code)).size !== coded.length) return [];
  const lengths = [...new Set(coded.map(({ code }) => code.length))].sort((a, b) => a - b);
  const judged = coded.flatMap((parent) => {
    const next = lengths.find((length) => length > parent.code.length && coded.some(({ code }) => code.length === length && code.startsWith(parent.code)));
    const parts = coded.filter(({ code }) => code.length === next && code.startsWith(parent.code));
    if (parts.length === 0) return [];
    return columns.filter(({ adds }) => adds).flatMap((column) => judge(access, { total: { row: parent, column }, parts: parts.map((row) => ({ row, column })) }) ?? []);
  });
  const held = judged.filter(({ holds }) => holds).length;
  const wrong = judged.filter(({ holds }) => !holds);
  const told = judged.some(({ holds, telling }) => holds && telling);
  return told && held >= LEAST_HELD && 3 * wrong.length <= held ? wrong : [];
}
