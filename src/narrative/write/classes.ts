import { type CellRef, normalize, stripNumbering, type TableColumn, type TableRow } from '../../core';
import { TableAccess } from '../../relations';
import { isClass } from '../../subjects';
import type { Topic } from '../topics';
import type { Values } from '../values';

/** A 类 of the table a section speaks of. */
export interface ClassRow {
  /** As printed, without its number. */
  readonly name: string;
  readonly formula: string;
}

/** The classes with a figure, in the order of the table; those of last year as well where `both`. */
export function classesOf({ rows }: Pick<Topic, 'rows'>, values: Values): readonly ClassRow[] {
  const access = rows && values.table(rows.table);
  if (!rows || !(access instanceof TableAccess)) return [];
  const coded = access.rows.filter(({ code }) => code !== undefined && isClass(code));
  const listed = coded.length > 0 ? coded : access.rows.filter((row) => SUMS.has(row.key)).flatMap((row) => access.children(row));
  return listed.flatMap((row) => {
    const formula = `${rows.table}.${row.code ?? row.key}.${rows.column}`;
    const found = values.at(formula);
    return found.kind === 'value' && !found.amount.isZero() ? [{ name: printedName(row.label), formula }] : [];
  });
}

/** The row that gathers the classes where the table has no codes. */
const SUMS: ReadonlySet<string> = new Set(['本年支出合计']);

/** The lowest rows under the row of a formula that have a figure in its column. */
function leavesUnder(formula: string, values: Values): readonly { readonly access: TableAccess; readonly row: TableRow; readonly column: TableColumn }[] {
  const placed = values.placed(formula);
  if (!placed) return [];
  const { access, row: top } = placed;
  const columnOf = (row: TableRow): TableColumn | undefined => access.column(row, placed.column.key);
  const isFilled = (row: TableRow): boolean => {
    const column = columnOf(row);
    return column !== undefined && !access.figure(row, column).value.isZero();
  };
  const leaves = (row: TableRow): readonly TableRow[] => {
    const below = access.children(row).filter((each) => each !== row && isFilled(each)).flatMap(leaves);
    return below.length > 0 ? below : [row];
  };
  return leaves(top).flatMap((row) => {
    const column = columnOf(row);
    return column && (row !== top || row.code !== undefined) ? [{ access, row, column }] : [];
  });
}

/** 基本工资、津贴补贴. */
export function namesUnder(formula: string, values: Values): readonly string[] {
  return [...new Set(leavesUnder(formula, values).map(({ row }) => printedName(row.label)))];
}

export function cellsUnder(formula: string, values: Values): readonly CellRef[] {
  return leavesUnder(formula, values).map(({ access, row, column }) => access.cell(row, column));
}

/** 五、教育支出 → 教育支出, with its brackets as they are printed. */
export function printedName(label: string): string {
  const written = label.replace(/\s+/g, '');
  return written.slice(written.length - stripNumbering(normalize(label)).length);
}
