import type { TableColumn, TableRow, WorkbookSnapshot } from '../../../src/core';
import type { TableAccess } from '../../../src/relations';
import { withCells } from '../edit';
import { filledOf, leafOf, moved, tablesOf } from './grid';
import type { Damage } from '.';

/** A column of fewer figures is no column's mistake. */
const LEAST_FIGURES = 3;

/** Two columns exchanged, or the figures of a column a row too low. */
export function columnDamages(workbook: WorkbookSnapshot): readonly Damage[] {
  return tablesOf(workbook).flatMap((access) => {
    const columns = access.table.columns.filter((column) => column.role === 'amount' && rowsOf(access, column).length >= LEAST_FIGURES);
    const pairs = columns.flatMap((a, i) => columns.slice(i + 1).flatMap((b) => (a.part === b.part && a.lane === b.lane ? [[a, b] as const] : [])));
    return [...pairs.flatMap(([a, b]) => exchanged(workbook, access, a, b)), ...columns.flatMap((column) => lowered(workbook, access, column))];
  });
}

function rowsOf(access: TableAccess, column: TableColumn): readonly TableRow[] {
  return access.rows.filter((row) => access.amountColumns(row).includes(column));
}

function exchanged(workbook: WorkbookSnapshot, access: TableAccess, a: TableColumn, b: TableColumn): readonly Damage[] {
  const rows = rowsOf(access, a);
  const differ = rows.filter((row) => !access.figure(row, a).value.eq(access.figure(row, b).value));
  if (differ.length < LEAST_FIGURES) return [];
  const edits = rows.flatMap((row) => [moved(access, [row, a], [row, b]), moved(access, [row, b], [row, a])]);
  const { short } = access.form;
  return [{ kind: '两列互换', what: `${short} ${leafOf(a)}↔${leafOf(b)}`, tables: [short], names: [leafOf(a), leafOf(b)], workbook: withCells(workbook, edits) }];
}

function lowered(workbook: WorkbookSnapshot, access: TableAccess, column: TableColumn): readonly Damage[] {
  const rows = [...rowsOf(access, column)].sort((a, b) => a.row - b.row);
  if (filledOf(access, rows).filter((each) => each.column === column).length < LEAST_FIGURES) return [];
  const edits = rows.map((row, at) => moved(access, rows[at - 1] && [rows[at - 1] as TableRow, column], [row, column]));
  const { short } = access.form;
  return [{ kind: '一列错下一行', what: `${short} ${column.key}`, tables: [short], names: [leafOf(column)], workbook: withCells(workbook, edits) }];
}
