import { type Amount, type CellRef, halfUnit, sameCell, stripNumbering, type TableRow } from '../core';
import { projectKey, type TableAccess } from '../relations';
import type { Rule } from './types';

/** 基础表 column → column of the funds in a 自评表. */
const COLUMNS = [
  ['本年预算数', '全年预算数'],
  ['本年决算数', '全年执行数'],
] as const;

/** 基础表 column → column of 资金总额 in the overall evaluation. */
const TOTALS = [
  ['本年预算数', '申请数'],
  ['本年决算数', '执行数'],
] as const;
/** Three figures of two places, each rounded by itself. */
const ROUNDING = halfUnit(2).times(3);

/** A project of the base table against its own self-evaluation, and the whole of it against the overall evaluation. */
export const rule: Rule = {
  id: 'DE-16',
  title: { zh: '基础表应与项目自评表、整体自评表一致', en: 'The base table agrees with the self-evaluations of projects and of the department' },
  severity: 'warning',
  basis: '由表样直接推出：同一单位、同一项目、同一年度的预算数和支出数',
  messages: {
    total: {
      zh: '整体自评表资金总额{{other}} {{own}}，基础表{{column}}的基本支出与项目支出合计 {{base}}；请核对哪一个对，口径不同的请统一或说明',
      en: 'The overall evaluation has {{own}} as {{other}} of 资金总额, basic and project expenditure of the base table ({{column}}) make {{base}}; check which is right, or say why they differ',
    },
    rate: {
      zh: '控制率写 {{stated}}%，在职人数 {{staff}} ÷ 编制数 {{posts}} 是 {{computed}}%；请更正',
      en: 'The rate says {{stated}}%, {{staff}} in office of {{posts}} posts are {{computed}}%; correct it',
    },
    project: {
      zh: '“{{project}}”基础表{{column}} {{base}}，自评表{{other}} {{own}}；请核对哪一个对',
      en: '“{{project}}”: {{column}} {{base}} in the base table, {{other}} {{own}} in its self-evaluation; check which is right',
    },
  },
  *check(context) {
    for (const unit of context.units) {
      const evaluations = unit.tables.filter(({ form }) => form.id === 'self-evaluation/自评表');
      for (const base of unit.tables.filter(({ form }) => form.id === 'overall-evaluation/基础表')) {
        yield* rates(base);
        for (const overall of unit.tables.filter(({ form }) => form.id === 'overall-evaluation/整体自评表')) yield* totals(base, overall);
        for (const row of base.rows.filter(({ part }) => part === '各项目支出')) {
          const own = evaluations.find(({ table }) => table.subject !== undefined && projectKey(table.subject) === projectKey(stripNumbering(row.label)));
          const funds = own?.row('资金总额');
          if (!own || !funds) continue;
          for (const [column, other] of COLUMNS) {
            const [left, right] = [figureAt(base, row, column), figureAt(own, funds, other)];
            if (!left || !right || left.value.eq(right.value)) continue;
            const data = { project: own.table.subject ?? '', column, other, base: left.value.toString(), own: right.value.toString() };
            yield { messageId: 'project', data, cells: [left.cell, right.cell], table: base.table, accepts: (cell, value) => value.eq(sameCell(cell, left.cell) ? right.value : left.value) };
          }
        }
      }
    }
  },
};

function* totals(base: TableAccess, overall: TableAccess): ReturnType<Rule['check']> {
  const [basic, projects, funds] = [base.row('部门基本支出'), base.row('部门项目支出'), overall.row('资金总额')];
  if (!basic || !projects || !funds || base.table.unit !== overall.table.unit) return;
  for (const [column, other] of TOTALS) {
    const [one, two, right] = [figureAt(base, basic, column), figureAt(base, projects, column), figureAt(overall, funds, other)];
    if (!one || !two || !right) continue;
    const made = one.value.plus(two.value);
    if (made.minus(right.value).abs().lte(ROUNDING)) continue;
    const data = { column, other, base: made.toString(), own: right.value.toString() };
    const accepts = (cell: CellRef, value: Amount): boolean => {
      const off = sameCell(cell, right.cell) ? made.minus(value) : made.minus(sameCell(cell, one.cell) ? one.value : two.value).plus(value).minus(right.value);
      return off.abs().lte(ROUNDING);
    };
    yield { messageId: 'total', data, cells: [right.cell, one.cell, two.cell], table: overall.table, accepts };
  }
}

/** A rate is as exact as it is printed; one that was cut off instead of rounded is let pass. */
function* rates(base: TableAccess): ReturnType<Rule['check']> {
  for (const row of base.rows.filter(({ part }) => part === '财政供养人员')) {
    const [posts, staff, rate] = ['编制数', '实际在职人数', '控制率'].map((key) => figureAt(base, row, key));
    if (!posts || !staff || !rate || !posts.value.gt(0)) continue;
    const computed = staff.value.div(posts.value).times(100);
    if (computed.minus(rate.value).abs().lt(halfUnit(rate.value.decimalPlaces()).times(2))) continue;
    const data = { stated: rate.value.toString(), staff: staff.value.toString(), posts: posts.value.toString(), computed: computed.toDecimalPlaces(2).toString() };
    yield { messageId: 'rate', data, cells: [rate.cell, staff.cell, posts.cell], table: base.table, severity: 'error' };
  }
}

function figureAt(access: TableAccess, row: TableRow, key: string): { readonly value: Amount; readonly cell: CellRef } | undefined {
  const column = access.column(row, key);
  if (!column) return undefined;
  const { kind, value } = access.figure(row, column);
  return kind === 'number' || kind === 'text' ? { value, cell: access.cell(row, column) } : undefined;
}
