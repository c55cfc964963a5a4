import { type Amount, amount, type CellRef, holdsAmount, type Localized, roundHalfUp, sum, unitFactor } from '../core';
import type { TableAccess } from '../relations';
import { GENERAL_PRACTICE, gradeOf, type ScoringPractice } from '../scoring';
import { practiceOf } from './practice';
import { totalScoreOf } from './total-score';

/** A figure of a self-evaluation with the place it was read from. */
export interface RolledFigure {
  /** Money in 万元. */
  readonly value: Amount;
  readonly cell: CellRef;
  /** What the cell's own number has to be multiplied with; undefined where the cell holds no plain number. */
  readonly factor: Amount | undefined;
}

/** One project of the roll-up; a figure that is not there is undefined, never zero. */
export interface RolledProject {
  /** Id of its table. */
  readonly table: string;
  readonly name: string;
  readonly organisation: string;
  readonly initial: RolledFigure | undefined;
  readonly budget: RolledFigure | undefined;
  readonly spent: RolledFigure | undefined;
  readonly score: RolledFigure | undefined;
  readonly grade: { readonly text: Grade; readonly cell: CellRef | undefined } | undefined;
}

export type Grade = '优' | '良' | '中' | '差';
export const GRADES: readonly Grade[] = ['优', '良', '中', '差'];

/** Self-evaluations together: how many, of how much money, how much of it was spent, and how they were graded. */
export interface RollUp {
  readonly projects: readonly RolledProject[];
  /** Sums in 万元 over the projects that have the figure. */
  readonly initial: Amount;
  readonly budget: Amount;
  readonly spent: Amount;
  /** Percent, two decimals; undefined where nothing was budgeted, or a project lacks one of the two figures. */
  readonly rate: Amount | undefined;
  readonly grades: Readonly<Record<Grade, number>>;
  /** Projects without a grade, neither printed nor by a total score. */
  readonly ungraded: number;
  /** What a reader of the sums has to know: figures that are missing. */
  readonly gaps: readonly Localized[];
}

const FUNDS = { initial: '年初预算数.预算编制数', budget: '全年预算数', spent: '全年执行数' } as const;

/** The self-evaluations of projects among the tables, in their order; undefined where there is none. */
export function rollUpOf(tables: readonly TableAccess[], practice?: ScoringPractice): RollUp | undefined {
  const projects = tables.filter(({ form }) => form.id.startsWith('self-evaluation/')).map((access) => projectOf(access, practice));
  if (projects.length === 0) return undefined;
  const total = (key: keyof typeof FUNDS): Amount => sum(projects.flatMap((project) => project[key]?.value ?? []));
  const [budget, spent] = [total('budget'), total('spent')];
  const whole = projects.every((project) => project.budget && project.spent);
  const graded = (grade: Grade): number => projects.filter((project) => project.grade?.text === grade).length;
  return {
    projects,
    initial: total('initial'),
    budget,
    spent,
    rate: whole ? executionRate(spent, budget) : undefined,
    grades: { 优: graded('优'), 良: graded('良'), 中: graded('中'), 差: graded('差') },
    ungraded: projects.filter(({ grade }) => grade === undefined).length,
    gaps: gapsOf(projects),
  };
}

/** Spent over budget in percent, two decimals; undefined without a budget. */
export function executionRate(spent: Amount, budget: Amount): Amount | undefined {
  return budget.gt(0) ? roundHalfUp(spent.div(budget).times(100), 2) : undefined;
}

function projectOf(access: TableAccess, practice: ScoringPractice | undefined): RolledProject {
  const { table } = access;
  const total = totalScoreOf(access);
  const grade = gradeIn(access, practice);
  return {
    table: table.id,
    name: table.subject ?? table.sheet,
    organisation: table.organisation,
    initial: fundsOf(access, FUNDS.initial),
    budget: fundsOf(access, FUNDS.budget),
    spent: fundsOf(access, FUNDS.spent),
    score: total && { value: total.score, cell: total.cell, factor: amount(1) },
    grade,
  };
}

/** As printed; where none is, what the total score gives. */
function gradeIn(access: TableAccess, chosen: ScoringPractice | undefined): RolledProject['grade'] {
  const total = totalScoreOf(access);
  const printed = GRADES.find((grade) => grade === total?.grade?.text);
  if (printed) return { text: printed, cell: total?.grade?.cell };
  const computed = total && gradeOf(total.score, (practiceOf(access, chosen) ?? GENERAL_PRACTICE).grades);
  const found = GRADES.find((grade) => grade === computed);
  return found && { text: found, cell: undefined };
}

function fundsOf(access: TableAccess, key: string): RolledFigure | undefined {
  const row = access.row('资金总额');
  const column = row && access.column(row, key);
  const figure = column && access.figure(row, column);
  if (!row || !column || !figure || !holdsAmount(figure)) return undefined;
  const factor = unitFactor(access.table.unit, '万元');
  const plain = typeof access.value(row, column) === 'number' && figure.kind === 'number';
  return { value: figure.value.times(factor), cell: access.cell(row, column), factor: plain ? factor : undefined };
}

function gapsOf(projects: readonly RolledProject[]): readonly Localized[] {
  const missing = (['budget', 'spent', 'score'] as const).map((key) => [key, projects.filter((project) => project[key] === undefined)] as const);
  const words = { budget: ['全年预算数', 'annual budget'], spent: ['全年执行数', 'amount spent'], score: ['总分', 'total score'] } as const;
  return missing.flatMap(([key, without]) => {
    const names = without.map(({ name }) => name);
    if (names.length === 0) return [];
    return [{ zh: `${names.length} 个项目没有${words[key][0]}：${names.join('、')}`, en: `No ${words[key][1]} for ${names.length} projects: ${names.join(', ')}` }];
  });
}
