import { amount, sameCell } from '../core';
import type { TableAccess } from '../relations';
import { executionTextOf } from './support/execution-text';
import { amountAt } from './support/funds';
import type { Rule } from './types';

const LOW = amount(90);
/** Words of what was paid for explain nothing: 尾款, 招标. */
const EXPLAINED = /原因|由于|受.{0,12}影响|调整|调减|核减|追加|压减|压缩|收回|结转|结余|剩余|未支付|未完成|未实施|暂停|取消|节约|节省|减少|变更/;
const SAID = /因|由于|受.{0,12}影响|调整|调减|核减|追加|压减|收回|结转|结余|剩余|尾款|未支付|未完成|暂停|节约|招标/;

/** Money that was not spent, or moved during the year, is explained somewhere in the table. */
export const rule: Rule = {
  id: 'SE-07',
  title: { zh: '执行率低于 90% 或年中调整预算的应说明原因', en: 'Low execution, or a budget changed during the year, is explained' },
  severity: 'warning',
  basis: '项目支出绩效自评表填报要求：预算执行率低于 90%、年初预算与全年预算不一致的，应说明原因',
  messages: {
    low: {
      zh: '执行率 {{rate}}%，表里没有说明原因；请在偏差原因或预算执行情况里说明',
      en: 'The execution rate is {{rate}}% and the table gives no reason; explain it beside the funds or in the analysis',
    },
    adjusted: {
      zh: '年初预算数 {{first}}，全年预算数 {{year}}，表里没有说明调整的原因；请说明',
      en: 'The budget was {{first}} at the start of the year and {{year}} in the end, and the table gives no reason; explain it',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (!table.form.id.startsWith('self-evaluation/')) continue;
      const access = context.accessOf(table);
      // A layout without a place for reasons asks for none.
      const reasons = reasonsOf(access);
      if (reasons === undefined) continue;
      const said = executionTextOf(access)?.field.text;
      const figure = (key: string) => amountAt(access, '资金总额', key);
      const [rate, first, year] = [figure('执行率'), figure('年初预算数.预算编制数'), figure('全年预算数')];
      if (rate?.value.lt(LOW)) {
        if (SAID.test(reasons)) continue;
        yield { messageId: 'low', data: { rate: rate.value.toString() }, cells: [rate.cell], table };
      } else if (first && year && !first.value.isZero() && !first.value.eq(year.value)) {
        // A text on execution is where it is said; a table without one may say it anywhere.
        if (said === undefined ? SAID.test(reasons) : EXPLAINED.test(said + besideFunds(access))) continue;
        yield { messageId: 'adjusted', data: { first: first.value.toString(), year: year.value.toString() }, cells: [year.cell, first.cell], table, accepts: (cell, value) => value.eq(sameCell(cell, year.cell) ? first.value : year.value) };
      }
    }
  },
};

function reasonsOf(access: TableAccess): string | undefined {
  const total = access.row('资金总额');
  const analysis = access.row('项目实施和预算执行情况');
  const column = total && access.column(total, '偏差原因分析及改进措施');
  if (!column && !analysis) return undefined;
  const texts = access.rows.flatMap((row) => (row.part === '项目绩效分析' || row.key === '实际完成情况' ? [access.text(row, '内容')] : []));
  return [besideFunds(access), ...texts].join('\n');
}

function besideFunds(access: TableAccess): string {
  const total = access.row('资金总额');
  return total ? access.text(total, '偏差原因分析及改进措施') : '';
}
