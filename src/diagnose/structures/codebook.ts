import { bareName, type CellRef, setOf, sheetOfRow, type TableRow } from '../../core';
import type { TableAccess } from '../../relations';

/** A table whose rows are codes, with what its codes say. */
export interface CodedTable {
  readonly access: TableAccess;
  readonly levels: readonly number[];
  readonly total: TableRow | undefined;
  readonly byCode: ReadonlyMap<string, readonly TableRow[]>;
}

/** A row of one code in another table. */
export interface Holder {
  readonly access: TableAccess;
  readonly row: TableRow;
}

/** The tables of one set that print 科目 by code. */
export class Codebook {
  private constructor(readonly tables: readonly CodedTable[]) {}

  /** One for each set among the tables that has more than one such table. */
  static of(tables: readonly TableAccess[]): readonly Codebook[] {
    const sets = new Map<string, CodedTable[]>();
    for (const access of tables) {
      const coded = codedTable(access);
      const set = setOf(access.form);
      if (coded) sets.set(set, [...(sets.get(set) ?? []), coded]);
    }
    return [...sets.values()].map((each) => new Codebook(each));
  }

  holders(code: string, apart: CodedTable): readonly Holder[] {
    return this.tables.flatMap((table) => (table === apart ? [] : (table.byCode.get(code) ?? []).map((row) => ({ access: table.access, row }))));
  }

  /** Codes that other tables print and this one does not, and parents its own codes ask for. */
  absentFrom(table: CodedTable): readonly string[] {
    const codes = new Set(this.tables.flatMap(({ byCode }) => [...byCode.keys()]));
    for (const code of table.byCode.keys()) for (const level of table.levels) if (level < code.length) codes.add(code.slice(0, level));
    return [...codes].filter((code) => !table.byCode.has(code) && table.levels.includes(code.length));
  }
}

function codedTable(access: TableAccess): CodedTable | undefined {
  const part = access.form.parts.find(({ rows }) => rows.kind === 'codes');
  if (part?.rows.kind !== 'codes') return undefined;
  const byCode = new Map<string, TableRow[]>();
  for (const row of access.rows) if (row.code !== undefined) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return { access, levels: part.rows.levels, total: access.row(part.rows.total), byCode };
}

/** The row a code belongs under; undefined where that row is missing itself. */
export function parentOf(code: string, { levels, total, byCode }: CodedTable): TableRow | undefined {
  const above = Math.max(0, ...levels.filter((level) => level < code.length));
  return above === 0 ? total : byCode.get(code.slice(0, above))?.[0];
}

export function isSameName(a: TableRow, b: TableRow): boolean {
  return bareName(a.label) !== '' && bareName(a.label) === bareName(b.label);
}

/** Where a row says what it is: its code first, then its name. */
export function headCells({ table }: TableAccess, row: TableRow): readonly CellRef[] {
  const columns = table.columns.filter(({ role, part, lane, page }) => (role === 'code' || role === 'label') && part === row.part && lane === row.lane && page === row.page);
  const sheet = sheetOfRow(table, row.page);
  return [...new Set([...columns.map(({ column }) => column), row.labelColumn])].map((column) => ({ sheet, row: row.row, column }));
}
