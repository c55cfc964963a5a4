import { type CellRef, normalize, passageIn, sameCell, type SheetSnapshot, type Table, valueAt } from '../core';
import { type TextField, textFields } from '../performance/text-fields';
import type { TableAccess } from '../relations';
import { EQUATION_MESSAGES, equationReports, priceReports, ROUNDED_MESSAGE, roundedReports, SUM_MESSAGE, sumReports } from './support/text-checks';
import { allTargetTables } from './support/targets';
import type { Rule } from './types';

/** Computations and lists of amounts in the texts of a table of targets: 300人×2天×100元=6万元, 共计119万元，包括…. */
export const rule: Rule = {
  id: 'PG-06',
  title: { zh: '目标表文字里的算式与合计应当成立', en: 'Computations and sums in the texts of a table of targets hold' },
  severity: 'warning',
  basis: '由表样直接推出：测算依据里的算式、分项与总额相符',
  messages: { ...EQUATION_MESSAGES, sum: SUM_MESSAGE, rounded: ROUNDED_MESSAGE },
  *check(context) {
    for (const table of allTargetTables(context)) {
      const access = context.accessOf(table);
      const fields = textFields(access);
      for (const field of fields) {
        yield* equationReports(field, table);
        yield* sumReports(field, table);
        yield* priceReports(field, table);
        yield* roundedReports(field, table);
      }
      for (const field of otherComputations(access, fields)) yield* equationReports(field, table);
    }
  },
};

/** A factor, and a result: ×100元=9万元. */
const COMPUTED = /\d[^=＝]*[×*xX÷+＋][^=＝]*\d[^=＝]*[=＝]/;

/** 测算依据, 资金测算明细 and other texts of the table that the form does not know: a computation is one wherever it stands. */
function* otherComputations(access: TableAccess, fields: readonly TextField[]): Iterable<TextField> {
  const [sheet] = access.sheets;
  for (const { cell, value } of computationsIn(sheet, access.table)) {
    if (fields.some((field) => sameCell(field.cell, cell))) continue;
    yield { key: labelOf(sheet, cell) ?? normalize(value).slice(0, SHOWN), text: normalize(value), cell, passage: (span) => passageIn(cell, value, span) };
  }
}

const SHOWN = 10;

/** The nearest text left of a cell. */
function labelOf(sheet: SheetSnapshot, { row, column }: CellRef): string | undefined {
  for (let at = column - 1; at >= 0; at -= 1) {
    const value = valueAt(sheet, row, at);
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, '');
  }
  return undefined;
}

function* computationsIn(sheet: SheetSnapshot, { range }: Table): Iterable<{ readonly cell: CellRef; readonly value: string }> {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'string' && (value.includes('=') || value.includes('＝')) && COMPUTED.test(value)) yield { cell: { sheet: sheet.name, row, column }, value };
    }
  }
}
