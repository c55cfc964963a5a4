import { type CellRef, normalize, pagesOf, passageIn, type Range, sameCell, type SheetSnapshot, valueAt } from '../core';
import type { Rule } from './types';
import { amountCells, quoted } from './support/cells';
import { mayHoldPlaceholder, placeholderIn } from './support/placeholders';

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
      const access = context.accessOf(table);
      for (const page of pagesOf(table)) {
        for (const { cell, value } of suspectsIn(access.sheetOf(page), page.range)) {
          const text = normalize(value);
          const found = placeholderIn(text);
          if (!found || amountCells(access).some((amount) => sameCell(amount.cell, cell))) continue;
          const data = { text: quoted(value), placeholder: text.slice(found.start, found.end) };
          yield { messageId: 'left', data, cells: [], passages: [passageIn(cell, value, found)], table };
        }
      }
    }
  },
};

/** Texts that may hold a placeholder. */
function* suspectsIn(sheet: SheetSnapshot, { top, bottom, left, right }: Range): Iterable<{ readonly cell: CellRef; readonly value: string }> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'string' && mayHoldPlaceholder(value)) yield { cell: { sheet: sheet.name, row, column }, value };
    }
  }
}
