import type { Amount, CellRef } from '../core';
import type { TableAccess } from '../relations';

export interface TotalScore {
  readonly score: Amount;
  readonly cell: CellRef;
  /** 优、良、中、差 as printed, and where; undefined where none stands. */
  readonly grade?: { readonly text: string; readonly cell: CellRef };
}

const GRADE = /^[“"]?([优良中差])[”"]?$/;
/** Rows that carry the total, by form. */
const ROWS = ['总分', '综合得分'];

/** The total score of a table with its grade; undefined where none is printed. */
export function totalScoreOf(access: TableAccess): TotalScore | undefined {
  const row = ROWS.flatMap((key) => access.row(key) ?? [])[0];
  const points = row && access.column(row, '得分');
  const figure = points && access.figure(row, points);
  if (!points || (figure?.kind !== 'number' && figure?.kind !== 'text')) return undefined;
  const grade = gradeIn(access);
  return { score: figure.value, cell: access.cell(row, points), ...(grade && { grade }) };
}

/** Beside the total (等级), or in a row of its own (评价结果等次). */
function gradeIn(access: TableAccess): TotalScore['grade'] {
  for (const [key, columnKey] of [['总分', '等级'], ['评价结果等次', '内容']] as const) {
    const row = access.row(key);
    const column = row && access.column(row, columnKey);
    const text = column && GRADE.exec(access.text(row, columnKey))?.[1];
    if (text) return { text, cell: access.cell(row, column) };
  }
  return undefined;
}
