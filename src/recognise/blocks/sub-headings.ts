import { remembered } from '../../core';
import { type Cell, Line } from './lines';
import { plainLabel } from './words';

/** Of an earlier time or of a part of the year, whatever the words behind it: 前年, 历史值(2023年), 近两年指标值, 半年(程). */
const OTHER_PERIOD = /^(?:20\d\d年度?)?(?:上?半年|前年|上一?年|去年|近[一二两三四五几]年|前[两二三]年|历史|历年|往年|以往|基期|基准年|第?[一二三四]季度)(?:度|程)?(?:的|绩效|计划|预期|目标|实际|完成|指标|标准)*(?:值|数|情况|水平)?$/;

/** The value itself, under a heading that says of what: 内容, 数值. */
const ITSELF = /^(?:具体)?(?:内容|数值|值|目标|预[计期](?:当年|本年度?|全年|年度|20\d\d年度?)?(?:实现|完成|达到)?值?)$/;

/** 2021年实际实现值 beside 预期2022年实现值: what was reached before. */
const REACHED_BEFORE = /^20\d\d年度?实际(?:实现|完成|达到)?(?:值|数|情况)?$/;
const BEFORE = '历史值';

/** 年度指标值 over 半年: the part of the year takes the place of the year. */
const OF_YEAR = /^(?:本年度?|年度|当年|全年)/;

const MOST_SEEN = 5000;

/** Whether a heading speaks of another time than the year of the table. */
export const isOfOtherPeriod = remembered((text): boolean => OTHER_PERIOD.test(plainLabel(text)), MOST_SEEN);

/** What a printed heading is to a list. */
export interface HeadingSense {
  /** Names a column that holds targets. */
  readonly isTarget: (text: string) => boolean;
  /** Names any column, or the block. */
  readonly isKnown: (text: string) => boolean;
}

/**
 * Two lines of a header where one heading is divided: 指标值 over 半年 ｜ 全年, over 运算符号 ｜ 内容 ｜ 度量单位, over 前年 ｜ 上年 ｜ 预计当年实现, 近两年指标值 over years.
 * Every cell below says itself what it is of the heading, and the heading is gone.
 */
export function withSubheadings(line: Line, next: Line, { isTarget, isKnown }: HeadingSense): readonly [Line, Line] {
  const parents = new Map<Cell, readonly Cell[]>();
  for (const cell of next.cells) {
    const parent = line.cells.filter(({ column }) => column <= cell.column).at(-1);
    if (parent && (isTarget(parent.text) || isOfOtherPeriod(parent.text))) parents.set(parent, [...(parents.get(parent) ?? []), cell]);
  }
  const said = new Map<Cell, Cell>();
  for (const [parent, cells] of parents) {
    const divided = cells.length > 1 && !cells.every(({ text }) => isKnown(text));
    const under = divided ? cells.map((cell) => [cell, underHeading(parent.text, cell.text, { isTarget, isKnown })] as const) : [];
    if (under.some(([, text]) => text === undefined)) continue;
    for (const [cell, text] of under) said.set(cell, text === undefined || text === cell.text ? cell : cell.saying(text));
    if (under.length > 0) said.set(parent, parent);
  }
  if (said.size === 0) return [line, next];
  return [new Line(line.row, line.cells.filter((cell) => !said.has(cell))), new Line(next.row, next.cells.map((cell) => said.get(cell) ?? cell))];
}

/** What a cell under a divided heading says in full; undefined where nobody knows. */
function underHeading(parent: string, text: string, { isTarget, isKnown }: HeadingSense): string | undefined {
  // Whatever stands under 近两年指标值 is of another time.
  if (!isTarget(parent)) return parent;
  if (REACHED_BEFORE.test(text)) return BEFORE;
  if (ITSELF.test(plainLabel(text))) return parent;
  if (isKnown(text)) return text;
  const full = `${plainLabel(text).replace(/程$/, '')}${parent.replace(OF_YEAR, '')}`;
  return isKnown(full) || isOfOtherPeriod(full) ? full : undefined;
}
