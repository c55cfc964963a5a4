import { matchesIn, unitFactor } from '../core';
import { readDigits } from './support/text-claim';
import { fundOf, targetTables } from './support/targets';
import { textField } from '../performance/text-fields';
import type { Rule } from './types';

/** 2026年…项目预算资金193万元, 2026年预算安排资金80万元; 每年增加 n 万元 and 合同金额 say other things. */
const BUDGET = /(?:(20\d\d)年(?:度)?)([^，,。；;：:]{0,40}?)预算(?:资金|安排){0,3}(?:共计|为|共)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)万元/g;
const OTHER = /增加|新增|追加|减少|上年|结转|其中|每年|每月/;

/** The budget a description names against the funds of the year. */
export const rule: Rule = {
  id: 'PG-07',
  title: { zh: '概况所写预算资金应等于年度资金总额', en: 'The budget named in the description is the total of the year' },
  severity: 'error',
  basis: '由表样直接推出：项目概况与资金栏说的是同一笔预算',
  messages: {
    budget: {
      zh: '项目概况写 {{year}} 年预算 {{stated}} 万元，年度资金总额是 {{fund}} 元；请核对',
      en: 'The description names a budget of {{stated}} 万元 for {{year}} and the total of the year is {{fund}} yuan; check',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const access = context.accessOf(table);
      const fund = fundOf(access, '资金总额', '年度');
      const field = textField(access, '项目概况');
      // A heading in the wrong unit is PG-02's.
      if (!fund || fund.value.isZero() || !field || table.unit !== '元') continue;
      const wan = fund.value.times(unitFactor(table.unit, '万元'));
      const named = matchesIn(field.text, BUDGET).filter(([, year, between = '']) => Number(year) === table.year && !OTHER.test(between));
      const figures = named.map((match) => readDigits(match[3] ?? '0'));
      const [first] = named;
      if (!first || figures.some((figure) => figure.eq(wan))) continue;
      const passages = [field.passage({ start: first.index, end: first.index + first[0].length })];
      yield { messageId: 'budget', data: { year: table.year ?? 0, stated: figures[0]?.toString() ?? '', fund: fund.value.toString() }, cells: [fund.cell], passages, table, accepts: (_, value) => figures.some((figure) => figure.eq(value.times(unitFactor(table.unit, '万元')))) };
    }
  },
};
