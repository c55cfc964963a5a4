import { type CellContent, type CellRef, formulaAt, isCellError, type PlannedWrite, type SheetSnapshot, valueAt } from '../core';
import type { Host } from '../hosts/port';

/** The cell a formula would go into, and what it holds now. */
export interface InsertTarget {
  readonly cell: CellRef;
  readonly old: CellContent;
}

const OURS = /(?:^|[^A-Za-z0-9_.])(?:_xldudf_GJ_|GJ\.)[A-Z]/i;

export async function insertTarget(host: Host): Promise<InsertTarget> {
  const cell = await host.activeCell();
  const workbook = await host.read({ sheets: [cell.sheet] });
  const sheet = workbook.sheets.find((candidate) => candidate.name === cell.sheet);
  return { cell, old: sheet ? contentAt(sheet, cell.row, cell.column) : { formula: null, value: null } };
}

export function insertion(target: InsertTarget, formula: string): PlannedWrite {
  return {
    cell: target.cell,
    old: target.old,
    next: { formula, value: null },
    reason: { zh: '插入函数', en: 'Insert function' },
  };
}

/** Our functions that show #NAME?: writing the same formula once more makes the host look the name up again. */
export async function brokenFormulas(host: Host): Promise<readonly PlannedWrite[]> {
  const workbook = await host.read();
  return workbook.sheets.flatMap((sheet) => [...brokenOn(sheet)]);
}

function* brokenOn(sheet: SheetSnapshot): Generator<PlannedWrite> {
  for (const [r, line] of sheet.formulas.entries()) {
    for (const [c, formula] of line.entries()) {
      if (formula === null || !OURS.test(formula)) continue;
      const row = sheet.origin.row + r;
      const column = sheet.origin.column + c;
      const old = contentAt(sheet, row, column);
      if (!isCellError(old.value) || old.value.error !== '#NAME?') continue;
      yield {
        cell: { sheet: sheet.name, row, column },
        old,
        next: { formula, value: null },
        reason: { zh: '重新写入公式', en: 'Write the formula again' },
      };
    }
  }
}

function contentAt(sheet: SheetSnapshot, row: number, column: number): CellContent {
  return { formula: formulaAt(sheet, row, column), value: valueAt(sheet, row, column) };
}
