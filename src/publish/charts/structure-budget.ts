import type { ChartForm } from './types';

/** 一般公共预算当年支出结构图: expenditure of the year by 类 (表五). */
export const chart: ChartForm = {
  id: 'structure-budget',
  set: 'budget',
  title: '一般公共预算当年支出结构图',
  kind: 'pie',
  section: /支出结构/,
  points: { table: '表五', column: '合计' },
};
