import type { TableAccess } from '../relations';
import type { TableRow } from '../core';

/** Column keys of a row that says how much was spent of what. */
export interface ExecutionColumns {
  readonly budget: string;
  readonly spent: string;
  readonly rate: string;
}

const COLUMNS: readonly ExecutionColumns[] = [
  { budget: '全年预算数', spent: '全年执行数', rate: '执行率' },
  { budget: '申请数', spent: '执行数', rate: '资金执行率' },
];

/** The rows of the funds that print a rate, with their columns: the total, and where the layout prints it for them the sources. */
export function executionRows(access: TableAccess): readonly { readonly row: TableRow; readonly columns: ExecutionColumns }[] {
  return access.rows.flatMap((row) => {
    // Only the system of Shanxi prints rate and points beside each source.
    if (row.key !== '资金总额' && (row.part !== '项目资金' || access.form.edition !== undefined)) return [];
    const columns = COLUMNS.find(({ budget, spent, rate }) => [budget, spent, rate].every((key) => access.column(row, key)));
    return columns ? [{ row, columns }] : [];
  });
}
