import { type Amount, amount, normalize } from '../core';
import { quoted } from '../performance';
import { readTarget } from '../scoring';
import { fieldOf, fundOf, type TargetIndicator, targetIndicators, targetTables } from './support/targets';
import type { Rule } from './types';

/** Below so much a project is hardly printed in 万元: 10,000 万元 is a hundred million yuan. */
const TOO_MUCH = amount(10000);

/** 元 printed under a heading that says 万元. */
export const rule: Rule = {
  id: 'PG-02',
  title: { zh: '目标表的金额单位应与数额相称', en: 'The money unit of a table of targets fits its figures' },
  severity: 'error',
  basis: '由表样直接推出：项目支出绩效目标表以元填列',
  messages: {
    budget: {
      zh: '表头写“万元”，年度资金总额 {{amount}} 是预算表十二该项目 {{budget}} 万元的一万倍；表头应为“元”，请更正',
      en: 'The heading says 万元 and the annual total of {{amount}} is ten thousand times the {{budget}} 万元 of the project in 表十二; the heading should say 元',
    },
    cost: {
      zh: '表头写“万元”，成本指标“{{name}}”是 {{target}}，年度资金总额 {{amount}} 恰是它的元数；表头应为“元”，请更正',
      en: 'The heading says 万元, the cost indicator “{{name}}” wants {{target}} and the annual total of {{amount}} is that in yuan; the heading should say 元',
    },
    others: {
      zh: '表头写“万元”，同套其他目标表都是“元”，年度资金总额 {{amount}} 万元过大；请核对单位',
      en: 'The heading says 万元 while the other tables of the set say 元, and {{amount}} 万元 is too much; check the unit',
    },
  },
  *check(context) {
    const tables = targetTables(context);
    const yuan = tables.filter(({ unit }) => unit === '元').length;
    const budgets = context.units.flatMap(({ tables: own }) => own).filter(({ form }) => form.id === 'budget/12');
    for (const table of tables) {
      const access = context.accessOf(table);
      const fund = table.unit === '万元' ? fundOf(access, '资金总额', '年度') : undefined;
      if (!fund || fund.value.lt(TOO_MUCH)) continue;
      const name = fieldOf(access, '项目名称')?.text ?? '';
      const budget = budgets.flatMap((each) => each.rows.filter(({ label }) => normalize(label) === name).flatMap((row) => {
        const column = each.column(row, '合计');
        return column ? [each.figure(row, column)] : [];
      }))[0];
      const cost = targetIndicators(access, '年度').find(({ group, value }) => group.includes('成本') && isInYuan(value, fund.value));
      if (budget?.kind === 'number' && budget.value.times(10000).eq(fund.value)) {
        yield { messageId: 'budget', data: { amount: fund.value.toString(), budget: budget.value.toString() }, cells: [fund.cell], table };
      } else if (cost) {
        yield { messageId: 'cost', data: { name: cost.name, target: quoted(cost.value), amount: fund.value.toString() }, cells: [fund.cell, cost.cell], table };
      } else if (yuan > tables.length / 2) {
        yield { messageId: 'others', data: { amount: fund.value.toString() }, cells: [fund.cell], table };
      }
    }
  },
};

/** ≤450万元 beside funds of 4,500,000. */
function isInYuan(target: TargetIndicator['value'], fund: Amount): boolean {
  const wanted = readTarget(target);
  return wanted.kind === 'quantity' && wanted.measure.dimension === 'money' && wanted.measure.factor.eq(10000) && wanted.measure.per === '' && wanted.value.times(wanted.measure.factor).eq(fund);
}
