import { setOf } from '../core';
import type { Rule } from './types';
import { amountCells, isNonZero } from './support/cells';

/** 09 with what was spent and nothing of what was planned: provinces ask for both. */
export const rule: Rule = {
  id: 'Fx-09budget',
  title: { zh: '“三公”经费表应填列预算数', en: 'The three-public table needs its budget figures' },
  severity: 'warning',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费决算应与预算对比说明',
  messages: {
    empty: {
      zh: '“三公”经费表有决算数 {{spent}}，预算数一侧全部是空的；请补填全年预算数（没有安排的填 0）',
      en: 'The three-public table has final figures ({{spent}}) and no budget figure at all; fill in the budget of the year (0 where nothing was planned)',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (setOf(table.form) !== 'final-accounts' || table.form.short !== '09') continue;
      const cells = amountCells(context.accessOf(table));
      const side = (name: string) => cells.filter(({ column }) => column.key.startsWith(`${name}.`));
      const [planned, spent] = [side('预算数'), side('决算数')];
      const filled = spent.filter(({ figure }) => isNonZero(figure));
      const [first] = planned;
      if (!first || filled.length === 0 || planned.some(({ figure }) => figure.kind !== 'blank')) continue;
      const total = filled.find(({ column }) => column.key === '决算数.合计') ?? filled[0];
      if (total) yield { messageId: 'empty', data: { spent: total.figure.value.toString() }, cells: [first.cell, total.cell], table };
    }
  },
};
