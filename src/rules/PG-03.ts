import { type Amount, type CellRef, sameCell } from '../core';
import { fieldOf, fundOf, targetTables, yearsOf } from './support/targets';
import type { Rule } from './types';

/** So many years and no more are counted out; 99年 is how systems write “as long as it lasts”. */
const MOST_YEARS = 5;

/** The funds of the whole term against those of a year. */
export const rule: Rule = {
  id: 'PG-03',
  title: { zh: '实施期资金应与项目期、年度资金相称', en: 'The funds of the term fit the years and the funds of a year' },
  severity: 'warning',
  basis: '由表样直接推出：项目期 1 年的，实施期资金就是年度资金；多年的均衡项目，实施期资金是年度资金的项目期倍',
  messages: {
    single: {
      zh: '项目期 1 年（{{kind}}），实施期资金总额 {{term}} 应等于年度资金总额 {{year}}；请核对',
      en: 'For a term of one year ({{kind}}) the total of the term, {{term}}, should equal that of the year, {{year}}; check',
    },
    multiple: {
      zh: '项目期 {{years}} 年，实施期资金总额 {{term}} 不是年度资金总额 {{year}} 的 {{years}} 倍；各年不相等的项目请忽略，否则请核对',
      en: 'For a term of {{years}} years the total, {{term}}, is not {{years}} times that of the year, {{year}}; check, unless the years differ',
    },
    open: {
      zh: '长期项目的实施期资金总额 {{term}} 与年度资金总额 {{year}} 不同；同套表多按年度数填列，请核对',
      en: 'For a project without an end the total of the term, {{term}}, differs from that of the year, {{year}}; most tables print the figure of the year in both',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const access = context.accessOf(table);
      const term = fundOf(access, '资金总额', '实施期');
      const year = fundOf(access, '资金总额', '年度');
      const years = yearsOf(access);
      // A total of nothing beside sources that hold something is lost, not wrong (PG-01 says so).
      if (!term || !year || year.value.isZero() || term.value.isZero()) continue;
      const kind = fieldOf(access, '项目属性')?.text ?? '';
      const figures = { term: term.value.toString(), year: year.value.toString() };
      const cells = [term.cell, year.cell];
      const fits = (count: number) => (cell: CellRef, value: Amount): boolean => (sameCell(cell, term.cell) ? value.eq(year.value.times(count)) : value.times(count).eq(term.value));
      if (years === 1 || (years === null && kind.startsWith('一次性'))) {
        if (!term.value.eq(year.value)) yield { messageId: 'single', data: { ...figures, kind: kind === '' ? '一年' : kind }, cells, table, accepts: fits(1) };
      } else if (years !== null && years <= MOST_YEARS) {
        if (!term.value.eq(year.value.times(years))) yield { messageId: 'multiple', data: { ...figures, years }, cells, table, accepts: fits(years) };
      } else if (years !== null && !term.value.eq(year.value)) {
        yield { messageId: 'open', data: figures, cells, table, severity: 'hint', accepts: fits(1) };
      }
    }
  },
};
