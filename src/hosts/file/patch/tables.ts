import { contains, type CellRef, parseRange, type Range, toQualified } from '../../../core';
import { HostError } from '../../port';
import { whole } from '../xlsx/xml';
import type { PackageEditor } from './editor';
import { scanPart } from './element-list';
import { relationshipsOf, type SheetPart } from './workbook-parts';

/** A table (超级表) of the workbook. */
export interface TablePart {
  readonly name: string;
  readonly sheet: string;
  readonly area: Range;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export async function readTables(editor: PackageEditor, sheets: readonly SheetPart[]): Promise<TablePart[]> {
  const tables: TablePart[] = [];
  for (const sheet of sheets) {
    for (const { type, target } of (await relationshipsOf(editor, sheet.part)).values()) {
      if (type !== 'table' || !editor.has(target)) continue;
      const { root, elements } = await scanPart(editor, target);
      const { attributes } = root;
      const area = parseRange(attributes['ref'] ?? '');
      if (!area) continue;
      tables.push({
        name: attributes['displayName'] ?? attributes['name'] ?? '',
        sheet: sheet.name,
        area,
        headerRows: whole(attributes['headerRowCount']) ?? 1,
        totalsRows: whole(attributes['totalsRowCount']) ?? 0,
        columns: elements.flatMap((element) => (element.name === 'tableColumn' ? [element.attributes['name'] ?? ''] : [])),
      });
    }
  }
  return tables;
}

/** What `表[列]` reads: the column where the brackets name just one, else the whole table. */
export function readOf({ sheet, area, columns }: TablePart, brackets: string): { sheet: string; area: Range } {
  const column = columns.findIndex((name) => `[${name}]`.toLowerCase() === brackets.toLowerCase());
  if (column < 0) return { sheet, area };
  return { sheet, area: { ...area, left: area.left + column, right: area.left + column } };
}

/** The table repeats its header and totals cells in a part of its own; where the two differ Excel calls the file damaged. */
export function refuseTableFrames(tables: readonly TablePart[], cells: readonly CellRef[]): void {
  for (const { name, sheet, area, headerRows, totalsRows } of tables) {
    const isFrame = ({ row }: CellRef): boolean => row < area.top + headerRows || row > area.bottom - totalsRows;
    const hit = cells.filter((cell) => cell.sheet === sheet && contains(area, cell.row, cell.column) && isFrame(cell));
    const [first] = hit;
    if (!first) continue;
    throw new HostError(
      'unsupported',
      `${toQualified(first)} 是超级表“${name}”的标题行或汇总行，不能在文件里直接修改，没有写入任何内容。请在 Excel 或 WPS 中修改。`,
      hit,
    );
  }
}
