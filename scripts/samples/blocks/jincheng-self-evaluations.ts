import { firstLevel, firstOf, secondLevel } from './indicators';
import { type Paper, type PaperRow, compact, figure, label, lastIndex, runs, sheetName, text, value, words } from './paper';

/** The 23 tables of 晋城 2023: columns A to J as the paper form has them, whatever column a line of the text begins in. */
const WIDTHS = [9, 10, 13, 24, 13, 13, 14, 8, 8, 30];
const TITLE = /^(.*项目支出绩效自评表)\s*(\(2023年度\))?$/;
const YEAR = '(2023年度)';
const NUMBER = /^-?\d+(?:\.\d+)?$/;

interface Fund {
  readonly source: string;
  readonly figures: readonly string[];
}

interface Indicator {
  readonly first: string;
  readonly second: string;
  readonly name: string;
  /** 年初指标值, 调整后指标值, 实际完成值. */
  readonly values: readonly string[];
  readonly weight: string;
  readonly points: string;
  readonly reason: string;
}

interface Evaluation {
  readonly title: string;
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  /** 目标申报数 and 预算编制数 are printed under 年初预算数. */
  readonly split: boolean;
  readonly funds: readonly Fund[];
  readonly goal: string;
  readonly reached: string;
  readonly indicators: readonly Indicator[];
  readonly total: string;
  readonly grade: string;
  readonly analysis: readonly (readonly [string, string])[];
}

type Cells = readonly string[];

const filled = (cells: Cells): readonly string[] => cells.filter((cell) => cell.trim() !== '');

export function jinchengSelfEvaluations(lines: readonly string[]): readonly Paper[] {
  const starts = lines.flatMap((line, index) => (TITLE.test(line) ? [index] : []));
  return starts.map((start, index) => paperOf(read(lines.slice(start, starts[index + 1]), start), index));
}

const ANALYSIS = /^(项目实施(?:和|的)预算执行情况(?:及分析)?|产出情况(?:及分析)?|效益情况(?:及分析)?|满意度情况(?:及分析)?|主要经验做法|项目管理中存在的(?:主要)?问题及原因分析|下一步改进措施及管理建议)$/;
const SECTION_WORDS = /^(项目绩效分析|自评结果分析|项目)$/;

/** Throws where a line is none that the form has: a sample must never be built from a guess. */
function read(block: readonly string[], firstLine: number): Evaluation {
  const title = TITLE.exec(block[0] ?? '')?.[1] ?? '';
  const made = { title, name: '', department: '', unit: '', split: false, goal: '', reached: '', total: '', grade: '' };
  const funds: Fund[] = [];
  const indicators: Indicator[] = [];
  const analysis: [string, string][] = [];
  let part: 'head' | 'goals' | 'indicators' | 'analysis' = 'head';
  block.slice(1).forEach((line, index) => {
    const cells = line.split('\t');
    const printed = filled(cells);
    const [first = '', second = ''] = printed;
    const lead = compact(first);
    if (printed.length === 0 || compact(line) === YEAR) return;
    if (lead === '项目名称') made.name = second;
    else if (lead === '主管部门及代码') [made.department, made.unit] = [printed[1] ?? '', printed[3] ?? ''];
    else if (lead.startsWith('项目资金预算安排')) return;
    else if (lead === '目标申报数') made.split = true;
    else if (part === 'head' && printed.slice(1).filter((cell) => NUMBER.test(cell)).length >= 6) funds.push(fundOf(printed));
    else if (printed.some((cell) => compact(cell) === '实际完成情况')) part = 'goals';
    else if (printed.some((cell) => compact(cell) === '三级指标') || /实际完|二级指/.test(compact(line)) && /分值|得分/.test(line)) part = 'indicators';
    else if (part === 'goals') [made.goal, made.reached] = goalsOf(printed);
    else if (/^总分/.test(compact(line)) && printed.length <= 3) {
      [made.total, made.grade] = [printed[1] ?? '', printed[2] ?? ''];
      part = 'analysis';
    } else if (part === 'indicators') indicators.push(indicatorOf(cells, indicators.at(-1), firstLine + 2 + index));
    else analysis.push(analysisOf(printed, firstLine + 2 + index));
  });
  return { ...made, funds, indicators: labelled(indicators), analysis };
}

/** A side label that a page break put beside a later row belongs to the rows before it as well. */
function labelled(indicators: readonly Indicator[]): readonly Indicator[] {
  const known = indicators.find(({ first }) => first !== '');
  return indicators.map((row) => (row.first === '' ? { ...row, first: known?.first ?? '', second: known?.second ?? '' } : row));
}

function goalsOf(printed: readonly string[]): [string, string] {
  const [goal = '', reached = ''] = printed.filter((cell) => !/^项目(年度绩效目标)?$/.test(compact(cell)));
  return [goal, reached];
}

/** A source of funds and its figures; a source broken over two cells is one. */
function fundOf(printed: readonly string[]): Fund {
  const at = printed.findIndex((cell) => NUMBER.test(cell));
  const names = printed.slice(0, at).map(compact);
  return { source: names.length > 1 && names[0] === '资金' ? `${names[1] ?? ''}资金` : names.join(''), figures: printed.slice(at).filter((cell) => NUMBER.test(cell)) };
}

function indicatorOf(cells: Cells, before: Indicator | undefined, line: number): Indicator {
  const weightAt = cells.findIndex((cell, index) => index >= 3 && NUMBER.test(cell));
  if (weightAt < 0) throw new Error(`第 ${line} 行不是指标行：${cells.join('|')}`);
  const lastAt = lastIndex(cells, (cell, index) => index < weightAt - 3 && cell !== '');
  // A target that was printed three times pushes the name one cell to the left.
  const pushed = cells[lastAt] === cells[weightAt - 3] && isName(cells[lastAt - 1]);
  const nameAt = pushed ? lastAt - 1 : lastAt;
  const sides = cells.slice(0, nameAt);
  const printedSecond = sides.map(secondLevel).find((each) => each !== undefined);
  const printedFirst = sides.map(firstLevel).find((each) => each !== undefined);
  const second = printedSecond ?? (printedFirst === undefined || printedFirst === before?.first ? (before?.second ?? '') : '');
  const first = printedFirst ?? (printedSecond === undefined ? undefined : firstOf(printedSecond)) ?? before?.first ?? '';
  const points = cells[weightAt + 1] ?? '';
  return {
    first,
    second,
    name: cells[nameAt] ?? '',
    values: cells.slice(weightAt - 3, weightAt),
    weight: cells[weightAt] ?? '',
    points: NUMBER.test(points) ? points : '',
    reason: filled(cells.slice(weightAt + (NUMBER.test(points) ? 2 : 1))).join(''),
  };
}

function isName(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && firstLevel(cell) === undefined && secondLevel(cell) === undefined;
}

function analysisOf(printed: readonly string[], line: number): [string, string] {
  const rest = printed.map(words).flatMap((cell) => (SECTION_WORDS.test(compact(cell)) ? [] : [cell]));
  const [name = '', ...said] = rest;
  if (ANALYSIS.test(compact(name))) return [compact(name), said.join('')];
  // A label and its text that share one cell.
  const joined = /^(\S+?情况(?:及分析)?)\s+(.*)$/s.exec(rest.join(' '));
  if (joined?.[1] !== undefined && ANALYSIS.test(joined[1])) return [joined[1], joined[2] ?? ''];
  throw new Error(`第 ${line} 行不是绩效分析的一行：${printed.join('|').slice(0, 80)}`);
}

function paperOf(made: Evaluation, index: number): Paper {
  const rows: PaperRow[] = [
    [label([0, 1], '项目名称'), text([2, 9], made.name)],
    [label([0, 1], '主管部门及代码'), text([2, 4], made.department), label(5, '预算单位'), text([6, 9], made.unit)],
    ...fundRows(made),
    [label(0, '项目年度绩效目标', 2), label([1, 4], '年度目标'), label([5, 9], '实际完成情况')],
    [text([1, 4], made.goal), text([5, 9], made.reached)],
    ...indicatorRows(made.indicators),
    [label([0, 7], '总分'), value(8, made.total), value(9, made.grade)],
    ...analysisRows(made.analysis),
  ];
  return { name: sheetName(index, made.name), title: made.title, lines: [{ text: YEAR, align: 'center' }], widths: WIDTHS, rows, notes: [], landscape: false };
}

function fundRows({ split, funds }: Evaluation): readonly PaperRow[] {
  const down = split ? 2 : 1;
  const block = label(0, '项目资金预算安排及执行进度(万元)', down + funds.length);
  const columns = ['全年预算数', '全年执行数', '资金结(转)余', '执行率', '得分', '偏差原因分析及改进措施'];
  const header: PaperRow = [block, label(1, '', down), label([2, 3], '年初预算数'), ...columns.map((name, index) => label(4 + index, name, down))];
  const halves: readonly PaperRow[] = split ? [[label(2, '目标申报数'), label(3, '预算编制数')]] : [];
  return [header, ...halves, ...funds.map((fund) => fundRow(fund, onceAtYearBegin(funds)))];
}

/** One figure at the beginning of the year where the lines of every source have six; elsewhere a lost figure is the last one, 得分. */
function onceAtYearBegin(funds: readonly Fund[]): boolean {
  return funds.every(({ figures }) => figures.length === 6);
}

function fundRow({ source, figures }: Fund, once: boolean): PaperRow {
  const first = once ? [figure([2, 3], figures[0] ?? '')] : [figure(2, figures[0] ?? ''), figure(3, figures[1] ?? '')];
  const rest = figures.slice(once ? 1 : 2);
  return [label(1, source), ...first, ...[4, 5, 6, 7, 8].map((at, index) => figure(at, rest[index] ?? '')), text(9, '')];
}

function indicatorRows(indicators: readonly Indicator[]): readonly PaperRow[] {
  const first = runs(indicators, (row) => row.first);
  const second = runs(indicators, (row) => `${row.first} ${row.second}`);
  const names = ['一级指标', '二级指标', '三级指标', '年初指标值', '调整后指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
  return [
    [label(0, '绩效指标', indicators.length + 1), ...names.map((name, index) => label(1 + index, name))],
    ...indicators.map((row, index): PaperRow => [
      ...((first[index] ?? 0) > 0 ? [label(1, row.first, first[index])] : []),
      ...((second[index] ?? 0) > 0 ? [label(2, row.second, second[index])] : []),
      text(3, row.name),
      ...row.values.map((printed, at) => value(4 + at, printed)),
      value(7, row.weight),
      value(8, row.points),
      text(9, row.reason),
    ]),
  ];
}

function analysisRows(analysis: Evaluation['analysis']): readonly PaperRow[] {
  const results = analysis.filter(([name]) => name.includes('情况')).length;
  return analysis.map(([name, said], index): PaperRow => {
    const block = index === 0 ? [label(0, '项目绩效分析', analysis.length)] : [];
    if (!name.includes('情况')) return [...block, label([1, 2], name), text([3, 9], said)];
    return [...block, ...(index === 0 ? [label(1, '自评结果分析', results)] : []), label(2, name), text([3, 9], said)];
  });
}
