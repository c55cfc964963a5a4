import type { FixedRow, Form, ListRows, TableRow } from '../core';
import { childrenByUnit } from './units-of-names';

/** Which rows each row gathers, one level below, in the order they are printed: what the sums of a table follow from. */
export type RowTree = ReadonlyMap<TableRow, readonly TableRow[]>;

/** The rows of a table, and how they are found. */
export interface PrintedRows {
  readonly form: Form;
  readonly rows: readonly TableRow[];
  row(key: string): TableRow | undefined;
  fixedRow(key: string): FixedRow | undefined;
  /** Whether a row of a list gathers those below it. */
  isSubtotal(row: TableRow, list: ListRows): boolean;
}

export function rowTree(table: PrintedRows): RowTree {
  return new Map(
    table.form.parts.flatMap((part) => {
      const own = table.rows.filter((row) => row.part === part.name);
      switch (part.rows.kind) {
        case 'codes':
          return byCodes(own, table.row(part.rows.total));
        case 'fixed':
          return byForm(own, table);
        case 'names':
          return [...childrenByUnit(own, part.rows.total)];
        case 'list':
          return byList(own, part.rows, table);
        default:
          return [];
      }
    }),
  );
}

type Branch = readonly [TableRow, readonly TableRow[]];

/** Rows belong to the subtotal above them, subtotals (or else all rows) to the total. */
function byList(rows: readonly TableRow[], list: ListRows, table: PrintedRows): readonly Branch[] {
  const total = rows.find(({ key }) => key === list.total?.key);
  const subtotals = rows.filter((row) => table.isSubtotal(row, list));
  const items = rows.filter((row) => row !== total && !subtotals.includes(row));
  const branches = subtotals.map((row): Branch => {
    const end = subtotals.find((other) => other.row > row.row)?.row ?? Infinity;
    return [row, items.filter((item) => item.row > row.row && item.row < end)];
  });
  return total ? [...branches, [total, subtotals.length > 0 ? subtotals : items]] : branches;
}

/** What the form says that a line gathers; that may stand in another part. */
function byForm(rows: readonly TableRow[], table: PrintedRows): readonly Branch[] {
  return rows.flatMap((row): readonly Branch[] => {
    const keys = table.fixedRow(row.key)?.children ?? [];
    return keys.length === 0 ? [] : [[row, keys.flatMap((key) => table.row(key) ?? [])]];
  });
}

/** A row's parent is the row with its longest proper prefix; rows without one belong to the total. */
function byCodes(rows: readonly TableRow[], total: TableRow | undefined): readonly Branch[] {
  const codes = new Map(rows.flatMap((row) => (row.code === undefined ? [] : [[row.code, row] as const])));
  const children = new Map<TableRow, TableRow[]>();
  for (const row of rows) {
    const parent = row.code === undefined ? undefined : (parentOf(row.code, codes) ?? total);
    if (!parent) continue;
    const known = children.get(parent);
    if (known) known.push(row);
    else children.set(parent, [row]);
  }
  return [...children];
}

function parentOf(code: string, codes: ReadonlyMap<string, TableRow>): TableRow | undefined {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const parent = codes.get(code.slice(0, length));
    if (parent) return parent;
  }
  return undefined;
}
