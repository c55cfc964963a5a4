import type { Published } from '../../recognise/published';
import { type ColumnOf, draw, figure, figures } from './draw';
import { FIGURES, type Line, THREE_PUBLIC_ITEMS, type TableNo } from './figures';
import { funded } from './funded';

/** Ways in which provinces print the same nine tables. */
export interface Style {
  /** How 科目代码 is printed. */
  readonly codes: 'joined' | 'parts' | 'cumulated';
  /** `公开01表` under the title. */
  readonly tableCode: boolean;
  readonly organisation: boolean;
  /** 26 classes, or 24 without 国有资本经营预算支出 and 抗疫特别国债. */
  readonly classes: 24 | 26;
  /** 合计 before or behind the codes. */
  readonly total: 'first' | 'last';
  readonly totalIn: 'code' | 'name';
  /** The words 合计、基本支出、项目支出 stand in the total row of 07 (and of 08 where it has balances). */
  readonly wordsInTotal: boolean;
  /** 08 with opening and closing balances. */
  readonly balances: boolean;
  /** 人员经费合计 and 公用经费合计 on one row, or each on its own. */
  readonly totals06: 'together' | 'apart';
  /** 会议费、培训费 beside the three-public expenses. */
  readonly meetings: boolean;
  readonly titles: 'common' | 'other';
  /** Invented money in the two funds, which the published figures leave empty. */
  readonly funds: boolean;
}

export const COMMON: Style = {
  codes: 'joined',
  tableCode: false,
  organisation: false,
  classes: 26,
  total: 'first',
  totalIn: 'code',
  wordsInTotal: false,
  balances: true,
  totals06: 'together',
  meetings: false,
  titles: 'common',
  funds: false,
};

const TITLES: Readonly<Record<TableNo, readonly [string, string]>> = {
  '01': ['收入支出决算总表', '2024年度部门收入支出决算总表'],
  '02': ['收入决算表', '收入决算总表'],
  '03': ['支出决算表', '支出决算总表'],
  '04': ['财政拨款收入支出决算总表', '四、2024年度单位财政拨款收入支出决算总表'],
  '05': ['一般公共预算财政拨款支出决算表', '2024年度一般公共预算财政拨款支出决算表（续）'],
  '06': ['一般公共预算财政拨款基本支出决算表', '部门一般公共预算财政拨款基本支出决算表'],
  '07': ['政府性基金预算财政拨款收入支出决算表', '表8 政府性基金预算财政拨款收入支出决算表'],
  '08': ['国有资本经营预算财政拨款收入支出决算表', '2024年部门国有资本经营预算财政拨款收入支出决算表'],
  '09': ['财政拨款“三公”经费支出决算表', '一般公共预算财政拨款“三公”经费支出决算表'],
};

/** Number on the paper: the common sequence prints 三公 before the two funds. */
const PAPER: Readonly<Record<TableNo, string>> = {
  '01': '01', '02': '02', '03': '03', '04': '04', '05': '05', '06': '06', '07': '08', '08': '09', '09': '07',
};

export const ORDER: readonly TableNo[] = ['01', '02', '03', '04', '05', '06', '09', '07', '08'];

/** One of the nine tables in a style, with the published figures. */
export function commonTable(no: TableNo, style: Style): Published {
  const shape = SHAPES[no](style);
  const title = no === '09' && style.meetings ? '“三公”经费及会议费、培训费支出决算表' : TITLES[no][style.titles === 'common' ? 0 : 1];
  const heading = [
    [title],
    ...(style.tableCode ? [[`公开${PAPER[no]}表`]] : []),
    style.organisation ? ['部门名称：某某市应急管理局', '', '单位：万元'] : ['单位：万元'],
  ];
  return draw({ no, heading, ...shape });
}

const linesOf = (no: TableNo, { funds, classes }: Style): readonly Line[] => (funds ? funded(no, classes === 26) : FIGURES[no]);

type Shape = Pick<Parameters<typeof draw>[0], 'header' | 'lanes' | 'split' | 'overTotal' | 'totalIn'>;

const SHAPES: Readonly<Record<TableNo, (style: Style) => Shape>> = {
  '01': (style) => items('01', style, [['项目', '决算数'], ['项目', '决算数']], [['收入', ''], ['支出', '']], ['收入.金额'], ['支出.金额']),
  '02': (style) =>
    coded('02', style, [], ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map(plain)),
  '03': (style) =>
    coded('03', style, [], ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map(plain)),
  '04': (style) =>
    items(
      '04',
      style,
      [['项目', '决算数'], ['项目', '合计', ...FUNDS]],
      [['收入', ''], ['支出', '', '', '', '']],
      ['收入.金额'],
      ['支出.合计', ...FUNDS.map((fund) => `支出.${fund}`)],
    ),
  '05': (style) =>
    coded('05', style, [], [
      { word: '合计', key: '本年支出.小计' },
      { word: '基本支出', key: '本年支出.基本支出' },
      { word: '项目支出', key: '本年支出.项目支出' },
    ]),
  '06': economic,
  '07': (style) => coded('07', style, ['年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'], balanced('小计', style.wordsInTotal)),
  '08': (style) =>
    style.balances
      ? coded('08', style, ['年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'], balanced('合计', style.wordsInTotal))
      : coded('08', style, ['本年支出', '', ''], [
          { word: '合计', key: '本年支出.合计' },
          { word: '基本支出', key: '本年支出.基本支出' },
          { word: '项目支出', key: '本年支出.项目支出' },
        ]),
  '09': pairs,
};

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];

interface Headed {
  readonly word: string;
  readonly key: string;
  /** The word stands in the total row. */
  readonly inTotal?: boolean;
}
const plain = (key: string): Headed => ({ word: key, key });

function balanced(total: '小计' | '合计', inTotal: boolean): Headed[] {
  return [
    { word: '', key: '年初结转和结余' },
    { word: '', key: '本年收入' },
    { word: inTotal ? '合计' : total, key: `本年支出.${total}`, inTotal },
    { word: '基本支出', key: '本年支出.基本支出', inTotal },
    { word: '项目支出', key: '本年支出.项目支出', inTotal },
    { word: '', key: '年末结转和结余' },
  ];
}

/** A table by 科目: `above` is the upper header over the figures where it has two levels. */
function coded(no: TableNo, style: Style, above: readonly string[], columns: readonly Headed[]): Shape {
  const all = linesOf(no, style);
  const lines = style.total === 'first' ? all : [...all.slice(1), ...all.slice(0, 1)];
  const words = columns.map(({ word, inTotal }) => (inTotal ? '' : word));
  const upper = above.length > 0 ? above : words;
  const lower = above.length > 0 ? words : words.map(() => '');
  const overTotal = (from: number) => Object.fromEntries(columns.flatMap(({ word, inTotal }, at) => (inTotal ? [[from + at, word]] : [])));
  const amounts = figures(...columns.map(({ key }) => key));
  if (style.codes === 'joined') {
    return {
      header: [['项目', '', ...upper], ['功能分类科目编码', '科目名称', ...lower]],
      lanes: [{ columns: ['code', 'name', ...amounts], lines }],
      overTotal: overTotal(2),
      totalIn: style.totalIn,
    };
  }
  const split: readonly ColumnOf[] = ['class', 'group', 'item', 'name', ...amounts];
  return {
    header: [
      ['项目', '', '', '', ...upper],
      ['支出功能分类', '', '', '科目名称', ...lower],
      ['科目编码'],
      ...(style.total === 'first' ? [] : [['类', '款', '项']]),
    ],
    lanes: [{ columns: split, lines }],
    split: style.codes,
    // The total row is the row of 类 款 项 where it comes first.
    overTotal: { ...(style.total === 'first' ? { 0: '类', 1: '款', 2: '项' } : {}), ...overTotal(4) },
    totalIn: 'name',
  };
}

function items(
  no: TableNo,
  style: Style,
  leaves: readonly (readonly string[])[],
  parents: readonly (readonly string[])[],
  ...keys: readonly (readonly string[])[]
): Shape {
  const dropped = style.classes === 24 ? ['国有资本经营预算支出', '抗疫特别国债安排的支出'] : [];
  const rows = linesOf(no, style).filter(({ key }) => !dropped.includes(key));
  const lanes = ['收入', '支出'].map((part, index) => ({
    columns: ['name', ...figures(...(keys[index] ?? []))] as ColumnOf[],
    lines: renumbered(rows.filter((line) => line.part === part)),
  }));
  return { header: [parents.flat(), leaves.flat()], lanes };
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (n: number): string => (n <= 10 ? (CHINESE[n - 1] ?? '') : `${n < 20 ? '' : numeral(Math.floor(n / 10))}十${n % 10 === 0 ? '' : numeral(n % 10)}`);

/** 一、二、三 … again after rows are left out; a second group of numbered rows starts at 一 again. */
function renumbered(lines: readonly Line[]): Line[] {
  let next = 0;
  return lines.map((line) => {
    const name = /^[一二三四五六七八九十]+、(.*)$/.exec(line.label)?.[1];
    next = name === undefined ? 0 : next + 1;
    return name === undefined ? line : { ...line, label: `${numeral(next)}、${name}` };
  });
}

/** 06 in two lanes of the 款 in common use: 301, 303 ‖ 302, 307, 310, 399. */
function economic(style: Style): Shape {
  const lines: readonly Line[] = FIGURES['06'];
  const of = (...classes: readonly string[]) => lines.filter(({ code }) => classes.some((head) => code.startsWith(head)));
  const total = (name: string) => lines.filter(({ key }) => key === name);
  const left = of('301', '303');
  const right = of('302', '307', '310', '399');
  const gap: Line = { part: '', key: '', code: '-', label: '', figures: {} };
  const height = Math.max(left.length, right.length);
  const filled = (rows: readonly Line[], end: number) => [...rows, ...Array.from({ length: end - rows.length }, () => gap)];
  const lanes =
    style.totals06 === 'together'
      ? [[...filled(left, height), ...total('人员经费合计')], [...filled(right, height), ...total('公用经费合计')]]
      : [[...left, ...total('人员经费合计')], [...right, ...total('公用经费合计')]];
  const drawn = lanes.map((rows) => rows.map((line) => (line === gap ? { ...gap, code: '' } : line)));
  const column = figure('决算数');
  if (style.codes === 'joined') {
    const header = ['经济分类科目编码', '科目名称', '决算数'];
    return { header: [[...header, ...header]], lanes: drawn.map((rows) => ({ columns: ['code', 'name', column], lines: rows })), totalIn: 'code' };
  }
  return {
    header: [
      ['经济分类', '', '科目名称', '决算数', '经济分类', '', '科目名称', '决算数'],
      ['科目编码', '', '', '', '科目编码', '', '', ''],
      ['类', '款', '', '', '类', '款', '', ''],
    ],
    lanes: drawn.map((rows) => ({ columns: ['class', 'group', 'name', column], lines: rows })),
    split: style.codes,
    totalIn: 'code',
  };
}

/** 09 with 预算数 | 决算数 under each item. */
function pairs(style: Style): Shape {
  const items = [...THREE_PUBLIC_ITEMS, ...(style.meetings ? ['会议费', '培训费'] : [])];
  const columns = items.flatMap((item) => [figure(`预算数.${item}`), figure(`决算数.${item}`)]);
  const double = (...words: readonly string[]) => words.flatMap((word) => [word, '']);
  const rest = style.meetings ? ['会议费', '培训费'] : [];
  return {
    header: [
      ['财政拨款“三公”经费'],
      double('合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费', ...rest),
      double('', '', '小计', '公务用车购置费', '公务用车运行维护费', '', ...rest.map(() => '')),
      items.flatMap(() => ['预算数', '决算数']),
    ],
    lanes: [{ columns, lines: FIGURES['09'] }],
  };
}
