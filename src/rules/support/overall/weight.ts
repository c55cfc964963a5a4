import type { Amount, TableRow } from '../../../core';
import type { TableAccess } from '../../../relations';

/** What an indicator of an overall evaluation weighs: 设定分值 where the form sets it beside a reference, else 分值. */
export function indicatorWeight(access: TableAccess, row: TableRow): Amount | undefined {
  const column = access.column(row, '指标分值.设定分值') ?? access.column(row, '分值');
  const figure = column && access.figure(row, column);
  return figure?.kind === 'number' || figure?.kind === 'text' ? figure.value : undefined;
}
