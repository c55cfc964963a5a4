import { normalize, readFigure, type SheetSnapshot, type Table, toA1, valueAt } from '../core';
import type { Rule, RuleContext } from './types';
import { isNonZero, topLeft } from './support/cells';

/** What nobody sees: figures in hidden rows and columns of a table, and tables on hidden sheets. */
export const rule: Rule = {
  id: 'FM-hidden',
  title: { zh: '隐藏的行、列、工作表里有数', en: 'Figures in hidden rows, columns or sheets' },
  severity: 'hint',
  basis: '由表样直接推出：公开的表应当看得见',
  messages: {
    row: {
      zh: '隐藏的第 {{place}} 行里有数（如 {{cell}}），看不见，却会计入合计；请取消隐藏，或删去',
      en: 'Hidden row {{place}} holds figures (such as {{cell}}) that nobody sees and that totals include; unhide or delete it',
    },
    column: {
      zh: '隐藏的 {{place}} 列里有数（如 {{cell}}），看不见，却会计入合计；请取消隐藏，或删去',
      en: 'Hidden column {{place}} holds figures (such as {{cell}}) that nobody sees and that totals include; unhide or delete it',
    },
    sheet: {
      zh: '工作表“{{sheet}}”是隐藏的，里面有本套的表；请取消隐藏，或删去不用的表',
      en: 'The sheet “{{sheet}}” is hidden and holds a table of the set; unhide it, or delete what is not used',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const sheet = context.sheetOf(table);
      if (!sheet.visible) yield { messageId: 'sheet', data: { sheet: sheet.name }, cells: [topLeft(table)], table };
      else yield* hiddenLines(context, table, sheet);
    }
  },
};

function* hiddenLines(context: RuleContext, table: Table, sheet: SheetSnapshot) {
  const amounts = table.columns.filter(({ role, page }) => role === 'amount' && page === undefined).map(({ column }) => column);
  const first = Math.min(...table.rows.map(({ row }) => row));
  for (const row of [...sheet.hiddenRows].sort((a, b) => a - b)) {
    if (row < first || row > table.range.bottom) continue;
    const column = amounts.find((each) => isNonZero(readFigure(valueAt(sheet, row, each))));
    if (column !== undefined && !isNumberLine(sheet, row, table)) yield { messageId: 'row', data: { place: row + 1, cell: toA1(row, column) }, cells: [{ sheet: sheet.name, row, column }], table };
  }
  const access = context.accessOf(table);
  for (const column of [...sheet.hiddenColumns].sort((a, b) => a - b)) {
    const own = table.columns.find((each) => each.role === 'amount' && each.column === column && each.page === undefined);
    const row = own && access.rows.find((each) => access.column(each, own.key) === own && isNonZero(access.figure(each, own)));
    if (own && row) yield { messageId: 'column', data: { place: toA1(0, column).slice(0, -1), cell: toA1(row.row, column) }, cells: [{ sheet: sheet.name, row: row.row, column }], table };
  }
}

/** 栏次. */
function isNumberLine(sheet: SheetSnapshot, row: number, { columns }: Table): boolean {
  return columns.some(({ role, column }) => {
    const value = valueAt(sheet, row, column);
    return role !== 'amount' && typeof value === 'string' && /^(?:栏次|档次|栏目|列次)$/.test(normalize(value));
  });
}
