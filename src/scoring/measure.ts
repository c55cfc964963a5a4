import { type Amount, amount } from '../core';
import { COUNTED, TIMES_A_YEAR, type UnitEntry, UNITS } from './units';

/** Unit of an indicator: what is counted, how much of it one is, per what, and how often. */
export interface Measure {
  /** `money`, `share`, `seconds`, `days`, `months` …, or the counted thing itself; empty where no unit is written. */
  readonly dimension: string;
  /** How many base units one is worth: 万元 is 10000 元, % is 0.01. */
  readonly factor: Amount;
  /** 10000 in 万元; 1 where no multiplier is written. */
  readonly multiplier: Amount;
  /** `天` in 元/天, `人` in 每人2件; empty where the figure is a whole. */
  readonly per: string;
  /** How often a year the figure stands, 12 in 2次/月; null where the text does not say. */
  readonly times: Amount | null;
  readonly text: string;
}

const ONE = amount(1);
const MULTIPLIERS: ReadonlyMap<string, Amount> = new Map(
  Object.entries({ 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 }).map(
    ([name, value]): [string, Amount] => [name, amount(value)],
  ),
);

const longestFirst = (a: string, b: string): number => b.length - a.length;
const NAMES = [...UNITS.keys(), ...COUNTED].sort(longestFirst).map((name) => name.replace(/[()]/g, '\\$&'));
/** A unit in letters ends where the letters end: 5m is no 5mg. */
const UNIT = `(?:${NAMES.map((name) => (/[A-Za-z0-9]$/.test(name) ? `${name}(?![A-Za-z0-9])` : name)).join('|')})`;
const MULTIPLIER = `(?:${[...MULTIPLIERS.keys()].sort(longestFirst).join('|')})(?!分[之比点]|瓦时)`;
const PER = String.raw`(?:/|每)((?:m[23]|[A-Za-z]+|[\u4e00-\u9fff]{1,4}?)(?:[/·*](?:m[23]|[A-Za-z]+|[\u4e00-\u9fff]{1,3}?))*)(?=$|以|及|之|内|\(|\^|左右|[,;，；、])`;
const AT_START = new RegExp(`^(${MULTIPLIER})?(多|余|\\+(?=${UNIT}))?(${UNIT})?(?:\\(${UNIT}\\))?`);
const PER_AT_START = new RegExp(`^${PER}`);
const STARTS_WITH_UNIT = new RegExp(`^(?:${MULTIPLIER})?(?:多|余)?${UNIT}`);
/** A unit in no list, in letters: it stands for itself. */
const LETTERS = /^[A-Za-zμΩ°]+/;

export const NO_UNIT: Measure = { dimension: '', factor: ONE, multiplier: ONE, per: '', times: null, text: '' };

export interface ReadMeasure {
  readonly measure: Measure;
  /** 多 or 余: more than the figure says. */
  readonly more: boolean;
  readonly rest: string;
}

export function startsWithUnit(text: string): boolean {
  return STARTS_WITH_UNIT.test(text);
}

/** The unit at the start of `text`, and what follows it. A multiplier alone (50万) is part of the figure: its unit is still unknown. */
export function readMeasure(text: string): ReadMeasure {
  const [whole = '', multiplierText = '', more, name = ''] = AT_START.exec(text) ?? [];
  const multiplier = MULTIPLIERS.get(multiplierText) ?? ONE;
  const after = text.slice(whole.length);
  const letters = name === '' ? (LETTERS.exec(after)?.[0] ?? '') : '';
  const unit = name === '' ? letters : name;
  const behind = after.slice(letters.length);
  const per = unit === '' ? null : PER_AT_START.exec(behind);
  const [dimension, factor] = UNITS.get(unit) ?? [unit, '1'];
  const rate = readPer(per?.[1] ?? '');
  const rest = behind.slice(per?.[0].length ?? 0);
  return {
    measure: { dimension, factor: amount(factor).times(multiplier), multiplier, ...rate, text: unit === '' ? '' : text.slice(0, text.length - rest.length) },
    more: more !== undefined,
    rest,
  };
}

const ONE_NAME: Readonly<Record<string, string>> = { 日: '天', 名: '人', 位: '人', 个人: '人', 人员: '人' };
const SIZES: ReadonlySet<string> = new Set(['mass', 'length', 'area', 'volume', 'power', 'energy', 'seconds']);
/** 平米 and m2 are 平方米: the first name of the same size. */
const FIRST_NAMES: ReadonlyMap<string, string> = new Map(
  [...UNITS].filter(([, [dimension]]) => SIZES.has(dimension)).reverse().map(([, entry]) => [entry.join(' '), firstNameOf(entry)]),
);

function firstNameOf([dimension, factor]: UnitEntry): string {
  return [...UNITS].find(([, entry]) => entry[0] === dimension && entry[1] === factor)?.[0] ?? '';
}

function sameName(word: string): string {
  return ONE_NAME[word] ?? FIRST_NAMES.get(UNITS.get(word)?.join(' ') ?? '') ?? word.replace(/(.)年$/, '$1');
}

/** 月 in 次/月 says how often; 人 in 元/人 says of what. 元/车年 is 元 a car. */
export function readPer(text: string): { readonly per: string; readonly times: Amount | null } {
  let times: Amount | null = null;
  const things: string[] = [];
  for (const part of text.split(/[/·*]/)) {
    const word = part.replace(/^每/, '');
    const often = TIMES_A_YEAR.get(word);
    if (often !== undefined) times = amount(often);
    else if (word !== '') things.push(sameName(word));
  }
  return { per: things.join('/'), times };
}
