import { type Amount, amount, type CellRef, halfUnit, sameCell, unitFactor } from '../core';
import { readTarget } from '../scoring';
import { fundOf, SIDES, type TargetIndicator, targetIndicators, targetTables } from './support/targets';
import type { Rule } from './types';

/** A limit of one thing, not of the project. */
const UNIT_PRICE = /标准|单价|每(?!年)|人均|户均|\/(?:人|名|天|日|次|台|套|个|户|亩|月|年)|日均|(?<!津)补贴/;
/** A limit this far below the funds is that of a part. */
const PART = amount('0.5');
const WAN = 10000;

/** The limit of the whole cost against the funds it is paid from. */
export const rule: Rule = {
  id: 'PG-04',
  title: { zh: '总成本指标的上限应与资金总额一致', en: 'The limit of the whole cost agrees with the funds' },
  severity: 'warning',
  basis: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：成本指标的目标值不应超过预算',
  messages: {
    below: {
      zh: '{{side}}成本指标“{{name}}”上限 {{target}}，低于{{side}}资金总额 {{fund}} 元；请核对哪一个对',
      en: 'The cost limit “{{name}}” ({{side}}) is {{target}}, below the funds of {{fund}} yuan; check which is right',
    },
    unit: {
      zh: '{{side}}成本指标“{{name}}”上限 {{target}}，恰是{{side}}资金总额 {{fund}} 元的万分之一；单位应为“万元”，请核对',
      en: 'The cost limit “{{name}}” ({{side}}) is {{target}}, the ten-thousandth part of the funds of {{fund}} yuan; its unit should be 万元, check',
    },
    above: {
      zh: '{{side}}成本指标“{{name}}”上限 {{target}}，高于{{side}}资金总额 {{fund}} 元；尾款项目按合同总价填列的除外，请核对',
      en: 'The cost limit “{{name}}” ({{side}}) is {{target}}, above the funds of {{fund}} yuan; check, unless it is the price of a contract paid before',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const access = context.accessOf(table);
      // The price of a contract stands above the funds on both sides, and is said once.
      const above = new Set<string>();
      for (const side of SIDES) {
        const fund = fundOf(access, '资金总额', side);
        const costs = targetIndicators(access, side).filter(({ group }) => group.includes('成本'));
        if (!fund || fund.value.isZero()) continue;
        const yuan = fund.value.times(unitFactor(table.unit, '元'));
        // A heading in the wrong unit is PG-02's.
        const [slip] = table.unit === '元' ? costs.flatMap((cost) => limitOf(cost) ?? []).filter(({ limit }) => limit.times(WAN).eq(yuan)) : [];
        if (slip) yield { messageId: 'unit', data: { side, name: slip.name, target: slip.wanted, fund: yuan.toString() }, cells: [slip.cell, fund.cell], table, accepts: (_, value) => slip.limit.eq(value) };
        const limits = costs.flatMap((cost) => limitOf(cost) ?? []).filter(({ limit, rounding }) => limit.minus(yuan).abs().gt(rounding) && limit.gte(yuan.times(PART)));
        // Of several limits nobody knows which make up the whole; one that is above all the funds by itself is the price of a contract.
        const [only] = costs.length === 1 ? limits : above.size > 0 ? [] : limits.filter(({ limit }) => limit.gt(yuan));
        if (!only) continue;
        const { limit, wanted } = only;
        const data = { side, name: only.name, target: wanted, fund: yuan.toString() };
        const accepts = (cell: CellRef, value: Amount): boolean => sameCell(cell, fund.cell) && limit.minus(value.times(unitFactor(table.unit, '元'))).abs().lte(only.rounding);
        if (limit.lt(yuan)) yield { messageId: 'below', data, cells: [only.cell, fund.cell], table, accepts };
        else if (!above.has(only.name)) yield { messageId: 'above', data, cells: [only.cell, fund.cell], table, severity: 'hint', accepts };
        if (limit.gt(yuan)) above.add(only.name);
      }
    }
  },
};

interface Limit extends Pick<TargetIndicator, 'name' | 'cell'> {
  /** 元 */
  readonly limit: Amount;
  readonly rounding: Amount;
  readonly wanted: string;
}

/** The limit of a whole cost in money; undefined for prices of one thing, and for what is no limit. */
function limitOf({ name, value, cell }: TargetIndicator): Limit | undefined {
  const wanted = readTarget(value);
  if (UNIT_PRICE.test(name) || wanted.kind !== 'quantity' || wanted.measure.dimension !== 'money' || wanted.measure.per !== '' || wanted.comparison === '≥') return undefined;
  return { name, cell, limit: wanted.value.times(wanted.measure.factor), rounding: halfUnit(wanted.value.decimalPlaces()).times(wanted.measure.factor), wanted: wanted.text };
}
