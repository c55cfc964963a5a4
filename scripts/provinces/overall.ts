import type { TableAccess } from '../../src/relations';
import { BUDGET, DEPARTMENT, type DrawnOverall, GOAL, OVERALL_FACTS, overallEvaluation, overallTargets, SPENT, TASKS } from '../../tests/kit/layouts/overall';
import type { Differences } from './differences';
import { bare, inYuan, type Outcome, outcomeOf, targetOf, textOf } from './targets';

type Invented = Outcome & { readonly habits: string };

/** One 部门整体支出绩效目标表. */
export function inventedOverallTargets(seed: number): Invented {
  const drawn = overallTargets(seed);
  return { habits: drawn.habits, ...outcomeOf(drawn.sheets, 'performance-targets/整体目标表', 1, (access, _, found) => { compareTargets(access, drawn, found); }) };
}

function compareTargets(access: TableAccess, { tasks, funds, weights }: DrawnOverall, found: Differences): void {
  compareHead(access, found);
  found.expect('goal', textOf(access, '年度目标'), GOAL);
  if (tasks !== 'none') {
    const rows = access.rows.filter(({ part, key }) => part === '年度主要任务' && key !== '金额合计');
    found.expectCount('tasks', rows.length, TASKS.length);
    const keys = tasks === 'one amount' ? ([['总额', 'total']] as const) : ([['总额', 'total'], ['财政拨款', 'treasury'], ['其他资金', 'other']] as const);
    for (const [column, key] of keys) {
      for (const task of TASKS) found.expect(`${task.name} ${column}`, inYuan(access, [task.name], `预算金额.${column}`), String(task[key]));
      found.expect(`total ${column}`, inYuan(access, ['金额合计'], `预算金额.${column}`), String(TASKS.reduce((sum, task) => sum + task[key], 0)));
    }
  }
  if (funds) for (const [key, amount] of Object.entries(BUDGET)) if (!/人员|公用/.test(key) || access.row(key)) found.expect(key, inYuan(access, key === '财政拨款' ? [key, '一般公共预算'] : [key], '预算'), String(amount));
  compareIndicators(access, weights, '年度.', found);
}

function compareHead(access: TableAccess, found: Differences): void {
  found.expect('department', access.table.organisation === '' ? textOf(access, '部门名称') : access.table.organisation, DEPARTMENT);
  found.expect('year', String(access.table.year), '2025');
}

function compareIndicators(access: TableAccess, weights: boolean, side: string, found: Differences): void {
  const rows = access.rows.filter(({ part }) => part === '绩效指标');
  found.expectCount('indicators', rows.length, OVERALL_FACTS.length);
  OVERALL_FACTS.forEach((fact, index) => {
    const row = rows[index];
    if (!row) return;
    const text = (...keys: readonly string[]): string => keys.map((key) => access.text(row, key)).find((each) => each !== '') ?? '';
    found.expect('name', text(`${side}三级指标`), fact.name);
    found.expect(`${fact.name} group`, `${row.groups?.['一级指标'] ?? ''} ${row.groups?.[`${side}二级指标`] ?? row.groups?.['二级指标'] ?? ''}`, `${fact.first} ${fact.second}`);
    found.expect(`${fact.name} target`, bare(targetOf(text('指标性质'), text(`${side}指标值`, '年度指标值', '指标值'), text('度量单位'))), bare(`${fact.sign}${String(fact.value)}${fact.unit}`));
    if (weights) found.expect(`${fact.name} weight`, access.text(row, '分值'), String(fact.weight));
  });
}

/** One 部门整体支出绩效自评表. */
export function inventedOverallEvaluation(seed: number): Invented {
  const drawn = overallEvaluation(seed);
  return { habits: drawn.habits, ...outcomeOf(drawn.sheets, 'overall-evaluation/整体自评表', 1, (access, _, found) => { compareEvaluation(access, found); }) };
}

function compareEvaluation(access: TableAccess, found: Differences): void {
  compareHead(access, found);
  const row = access.rows.find(({ part }) => part === '资金执行');
  const points = (column: string): string => {
    const at = row && access.column(row, column);
    return row && at ? access.figure(row, at).value.toString() : 'absent';
  };
  found.expect('budget', inYuan(access, [row?.key ?? ''], '部门预算数'), String(SPENT.budget));
  found.expect('spent', inYuan(access, [row?.key ?? ''], '部门执行数'), String(SPENT.spent));
  found.expect('rate', points('部门执行率'), String(SPENT.rate));
  found.expect('execution weight', points('执行率分值'), String(SPENT.weight));
  found.expect('execution score', points('执行率得分'), String(SPENT.score));
  compareIndicators(access, true, '', found);
  const rows = access.rows.filter(({ part }) => part === '绩效指标');
  OVERALL_FACTS.forEach((fact, index) => {
    const own = rows[index];
    if (!own) return;
    found.expect(`${fact.name} result`, access.text(own, '实际完成值'), fact.result);
    found.expect(`${fact.name} score`, access.text(own, '得分'), String(fact.score));
  });
  const total = access.row('总分');
  found.expect('total score', total ? access.text(total, '得分') : 'absent', String(SPENT.total));
}
