import { amount, halfUnit, sum, type Table } from '../core';
import { textField } from '../performance/text-fields';
import type { TableAccess } from '../relations';
import { executionTextOf, isRateOff } from './support/execution-text';
import { amountAt } from './support/funds';
import { equationReports, growthReports, priceReports } from './support/text-checks';
import type { Rule } from './types';

/** Texts round to two places; the exact figure may lie half a digit to either side. */
const HALF = halfUnit(2);
const HUNDRED = amount(100);

/** The figures of the analysis of execution among themselves. */
export const rule: Rule = {
  id: 'SE-35',
  title: { zh: '预算执行情况文字里的数应当自洽', en: 'The figures of the analysis of execution agree among themselves' },
  severity: 'error',
  basis: '由表样直接推出：执行率＝执行÷到位，剩余＝到位－执行，执行＝所列各部分之和',
  messages: {
    rate: {
      zh: '文字写到位 {{received}} 万元、执行 {{spent}} 万元，执行率应为 {{computed}}%，写的是 {{stated}}%；请更正',
      en: 'The text says {{received}} 万元 received and {{spent}} spent, which is {{computed}}%, and writes {{stated}}%; correct it',
    },
    left: {
      zh: '文字写到位 {{received}} 万元、执行 {{spent}} 万元，剩余应为 {{computed}} 万元，写的是 {{stated}} 万元；请核对',
      en: 'The text says {{received}} 万元 received and {{spent}} spent, which leaves {{computed}}, and writes {{stated}}; check',
    },
    contract: {
      zh: '文字写总额 {{stated}} 万元，已支付与本年预算合计 {{computed}} 万元；请核对',
      en: 'The text says {{stated}} 万元 in all, and what was paid before and is budgeted now make {{computed}}; check',
    },
    lost: {
      zh: '文字写总额 {{stated}} 万元，已支付与本年预算合计 {{computed}} 万元，疑似识别或录入错误（少了首位）；请核对',
      en: 'The text says {{stated}} 万元 in all, and what was paid before and is budgeted now make {{computed}}: perhaps a slip, since the first digit is lost; check',
    },
    share: {
      zh: '“{{field}}”里 {{figures}} 得 {{computed}}，写的是 {{stated}}；请核对',
      en: '“{{field}}”: {{figures}} is {{computed}}, the text says {{stated}}; check',
    },
    parts: {
      zh: '文字写执行 {{spent}} 万元，所列各部分合计 {{computed}} 万元；请核对',
      en: 'The text says {{spent}} 万元 spent and names parts that make {{computed}}; check',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const said = executionTextOf(context.accessOf(table));
      if (said) yield* shares(context.accessOf(table), table);
      const whole = said?.contract;
      const made = whole && sum(whole.parts);
      if (said && whole && made && made.minus(whole.value).abs().gt(HALF.times(3))) {
        const lost = made.toString().endsWith(whole.value.toString());
        const data = { stated: whole.value.toString(), computed: made.toString() };
        yield { messageId: lost ? 'lost' : 'contract', data, cells: [], passages: [said.field.passage(whole)], table, severity: lost ? 'hint' : 'warning' };
      }
      if (!said?.spent) continue;
      const { field, spent, received, rate, left, parts } = said;
      const figures = { spent: spent.value.toString() };
      // A sum that is not the table’s is SE-34’s; with the table’s the rate is right.
      const paid = amountAt(context.accessOf(table), '资金总额', '全年执行数')?.value;
      if (received && rate && isRateOff(said) && isRateOff(said, paid)) {
        const data = { ...figures, received: received.value.toString(), computed: spent.value.div(received.value).times(HUNDRED).toDecimalPlaces(2).toString(), stated: rate.value.toString() };
        yield { messageId: 'rate', data, cells: [], passages: [field.passage(rate)], table };
      }
      if (received && left && received.value.minus(spent.value).minus(left.value).abs().gt(HALF.times(3))) {
        const data = { ...figures, received: received.value.toString(), computed: received.value.minus(spent.value).toString(), stated: left.value.toString() };
        yield { messageId: 'left', data, cells: [], passages: [field.passage(left)], table, severity: 'warning' };
      }
      if (parts.length > 1 && sum(parts).minus(spent.value).abs().gt(HALF.times(parts.length + 1))) {
        yield { messageId: 'parts', data: { ...figures, computed: sum(parts).toString() }, cells: [], passages: [field.passage(spent)], table, severity: 'warning' };
      }
    }
  },
};

const TEXTS = ['实际完成情况', '项目实施和预算执行情况', '产出情况及分析', '效益情况及分析'];

/** 中标金额84.3万元，支付中标金额的40%，共计33.72万元; 26人×2300元×12月=71.76万元; 由1200人次增加到3000人次，增长150%. */
function* shares(access: TableAccess, table: Table): ReturnType<Rule['check']> {
  for (const field of TEXTS.flatMap((key) => textField(access, key) ?? [])) {
    for (const report of [...equationReports(field, table), ...priceReports(field, table), ...growthReports(field, table)]) yield { ...report, messageId: 'share', severity: report.severity ?? 'warning' };
  }
}
