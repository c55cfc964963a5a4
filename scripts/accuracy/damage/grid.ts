import { type Amount, amount, type CellRef, isBlank, type TableColumn, type TableRow, type WorkbookSnapshot } from '../../../src/core';
import { FORM_SETS } from '../../../src/forms';
import { open } from '../../../src/reading';
import type { TableAccess } from '../../../src/relations';
import type { Edit } from '../edit';

/** A filled figure of a table with its row and column. */
export interface Filled {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly cell: CellRef;
  readonly value: Amount;
}

export function tablesOf(workbook: WorkbookSnapshot): readonly TableAccess[] {
  return open(workbook, FORM_SETS).tables;
}

export function filledOf(access: TableAccess, rows: readonly TableRow[] = access.rows): readonly Filled[] {
  return rows.flatMap((row) =>
    access.amountColumns(row).flatMap((column): Filled[] => {
      const { value } = access.figure(row, column);
      return value.isZero() ? [] : [{ row, column, cell: access.cell(row, column), value }];
    }),
  );
}

/** What stands in a row's cell of a column is written to another cell; blank stays blank. */
export function moved(access: TableAccess, from: readonly [TableRow, TableColumn] | undefined, to: readonly [TableRow, TableColumn]): Edit {
  const value = from ? access.value(...from) : null;
  return { cell: access.cell(...to), value: isBlank(value) ? null : value };
}

export function isCoded(access: TableAccess): boolean {
  return access.form.parts.some(({ rows }) => rows.kind === 'codes');
}

export function rounded(value: Amount): number {
  return amount(value.toFixed(2)).toNumber();
}

export function leafOf(column: TableColumn): string {
  return column.key.split('.').at(-1) ?? column.key;
}
