import { type CellContent, type CellRef, formulasIn, NOT_CALCULATED, type PlannedWrite, type SheetSnapshot, type WorkbookSnapshot } from '../core';
import { reading } from './reading';

/**
 * The workbook as it would be after these writes of constants. A wrong figure put right may change what other cells
 * must be, so the rest of a plan is worked out on this. What formulas that read a written cell will show is not known here.
 */
export function assume(workbook: WorkbookSnapshot, writes: readonly PlannedWrite[]): WorkbookSnapshot {
  if (writes.length === 0) return workbook;
  const written = writes.map(({ cell }) => cell);
  const waiting = reading(workbook.sheets.flatMap(formulasIn), written);
  const contents = [
    ...waiting.map(({ cell, formula }): Placed => ({ cell, content: { formula, value: NOT_CALCULATED } })),
    ...writes.map(({ cell, next }): Placed => ({ cell, content: next })),
  ];
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = contents.filter(({ cell }) => cell.sheet === sheet.name);
      return own.length === 0 ? sheet : withContents(sheet, own);
    }),
  };
}

interface Placed {
  readonly cell: CellRef;
  readonly content: CellContent;
}

function withContents(sheet: SheetSnapshot, placed: readonly Placed[]): SheetSnapshot {
  const next = new Map(placed.map(({ cell, content }) => [`${String(cell.row - sheet.origin.row)},${String(cell.column - sheet.origin.column)}`, content]));
  const at = (r: number, c: number): CellContent | undefined => next.get(`${String(r)},${String(c)}`);
  return {
    ...sheet,
    values: sheet.values.map((row, r) =>
      row.map((value, c) => {
        const content = at(r, c);
        return content ? content.value : value;
      }),
    ),
    formulas: sheet.formulas.map((row, r) => row.map((formula, c) => at(r, c)?.formula ?? (at(r, c) ? null : formula))),
  };
}
