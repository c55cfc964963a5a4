import { form } from '../../../forms/final-accounts/09-three-public';
import { ITEMS, SIDES } from '../names';
import type { SideName, ThreePublicItem } from '../types';
import type { FigureColumn, ThreePublicLayout } from './types';

/** What the form calls the items under 预算数 and 决算数. */
const COLUMNS: Readonly<Record<ThreePublicItem, string>> = {
  total: '合计',
  abroad: '因公出国（境）费',
  cars: '公务用车购置及运行维护费.小计',
  carPurchase: '公务用车购置及运行维护费.公务用车购置费',
  carRunning: '公务用车购置及运行维护费.公务用车运行维护费',
  reception: '公务接待费',
};

const sides: readonly SideName[] = ['budget', 'actual'];

/** 公开09表: 预算数 ‖ 决算数, three header rows, 栏次 1–12, one row of figures, the note. */
export const layout: ThreePublicLayout = {
  form,
  basis: 'accounts',
  label: { zh: '决算 09 表', en: 'Final accounts, table 09' },
  called: { zh: ' 09 表', en: 'table 09' },
  make: { zh: '生成三公经费表', en: 'Make the table' },
  sides,
  compared: 'actual',
  funds: [],
  order: ITEMS,
  names: {},
  columns: sides.flatMap((side) => ITEMS.map((item): FigureColumn => ({ key: `${SIDES[side]}.${COLUMNS[item]}`, side, item }))),
  sheet: {
    name: '09财政拨款“三公”经费支出决算表',
    heading: [
      [{ from: 0, to: 11, text: '{{title}}', align: 'title' }],
      [{ from: 11, to: 11, text: '{{code}}', align: 'right' }],
      [
        { from: 0, to: 3, text: '部门名称：{{organisation}}', align: 'left' },
        { from: 4, to: 7, text: '{{year}}年度', align: 'center' },
        { from: 8, to: 11, text: '金额单位：{{unit}}', align: 'right' },
      ],
    ],
    // 合计, 出国, 小计, 购置, 运维, 接待: each name in two lines at most.
    columnWidths: sides.flatMap(() => [11.5, 13, 11.5, 12, 11.5, 12.5]),
    rowHeights: [34, 18, 20, 22, 22, 34, 22, 24, 36],
    note: '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
    empty: '说明：本表无数据',
    emptyHeight: 20,
  },
};
