import { type Amount, amount, type CellRef, halfUnit, roundHalfUp, sameCell } from '../core';
import type { TableAccess } from '../relations';
import { type ExecutionText, executionTextOf, isRateOff, type SaidFigure } from './support/execution-text';
import type { Rule, RuleReport } from './types';

const HUNDRED = amount(100);

/** The money and the rate of the analysis against the funds of the same table. */
export const rule: Rule = {
  id: 'SE-34',
  title: { zh: '预算执行情况的文字应与资金栏一致', en: 'The analysis of execution agrees with the funds' },
  severity: 'error',
  basis: '由表样直接推出：同一张表里的同一个数',
  messages: {
    spent: {
      zh: '文字写实际执行 {{stated}} 万元，表上全年执行数是 {{figure}}；请更正',
      en: 'The text says {{stated}} 万元 were spent, the table says {{figure}}; correct one of them',
    },
    rate: {
      zh: '文字写预算执行率 {{stated}}%，表上执行率是 {{figure}}%；请更正',
      en: 'The text says an execution rate of {{stated}}%, the table says {{figure}}%; correct one of them',
    },
    base: {
      zh: '文字写预算执行率 {{stated}}%（执行 {{spent}} ÷ 到位 {{received}}），表上是 {{figure}}%（÷ 全年预算数 {{year}}）；分母不同，请统一口径',
      en: 'The text says {{stated}}% ({{spent}} spent of {{received}} received), the table {{figure}}% (of the budget of {{year}}); use one denominator',
    },
    budget: {
      zh: '文字写年初预算 {{stated}} 万元，表上是 {{figure}}；请核对',
      en: 'The text says a budget of {{stated}} 万元 at the start of the year, the table {{figure}}; check',
    },
    slip: {
      zh: '文字写年初预算 {{stated}} 万元，表上是 {{figure}}，疑似识别或录入错误（少了首位）；请核对',
      en: 'The text says a budget of {{stated}} 万元 at the start of the year, the table {{figure}}: perhaps a slip in reading or typing, since the first digit is lost; check',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const said = executionTextOf(access);
      if (!said || table.unit !== '万元') continue;
      for (const report of compare(said, access)) yield { ...report, table };
    }
  },
};

function* compare(said: ExecutionText, access: TableAccess): Iterable<Omit<RuleReport, 'table'>> {
  const { field, spent, rate, received, budget } = said;
  const place = (figure: SaidFigure, cell: CellRef, agrees: (value: Amount) => boolean) => ({ cells: [cell], passages: [field.passage(figure)], accepts: (each: CellRef, value: Amount) => sameCell(each, cell) && agrees(value) });
  const paid = fundOf(access, '全年执行数');
  const known = fundOf(access, '执行率');
  const year = fundOf(access, '全年预算数');
  const agrees = spent && paid ? isRounded(paid.value, spent.value) : true;
  if (spent && paid && !agrees) yield { messageId: 'spent', data: { stated: spent.value.toString(), figure: paid.value.toString() }, ...place(spent, paid.cell, (value) => isRounded(value, spent.value)) };
  const computed = paid && year && !year.value.isZero() ? paid.value.div(year.value).times(HUNDRED) : undefined;
  // A rate that its own text contradicts is SE-35’s.
  if (rate && known && !isRate(rate, known.value, computed) && agrees && !isRateOff(said)) {
    const fits = (value: Amount): boolean => isRate(rate, value, computed);
    const figures = { stated: rate.value.toString(), figure: known.value.toString() };
    // The text divides by what arrived, the table by the budget as adjusted in the end: both may be computed rightly.
    const consistent = spent && received && year && !received.value.eq(year.value) && isRounded(spent.value.div(received.value).times(HUNDRED), rate.value);
    yield consistent
      ? { messageId: 'base', data: { ...figures, spent: spent.value.toString(), received: received.value.toString(), year: year.value.toString() }, ...place(rate, known.cell, fits), severity: 'warning' }
      : { messageId: 'rate', data: figures, ...place(rate, known.cell, fits) };
  }
  const first = fundOf(access, '年初预算数.预算编制数');
  if (!budget || !first || isRounded(first.value, budget.value)) return;
  const data = { stated: budget.value.toString(), figure: first.value.toString() };
  const slip = isSlip(budget.value.toString(), [first.value.toString(), ...said.figures]);
  yield { messageId: slip ? 'slip' : 'budget', data, ...place(budget, first.cell, (value) => isRounded(value, budget.value)), severity: slip ? 'hint' : 'warning' };
}

/** The text rounds what the table prints with more places, or the other way round. */
function isRounded(exact: Amount, stated: Amount): boolean {
  const places = Math.min(stated.decimalPlaces(), exact.decimalPlaces());
  return roundHalfUp(exact, places).eq(roundHalfUp(stated, places)) || exact.minus(stated).abs().lte(halfUnit(Math.max(2, places)).times(2));
}

/** A rate is as exact as it is written: 99.50 is no rounding of 100, and 100 one of 99.98 only where the funds give that. */
function isRate(stated: SaidFigure, printed: Amount, computed: Amount | undefined): boolean {
  const close = (exact: Amount): boolean => exact.minus(stated.value).abs().lte(halfUnit(Math.max(2, stated.places)).times(2)) || roundHalfUp(exact, stated.places).eq(stated.value);
  return close(printed) || (computed !== undefined && close(computed) && roundHalfUp(computed, printed.decimalPlaces()).eq(printed));
}

/** 0 of 60, 33.71 of 233.71: the first digit was lost on the way. */
function isSlip(stated: string, others: readonly string[]): boolean {
  return others.some((other) => other.length > stated.length && other.endsWith(stated));
}

function fundOf(access: TableAccess, key: string): { readonly value: Amount; readonly cell: CellRef } | undefined {
  const row = access.row('资金总额');
  const column = row && access.column(row, key);
  const figure = column && access.figure(row, column);
  return column && (figure?.kind === 'number' || figure?.kind === 'text') ? { value: figure.value, cell: access.cell(row, column) } : undefined;
}
