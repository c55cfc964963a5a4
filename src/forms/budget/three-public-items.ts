import { amountColumn, fixedRows, labelColumn, lines, row, total } from '../build';
import { edition } from '../edition';
import type { Column, Form, Rows } from '../types';
import { form as form10 } from './10-three-public';

const LAYOUT = { name: { zh: '逐项版式', en: 'Items in rows' }, code: '' } as const;
const TITLES = {
  title: '“三公”经费支出预算表',
  aliases: ['“三公”经费预算支出表', '“三公”经费情况表', '“三公”经费情况统计表', '“三公”经费预算情况表', '“三公”经费预算财政拨款情况统计表', '“三公”经费预算情况统计表', '一般公共预算“三公”经费预算表'],
} as const;

const BUDGET = amountColumn('预算数.合计', undefined, { aliases: ['预算数', '本年预算数', '金额', '年预算数'] });

/** 合计, then 1. 2. 3. and what 3. consists of; 其中 before the first of these. */
const ITEMS: Rows = fixedRows(
  total(1, '合计', lines(2, 4), 'B10-1', { aliases: ['“三公”经费合计', '支出合计', '总计'] }),
  row(2, '1.因公出国（境）费用', { key: '因公出国（境）费', aliases: ['因公出国（境）费', '因公出国（境）'] }),
  row(3, '2.公务接待费'),
  total(4, '3.公务用车费', lines(5, 6), 'B10-1', { key: '公务用车购置及运行费', aliases: ['公务用车购置及运行费', '公务用车购置及运行维护费'] }),
  row(5, '其中：（1）公务用车运行维护费', { key: '公务用车运行维护费', aliases: ['公务用车运行维护费', '其中：公务用车运行维护费', '公务用车运行费', '公务用车运行维护'] }),
  row(6, '（2）公务用车购置', { key: '公务用车购置费', aliases: ['公务用车购置费', '公务用车购置', '其中：公务用车购置费'] }),
);

function items(id: string, ...beside: readonly Column[]): Form {
  return edition(form10, { ...LAYOUT, ...TITLES, id, parts: { '': { columns: [labelColumn('项目'), BUDGET, ...beside], rows: ITEMS } } });
}

/** “三公”经费 with an item a line and one figure each, or with 其中：财政拨款 beside it (广西、四川、重庆 and others). */
export const THREE_PUBLIC_ITEMS: readonly Form[] = [items('items'), items('items-funded', amountColumn('预算数.其中财政拨款', undefined, { aliases: ['其中：公共预算财政拨款', '其中：一般公共预算财政拨款', '其中：财政拨款', '公共预算财政拨款'] }))];
