import { type CellRef, toQualified, valueAt, type WorkbookSnapshot } from '../../../src/core';
import { fill, type FillItem, type FillPlan } from '../../../src/fill';
import { FORM_SETS } from '../../../src/forms';
import { executionRows, indicatorsOf } from '../../../src/performance';
import { open } from '../../../src/reading';
import type { TableAccess } from '../../../src/relations';
import { withCell } from '../edit';

/** Rates, points, totals and grades that stand in the performance tables of a workbook, and the totals of target tables. */
export function computable(workbook: WorkbookSnapshot): readonly CellRef[] {
  return open(workbook, FORM_SETS).tables.flatMap((access) => [...scored(access), ...totals(access)]);
}

function scored(access: TableAccess): readonly CellRef[] {
  const execution = executionRows(access).flatMap(({ row, columns }) => [columns.rate, columns.points].flatMap((column) => cellOf(access, row.key, column)));
  const points = indicatorsOf(access).flatMap(({ score, scoreCell }) => (score ? [scoreCell] : []));
  const ends = ([['总分', '得分'], ['总分', '等级'], ['综合得分', '得分'], ['评价结果等次', '内容']] as const).flatMap(([key, column]) => cellOf(access, key, column));
  return [...execution, ...points, ...ends];
}

/** 资金总额 of what is planned; its figure in one cell with its label cannot be deleted alone. */
function totals(access: TableAccess): readonly CellRef[] {
  if (access.form.short !== '目标表') return [];
  const row = access.row('资金总额');
  return row ? access.amountColumns(row).flatMap((column) => (access.place(row, column).span ? [] : cellOf(access, '资金总额', column.key))) : [];
}

function cellOf(access: TableAccess, key: string, columnKey: string): readonly CellRef[] {
  const row = access.row(key);
  const column = row && access.column(row, columnKey);
  return column && access.text(row, columnKey) !== '' ? [access.cell(row, column)] : [];
}

/** What a fill makes of these cells left empty: what it says otherwise than `wanted`, and what it writes besides. */
export function refilled(workbook: WorkbookSnapshot, cells: readonly CellRef[], wanted: (cell: CellRef) => string = (cell) => plain(at(workbook, cell))): readonly string[] {
  const blank = cells.reduce((changed, cell) => withCell(changed, cell, null), workbook);
  const { items, conflicts }: FillPlan = fill(blank, FORM_SETS);
  const offered = new Map<string, FillItem>(items.map((item) => [toQualified(item.write.cell), item]));
  const own = cells.flatMap((cell) => {
    const item = offered.get(toQualified(cell));
    offered.delete(toQualified(cell));
    const found = item ? plain(item.write.next.value) : (conflicts.find((each) => toQualified(each.cell) === toQualified(cell))?.message.zh ?? '—');
    return found === wanted(cell) ? [] : [`${toQualified(cell)} ${wanted(cell)} → ${found}`];
  });
  return [...own, ...[...offered.values()].map(({ kind, write }) => `${toQualified(write.cell)} ${kind} ${String(write.old.value)} → ${String(write.next.value)}`)];
}

export function at(workbook: WorkbookSnapshot, cell: CellRef) {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  return sheet ? valueAt(sheet, cell.row, cell.column) : null;
}

/** A figure without its percent sign. */
export function plain(value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/%$/, '') : String(value);
  return text.replace(/^(\d+)\.0+$/, '$1');
}
