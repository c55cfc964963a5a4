const MAY_BE = /结转|结余|调整|退回|退库|收回|冲减|弥补|亏损|差额|增减/;

/** 结转、结余 may be negative, what corrects other years or pays back, and a change on last year; income, expenditure and their totals may not. Keys are those of the form. */
export function mayBeNegative(rowKey: string, columnKey: string): boolean {
  return MAY_BE.test(rowKey) || MAY_BE.test(columnKey);
}
