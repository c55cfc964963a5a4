import type { ChartForm } from './types';

/** 一般公共预算财政拨款支出决算结构图: expenditure by 类 (05). */
export const chart: ChartForm = {
  id: 'structure-accounts',
  set: 'final-accounts',
  title: '一般公共预算财政拨款支出决算结构图',
  kind: 'pie',
  section: /支出决算结构/,
  points: { table: '05', column: '小计' },
};
