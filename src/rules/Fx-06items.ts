import { formatAmount, setOf } from '../core';
import { CLASS_DIGITS } from '../subjects';
import type { Rule } from './types';
import { amountCells, isNonZero } from './support/cells';

/** 06 with classes only. */
export const rule: Rule = {
  id: 'Fx-06items',
  title: { zh: '基本支出应公开到经济分类款级', en: 'Basic expenditure is published by economic item' },
  severity: 'warning',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：一般公共预算基本支出公开到经济分类款',
  messages: {
    items: {
      zh: '{{code}} 有 {{amount}}，其下各款都是空的；基本支出应公开到款级，请补填',
      en: '{{code}} has {{amount}} and no item below it; basic expenditure is published by item, fill them in',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (setOf(table.form) !== 'final-accounts' || table.form.short !== '06') continue;
      const cells = amountCells(context.accessOf(table)).filter(({ row, figure }) => row.code !== undefined && isNonZero(figure));
      for (const { row, cell, figure } of cells) {
        const { code = '' } = row;
        if (code.length !== CLASS_DIGITS || cells.some((other) => other.row.code !== code && other.row.code?.startsWith(code) === true)) continue;
        yield { messageId: 'items', data: { code, amount: formatAmount(figure.value) }, cells: [cell], table };
      }
    }
  },
};
