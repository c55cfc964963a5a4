import type { TableRow, WorkbookSnapshot } from '../../../src/core';
import type { TableAccess } from '../../../src/relations';
import { withCells, withoutRow, withRowTwice } from '../edit';
import { filledOf, isCoded, tablesOf } from './grid';
import type { Damage } from '.';

const LEAF_DIGITS = 7;

/** A row of a table by codes left out, printed twice, or printed under a code that stands in no other table. */
export function rowDamages(workbook: WorkbookSnapshot): readonly Damage[] {
  const tables = tablesOf(workbook).filter(isCoded);
  const known = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ code }) => code ?? [])));
  return tables.flatMap((access) => access.rows.flatMap((row) => (row.code !== undefined && filledOf(access, [row]).length > 0 ? ofRow(workbook, access, row, row.code, known) : [])));
}

function ofRow(workbook: WorkbookSnapshot, access: TableAccess, row: TableRow, code: string, known: ReadonlySet<string>): readonly Damage[] {
  const tables = [access.form.short];
  const base = { tables, what: `${access.form.short} ${code}` };
  const { name } = access.sheetOf(row);
  const found: Damage[] = [
    { ...base, kind: '缺一行', names: [code], workbook: withoutRow(workbook, name, row.row) },
    { ...base, kind: '重复一行', names: [code], workbook: withRowTwice(workbook, name, row.row) },
  ];
  const column = access.table.columns.find((each) => each.role === 'code' && each.part === row.part && each.lane === row.lane)?.column;
  if (code.length !== LEAF_DIGITS || column === undefined) return found;
  const cell = { sheet: name, row: row.row, column };
  const sibling = unused(code.slice(0, 5), known);
  const stranger = unused([...known].find((each) => each.length === 5 && each !== code.slice(0, 5) && access.row(each) !== undefined), known);
  const miscoded = (kind: string, next: string | undefined): Damage[] =>
    next === undefined ? [] : [{ ...base, kind, what: `${base.what}→${next}`, names: [code, next], workbook: withCells(workbook, [{ cell, value: next }]) }];
  return [...found, ...miscoded('编码错（同一款内）', sibling), ...miscoded('编码错（归入别款）', stranger)];
}

function unused(parent: string | undefined, known: ReadonlySet<string>): string | undefined {
  return parent && ['98', '97', '96', '95'].map((end) => parent + end).find((code) => !known.has(code));
}
