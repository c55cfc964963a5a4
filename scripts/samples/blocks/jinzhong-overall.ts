import { type Paper, type PaperRow, compact, figure, label, lastIndex, runs, text, value } from './paper';

/** 晋中市部门整体支出绩效自评表 (2020): one table, a side column 绩效情况 beside its indicators. */
const WIDTHS = [9, 14, 24, 11, 11, 62, 12];
const NUMBER = /^\d+(?:\.\d+)?$/;
const FIRST = /^(投入|过程|产出|效果)$/;
const SECOND = /^(工作目标设定|预算配置|预算执行|预算管理|资产管理|职责履行|履职效益)$/;

interface Row {
  readonly second: string;
  /** Name, 参考分值, 设定分值, 计算分析情况, 评价得分. */
  readonly cells: readonly string[];
  readonly total: boolean;
}

/** 二级指标 of the rows, by what each gathers; the text prints two of the side labels a line too low. */
const GATHERS: Readonly<Record<string, readonly string[]>> = {
  工作目标设定: ['工作规划合理性', '工作目标明确性'],
  预算配置: ['在职人员控制率', '三公经费变动率', '重点支出安排率'],
  预算执行: ['预算完成率', '预算调整率', '支付进度', '结转结余率', '公用经费控制率', '三公经费控制率', '政府采购执行率'],
  预算管理: ['财务管理制度健全性', '资金使用合规性', '预决算信息公开性', '基础信息完善性'],
  资产管理: ['资产管理制度健全性', '资产管理安全性', '固定资产利用率'],
  职责履行: ['完成实绩情况', '质量达标情况', '重点工作完成情况'],
  履职效益: ['经济效益', '社会效益', '生态效益', '社会公众或服务对象满意度'],
};

export function jinzhong2020(lines: readonly string[]): Paper {
  const printed = lines.map((line) => line.split('\t')).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [title = '', organisation = ''] = printed.map((cells) => cells.join(''));
  const header = printed.findIndex((cells) => cells.some((cell) => cell === '三级指标'));
  const total = printed.findIndex((cells) => cells[0] === '综合得分');
  const heading = printed.slice(2, header).filter((cells) => cells.length > 1);
  const paragraphs = printed.slice(2, header).filter((cells) => cells.length === 1).map(([cell = '']) => cell);
  const rows = printed.slice(header + 1, total).flatMap(rowOf);
  const signed = printed.findIndex((cells) => compact(cells[0]).startsWith('单位负责人(签章)'));
  const people = printed.slice(printed.findIndex((cells) => cells[0] === '评价人员'), signed);
  const at = (name: string): readonly string[] => printed.find((cells) => compact(cells[0]).startsWith(name)) ?? [];
  return {
    name: '部门整体支出绩效自评表',
    title,
    lines: [{ text: organisation, align: 'left' }],
    widths: WIDTHS,
    rows: [
      ...heading.map(([a = '', b = '', c = '', d = '']): PaperRow => [label([0, 1], a), figure(2, b), label([3, 4], c), figure([5, 6], d)]),
      ...pairsOf(paragraphs).map(([name, said]): PaperRow => [label([0, 1], name), text([2, 6], said)]),
      ...indicators(rows),
      [label([0, 2], '综合得分'), value(3, ''), value(4, at('综合得分')[1] ?? ''), value(5, ''), value(6, at('综合得分')[2] ?? '')],
      [label([0, 2], at('评价结果等次')[0] ?? ''), value([3, 6], at('评价结果等次')[1] ?? '')],
      ...people.map((cells, index): PaperRow => [
        ...(index === 0 ? [label([0, 1], '评价人员', people.length)] : []),
        ...[2, [3, 4] as const, 5, 6].map((where, cell) => (index === 0 ? label(where, cells[cell + 1] ?? '') : text(where, cells[cell + 1] ?? ''))),
      ]),
    ],
    notes: [at('单位负责人(签章)').join('')],
    landscape: true,
  };
}

const NAMES = ['单位职能概况', '单位人员情况', '预算执行情况', '部门整体支出绩效评价分析', '其他'];

/** A line with a heading and the lines under it. */
function pairsOf(lines: readonly string[]): readonly (readonly [string, string])[] {
  return NAMES.map((name, index): readonly [string, string] => {
    const from = lines.indexOf(name);
    const to = lines.indexOf(NAMES[index + 1] ?? '');
    return [name, lines.slice(from + 1, to < 0 ? undefined : to).join('\n')];
  });
}

function rowOf(cells: readonly string[]): readonly Row[] {
  const last = lastIndex(cells, (cell) => NUMBER.test(cell));
  const from = last - 4;
  // The last name slipped one column to the left.
  const name = cells[from] === '' ? (cells[from - 1] ?? '') : (cells[from] ?? '');
  if (last < 0) return [];
  const first = cells.map(compact).find((cell) => FIRST.test(cell));
  if (first !== undefined) return [{ second: first, cells: [first, ...cells.slice(from + 1, last + 1)], total: true }];
  const known = Object.entries(GATHERS).find(([, names]) => names.includes(compact(name)));
  if (!known || SECOND.test(compact(name))) throw new Error(`不是指标行：${cells.join('|')}`);
  return [{ second: known[0], cells: [name, ...cells.slice(from + 1, last + 1)], total: false }];
}

function indicators(rows: readonly Row[]): readonly PaperRow[] {
  const seconds = runs(rows, (row) => row.second);
  return [
    [label(0, '绩效情况', rows.length + 2), label(1, '二级指标', 2), label(2, '三级指标', 2), label([3, 4], '指标分值'), label(5, '计算分析情况', 2), label(6, '评价得分', 2)],
    [label(3, '参考分值'), label(4, '设定分值')],
    ...rows.map(({ second, cells, total }, index): PaperRow => [
      ...(total ? [label([1, 2], second)] : [...((seconds[index] ?? 0) > 0 ? [label(1, second, seconds[index])] : []), text(2, cells[0] ?? '')]),
      value(3, cells[1] ?? ''),
      value(4, cells[2] ?? ''),
      text(5, cells[3] ?? ''),
      value(6, cells[4] ?? ''),
    ]),
  ];
}
