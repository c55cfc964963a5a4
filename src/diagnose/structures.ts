import { type Amount, amount, roundHalfUp, type TableColumn, type TableRow } from '../core';
import type { TableAccess } from '../relations';
import type { Cell, Constraint } from './constraint';
import type { Network, Trial } from './network';
import { effectOf } from './trial';

/** A mistake of a row, a column or a whole table. */
export type Structure =
  | { readonly kind: 'table'; readonly what: 'unit'; readonly access: TableAccess; readonly factor: Amount; readonly fixed: readonly Constraint[]; readonly changes: Trial }
  | { readonly kind: 'table'; readonly what: 'signs' | 'apart'; readonly access: TableAccess; readonly fixed: readonly Constraint[]; readonly changes: Trial }
  | { readonly kind: 'column'; readonly access: TableAccess; readonly columns: readonly [TableColumn, TableColumn]; readonly fixed: readonly Constraint[]; readonly changes: Trial }
  | { readonly kind: 'row'; readonly what: 'duplicate'; readonly access: TableAccess; readonly rows: readonly TableRow[]; readonly fixed: readonly Constraint[]; readonly changes: Trial };

/** Fewer failing relations than this are no matter of a whole column or table. */
const LEAST = 3;
/** What must be explained of what fails and reads the table. */
const SHARE = 0.8;

/** The structure that explains most; undefined where none explains nearly all that fails around its table. */
export function structureFor(open: ReadonlySet<Constraint>, trial: Trial, network: Network): Structure | undefined {
  const found: Structure[] = [];
  for (const [access, around] of failingByTable(open)) {
    const consider = (structure: Structure, allowBroken = false): void => {
      const { fixed, broken } = effectOf(structure.changes, open, trial, network);
      if ((!broken || allowBroken) && fixed.length >= LEAST && fixed.length >= around.length * SHARE) found.push({ ...structure, fixed });
    };
    for (const rows of duplicates(access)) consider(withoutRow(access, rows, network));
    if (around.length < LEAST) continue;
    for (const factor of ['0.0001', '10000', '0.001', '1000']) consider({ kind: 'table', what: 'unit', access, factor: amount(factor), fixed: [], changes: scaled(access, amount(factor), network) });
    consider({ kind: 'table', what: 'signs', access, fixed: [], changes: scaled(access, amount(-1), network) });
    for (const part of access.form.parts) for (const [a, b] of pairsOf(access, part.name)) consider({ kind: 'column', access, columns: [a, b], fixed: [], changes: exchanged(access, a, b, network) });
  }
  const [best] = found.sort((a, b) => b.fixed.length - a.fixed.length);
  return best ?? strangerIn(open);
}

/** A table that adds up by itself and agrees with no other: of another year, unit or version. */
function strangerIn(open: ReadonlySet<Constraint>): Structure | undefined {
  const [first] = [...failingByTable(open)].sort(([, a], [, b]) => b.length - a.length);
  if (!first) return undefined;
  const [access, around] = first;
  const others = new Set(around.flatMap((each) => tablesOf(each)).filter((each) => each !== access));
  const inside = around.some((each) => tablesOf(each).length === 1);
  if (inside || around.length < LEAST + 1 || others.size < 2 || around.length < open.size * SHARE) return undefined;
  return { kind: 'table', what: 'apart', access, fixed: around, changes: new Map() };
}

function tablesOf({ coefficients }: Constraint): readonly TableAccess[] {
  return [...new Set([...coefficients.keys()].map(({ access }) => access))];
}

function failingByTable(open: ReadonlySet<Constraint>): ReadonlyMap<TableAccess, readonly Constraint[]> {
  const found = new Map<TableAccess, Constraint[]>();
  for (const constraint of open) for (const access of tablesOf(constraint)) found.set(access, [...(found.get(access) ?? []), constraint]);
  return found;
}

function cellsOf(access: TableAccess, network: Network, rows: readonly TableRow[] = access.rows): readonly Cell[] {
  return rows.flatMap((row) => access.amountColumns(row).map((column) => network.cellOf(access, row, column))).filter(({ figure }) => !figure.value.isZero());
}

function scaled(access: TableAccess, factor: Amount, network: Network): Trial {
  return new Map(cellsOf(access, network).filter(({ row, column }) => !access.isCount(row, column)).map((cell) => [cell, roundHalfUp(cell.figure.value.times(factor), cell.decimals)]));
}

function pairsOf(access: TableAccess, part: string): readonly (readonly [TableColumn, TableColumn])[] {
  const columns = access.table.columns.filter((column) => column.part === part && column.role === 'amount');
  return columns.flatMap((a, i) => columns.slice(i + 1).filter((b) => b.lane === a.lane).map((b) => [a, b] as const));
}

function exchanged(access: TableAccess, a: TableColumn, b: TableColumn, network: Network): Trial {
  const rows = access.rows.filter((row) => row.part === a.part && row.lane === a.lane);
  return new Map(
    rows.flatMap((row): (readonly [Cell, Amount])[] => {
      const [one, other] = [network.cellOf(access, row, a), network.cellOf(access, row, b)];
      return one.figure.value.eq(other.figure.value) ? [] : [[one, other.figure.value], [other, one.figure.value]];
    }),
  );
}

/** Rows of one code with the same figures, in the order they stand. */
function duplicates(access: TableAccess): readonly (readonly TableRow[])[] {
  const byCode = new Map<string, TableRow[]>();
  for (const row of access.rows) if (row.code !== undefined) byCode.set(`${row.part} ${row.code}`, [...(byCode.get(`${row.part} ${row.code}`) ?? []), row]);
  return [...byCode.values()].filter((rows) => rows.length === 2);
}

function withoutRow(access: TableAccess, rows: readonly TableRow[], network: Network): Structure {
  const cells = cellsOf(access, network, rows.slice(1));
  return { kind: 'row', what: 'duplicate', access, rows, fixed: [], changes: new Map(cells.map((cell) => [cell, cell.figure.value.times(0)])) };
}
