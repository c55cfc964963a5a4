import { targetIndicators, allTargetTables } from './support/targets';
import type { Rule } from './types';

/** What every table needs at least one indicator of, by the words the groups are called by. */
const OUTPUT = ['数量', '质量', '时效', '成本'];
const KNOWN = /^(?:数量|质量|时效|成本|经济|社会|生态|可持续|服务对象|满意度|产出|效益|社会公众)/;
/** A table with fewer kinds than this is no set of indicators: running costs print one line. */
const FEWEST = 3;

/** Running costs and staff are given by standards: their year is left blank by the system. */
const BY_STANDARD = /人员类|人员经费|公用经费/;

/** 经济成本指标, 生态环境成本指标 are costs, not benefits. */
const kindOf = (group: string): string => (group.includes('成本') ? '成本指标' : group);

/** Kinds of indicators that are missing for the year. */
export const rule: Rule = {
  id: 'PG-08',
  title: { zh: '绩效指标应当齐全', en: 'The indicators are complete' },
  severity: 'warning',
  basis: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：产出、效益、满意度指标',
  messages: {
    year: {
      zh: '实施期有 {{count}} 个绩效指标，年度一列都没有填；请补填年度指标值',
      en: 'The term has {{count}} indicators and the year none; fill in those of the year',
    },
    satisfaction: {
      zh: '没有设满意度指标；没有服务对象的说明原因，否则请补设',
      en: 'There is no indicator of satisfaction; add one, or say why there is nobody to ask',
    },
    output: {
      zh: '年度指标没有{{missing}}；请确认是否漏填',
      en: 'The indicators of the year have no {{missing}}; confirm that none was forgotten',
    },
    benefit: {
      zh: '年度指标没有效益指标；请确认是否漏填',
      en: 'The indicators of the year have no 效益指标; confirm that none was forgotten',
    },
  },
  *check(context) {
    for (const table of allTargetTables(context)) {
      const access = context.accessOf(table);
      const indicators = targetIndicators(access, '年度');
      const groups = [...new Set(indicators.map(({ group }) => group))];
      const [first] = indicators;
      const [term, ...more] = targetIndicators(access, '实施期');
      const printsYear = table.columns.some(({ key }) => key === '年度.指标值');
      if (!first && printsYear && term && more.length > 0 && !BY_STANDARD.test(table.subject ?? '')) yield { messageId: 'year', data: { count: more.length + 1 }, cells: [term.cell], table };
      // A damaged table says too little of what belongs where.
      if (!first || groups.length < FEWEST || !groups.every((group) => KNOWN.test(group))) continue;
      const has = (words: readonly string[]): boolean => groups.some((group) => words.some((word) => kindOf(group).startsWith(word)));
      // A whole department need not have an indicator of every kind of output.
      const missing = OUTPUT.filter((word) => !has([word]));
      const cells = [first.cell];
      if (!groups.some((group) => group.includes('满意')) && !has(['服务对象'])) yield { messageId: 'satisfaction', data: {}, cells, table };
      if (missing.length > 0 && !has(['产出']) && table.form.repeats) yield { messageId: 'output', data: { missing: missing.map((word) => `${word}指标`).join('、') }, cells, table, severity: 'hint' };
      if (!has(['经济', '社会', '生态', '可持续', '效益'])) yield { messageId: 'benefit', data: {}, cells, table, severity: 'hint' };
    }
  },
};
