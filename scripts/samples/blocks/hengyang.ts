import { firstOf } from './indicators';
import { type Paper, type PaperRow, compact, figure, label, lastIndex, lastOf, runs, text, value } from './paper';

/** The tables of 衡阳 2022: 基础表, 整体自评表, five 自评表, 资金安排表, 指标体系表. */
const FILLER = /^填表人：/;
const PLACE = { organisation: /^填报单位：/, year: /^\(2022 年度\)$/ };

const FIRST = /^(产出|效益|满意度)指标(\(\d+分\))?$/;
const SECOND = /^(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|社会公众或服务对象满意度)(指标)?$/;

export function hengyang2022(lines: readonly string[]): readonly Paper[] {
  const at = (title: string): readonly number[] => lines.flatMap((line, index) => (compact(line) === title ? [index] : []));
  const [base = 0] = at('部门整体支出绩效评价基础表');
  const [overall = 0] = at('部门整体支出绩效自评表');
  const evaluations = at('项目支出绩效自评表');
  const report = lines.findIndex((line) => compact(line) === '项目支出绩效自评汇总报告');
  const [allocation = 0] = at('2022年安全生产预防及应急专项资金安排建议表');
  const [criteria = 0] = at('安全生产预防及应急专项资金绩效评价指标体系');
  const block = (from: number, to?: number): readonly string[] => lines.slice(from, to).filter((line) => line.trim() !== '');
  return [
    baseTable(block(base, overall)),
    overallTable(block(overall, evaluations[0])),
    ...evaluations.map((start, index) => evaluation(block(start, evaluations[index + 1] ?? report), index)),
    allocationTable(block(allocation, criteria)),
    criteriaTable(block(criteria)),
  ];
}

/** The sign the conversion wrote as a formula is the sign again. */
const cellsOf = (line: string): readonly string[] => line.replaceAll('\\geq', '≥').split('\t');
const filled = (line: string): readonly string[] => cellsOf(line).filter((cell) => cell.trim() !== '');

/** Heading lines, the grid and what stands under it. */
function split(block: readonly string[]): Pick<Paper, 'title' | 'lines' | 'notes'> & { readonly grid: readonly string[] } {
  const [title = '', ...rest] = block;
  const grid = rest.filter((line) => line.includes('\t'));
  const loose = rest.filter((line) => !line.includes('\t'));
  const heading = loose.filter((line) => PLACE.organisation.test(line) || PLACE.year.test(line));
  return {
    title,
    lines: heading.map((line) => ({ text: line, align: PLACE.year.test(line) ? 'center' : 'left' })),
    notes: loose.filter((line) => !heading.includes(line) && (FILLER.test(line) || /^(说明|填报日期|联系电话)/.test(line))),
    grid,
  };
}

function baseTable(block: readonly string[]): Paper {
  const { grid, ...rest } = split(block);
  const rows = grid.map((line): PaperRow => {
    const [name = '', ...others] = cellsOf(line);
    if (compact(name) === '厉行节约保障措施') return [label(0, name), text([1, 3], others.join(''))];
    const header = others.some((cell) => /数|率/.test(cell));
    return [label(0, name), ...others.slice(0, 3).map((cell, index) => (header ? label(1 + index, cell) : figure(1 + index, cell)))];
  });
  // 财政供养人员情况 stands beside two rows: its header and the figures.
  const [first, second] = rows;
  const people = first && second ? [[{ ...(first[0] ?? label(0, '')), down: 2 }, ...first.slice(1)], second.slice(1)] : [];
  return { ...rest, name: '基础表', widths: [38, 18, 20, 18], rows: [...people, ...rows.slice(2)], landscape: false };
}

interface Indicator {
  readonly first: string;
  readonly second: string;
  /** 三级指标, 指标值, 实际完成值, 分值, 得分. */
  readonly cells: readonly string[];
  readonly reason: string;
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** The two last numbers of a line are 分值 and 得分; three cells before them 三级指标, 指标值 and 实际完成值; the rest are side labels. */
function indicatorsOf(lines: readonly string[]): readonly Indicator[] {
  const firsts = lines.flatMap((line) => filled(line).map(compact).filter((cell) => FIRST.test(cell)));
  const made: Indicator[] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    const points = lastIndex(cells, (cell) => NUMBER.test(cell));
    const weight = points - 1;
    const before = made.at(-1);
    if (points < 0 || !NUMBER.test(cells[weight] ?? '')) {
      if (!before) throw new Error(`不是指标行：${line}`);
      made[made.length - 1] = continued(before, filled(line).join(''));
      continue;
    }
    const sides = cells.slice(0, weight - 3).map(compact).filter((cell) => cell !== '');
    const second = lastOf(sides, (cell) => SECOND.test(cell)) ?? (sides.includes('可') ? '可' : (before?.second ?? ''));
    made.push({
      second,
      first: firsts.find((cell) => cell.startsWith(firstOf(second) ?? '满意度指标')) ?? before?.first ?? '',
      cells: [...nameTargetReached(cells.slice(0, weight)), cells[weight] ?? '', cells[points] ?? ''],
      reason: cells.slice(points + 1).join(''),
    });
  }
  return made.map((row) => ({ ...row, first: firsts.find((cell) => cell.startsWith(firstOf(row.second) ?? '满意度指标')) ?? row.first }));
}

/** The rest of a cell that a page break cut in two: 可 | 持续影响指标, or the name of the indicator. */
function continued(row: Indicator, words: string): Indicator {
  // The end of 产出指标 in the side column.
  if (words === '标') return row;
  if (SECOND.test(`${row.second}${words}`)) return { ...row, second: `${row.second}${words}` };
  return { ...row, cells: [`${row.cells[0] ?? ''}${words}`, ...row.cells.slice(1)] };
}

/** Blank or filled, the cell before 分值 is 实际完成值 – unless the 二级指标 is printed twice and pushes the rest along. */
function nameTargetReached(cells: readonly string[]): readonly [string, string, string] {
  const [side = '', name = '', target = '', reached = ''] = cells.slice(-4);
  const twice = SECOND.test(compact(side)) && SECOND.test(compact(name));
  if (twice) return [target, reached, ''];
  // A name that slipped one column to the left is still that.
  return name === '' && side !== '' && !SECOND.test(compact(side)) ? [side, target, reached] : [name, target, reached];
}

function indicatorRows(first: number, side: string, indicators: readonly Indicator[], header: readonly string[]): readonly PaperRow[] {
  const firsts = runs(indicators, (row) => row.first);
  const seconds = runs(indicators, (row) => `${row.first} ${row.second}`);
  return [
    [label(0, side, indicators.length + 1), ...header.map((name, index) => label(first + index, compact(name)))],
    ...indicators.map((row, index): PaperRow => [
      ...((firsts[index] ?? 0) > 0 ? [label(first, row.first, firsts[index])] : []),
      ...((seconds[index] ?? 0) > 0 ? [label(first + 1, row.second, seconds[index])] : []),
      text(first + 2, row.cells[0] ?? ''),
      ...row.cells.slice(1).map((cell, at) => value(first + 3 + at, cell)),
      text(first + 7, row.reason),
    ]),
  ];
}

const INDICATOR_HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];

/** Lines of indicators and, apart, the line of the total. */
function indicatorLines(grid: readonly string[]): { readonly rows: readonly string[]; readonly total: readonly string[]; readonly start: number; readonly side: string } {
  const start = grid.findIndex((line) => cellsOf(line).some((cell) => compact(cell) === '三级指标'));
  const end = grid.findIndex((line) => compact(filled(line)[0]) === '总分');
  return { rows: grid.slice(start + 1, end), total: filled(grid[end] ?? ''), start, side: compact(filled(grid[start] ?? '')[0]) };
}

function evaluation(block: readonly string[], index: number): Paper {
  const { grid, ...rest } = split(block);
  const { rows, total, start, side } = indicatorLines(grid);
  const head = grid.slice(0, start);
  const name = filled(head[0] ?? '')[1] ?? '';
  const indicators = indicatorsOf(rows);
  const departments = filled(head[1] ?? '');
  const fundLines = head.slice(3, 7);
  const goals = head.slice(7);
  return {
    ...rest,
    name: `自评${index + 1}${name.slice(0, 12)}`,
    widths: [10, 12, 14, 30, 18, 14, 8, 8, 18],
    rows: [
      [label([0, 1], '项目支出名称'), text([2, 8], name)],
      [label([0, 1], '主管部门'), text([2, 4], departments[1] ?? ''), label([5, 6], '实施单位'), text([7, 8], departments[3] ?? '')],
      [label(0, '项目资金(万元)', 5), label([1, 2], ''), ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((each, at) => label(3 + at, each))],
      ...fundLines.map((line): PaperRow => {
        const cells = cellsOf(line);
        const from = cells.findIndex((cell) => /资金|拨款/.test(cell) && !/^项目资金/.test(compact(cell)));
        return [label([1, 2], compact(cells[from])), ...[1, 2, 3, 4, 5, 6].map((at) => figure(2 + at, cells[from + at] ?? ''))];
      }),
      [label(0, '年度总体目标', 2), label([1, 4], '预期目标'), label([5, 8], '实际完成情况')],
      [text([1, 4], filled(goals[1] ?? '')[0] ?? ''), text([5, 8], filled(goals[1] ?? '')[1] ?? '')],
      ...indicatorRows(1, side, indicators, INDICATOR_HEADER),
      [label([0, 5], '总分'), value(6, total[1] ?? ''), value(7, total[2] ?? ''), text(8, '')],
    ],
    landscape: false,
  };
}

function overallTable(block: readonly string[]): Paper {
  const { grid, ...rest } = split(block);
  const { rows, total, start } = indicatorLines(grid);
  const head = grid.slice(0, start);
  const lines = head.map(filled);
  const at = (name: string): readonly string[] => lines.find((cells) => cells.some((cell) => compact(cell).startsWith(name))) ?? [];
  const money = at('资金总额').filter((cell) => !compact(cell).startsWith('年度预算申请'));
  const goal = /目标\d/;
  const goals = block.filter((line) => goal.test(line) && !line.includes('部门职能')).map((line) => filled(line).filter((cell) => goal.test(cell)).join(''));
  const sources = [at('其中:一般公共预算收入'), at('政府性基金拨款'), at('纳入专户'), at('其他资金')];
  return {
    ...rest,
    name: '整体自评表',
    widths: [14, 13, 16, 30, 16, 14, 9, 9, 18],
    rows: [
      [label([0, 1], '部门名称'), text([2, 4], at('部门名称')[1] ?? ''), ...['执行数', '资金执行率', '分值', '得分'].map((name, index) => label(5 + index, name))],
      [label([0, 1], '年度预算申请(万元)', 6), text([2, 4], money[0] ?? ''), ...money.slice(1).map((cell, index) => figure(5 + index, cell))],
      [label([2, 4], at('按收入性质分')[0] ?? ''), label([5, 8], at('按收入性质分')[1] ?? '')],
      ...sources.map((cells): PaperRow => [text([2, 4], cells[0] ?? ''), text([5, 8], cells[1] ?? '')]),
      [label([0, 1], '部门职能职责概述'), text([2, 8], filled(head.find((line) => compact(line).startsWith('部门职能')) ?? '')[1]?.replace(/<\/?p>/g, '') ?? '')],
      [label([0, 1], '整体绩效目标'), text([2, 8], goals.join('\n'))],
      ...indicatorRows(1, '部门整体支出年度绩效指标', indicatorsOf(rows), INDICATOR_HEADER),
      [label([0, 5], '总分'), value(6, total[1] ?? ''), value(7, total[2] ?? ''), text(8, '')],
    ],
    landscape: true,
  };
}

function allocationTable(block: readonly string[]): Paper {
  const { grid, ...rest } = split(block);
  const header = filled(grid[0] ?? '');
  const rows = grid.filter((line, index) => index === 0 || compact(line) !== compact(grid[0]));
  return {
    ...rest,
    notes: [],
    name: '资金安排表',
    widths: [8, 56, 36, 14, 14],
    rows: rows.map((line, index): PaperRow => {
      const cells = cellsOf(line);
      if (index === 0) return header.map((name, at) => label(at, compact(name)));
      if (compact(cells[0]) === '合计') return [label([0, 3], '合计'), figure(4, cells.find((cell) => /\d/.test(cell)) ?? '')];
      return [value(0, cells[0] ?? ''), text(1, cells[1] ?? ''), text(2, cells[2] ?? ''), value(3, cells[3] ?? ''), figure(4, cells[4] ?? '')];
    }),
    landscape: false,
  };
}

/** Side labels span what follows them until the next one. */
function criteriaTable(block: readonly string[]): Paper {
  const { grid, ...rest } = split(block);
  const [top = '', header = '', ...lines] = grid;
  const rows: { first: string; second: string; cells: readonly string[] }[] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    const before = rows.at(-1);
    const printed = cells.filter((cell) => cell !== '');
    if (printed.length === 1 && compact(printed[0]) === '指标') {
      // 经济效益 | 指标: a label cut in two by a page.
      if (before && !before.second.endsWith('指标')) before.second += '指标';
      continue;
    }
    // 指标值类型 is the sixth of seven cells that begin with 三级指标; a name that slipped one column to the left is still that.
    const kind = lastIndex(cells, (cell) => /^(定量|定性|>|≥)$/.test(cell));
    const printedAt = kind < 0 ? cells.indexOf('不适用') : kind - 5;
    const at = cells[printedAt] === '' ? printedAt - 1 : printedAt;
    const sides = cells.slice(0, at).map(compact).filter((cell) => cell !== '');
    const first = sides.find((cell) => /^(预算执行率|成本指标|产出指标|效益指标|满意度指标)$/.test(cell)) ?? before?.first ?? '';
    const second = lastOf(sides, (cell) => cell !== first || first === '预算执行率') ?? before?.second ?? '';
    rows.push({ first, second, cells: [cells[at] ?? '', ...cells.slice(printedAt + 1, printedAt + 7)] });
  }
  const firsts = runs(rows, (row) => row.first);
  const seconds = runs(rows, (row) => `${row.first} ${row.second}`);
  return {
    ...rest,
    notes: [],
    name: '指标体系表',
    widths: [12, 14, 22, 14, 40, 48, 10, 12, 10],
    rows: [
      [label([0, 8], compact(top))],
      filled(header).map((name, at) => label(at, name)),
      ...rows.map((row, index): PaperRow => [
        ...((firsts[index] ?? 0) > 0 ? [label(0, row.first, firsts[index])] : []),
        ...((seconds[index] ?? 0) > 0 ? [label(1, row.second, seconds[index])] : []),
        ...row.cells.map((cell, at) => (at === 0 || at === 2 || at === 3 ? text(2 + at, cell) : value(2 + at, cell))),
      ]),
    ],
    landscape: true,
  };
}
