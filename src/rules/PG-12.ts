import { indicatorsOf, quoted } from '../performance';
import { projectKey, type TableAccess } from '../relations';
import { isCannotSay, quantityPair } from '../scoring';
import { targetIndicators } from './support/targets';
import type { Rule, RuleReport } from './types';

/** What was promised at the start of the year is what the table of targets of that year says; the funds are relations. */
export const rule: Rule = {
  id: 'PG-12',
  title: { zh: '自评表的指标值应与当年目标表一致', en: 'The targets of a self-evaluation are those of that year’s table of targets' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效自评以年初设定的绩效目标为依据',
  messages: {
    target: {
      zh: '“{{name}}”自评表年初指标值 {{own}}，当年目标表年度指标值 {{promised}}；请核对，年中调整的填在“调整后指标值”并说明',
      en: '“{{name}}”: {{own}} in the self-evaluation, {{promised}} in that year’s table of targets; check, and say so where it was adjusted during the year',
    },
  },
  *check({ units }) {
    for (const { tables } of units) {
      const targets = tables.filter(({ form, table }) => form.id === 'performance-targets/目标表' && table.subject !== undefined);
      if (targets.length === 0) continue;
      for (const own of tables.filter(({ form }) => form.id === 'self-evaluation/自评表')) {
        const named = targets.filter(({ table }) => projectKey(table.subject ?? '') === projectKey(own.table.subject ?? ''));
        if (named[0] && named.length === 1) yield* differing(own, named[0]);
      }
    }
  },
};

/** Targets in one unit that differ; words, and figures that cannot be compared, are left alone. */
function* differing(own: TableAccess, promised: TableAccess): Iterable<RuleReport> {
  const known = targetIndicators(promised, '年度');
  for (const { row, name } of indicatorsOf(own)) {
    const same = known.filter((each) => projectKey(each.name) === projectKey(name));
    const column = own.column(row, '年初指标值') ?? own.column(row, '年度指标值');
    const [wanted] = same;
    const text = column ? own.text(row, column.key) : '';
    if (!wanted || same.length > 1 || !column || text === '' || wanted.value === null) continue;
    const pair = quantityPair(wanted.value, text.replace(/^[≥≤=<>≧≦]/, ''));
    if (isCannotSay(pair) || pair.target.eq(pair.result)) continue;
    yield { messageId: 'target', data: { name, own: text, promised: quoted(wanted.value) }, cells: [own.cell(row, column), wanted.cell], table: own.table };
  }
}
