import { type CellContent, type CellRef, formulaAt, type PlannedWrite, type SheetSnapshot, valueAt } from '../core';
import type { Host } from '../hosts/port';

/** The cell a formula would go into, and what it holds now. */
export interface InsertTarget {
  readonly cell: CellRef;
  readonly old: CellContent;
}

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

function contentAt(sheet: SheetSnapshot, row: number, column: number): CellContent {
  return { formula: formulaAt(sheet, row, column), value: valueAt(sheet, row, column) };
}
