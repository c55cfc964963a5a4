import { bareName } from '../core';
import type { EquationTerm } from '../relations';

/** Row and, where the row has several amounts, column: `2240101 行政运行 基本支出`. */
export function rowTitle({ access, row, column }: EquationTerm): string {
  const part = access.form.parts.find((each) => each.name === row.part);
  if (part?.rows.kind === 'single') return column.key.split('.').join(' ');
  const name = row.code === undefined ? row.key : `${row.code} ${bareName(row.label)}`;
  return access.amountColumns(row).length > 1 ? `${name} ${column.key.split('.').slice(-1)[0] ?? ''}` : name;
}
