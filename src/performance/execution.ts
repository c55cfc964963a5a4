import { isFilled, type TableRow } from '../core';
import type { TableAccess } from '../relations';

/** Column keys of a row that says how much was spent of what, and what that earns. */
export interface ExecutionColumns {
  readonly budget: string;
  readonly spent: string;
  readonly rate: string;
  readonly weight: string;
  readonly points: string;
}

const COLUMNS: readonly ExecutionColumns[] = [
  { budget: '全年预算数', spent: '全年执行数', rate: '执行率', weight: '分值', points: '得分' },
  { budget: '申请数', spent: '执行数', rate: '资金执行率', weight: '分值', points: '得分' },
  { budget: '部门预算数', spent: '部门执行数', rate: '部门执行率', weight: '执行率分值', points: '执行率得分' },
];

/** The budget as it was changed in the year: which of the two a rate is of, such a table does not say. */
const ADJUSTED = '调整后预算数';

/** The rows of the funds that print a rate, with their columns: the total, and where the layout prints it for them the sources. */
export function executionRows(access: TableAccess): readonly { readonly row: TableRow; readonly columns: ExecutionColumns }[] {
  const department = access.rows.find(({ part }) => part === '资金执行');
  return access.rows.flatMap((row) => {
    // Only the system of Shanxi prints rate and points beside each source.
    if (row.key !== '资金总额' && row !== department && (row.part !== '项目资金' || access.form.edition !== undefined)) return [];
    const columns = COLUMNS.find(({ budget, spent, rate }) => [budget, spent, rate].every((key) => access.column(row, key)));
    const adjusted = access.column(row, ADJUSTED);
    return columns && !(adjusted && isFilled(access.figure(row, adjusted))) ? [{ row, columns }] : [];
  });
}
