import { type Amount, amount } from '../core';

/** Unit of an indicator: what is counted, how much of it one is, and per what. */
export interface Measure {
  /** `money`, `share`, `hours`, `days`, `months`, or the counted thing itself; empty where no unit is written. */
  readonly dimension: string;
  /** How many base units one is worth: 万元 is 10000 元, % is 0.01. */
  readonly factor: Amount;
  /** `天` in 元/天. A rate per year is the plain figure, because the tables are yearly. */
  readonly per: string;
  readonly text: string;
}

const ONE = amount(1);
const MULTIPLIERS: Readonly<Record<string, Amount>> = {
  百: amount(100),
  千: amount(1000),
  万: amount(10000),
  百万: amount(1000000),
  亿: amount(100000000),
};

/** Units with a dimension of their own; every other unit counts the thing it names. */
const DIMENSIONS: Readonly<Record<string, readonly [dimension: string, factor: Amount]>> = {
  '%': ['share', amount('0.01')],
  个百分点: ['share', amount('0.01')],
  '‰': ['share', amount('0.001')],
  元: ['money', ONE],
  秒: ['hours', amount(1).div(3600)],
  分钟: ['hours', amount(1).div(60)],
  小时: ['hours', ONE],
  个小时: ['hours', ONE],
  天: ['days', ONE],
  日: ['days', ONE],
  工作日: ['工作日', ONE],
  个工作日: ['工作日', ONE],
  周: ['days', amount(7)],
  月: ['months', ONE],
  个月: ['months', ONE],
  年: ['months', amount(12)],
  // One message reaches one person once: 1000000条 is 100万人次.
  条: ['人次', ONE],
  '人/次': ['人次', ONE],
  '场/次': ['场次', ONE],
  场: ['场次', ONE],
  名: ['人', ONE],
  位: ['人', ONE],
  平米: ['平方米', ONE],
  公里: ['米', amount(1000)],
  立方: ['立方米', ONE],
};

const COUNTED = [
  '平方米', '平方公里', '立方米', '课时', '学时', '批次', '车次', '人次', '场次', '公顷', '公斤', '千克',
  '人', '个', '家', '次', '起', '份', '项', '件', '种', '套', '台', '辆', '架', '座', '处', '支', '块', '期',
  '类', '盘', '米', '吨', '克', '升', '亩', '页', '本', '册', '张', '篇', '户', '所', '村', '批', '组', '间', '部', '根',
  '棵', '株', '头', '只', '对', '箱', '袋', '瓶', '包', '车', '面', '门', '幅', '副', '例', '宗', '站', '点', '幢', '栋',
] as const;

/** Longest first, so that 人次 is not read as 人. */
const NAMES = [...Object.keys(DIMENSIONS), ...COUNTED].sort((a, b) => b.length - a.length);
const UNIT_PATTERN = new RegExp(
  `^(百万|百|千|万|亿)?(?:(${NAMES.join('|')})(?:\\((?:${NAMES.join('|')})\\))?(?:/([\\u4e00-\\u9fff/]{1,4}?)(?=$|以|及|之|\\())?)?`,
);

export const NO_UNIT: Measure = { dimension: '', factor: ONE, per: '', text: '' };

/** The unit at the start of `text`, and what follows it. */
export function readMeasure(text: string): { readonly measure: Measure; readonly rest: string } {
  const found = UNIT_PATTERN.exec(text);
  const [whole = '', multiplier = '', name = '', per = ''] = found ?? [];
  if (whole === '') return { measure: NO_UNIT, rest: text };
  const [dimension, factor] = DIMENSIONS[name] ?? [name, ONE];
  const scale = MULTIPLIERS[multiplier] ?? ONE;
  return {
    measure: { dimension, factor: factor.times(scale), per: per.replace(/\/?年$/, ''), text: whole },
    rest: text.slice(whole.length),
  };
}

export function sameKind(a: Measure, b: Measure): boolean {
  return a.dimension === b.dimension && a.per === b.per;
}
