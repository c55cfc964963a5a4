import { formatAmount, formatSigned } from '../core';
import { columnNameOf, type Judged, nameOf, PlainAccess } from './support/plain';
import { wrongCrossfootings } from './support/plain-crossfoot';
import { wrongTotals } from './support/plain-totals';
import type { Rule, RuleReport } from './types';

/** 合计、小计、总计 of a table that no form reads. */
export const rule: Rule = {
  id: 'GT-total',
  title: { zh: '一般表格的合计应等于各行、各栏之和', en: 'Totals of a plain table must be the sum of their rows or columns' },
  severity: 'warning',
  basis: '由表格本身推出：同一合计在其他栏、其他行都等于各项之和',
  messages: {
    row: {
      zh: '按一般表格核对：“{{total}}”的“{{column}}”为 {{stated}}，所合计的 {{count}} 行之和为 {{added}}，相差 {{difference}}；请确认',
      en: 'Checked as a plain table: “{{column}}” of “{{total}}” is {{stated}} and the {{count}} rows it closes add up to {{added}}, a difference of {{difference}}; please confirm',
    },
    column: {
      zh: '按一般表格核对：“{{total}}”的“{{column}}”为 {{stated}}，同行 {{count}} 栏之和为 {{added}}，相差 {{difference}}；请确认',
      en: 'Checked as a plain table: “{{column}}” of “{{total}}” is {{stated}} and the {{count}} columns of that row add up to {{added}}, a difference of {{difference}}; please confirm',
    },
  },
  *check(context) {
    for (const table of context.plain) {
      const access = new PlainAccess(context.workbook, table);
      for (const lane of table.lanes) {
        for (const judged of wrongTotals(access, lane)) yield reportOf(access, 'row', judged);
        for (const judged of wrongCrossfootings(access, lane)) yield reportOf(access, 'column', judged);
      }
    }
  },
};

function reportOf(access: PlainAccess, messageId: 'row' | 'column', { total, parts, stated, added, alone }: Judged): RuleReport {
  const data = {
    total: nameOf(total.row),
    column: columnNameOf(total.column),
    stated: formatAmount(stated),
    count: parts.length,
    added: formatAmount(added),
    difference: formatSigned(stated.minus(added)),
  };
  // One sum that nothing else in the table bears out is a question, no more.
  return { messageId, data, ...(alone && { severity: 'hint' }), cells: [total, ...parts].map(({ row, column }) => access.cell(row, column)) };
}
