import { type Amount, type CellRef, sameCell, sum, type TableRow, ZERO } from '../core';
import type { TableAccess } from '../relations';
import { allTargetTables } from './support/targets';
import type { Rule } from './types';

/** With execution among the indicators, or with ten or twenty points besides for it. */
const USUAL = [100, 90, 80];
/** Fewer indicators are no whole table. */
const LEAST = 3;
/** Further off it is no slip: points by levels, or of a scale of their own. */
const FROM = 50;
const TO = 150;

/** The weights of the indicators of a project, or of a department. */
export const rule: Rule = {
  id: 'PG-15',
  title: { zh: '指标的分值（权重）合计应为 100 或 90', en: 'The weights of the indicators add up to 100 or 90' },
  severity: 'warning',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：各项指标权重合计 100，其中预算执行率 10；目标表不列执行率的，合计 90',
  messages: {
    sum: {
      zh: '{{count}} 个指标的分值合计 {{sum}}，不是 100，也不是另留预算执行率 10 分的 90；请核对各指标的分值',
      en: 'The weights of {{count}} indicators add up to {{sum}}, neither 100 nor the 90 that leave ten for execution; check them',
    },
    project: {
      zh: '“{{project}}”的 {{count}} 个指标分值合计 {{sum}}，不是 100，也不是另留预算执行率 10 分的 90；请核对各指标的分值',
      en: 'The weights of the {{count}} indicators of “{{project}}” add up to {{sum}}, neither 100 nor the 90 that leave ten for execution; check them',
    },
  },
  *check(context) {
    for (const table of allTargetTables(context)) {
      const access = context.accessOf(table);
      // A row that nobody read may hold what is missing.
      if (table.unmatched.some(({ label }) => LEFT.test(label))) continue;
      for (const [project, rows] of byProject(access)) {
        const weights = weightsOf(access, rows);
        const total = sum(weights.map(({ value }) => value));
        if (weights.length < LEAST || isUsual(total) || total.lt(FROM) || total.gt(TO) || isUsual(ofGroups(weights))) continue;
        const cells = weights.map(({ cell }) => cell);
        const accepts = (cell: CellRef, value: Amount): boolean => {
          const next = total.minus(weights.find((each) => sameCell(each.cell, cell))?.value ?? ZERO).plus(value);
          return isUsual(next);
        };
        yield { messageId: project === '' ? 'sum' : 'project', data: { ...(project !== '' && { project }), count: weights.length, sum: total.toString() }, cells, table, accepts };
      }
    }
  },
};

const LEFT = /指标|执行率|分值|权重|满意/;

function byProject(access: TableAccess): ReadonlyMap<string, readonly TableRow[]> {
  const projects = new Map<string, TableRow[]>();
  for (const row of access.listed('绩效指标', null)) {
    const project = row.groups?.['项目名称'] ?? '';
    projects.set(project, [...(projects.get(project) ?? []), row]);
  }
  return projects;
}

function isUsual(total: Amount): boolean {
  return USUAL.some((usual) => total.eq(usual));
}

interface Weight {
  /** 一级指标. */
  readonly group: string;
  /** Stands left of the name. */
  readonly left: boolean;
  readonly cell: CellRef;
  readonly value: Amount;
}

/** The points of a first level printed left of the names, beside each of its indicators: every level once. */
function ofGroups(weights: readonly Weight[]): Amount {
  if (!weights.every(({ left }) => left)) return ZERO;
  const levels = new Map(weights.map(({ group, value }) => [group, value]));
  return weights.every(({ group, value }) => levels.get(group)?.eq(value)) ? sum([...levels.values()]) : ZERO;
}

/** Each cell once: it may be merged over several indicators. None where one is missing. */
function weightsOf(access: TableAccess, rows: readonly TableRow[]): readonly Weight[] {
  const found: Weight[] = [];
  for (const row of rows) {
    const column = access.column(row, '分值');
    const figure = column && access.figure(row, column);
    if (!column || (figure?.kind !== 'number' && figure?.kind !== 'text')) return [];
    const cell = access.cell(row, column);
    if (!found.some((each) => sameCell(each.cell, cell))) found.push({ group: row.groups?.['一级指标'] ?? '', left: cell.column < row.labelColumn, cell, value: figure.value });
  }
  return found;
}
