import { isCellError, normalize, valueAt } from '../core';
import { declaresEmpty, isWatermark } from '../recognise/words';
import type { Rule } from './types';
import { amountCells, quoted } from './support/cells';

/** An amount cell that holds neither a number nor a blank nor a dash. */
export const rule: Rule = {
  id: 'FM-unreadable',
  title: { zh: '金额格读不出数', en: 'An amount cell cannot be read' },
  severity: 'error',
  basis: '由表样直接推出：金额格只填数字，没有数的留空或填横线',
  messages: {
    text: {
      zh: '“{{label}}”的金额格写的是“{{text}}”，读不出数，用到它的勾稽关系都未检查；请改填数字，没有数的留空',
      en: 'The amount cell of “{{label}}” holds “{{text}}”, which is no number; relations that use it were not checked. Enter a number or leave it blank',
    },
    error: {
      zh: '“{{label}}”的公式出错，显示 {{text}}，用到它的勾稽关系都未检查；请修正公式或它引用的单元格',
      en: 'The formula of “{{label}}” fails with {{text}}; relations that use it were not checked. Correct the formula or the cells it refers to',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheetOf(table);
      for (const { row, column, cell, figure } of amountCells(context.accessOf(table))) {
        if (figure.kind !== 'error' && figure.kind !== 'unreadable') continue;
        const value = valueAt(sheet, cell.row, cell.column);
        if (typeof value === 'string' && belongsElsewhere(normalize(value))) continue;
        const label = [row.code, row.label, column.key.split('.').at(-1)].filter((word) => word !== undefined && word !== '').join(' ');
        yield { messageId: isCellError(value) ? 'error' : 'text', data: { label, text: quoted(value) }, cells: [cell], table };
      }
    }
  },
};

/** 本表无数据 written beside 合计, and watermarks over the figures, say nothing about an amount. */
function belongsElsewhere(text: string): boolean {
  return declaresEmpty(text) || isWatermark(text);
}
