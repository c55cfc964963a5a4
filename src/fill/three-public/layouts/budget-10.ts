import { form } from '../../../forms/budget/10-three-public';
import { NAMES } from '../names';
import type { ThreePublicLayout } from './types';

/** 表十 of the budget: 项目 down, 合计 and the three budgets across. */
export const layout: ThreePublicLayout = {
  form,
  basis: 'budget',
  label: { zh: '预算表十', en: 'Budget, 表十' },
  called: { zh: '表十', en: '表十' },
  make: { zh: '生成预算表十', en: 'Make 表十' },
  sides: ['budget'],
  compared: 'budget',
  funds: ['general', 'governmentFund', 'stateCapital'],
  order: ['abroad', 'reception', 'cars', 'carPurchase', 'carRunning', 'total'],
  names: { cars: { zh: '公务用车购置及运行费', en: NAMES.cars.en } },
  rows: {
    total: '合计',
    abroad: '因公出国（境）费',
    cars: '公务用车购置及运行费',
    carPurchase: '公务用车购置费',
    carRunning: '公务用车运行维护费',
    reception: '公务接待费',
  },
  columns: [
    { key: '预算数.合计', side: 'budget' },
    { key: '预算数.一般公共预算', side: 'budget', fund: 'general' },
    { key: '预算数.政府性基金预算', side: 'budget', fund: 'governmentFund' },
    { key: '预算数.国有资本经营预算', side: 'budget', fund: 'stateCapital' },
  ],
  sheet: {
    name: '表十“三公”经费支出预算表',
    heading: [
      [{ from: 0, to: 4, text: '{{dated}}{{title}}', align: 'title' }],
      [
        { from: 0, to: 2, text: '单位名称：{{organisation}}', align: 'left' },
        { from: 3, to: 4, text: '单位：{{unit}}', align: 'right' },
      ],
    ],
    headers: { 预算数: '{{dated}}预算数' },
    columnWidths: [30, 16, 18, 18, 20],
    rowHeights: [34, 20, 22, 22, 22, 22, 22, 22, 22, 22],
    empty: '注：本表无数据',
  },
};
