import { normalize, toA1, valueAt } from '../core';
import type { Rule } from './types';
import { amountCells, quoted } from './support/cells';
import { placeholderIn } from './support/placeholders';

/** What a template left to be filled in: XX, ××, 某某, 待补充. Amount cells are FM-unreadable's. */
export const rule: Rule = {
  id: 'FM-placeholder',
  title: { zh: '留有占位符', en: 'A placeholder is left' },
  severity: 'warning',
  basis: '公开的报表应当填写完整',
  messages: {
    left: {
      zh: '“{{text}}”里留有占位符“{{placeholder}}”；请填写实际内容',
      en: '“{{text}}” still holds the placeholder “{{placeholder}}”; fill in what belongs there',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheetOf(table);
      const amounts = new Set(amountCells(context.accessOf(table)).map(({ cell }) => toA1(cell.row, cell.column)));
      const { top, bottom, left, right } = table.range;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const value = valueAt(sheet, row, column);
          if (typeof value !== 'string' || amounts.has(toA1(row, column))) continue;
          const placeholder = placeholderIn(normalize(value));
          if (placeholder === undefined) continue;
          yield { messageId: 'left', data: { text: quoted(value), placeholder }, cells: [{ sheet: sheet.name, row, column }], table };
        }
      }
    }
  },
};
