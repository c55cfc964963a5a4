import { type Amount, bareName, type CellRef, normalize, type Table, unitFactor } from '../core';
import type { Unit } from '../reading';
import type { TableAccess } from '../relations';
import { fieldOf, fundOf } from './support/targets';
import type { Rule, RuleReport } from './types';

/** Projects of the budget (表十二, 万元) against their tables of targets (元). */
export const rule: Rule = {
  id: 'Bx-12PG',
  title: { zh: '每个预算项目应有一张目标表，名称、金额一致', en: 'Each project of the budget has a table of targets with its name and amount' },
  severity: 'error',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：重点项目的绩效目标随预算公开',
  messages: {
    amount: {
      zh: '“{{name}}”目标表年度资金 {{yuan}} 元，表十二是 {{budget}} 万元，不相等；请核对',
      en: '“{{name}}”: {{yuan}} yuan for the year in the table of targets and {{budget}} 万元 in 表十二; check',
    },
    name: {
      zh: '表十二“{{budget}}”没有同名的目标表，金额相同的目标表叫“{{target}}”；请统一名称',
      en: '表十二 lists “{{budget}}”, for which there is no table of targets; the one of the same amount is called “{{target}}”; use one name',
    },
    missing: {
      zh: '表十二“{{name}}”（{{budget}} 万元）没有目标表；请确认是否漏了',
      en: '表十二 lists “{{name}}” ({{budget}} 万元) without a table of targets; confirm that none is missing',
    },
    extra: {
      zh: '目标表“{{name}}”（年度 {{yuan}} 元）在表十二里没有；请确认是否漏列',
      en: 'The table of targets “{{name}}” ({{yuan}} yuan for the year) is not in 表十二; confirm that it was not forgotten there',
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
}

function* compare(unit: Unit): Iterable<RuleReport> {
  const budget = unit.tables.filter(({ form }) => form.id === 'budget/12').flatMap(budgeted);
  const targets = unit.tables.filter(({ form }) => form.id === 'performance-targets/目标表').map(targeted);
  if (budget.length === 0 || targets.length === 0) return;
  const left = new Set(targets);
  const unmatched: Project[] = [];
  for (const project of budget) {
    const same = [...left].find(({ name }) => keyOf(name) === keyOf(project.name));
    if (!same) {
      unmatched.push(project);
      continue;
    }
    left.delete(same);
    if (same.yuan && project.yuan && !agrees(same.yuan, project.yuan)) {
      yield { messageId: 'amount', data: { name: project.name, yuan: same.yuan.toString(), budget: inWan(project) }, cells: [same.cell, project.cell], table: same.table };
    }
  }
  for (const project of unmatched) {
    const like = [...left].find((target) => target.yuan && project.yuan && agrees(target.yuan, project.yuan) && alike(target.name, project.name));
    if (like) left.delete(like);
    yield like
      ? { messageId: 'name', data: { budget: project.name, target: like.name }, cells: [project.cell, like.cell], table: project.table, severity: 'warning' }
      : { messageId: 'missing', data: { name: project.name, budget: inWan(project) }, cells: [project.cell], table: project.table, severity: 'warning' };
  }
  for (const { name, yuan, cell, table } of left) {
    yield { messageId: 'extra', data: { name, yuan: yuan?.toString() ?? '—' }, cells: [cell], table, severity: 'warning' };
  }
}

function budgeted(access: TableAccess): readonly Project[] {
  return access.rows.flatMap((row) => {
    const column = access.column(row, '合计');
    const figure = column && access.figure(row, column);
    if (!column || access.children(row).length > 0 || row.key === '合计') return [];
    const known = figure?.kind === 'number' || figure?.kind === 'text' ? figure.value.times(unitFactor(access.table.unit, '元')) : undefined;
    return [{ name: row.label, yuan: known, cell: access.cell(row, column), table: access.table }];
  });
}

/** Figures under a heading with the wrong unit are PG-02’s. */
function targeted(access: TableAccess): Project {
  const fund = fundOf(access, '资金总额', '年度');
  const name = fieldOf(access, '项目名称');
  const cell = fund?.cell ?? name?.cell ?? { sheet: access.table.sheet, row: access.table.range.top, column: access.table.range.left };
  const lost = !fund || fund.value.isZero();
  return { name: name?.text ?? '', yuan: lost ? undefined : fund.value, cell, table: access.table };
}

/** 升级改造 and 升级改造项目 are one name. */
function keyOf(name: string): string {
  return normalize(name).replace(/项目$/, '');
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

function inWan({ yuan }: Project): string {
  return yuan ? yuan.div(10000).toString() : '—';
}
