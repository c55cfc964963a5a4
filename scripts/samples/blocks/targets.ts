import { type Paper, type PaperRow, compact, figure, label, runs, sheetName, text, value } from './paper';
import { type Printed, type TargetRow, type Targets, firstLevelOf, readTargets } from './targets-source';

/** 项目支出绩效目标（申报）表: 实施期 in columns B to E, 年度 in F to H, beside one column of side labels. */
const WIDTHS = [15, 13, 15, 28, 20, 15, 28, 20];

export function targetTables(lines: readonly string[]): readonly Paper[] {
  return readTargets(lines).map(paperOf);
}

function paperOf(made: Targets, index: number): Paper {
  const heading = new Map(made.heading.map(({ label: name, value: said }) => [name, said]));
  const period = made.heading.find(({ label: name }) => /^项目(期|日期|周期)(\s+\d+年)?$/.test(name)) ?? { label: '项目期', value: '' };
  const said = (name: string): string => heading.get(name) ?? '';
  const rows: PaperRow[] = [
    [label(0, '项目名称'), text([1, 7], said('项目名称'))],
    [label(0, '主管部门及代码'), text([1, 4], said('主管部门及代码')), label(5, '实施单位'), text([6, 7], said('实施单位'))],
    [label(0, '项目属性'), text([1, 4], said('项目属性')), label(5, period.label), text([6, 7], period.value)],
    ...made.funds.map((row, at): PaperRow => [
      ...(at === 0 ? [label(0, made.fundsLabel, made.funds.length)] : []),
      ...funds([1, 2], [3, 4], row.left),
      ...funds(5, [6, 7], row.right),
    ]),
    ...made.paragraphs.map((each): PaperRow => [label(0, each.label), text([1, 7], each.value)]),
    [label(0, '总体目标', 2), label([1, 4], made.goalLabels[0] ?? ''), label([5, 7], made.goalLabels[1] ?? '')],
    [text([1, 4], made.goals[0] ?? ''), text([5, 7], made.goals[1] ?? '')],
    ...indicators(made.rows),
    made.footer.flatMap((each, at) => [label(at * 2, each.label), text(at * 2 + 1, each.value)]),
  ];
  const name = sheetName(index, said('项目名称'));
  return { name, title: made.title, lines: [{ text: made.year, align: 'center' }], widths: WIDTHS, rows, notes: [], landscape: true };
}

function funds(at: number | readonly [number, number], amount: readonly [number, number], { label: name, value: printed }: Printed): PaperRow {
  return [label(at, name), figure(amount, printed)];
}

function indicators(rows: readonly TargetRow[]): readonly PaperRow[] {
  const first = runs(rows, firstLevelOf);
  const left = runs(rows, ({ left: side }) => side.second);
  const right = runs(rows, ({ right: side }) => side.second);
  const names = ['一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'];
  return [
    [label(0, '绩效指标', rows.length + 1), ...names.map((name, at) => label(1 + at, name))],
    ...rows.map((row, index): PaperRow => [
      ...((first[index] ?? 0) > 0 ? [label(1, firstLevelOf(row), first[index])] : []),
      ...((left[index] ?? 0) > 0 ? [label(2, compact(row.left.second), left[index])] : []),
      text(3, row.left.name),
      value(4, row.left.value),
      ...((right[index] ?? 0) > 0 ? [label(5, compact(row.right.second), right[index])] : []),
      text(6, row.right.name),
      value(7, row.right.value),
    ]),
  ];
}
