import { type Amount, amount, roundHalfUp, type TableRow, toQualified, type WorkbookSnapshot } from '../core';
import { allowedOf, type ExecutionColumns, executionRows, indicatorsOf, practiceOf, quoted } from '../performance';
import type { Unit } from '../reading';
import type { TableAccess } from '../relations';
import { EXECUTION_WEIGHT, executionScore, GENERAL_PRACTICE, gradeOf, isCannotSay, PRACTICES, type ScoringPractice } from '../scoring';
import type { FillItem, FillOperand } from './plan';
import { figureAt, isEmpty, isSpanned, item, operand, placeIn, placeOf, words } from './score-item';

/** A figure this fill knows of: what stands in a cell, or what has just been proposed for it. */
type Known = ReadonlyMap<string, Amount>;

const SAME = amount('0.01');
const BALANCE = '资金结（转）余';

/** Empty 执行率 and 得分 of performance tables, and points that no practice gives; what only a person can judge is left. */
export function scoreItems(workbook: WorkbookSnapshot, units: readonly Unit[], practice: ScoringPractice | undefined): readonly FillItem[] {
  return units.flatMap(({ tables }) => tables).flatMap((access) => {
    const rates = executionRows(access).flatMap(({ row, columns }) => executionItems(workbook, access, row, columns));
    return [...rates, ...indicatorItems(workbook, access, practiceOf(access, practice) ?? GENERAL_PRACTICE)];
  });
}

/** Empty 等级 from the total as it stands or is about to stand. */
export function gradeItems(workbook: WorkbookSnapshot, units: readonly Unit[], proposed: readonly FillItem[], practice: ScoringPractice | undefined): readonly FillItem[] {
  const known: Known = new Map(proposed.flatMap(({ write }) => (typeof write.next.value === 'number' ? [[toQualified(write.cell), amount(write.next.value)] as const] : [])));
  return units.flatMap(({ tables }) => tables).flatMap((access) => {
    const total = ['总分', '综合得分'].flatMap((key) => placeOf(access, key, '得分') ?? [])[0];
    const grade = placeOf(access, '总分', '等级') ?? placeOf(access, '评价结果等次', '内容');
    if (!total || !grade || isSpanned(access, grade)) return [];
    const points = known.get(toQualified(total.cell)) ?? figureAt(access, total);
    const expected = points && gradeOf(points, (practiceOf(access, practice) ?? GENERAL_PRACTICE).grades);
    const standing = access.text(grade.row, grade.column.key);
    if (standing === '' && isOptional(access, grade)) return [];
    if (!points || typeof expected !== 'string' || standing === expected) return [];
    // A grade that some place gives is for the check to ask about, and a note is no grade: neither is written over.
    const elsewhere = practice === undefined && PRACTICES.some(({ grades }) => gradeOf(points, grades) === standing);
    if (standing !== '' && (elsewhere || !/^[优良中差]$/.test(standing))) return [];
    const reason = words(`总分 ${points.toString()} 为“${expected}”`, `${points.toString()} points are “${expected}”`);
    return [item(workbook, access, grade, expected, { reason, operands: [operand(access, total, points)], kind: standing === '' ? 'fill' : 'correct' })];
  });
}

/** Not printed in every table of the layout: where nothing stands there may be no room for it. */
function isOptional({ form }: TableAccess, { row, column }: NonNullable<ReturnType<typeof placeOf>>): boolean {
  return form.parts.find(({ name }) => name === row.part)?.columns.find(({ key }) => key === column.key)?.optional === true;
}

function executionItems(workbook: WorkbookSnapshot, access: TableAccess, row: TableRow, keys: ExecutionColumns): readonly FillItem[] {
  const [budgetAt, spentAt, rateAt, pointsAt, weightAt] = [keys.budget, keys.spent, keys.rate, keys.points, keys.weight].map((key) => placeIn(access, row, key));
  const [budget, spent] = [budgetAt, spentAt].map((place) => place && figureAt(access, place));
  if (!budgetAt || !spentAt || !budget || !spent || !budget.gt(0)) return [];
  const operands = [operand(access, spentAt, spent), operand(access, budgetAt, budget)];
  const balanceAt = placeIn(access, row, BALANCE);
  const rate = roundHalfUp(spent.div(budget).times(100), 2);
  const items: FillItem[] = [];
  if (rateAt && isEmpty(access, rateAt)) {
    const reason = words(`${spent.toString()} ÷ ${budget.toString()} × 100`, `${spent.toString()} ÷ ${budget.toString()} × 100`);
    const share = access.numberFormat(row, rateAt.column).includes('%');
    items.push(item(workbook, access, rateAt, share ? rate.div(100) : rate, { reason, operands, kind: 'fill' }));
  }
  if (balanceAt && isEmpty(access, balanceAt) && spent.lte(budget)) {
    const reason = words(`${budget.toString()} - ${spent.toString()}`, `${budget.toString()} - ${spent.toString()}`);
    items.push(item(workbook, access, balanceAt, budget.minus(spent), { reason, operands: [operand(access, budgetAt, budget), { ...operand(access, spentAt, spent), sign: -1 }], kind: 'fill', intent: 'balances' }));
  }
  const weight = (weightAt && figureAt(access, weightAt)) ?? EXECUTION_WEIGHT;
  const points = executionScore(spent, budget, weight);
  if (pointsAt && points && isEmpty(access, pointsAt)) {
    const reason = words(`执行率 ${rate.toString()}%，满分 ${weight.toString()}`, `${rate.toString()}% spent, ${weight.toString()} at most`);
    items.push(item(workbook, access, pointsAt, points, { reason, operands, kind: 'fill' }));
  }
  return items;
}

function indicatorItems(workbook: WorkbookSnapshot, access: TableAccess, practice: ScoringPractice): readonly FillItem[] {
  return indicatorsOf(access).flatMap((indicator) => {
    const { row, name, target, result, weight, score, resultCell, targetCell } = indicator;
    const place = placeIn(access, row, '得分');
    const allowed = allowedOf(indicator, practice);
    if (!place || !weight || !allowed || (score === undefined && !isEmpty(access, place))) return [];
    // A tier below 达成, or a target that was never set, leaves the points to a person.
    if (isCannotSay(allowed) || allowed.rule === 'SE-18' || (allowed.rule === 'SE-15' && !allowed.high.eq(weight))) return [];
    // Points may be fewer where a reason is given; more than any rule gives are wrong.
    if (score !== undefined && score.lte(allowed.high.plus(SAME))) return [];
    const said = `${name}：指标值 ${quoted(target)}，完成值 ${quoted(result)}，分值 ${weight.toString()}（${practice.name.zh}）`;
    const reason = words(said, `${name}: target ${quoted(target)}, result ${quoted(result)}, weight ${weight.toString()} (${practice.name.en})`);
    const operands: FillOperand[] = [
      { cell: targetCell, name: '指标值', value: quoted(target), sign: 1 },
      { cell: resultCell, name: '完成值', value: quoted(result), sign: 1 },
    ];
    return [item(workbook, access, place, allowed.high, { reason, operands, kind: score === undefined ? 'fill' : 'correct' })];
  });
}
