import { type Amount, toA1, toQualified, wrappedLines } from '../../core';
import type { NewCell, NewSheet } from '../../hosts/port';
import { executionRate, GRADES, type RolledFigure, type RolledProject, type RollUp } from '../../performance';
import { header, information, label, note, row, title } from '../three-public/sheet-cells';

export interface SummaryHeading {
  readonly year: number | undefined;
  readonly formulas: boolean;
}

const TITLE = '项目支出绩效自评汇总表';
const HEADERS = ['序号', '项目名称', '预算单位', '年初预算数', '全年预算数', '全年执行数', '执行率', '自评得分', '自评等级'];
const WIDTHS = [6, 40, 26, 14, 14, 14, 10, 10, 10];
const COLUMN = { initial: 3, budget: 4, spent: 5, rate: 6, score: 7, grade: 8 } as const;
/** First line of a project: below title, unit and header. */
const TOP = 3;
/** At least to the cent, and what is printed beyond it. */
const MONEY = '#,##0.00####';
const POINTS = '0.00';

/** A line a project under its header, the total, and one sentence with the number of projects, the money and the grades. */
export function summarySheet(rollUp: RollUp, heading: SummaryHeading): NewSheet {
  const { projects } = rollUp;
  const width = HEADERS.length;
  const last = TOP + projects.length - 1;
  const dated = heading.year === undefined ? '' : `（${String(heading.year)}年度）`;
  return {
    name: '自评汇总表',
    cells: [
      row(width, { 0: title(`${TITLE}${dated}`) }),
      row(width, { [width - 1]: information('单位：万元', 'right') }),
      HEADERS.map(header),
      ...projects.map((project, index) => lineOf(project, index, heading.formulas)),
      totalLine(rollUp, last, heading.formulas),
      row(width, { 0: sentence(rollUp, last, heading.formulas) }),
    ],
    columnWidths: WIDTHS,
    merges: [0, last + 2].map((at) => ({ top: at, bottom: at, left: 0, right: width - 1 })),
    freezeRows: TOP,
    activate: true,
    rowHeights: [30, undefined, undefined, ...projects.map(({ name }) => LINE_HEIGHT * wrappedLines(name, NAME_WIDTH))],
    print: { landscape: true, onePage: false },
  };
}

function lineOf(project: RolledProject, index: number, formulas: boolean): readonly NewCell[] {
  const { initial, budget, spent, score, grade } = project;
  const at = TOP + index;
  return [
    centred({ value: index + 1, numberFormat: '0' }),
    label(project.name, false),
    label(project.organisation, false),
    ...[initial, budget, spent].map((figure) => copied(figure, MONEY, formulas)),
    rate(budget && spent && executionRate(spent.value, budget.value), at, formulas),
    copied(score, POINTS, formulas),
    centred({ value: grade?.text ?? null, ...(formulas && grade?.cell && { formula: `=${toQualified(grade.cell)}` }) }),
  ];
}

/** A figure as its table has it: by reference, or its value where the cell holds more than a number. */
function copied(figure: RolledFigure | undefined, numberFormat: string, formulas: boolean): NewCell {
  const cell = right({ value: figure?.value.toNumber() ?? null, numberFormat });
  if (!formulas || figure?.factor === undefined) return cell;
  const scale = figure.factor.eq(1) ? '' : figure.factor.gt(1) ? `*${figure.factor.toString()}` : `/${figure.factor.pow(-1).toString()}`;
  return { ...cell, formula: `=${toQualified(figure.cell)}${scale}` };
}

function totalLine({ projects, initial, budget, spent, rate: whole }: RollUp, last: number, formulas: boolean): readonly NewCell[] {
  const total = (value: Amount, column: number, known: boolean): NewCell => {
    const cell = right({ value: known ? value.toNumber() : null, numberFormat: MONEY });
    return formulas && known ? { ...cell, formula: `=SUM(${toA1(TOP, column)}:${toA1(last, column)})` } : cell;
  };
  const has = (key: 'initial' | 'budget' | 'spent'): boolean => projects.some((project) => project[key]);
  return [
    centred({ value: null }),
    label('合计', true),
    label('', false),
    total(initial, COLUMN.initial, has('initial')),
    total(budget, COLUMN.budget, has('budget')),
    total(spent, COLUMN.spent, has('spent')),
    rate(whole, last + 1, formulas),
    right({ value: null }),
    centred({ value: null }),
  ];
}

function rate(value: Amount | undefined, at: number, formulas: boolean): NewCell {
  const cell = right({ value: value?.toNumber() ?? null, numberFormat: POINTS });
  return formulas && value ? { ...cell, formula: `=ROUND(${toA1(at, COLUMN.spent)}/${toA1(at, COLUMN.budget)}*100,2)` } : cell;
}

/** `注：自评项目 23 个，涉及资金 1841.718 万元，…；等级“优”的 18 个、…`: SE-32 reads it like any summary sentence. */
function sentence({ projects, budget, grades }: RollUp, last: number, formulas: boolean): NewCell {
  const counts = GRADES.map((grade) => `“${grade}”的 ${String(grades[grade])} 个`).join('、');
  const cell = note(`注：自评项目 ${String(projects.length)} 个，涉及资金 ${budget.toString()} 万元，等级为${counts}。`);
  if (!formulas) return cell;
  const column = (at: number): string => `${toA1(TOP, at)}:${toA1(last, at)}`;
  const counted = GRADES.map((grade) => `“${grade}”的 "&COUNTIF(${column(COLUMN.grade)},"${grade}")&" 个`).join('、');
  return { ...cell, formula: `="注：自评项目 "&COUNTA(${column(1)})&" 个，涉及资金 "&${toA1(last + 1, COLUMN.budget)}&" 万元，等级为${counted}。"` };
}

const LINE_HEIGHT = 15;
/** Latin characters that fit beside each other under 项目名称. Hosts do not make room for a name that wraps when the sheet is made. */
const NAME_WIDTH = 38;

const cellOf = (): NewCell => ({ ...label('', false), value: null });
const right = (cell: NewCell): NewCell => ({ ...cellOf(), align: 'right', ...cell });
const centred = (cell: NewCell): NewCell => ({ ...cellOf(), align: 'center', ...cell });
