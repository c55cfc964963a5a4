import { type Amount, bareName, type CellRef, normalize, sameCell, sum, type Table, unitFactor } from '../core';
import type { Unit } from '../reading';
import { projectKey, type TableAccess } from '../relations';
import { fieldOf, fundOf } from './support/targets';
import type { Rule, RuleReport } from './types';

/** Projects of the budget (表十二, 万元) and their tables of targets (元) by name, count and sum; the amounts are a relation. */
export const rule: Rule = {
  id: 'Bx-12PG',
  title: { zh: '每个预算项目应有一张目标表，名称、金额一致', en: 'Each project of the budget has a table of targets with its name and amount' },
  severity: 'warning',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：重点项目的绩效目标随预算公开',
  messages: {
    amount: {
      zh: '目标表里“{{name}}”的预算是 {{target}} 万元，表十二是 {{budget}} 万元；请核对',
      en: 'The list of targets gives {{target}} 万元 for “{{name}}”, 表十二 {{budget}} 万元; check',
    },
    name: {
      zh: '表十二“{{budget}}”没有同名的目标表，金额相同的目标表叫“{{target}}”；请统一名称',
      en: '表十二 lists “{{budget}}”, for which there is no table of targets; the one of the same amount is called “{{target}}”; use one name',
    },
    missing: {
      zh: '表十二 {{projects}} 个项目、合计 {{sum}} 万元，目标表 {{tables}} 张、年度资金 {{own}} 万元；没有目标表的 {{count}} 个：{{names}}；请确认是否漏了，按规定只公开部分项目的不用补',
      en: '表十二 lists {{projects}} projects of {{sum}} 万元, there are {{tables}} tables of targets of {{own}} 万元; {{count}} projects have none: {{names}}; confirm that none is missing',
    },
    extra: {
      zh: '表十二 {{projects}} 个项目、合计 {{sum}} 万元，目标表 {{tables}} 张、年度资金 {{own}} 万元；表十二里没有的目标表 {{count}} 张：{{names}}；请确认是否漏列',
      en: '表十二 lists {{projects}} projects of {{sum}} 万元, there are {{tables}} tables of targets of {{own}} 万元; {{count}} tables are of no project there: {{names}}; confirm that none was forgotten',
    },
  },
  *check({ units }) {
    for (const unit of units) yield* compare(unit);
  },
};

/** Half of the last digit 表十二 prints, in yuan. */
const HALF_CENT = 50;

interface Project {
  readonly name: string;
  readonly yuan: Amount | undefined;
  readonly cell: CellRef;
  readonly table: Table;
  /** One of many in a list. */
  readonly listed: boolean;
}

function* compare(unit: Unit): Iterable<RuleReport> {
  const budget = unit.tables.filter(({ form }) => form.id === 'budget/12').flatMap(budgeted);
  const most = sum(budget.flatMap(({ yuan }) => yuan ?? []));
  const targets = unit.tables.filter(({ form }) => form.id === 'performance-targets/目标表').flatMap((access) => targeted(access, most));
  if (budget.length === 0 || targets.length === 0) return;
  const left = new Set(targets);
  const unmatched: Project[] = [];
  for (const project of budget) {
    const same = [...left].find(({ name }) => projectKey(name) === projectKey(project.name));
    if (!same) {
      unmatched.push(project);
      continue;
    }
    left.delete(same);
    // Of a table for each project the amounts are a relation.
    if (same.listed && same.yuan && project.yuan && !agrees(same.yuan, project.yuan)) {
      const [own, other] = [same.yuan, project.yuan];
      const accepts = (cell: CellRef, value: Amount): boolean => agrees(value.times(unitFactor(sameCell(cell, same.cell) ? same.table.unit : project.table.unit, '元')), sameCell(cell, same.cell) ? other : own);
      yield { messageId: 'amount', data: { name: project.name, target: inWan([same]), budget: inWan([project]) }, cells: [same.cell, project.cell], table: same.table, severity: 'error', accepts };
    }
  }
  const missing: Project[] = [];
  for (const project of unmatched) {
    const like = [...left].find((target) => target.yuan && project.yuan && agrees(target.yuan, project.yuan) && alike(target.name, project.name));
    if (like) left.delete(like);
    if (like) yield { messageId: 'name', data: { budget: project.name, target: like.name }, cells: [project.cell, like.cell], table: project.table };
    else missing.push(project);
  }
  const totals = { projects: budget.length, sum: inWan(budget), tables: targets.length, own: inWan(targets) };
  const partly = targets.length * 2 < budget.length;
  for (const [messageId, found] of [['missing', missing], ['extra', [...left]]] as const) {
    const [first] = found;
    if (!first) continue;
    const data = { ...totals, count: found.length, names: found.map(named).join('、') };
    yield { messageId, data, cells: found.map(({ cell }) => cell), table: first.table, ...(messageId === 'missing' && partly && { severity: 'hint' as const }) };
  }
}

function budgeted(access: TableAccess): readonly Project[] {
  return access.rows.flatMap((row) => {
    const column = access.column(row, '合计');
    const figure = column && access.figure(row, column);
    if (!column || access.children(row).length > 0 || SUM.test(normalize(row.label === '' ? row.key : row.label))) return [];
    const known = figure?.kind === 'number' || figure?.kind === 'text' ? figure.value.times(unitFactor(access.table.unit, '元')) : undefined;
    return [{ name: row.label, yuan: known, cell: access.cell(row, column), table: access.table, listed: false }];
  });
}

/** Beside the name of a unit: what its projects come to. */
const SUM = /^(?:[小合总]计|.{2,20}(?:小计|合计))$/;

const LIST = '绩效指标';

/** The projects of a list, each with the amount of its first indicator. */
function listedIn(access: TableAccess): readonly Project[] {
  const found = new Map<string, Project>();
  for (const row of access.listed(LIST, null)) {
    const name = row.groups?.['项目名称'] ?? '';
    const column = access.column(row, '项目预算');
    const figure = column && access.figure(row, column);
    if (name === '' || found.has(name)) continue;
    const yuan = figure?.kind === 'number' || figure?.kind === 'text' ? figure.value.times(unitFactor(access.table.unit, '元')) : undefined;
    found.set(name, { name, yuan, cell: column ? access.cell(row, column) : { sheet: access.sheetOf(row).name, row: row.row, column: row.labelColumn }, table: access.table, listed: true });
  }
  return [...found.values()];
}

/** `most` is what all projects of 表十二 come to, in yuan. Figures under a heading with the wrong unit are PG-02’s. */
function targeted(access: TableAccess, most: Amount): readonly Project[] {
  if (access.form.parts.some(({ rows }) => rows.kind === 'list' && rows.groups.some(({ open }) => open === 'names'))) return listedIn(access);
  const fund = fundOf(access, '资金总额', '年度');
  const name = fieldOf(access, '项目名称');
  const cell = fund?.cell ?? name?.cell ?? { sheet: access.table.sheet, row: access.table.range.top, column: access.table.range.left };
  const lost = !fund || fund.value.isZero();
  return [{ name: name?.text ?? '', yuan: lost ? undefined : inYuan(fund.value, access.table, most), cell, table: access.table, listed: false }];
}

/** More than all projects together: yuan under a heading that says 万元. */
function inYuan(value: Amount, { unit }: Table, most: Amount): Amount {
  const said = value.times(unitFactor(unit, '元'));
  return said.gt(most) ? value : said;
}

function agrees(target: Amount, budget: Amount): boolean {
  return target.minus(budget).abs().lte(HALF_CENT);
}

/** Two thirds of the characters of the shorter name occur in the other, in order. */
function alike(a: string, b: string): boolean {
  const [short = '', long = ''] = [bareName(a), bareName(b)].sort((one, other) => one.length - other.length);
  let at = 0;
  let common = 0;
  for (const character of short) {
    const found = long.indexOf(character, at);
    if (found < 0) continue;
    common += 1;
    at = found + 1;
  }
  return common * 3 >= short.length * 2;
}

/** A project with its amount in 万元. */
function named(project: Project): string {
  return project.yuan ? `“${project.name}”（${inWan([project])} 万元）` : `“${project.name}”`;
}

function inWan(projects: readonly Project[]): string {
  return sum(projects.flatMap(({ yuan }) => yuan ?? [])).div(10000).toString();
}
