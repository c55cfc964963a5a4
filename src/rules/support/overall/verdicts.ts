import { type Amount, amount, type CellRef, roundHalfUp, sameCell, type Table } from '../../../core';
import { cellsOfRate, contradicts, knownLines, measured, type OverallIndicator, overallIndicators, rateFromBase, type WorkedRate } from '../../../performance';
import type { TableAccess } from '../../../relations';
import { schemePoints } from '../../../scoring';
import type { Rule, RuleContext, RuleReport } from '../../types';

/** The rule of the catalogue that speaks of an indicator; others are DE-21’s. */
const RULE: Readonly<Record<string, string>> = {
  在职人员控制率: 'DE-01',
  三公经费变动率: 'DE-02',
  重点支出安排率: 'DE-03',
  预算完成率: 'DE-04',
  预算调整率: 'DE-05',
  预算控制率: 'DE-05',
  支付进度: 'DE-06',
  结转结余率: 'DE-07',
  公用经费控制率: 'DE-08',
  三公经费控制率: 'DE-09',
  政府采购执行率: 'DE-10',
  固定资产利用率: 'DE-11',
  楼堂馆所面积控制率: 'DE-19',
  楼堂馆所投资概算控制率: 'DE-19',
  成本节约率: 'DE-20',
};
export const OTHER_INDICATORS = 'DE-21';

/** Two systems may round differently: off by one in the last digit says nothing. */
const LAST_DIGIT = amount('0.01');

/** Messages about the points of an indicator by its bands. */
export const BAND_MESSAGES = {
  above: {
    zh: '“{{name}}”{{rate}}（{{how}}），分值 {{weight}} 按{{scheme}}最多得 {{most}}，表上是 {{score}}；请更正',
    en: '“{{name}}” is {{rate}} ({{how}}); weight {{weight}} earns at most {{most}} ({{scheme}}) and the table says {{score}}; correct it',
  },
  below: {
    zh: '“{{name}}”{{rate}}（{{how}}），分值 {{weight}} 按{{scheme}}可得 {{least}}，表上是 {{score}}；请确认扣分的理由',
    en: '“{{name}}” is {{rate}} ({{how}}); weight {{weight}} earns {{least}} ({{scheme}}) and the table says {{score}}; confirm why points were taken off',
  },
} as const satisfies Rule['messages'];

/** A rate that the table states and the base table contradicts. */
export const RATE_MESSAGE = {
  rate: {
    zh: '“{{name}}”按基础表是 {{worked}}%（{{how}}），这里写 {{printed}}；请核对哪一个对',
    en: '“{{name}}” is {{worked}}% by the base table ({{how}}), here it is {{printed}}; check which is right',
  },
} as const satisfies Rule['messages'];

/** An indicator whose points no scheme of its own place measures, and which no known scheme gives. */
export interface Unmeasured {
  readonly indicator: OverallIndicator;
  readonly table: Table;
}

interface Judged {
  readonly reports: ReadonlyMap<string, readonly RuleReport[]>;
  readonly unmeasured: readonly Unmeasured[];
}

const judged = new WeakMap<RuleContext, Judged>();

/** Reports of one rule of the catalogue on rates and points of overall indicators. */
export function bandVerdicts(context: RuleContext, rule: string): readonly RuleReport[] {
  return judgedOf(context).reports.get(rule) ?? [];
}

export function unmeasured(context: RuleContext): readonly Unmeasured[] {
  return judgedOf(context).unmeasured;
}

function judgedOf(context: RuleContext): Judged {
  let found = judged.get(context);
  if (!found) judged.set(context, (found = judge(context)));
  return found;
}

function judge(context: RuleContext): Judged {
  const reports = new Map<string, RuleReport[]>();
  const open: Unmeasured[] = [];
  for (const unit of context.units) {
    const base = unit.tables.find(({ form }) => form.id === 'overall-evaluation/基础表');
    for (const access of unit.tables) {
      for (const indicator of overallIndicators(access)) {
        const { score } = indicator;
        // No points yet: nothing to judge.
        if (!score) continue;
        const worked = base && rateFromBase(base, indicator.key);
        const found = contradiction(indicator, worked, access) ?? pointsOf(context, access, { ...indicator, score }, worked);
        if (found === 'unmeasured') open.push({ indicator, table: access.table });
        else if (found) {
          const rule = RULE[indicator.key] ?? OTHER_INDICATORS;
          reports.set(rule, [...(reports.get(rule) ?? []), found]);
        }
      }
    }
  }
  return { reports, unmeasured: open };
}

function contradiction({ name, printed }: OverallIndicator, worked: WorkedRate | undefined, { table }: TableAccess): RuleReport | undefined {
  if (!worked || !printed || !contradicts(printed, worked)) return undefined;
  return { messageId: 'rate', data: { name, worked: shown(worked.exact), how: worked.how, printed: printed.text }, cells: [printed.cell, ...worked.cells], table, severity: 'warning' };
}

type Scored = OverallIndicator & { readonly score: Amount };

function pointsOf(context: RuleContext, access: TableAccess, indicator: Scored, worked: WorkedRate | undefined): RuleReport | 'unmeasured' | undefined {
  const { name, key, weight, score, scoreCell, reason } = indicator;
  const found = measured(context, access, indicator, worked);
  if (!found) return undefined;
  const { rate, ends, loose, measure, allowed } = found;
  const others = knownLines(key).flatMap((line) => schemePoints(line, ends, weight) ?? []);
  if (!measure) {
    const outside = others.length > 0 && others.every(({ low, high }) => score.gt(high.plus(LAST_DIGIT)) || score.lt(low.minus(LAST_DIGIT)));
    return outside && indicator.standard === '' && !loose ? 'unmeasured' : undefined;
  }
  if (!allowed) return undefined;
  const data = { name, rate: `${shown(rate.exact)}%`, how: rate.how, weight: weight.toString(), scheme: measure.name.zh, score: score.toString() };
  const least = allowed.low.minus(LAST_DIGIT);
  const cells = [scoreCell, ...cellsOfRate(rate)];
  // What another known place gives is no mistake, unless the place says itself how it scores.
  const most = measure.final ? allowed.high : others.reduce((best, { high }) => (high.gt(best) ? high : best), allowed.high);
  const accepts = (cell: CellRef, value: Amount): boolean => sameCell(cell, scoreCell) && value.gte(least) && value.lte(most.plus(LAST_DIGIT));
  const report = { cells, table: access.table, accepts };
  if (score.gt(most.plus(LAST_DIGIT))) {
    return { ...report, messageId: 'above', data: { ...data, most: most.toString() }, severity: loose ? 'warning' : 'error' };
  }
  if (score.lt(least)) {
    return { ...report, messageId: 'below', data: { ...data, least: allowed.low.toString() }, severity: reason === '' ? 'warning' : 'hint' };
  }
  return undefined;
}

function shown(rate: Amount): string {
  return roundHalfUp(rate, 2).toString();
}
