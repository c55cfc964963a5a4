import { bareName, formatAmount } from '../core';
import type { Rule } from './types';
import { amountCells, isNonZero } from './support/cells';

const ITEM = /^\d{5}01$/;
const NAME = '行政运行';
const PROJECT = '项目支出';

/** 行政运行 with 项目支出: the item is defined as basic expenditure. */
export const rule: Rule = {
  id: 'F03-2',
  title: { zh: '行政运行不应有项目支出', en: 'Administrative operation carries no project expenditure' },
  severity: 'warning',
  basis: '《政府收支分类科目》：行政运行反映行政单位（包括参照公务员法管理的事业单位）的基本支出',
  messages: {
    project: {
      zh: '{{code}} 行政运行列有项目支出 {{amount}}，而该科目反映行政单位的基本支出；请确认这笔支出应列的科目',
      en: '{{code}} administrative operation shows project expenditure of {{amount}}, but the item stands for basic expenditure; confirm which item it belongs to',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      for (const { row, column, cell, figure } of amountCells(context.accessOf(table))) {
        const isOperation = row.code !== undefined && ITEM.test(row.code) && bareName(row.label) === NAME;
        const isProject = column.key.split('.').at(-1) === PROJECT;
        if (!isOperation || !isProject || !isNonZero(figure)) continue;
        yield { messageId: 'project', data: { code: row.key, amount: formatAmount(figure.value) }, cells: [cell], table };
      }
    }
  },
};
