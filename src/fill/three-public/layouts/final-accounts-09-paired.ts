import { form } from '../../../forms/final-accounts/09-paired';
import { layout as nine } from './final-accounts-09';
import type { ThreePublicLayout } from './types';

/** 09 as most provinces print it: 预算数 | 决算数 under each item, 会议费 and 培训费 beside them, no table code, no 栏次. */
export const layout: ThreePublicLayout = {
  ...nine,
  form,
  label: { zh: '决算 09 表，预算数与决算数成对', en: 'Final accounts, table 09 in pairs' },
  make: { zh: '生成成对的三公经费表', en: 'Make the table in pairs' },
  sheet: {
    ...nine.sheet,
    name: '财政拨款“三公”经费支出决算表',
    heading: [
      [{ from: 0, to: 15, text: '{{title}}', align: 'title' }],
      [
        { from: 0, to: 5, text: '部门：{{organisation}}', align: 'left' },
        { from: 6, to: 9, text: '{{year}}年度', align: 'center' },
        { from: 10, to: 15, text: '单位：{{unit}}', align: 'right' },
      ],
    ],
    lastLabelBelow: true,
    optional: true,
    columnWidths: Array.from({ length: 16 }, () => 9.5),
    rowHeights: [34, 20, 22, 22, 34, 22, 24, 36],
  },
};
