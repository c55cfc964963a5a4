import { isCovered, type Table, toQualified, type WorkbookSnapshot } from '../core';
import type { FillItem } from './plan';

/**
 * Without the figures whose cell lies under a merge, where nobody would see them, or right of all their table prints, where no column is theirs, and
 * without what was worked out from those.
 */
export function withoutCovered(workbook: WorkbookSnapshot, items: readonly FillItem[], tables: readonly Table[] = []): readonly FillItem[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const edges = new Map(tables.map(({ id, range }) => [id, range.right]));
  const out = new Set(
    items.flatMap(({ write: { cell }, table }) => {
      const sheet = sheets.get(cell.sheet);
      const isBeyond = cell.column > (edges.get(table) ?? Infinity);
      return sheet && (isBeyond || isCovered(sheet, cell.row, cell.column)) ? [toQualified(cell)] : [];
    }),
  );
  for (let before = 0; out.size > before; ) {
    before = out.size;
    for (const { write, operands } of items) if (operands.some(({ cell }) => out.has(toQualified(cell)))) out.add(toQualified(write.cell));
  }
  return out.size === 0 ? items : items.filter(({ write }) => !out.has(toQualified(write.cell)));
}
