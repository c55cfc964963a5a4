import type { CellValue, Form, SheetSnapshot, Table, TableColumn, TableRow, Unit } from '../../src/core';
import { TableAccess } from '../../src/relations';
import { plainSheet } from './plain-sheet';

/** One printed row of a hand-made table: key (or code), label, then the amounts left to right. */
export type MadeRow = readonly [key: string, label: string, ...amounts: CellValue[]];

export function sheetOf(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  return plainSheet(name, values);
}

/** A recognised table without recognition: row r stands in sheet row r, label in A, amounts from B on. One part, one lane. */
export function madeTable(form: Form, rows: readonly MadeRow[], options: { unit?: Unit; sheet?: string; part?: string } = {}): TableAccess {
  const part = form.parts.find((each) => each.name === (options.part ?? each.name));
  if (!part) throw new Error(`${form.id} has no part ${options.part ?? ''}`);
  const sheetName = options.sheet ?? form.short;
  const sheet = sheetOf(sheetName, rows.map(([, label, ...amounts]) => [label, ...amounts]));
  const columns: TableColumn[] = part.columns
    .filter((column) => column.role === 'amount')
    .map((column, index) => ({ key: column.key, part: part.name, lane: 0, role: 'amount', column: index + 1 }));
  const tableRows = rows.map(([key, label], index): TableRow => {
    const base = { key, label, part: part.name, lane: 0, row: index, labelColumn: 0 };
    return /^\d+$/.test(key) ? { ...base, code: key } : base;
  });
  const table: Table = {
    id: `${sheetName}!A1`,
    form,
    title: form.title,
    sheet: sheetName,
    range: { top: 0, left: 0, bottom: rows.length - 1, right: columns.length },
    unit: options.unit ?? form.unit,
    unitFrom: 'sheet',
    organisation: '',
    rows: tableRows,
    columns,
    declaredEmpty: false,
    notes: [],
    unmatched: [],
    confidence: { score: 100, reasons: [] },
  };
  return new TableAccess(table, [sheet]);
}
