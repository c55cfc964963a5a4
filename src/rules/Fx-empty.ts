import { type CellRef, normalize, type SheetSnapshot, type Table, valueAt } from '../core';
import type { Form } from '../forms/types';
import { declaresEmpty } from '../recognise/words';
import type { Rule, RuleContext } from './types';
import { amountCells, isNonZero, labelCell, topLeft } from './support/cells';
import { hasUnreadFigures } from './support/unread-columns';

/** An empty table must say that it is empty, and a filled one must not. */
export const rule: Rule = {
  id: 'Fx-empty',
  title: { zh: '空表须注明无数据，有数的表不得注明', en: 'An empty table says so, and only an empty one' },
  severity: 'error',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：空表也要公开并注明',
  messages: {
    unsaid: {
      zh: '本表没有一个数，也没有注明“本表无数据”或“本单位无此项收支”；没有数的表须在表下注明，有数的请补填',
      en: 'The table holds no figure and does not say that it is empty; add the note under the table or fill it in',
    },
    denied: {
      zh: '表下注明“{{note}}”，表内却有数（如 {{row}}）；请删去该注，或核对表内数字',
      en: 'The note says “{{note}}”, yet the table holds figures (such as {{row}}); remove the note or check the figures',
    },
  },
  *check(context) {
    if (isTemplate(context)) return;
    for (const table of context.tables) {
      if (!mayBeEmpty(context.formOf(table))) continue;
      const access = context.accessOf(table);
      // A list of targets in words has no place for a figure.
      const holdsFigures = table.rows.length === 0 || table.rows.some((row) => access.amountColumns(row).length > 0);
      if (access.empty && holdsFigures && !table.declaredEmpty && !hasUnreadFigures(access)) {
        const total = table.rows[0];
        yield { messageId: 'unsaid', data: {}, cells: [total ? labelCell(table, total) : topLeft(table)], table };
      }
      const filled = table.declaredEmpty ? amountCells(access).find(({ figure }) => isNonZero(figure)) : undefined;
      const note = filled && denial(context.sheetOf(table), table);
      if (!filled || !note) continue;
      const row = [filled.row.code, filled.row.label, filled.column.key.split('.').at(-1)].filter(Boolean).join(' ');
      yield { messageId: 'denied', data: { note: note.text, row }, cells: [note.cell, filled.cell], table };
    }
  },
};

/** A workbook nobody has filled in yet, tables that cannot be empty included, is no workbook with forgotten notes. */
function isTemplate(context: RuleContext): boolean {
  const neverEmpty = context.tables.filter((table) => !mayBeEmpty(context.formOf(table)));
  return neverEmpty.length > 0 && context.tables.every((table) => context.accessOf(table).empty);
}

/** Tables whose rows are fixed by the form (01, 04, 06, 10) are never empty in a unit that spends anything. */
function mayBeEmpty(form: Form): boolean {
  return form.parts.every((part) => part.rows.kind !== 'fixed');
}

const PREFIX = /^\(?(?:注|说明|备注|附注)\d*[:.、)]?/;
/** Instructions (“如无数据，应注明…”) and statements about somebody else do not declare this table empty. */
const CONDITIONAL = /[如若凡除]|的(?:单位|部门)|应当?(?:注明|说明|列示)|所属|本级|部分/;
const LONGEST_DECLARATION = 40;

/** The sentence that plainly declares the table empty, and its cell. */
function denial(sheet: SheetSnapshot, table: Table): { text: string; cell: CellRef } | undefined {
  const { top, bottom, left, right } = table.range;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== 'string') continue;
      const text = normalize(value)
        .replace(PREFIX, '')
        .split(/[。;]/)
        .find((sentence) => declaresEmpty(sentence) && !CONDITIONAL.test(sentence) && sentence.length <= LONGEST_DECLARATION);
      if (text !== undefined) return { text, cell: { sheet: sheet.name, row, column } };
    }
  }
  return undefined;
}
