import { type Amount, bareName, type CellRef, formatAmount, type TableColumn, tableNames, type TableRow } from '../core';
import type { TableAccess } from '../relations';
import type { Rule } from './types';
import { isNonZero, readingOrder } from './support/cells';

const ITEM = /^\d{5}01$/;
const NAME = '行政运行';
const PROJECT = '项目支出';

/** 行政运行 with 项目支出: the item is defined as basic expenditure. */
export const rule: Rule = {
  id: 'F03-2',
  title: { zh: '行政运行不应有项目支出', en: 'Administrative operation carries no project expenditure' },
  severity: 'hint',
  basis: '《政府收支分类科目》：行政运行反映行政单位（包括参照公务员法管理的事业单位）的基本支出',
  messages: {
    project: {
      zh: '{{code}} 行政运行列有项目支出 {{amount}}（{{tables}}）；按科目说明，它反映行政单位（含参公单位）的基本支出，预算如此安排的可以保留',
      en: '{{code}} administrative operation shows project expenditure of {{amount}} ({{tables}}); by its definition it stands for basic expenditure of administrative units; it may stay where the budget was made so',
    },
  },
  *check(context) {
    for (const { tables } of context.units) {
      const byCode = new Map<string, Found[]>();
      for (const access of tables) for (const found of projectsIn(access)) byCode.set(found.code, [...(byCode.get(found.code) ?? []), found]);
      for (const [code, all] of byCode) {
        const [first] = all;
        if (!first) continue;
        const named = tableNames([...new Set(all.map(({ access }) => access.form.short))]);
        yield { messageId: 'project', data: { code, amount: formatAmount(first.amount), tables: named }, cells: all.map(({ cell }) => cell), table: first.access.table };
      }
    }
  },
};

interface Found {
  readonly access: TableAccess;
  readonly code: string;
  readonly amount: Amount;
  readonly cell: CellRef;
}

function projectsIn(access: TableAccess): readonly Found[] {
  const isOperation = ({ code, label }: TableRow): boolean => code !== undefined && ITEM.test(code) && bareName(label) === NAME;
  const isProject = ({ key }: TableColumn): boolean => key.endsWith(PROJECT) && key.split('.').at(-1) === PROJECT;
  const found = access.rows.filter(isOperation).flatMap((row) =>
    access.amountColumns(row).filter(isProject).flatMap((column) => {
      const figure = access.figure(row, column);
      return isNonZero(figure) ? [{ access, code: row.key, amount: figure.value, cell: access.cell(row, column) }] : [];
    }),
  );
  return found.sort((a, b) => readingOrder(a.cell, b.cell));
}
