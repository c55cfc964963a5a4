/** 结转、结余 may be negative; income, expenditure and their totals may not. Keys are those of the form. */
export function mayBeNegative(rowKey: string, columnKey: string): boolean {
  return /结转|结余/.test(rowKey) || /结转|结余/.test(columnKey);
}
