import type { Rule } from './types';
import { amountCells, quoted } from './support/cells';
import { plainCells } from './support/plain';

/** Numbers stored as text: read by Gouji, but zero to every SUM of the workbook. One report a table. */
export const rule: Rule = {
  id: 'FM-text',
  title: { zh: '金额存成了文本', en: 'Amounts stored as text' },
  severity: 'hint',
  basis: '表格软件求和时跳过文本',
  messages: {
    text: {
      zh: '有 {{count}} 个金额存成了文本（如“{{example}}”），求和公式会把它们当作零；请转换成数字',
      en: 'Amounts stored as text: {{count}} (such as “{{example}}”); sums in the workbook treat them as zero, so convert them to numbers',
    },
    plain: {
      zh: '按一般表格核对：有 {{count}} 个数存成了文本（如“{{example}}”），求和公式会把它们当作零；请转换成数字',
      en: 'Checked as a plain table: figures stored as text: {{count}} (such as “{{example}}”); sums in the workbook treat them as zero, so convert them to numbers',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const found = amountCells(access).filter(({ figure }) => figure.kind === 'text');
      const [first] = found;
      if (!first) continue;
      const example = quoted(access.value(first.row, first.column));
      yield { messageId: 'text', data: { count: found.length, example }, cells: found.map(({ cell }) => cell), table };
    }
    for (const table of context.plain) {
      const found = plainCells(context.workbook, table).filter(({ figure }) => figure.kind === 'text');
      const [first] = found;
      if (first) yield { messageId: 'plain', data: { count: found.length, example: quoted(first.value) }, cells: found.map(({ cell }) => cell) };
    }
  },
};
