import { type Amount, amount, type CellRef, matchesIn, normalize } from '../core';
import { quoted } from '../performance';
import { textFields } from '../performance/text-fields';
import type { TableAccess } from '../relations';
import { readTarget } from '../scoring';
import { fieldOf, fundOf, type TargetIndicator, targetIndicators, targetTables } from './support/targets';
import type { Rule } from './types';

/** Below so much a project is hardly printed in 万元: 10,000 万元 is a hundred million yuan. */
const TOO_MUCH = amount(10000);
/** So much is looked for elsewhere in the table. */
const LEAST = amount(1000);
const WAN = 10000;

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
    elsewhere: {
      zh: '表头写“万元”，“{{name}}”写 {{target}}，年度资金总额 {{amount}} 恰是它的元数；表头应为“元”，请更正',
      en: 'The heading says 万元, “{{name}}” says {{target}} and the annual total of {{amount}} is that in yuan; the heading should say 元',
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
      if (!fund || fund.value.lt(LEAST)) continue;
      const name = fieldOf(access, '项目名称')?.text ?? '';
      const budget = budgets.flatMap((each) => each.rows.filter(({ label }) => normalize(label) === name).flatMap((row) => {
        const column = each.column(row, '合计');
        return column ? [each.figure(row, column)] : [];
      }))[0];
      const written = writtenInYuan(access, fund.value);
      if (budget?.kind === 'number' && budget.value.times(WAN).eq(fund.value)) {
        yield { messageId: 'budget', data: { amount: fund.value.toString(), budget: budget.value.toString() }, cells: [fund.cell], table };
      } else if (written) {
        yield { messageId: 'elsewhere', data: { name: written.name, target: written.said, amount: fund.value.toString() }, cells: [fund.cell, written.cell], table };
      } else if (yuan > tables.length / 2 && fund.value.gte(TOO_MUCH)) {
        yield { messageId: 'others', data: { amount: fund.value.toString() }, cells: [fund.cell], table };
      }
    }
  },
};

/** The same amount elsewhere in the table, with its unit. */
interface Written {
  readonly name: string;
  readonly said: string;
  readonly cell: CellRef;
}

const MONEY = /((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万)?元(?!\/)/g;
const WHOLE = /(?:预算|资金|经费|共计|合计|总计|共需|总额|总投资)[^,，。；;\d]{0,6}$/;
const TELLING = 3;

/** ≤450万元 or 3.36万元 beside funds of 4,500,000 or 33,600; a round amount may be a price, unless it is of 成本 or a word says that it is the whole. */
function writtenInYuan(access: TableAccess, fund: Amount): Written | undefined {
  const telling = fund.toFixed().replace(/0+$/, '').length >= TELLING;
  const indicator = targetIndicators(access, '年度').find(({ group, value }) => (telling || group.includes('成本')) && isInYuan(value, fund));
  if (indicator) return { name: indicator.name, said: quoted(indicator.value), cell: indicator.cell };
  for (const { key, text, cell } of textFields(access)) {
    for (const match of matchesIn(text, MONEY)) {
      const [said, digits = '0', wan] = match;
      if (!amount(digits.replaceAll(',', '')).times(wan === undefined ? 1 : WAN).eq(fund)) continue;
      if (telling || WHOLE.test(text.slice(Math.max(0, match.index - 12), match.index))) return { name: key, said, cell };
    }
  }
  return undefined;
}

function isInYuan(target: TargetIndicator['value'], fund: Amount): boolean {
  const wanted = readTarget(target);
  return wanted.kind === 'quantity' && wanted.measure.dimension === 'money' && wanted.measure.per === '' && wanted.value.times(wanted.measure.factor).eq(fund);
}
