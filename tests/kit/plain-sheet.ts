import type { CellValue, SheetSnapshot } from '../../src/core';
import type { NewSheet } from '../../src/hosts/port';

/** A visible sheet of values from A1 on, short rows filled up with blanks; no formula, merge, lock or hidden row unless told. */
export function plainSheet(name: string, rows: readonly (readonly CellValue[])[], told: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = widthOf(rows);
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return {
    name,
    visible: true,
    origin: { row: 0, column: 0 },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    unlocked: [],
    ...told,
  };
}

/** A sheet that a host was told to add, as it will be read back. */
export function addedSheet({ cells, merges, ...sheet }: NewSheet, name = sheet.name): SheetSnapshot {
  const width = widthOf(cells);
  const grid = cells.map((row) => Array.from({ length: width }, (_, column) => row[column]));
  return plainSheet(
    name,
    grid.map((row) => row.map((cell) => cell?.value ?? null)),
    {
      formulas: grid.map((row) => row.map((cell) => cell?.formula ?? null)),
      numberFormats: grid.map((row) => row.map((cell) => cell?.numberFormat ?? 'General')),
      merges,
    },
  );
}

function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((widest, { length }) => Math.max(widest, length), 0);
}
