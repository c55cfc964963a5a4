import type { CellRef, Table } from '../core';
import { indicatorsOf } from '../performance';
import type { TableAccess } from '../relations';
import type { Rule } from './types';

/** Results that are there and points that are still to come: nothing was held against them, and that is said once, whatever the number of tables. */
export const rule: Rule = {
  id: 'SE-26',
  title: { zh: '得分栏没有填写的，不核对得分', en: 'Where no points stand none are checked' },
  severity: 'hint',
  basis: '项目支出绩效自评表填报要求：各指标按完成情况计分',
  messages: {
    unscored: {
      zh: '{{count}} 张自评表填了完成值，得分栏均未填写，没有核对得分：{{projects}}；可点“填报”计算',
      en: 'In {{count}} self-evaluations results stand and no points, so no points were checked: {{projects}}; Fill can work them out',
    },
  },
  *check({ units }) {
    for (const { tables } of units) {
      const found = tables.flatMap((access) => unscoredIn(access) ?? []);
      const [first] = found;
      if (!first) continue;
      yield { messageId: 'unscored', data: { count: found.length, projects: found.map(({ name }) => name).join('、') }, cells: found.map(({ cell }) => cell), table: first.table };
    }
  },
};

/** The first cell of points of a table with results and weights and without a single figure of points. */
function unscoredIn(access: TableAccess): { readonly name: string; readonly cell: CellRef; readonly table: Table } | undefined {
  const indicators = indicatorsOf(access).filter(({ weight }) => weight !== undefined);
  const [first] = indicators;
  if (!first || indicators.every(({ result }) => result === null)) return undefined;
  if (indicators.some(({ row }) => access.text(row, '得分') !== '')) return undefined;
  return { name: access.table.subject ?? access.table.sheet, cell: first.scoreCell, table: access.table };
}
