import { type Amount, amount } from '../core';
import { type Measure, readPer } from './measure';
import { TIMES_A_YEAR } from './units';

/** “每月”, “每3个月”, “月均” as they stand in front of a figure: how often a year. */
export interface Frequency {
  readonly text: string;
  readonly frequency: Amount | null;
}

const PERIODS = [...TIMES_A_YEAR.keys()].sort((a, b) => b.length - a.length).join('|');
const EVERY = new RegExp(`每(?:(\\d+)个?|[一1]?个?)(${PERIODS})(?!均)`);
/** 半年1次, 一年两次: the period stands first without 每; 1年3个月 is a time. */
const PERIOD_FIRST = /^(0\.5|1)个?(年|(?<=个)月|周|星期)(?=(?:至少|不少于|不低于|≥|=|开展|组织|举办|召开|进行|完成)*\d+(?:次|期|场|轮|遍|回))/;
/** 季度≥1次: the period as the name of the indicator. */
const PERIOD_NAMED = /^(季度|月度|半年度?)(?=(?:至少|不少于|不低于|≥|=)+\d+(?:次|期|场|轮|遍|回))/;
const MEAN = /(月|季|周|年)均(?!衡|匀)/;
/** 每人, 每个乡镇: a figure of each, as long as no name such as 费用 or 人数 stands behind it. */
const OF_EACH = /每(?:1|一)?个?([\u4e00-\u9fff]{1,3})$/;
/** 人均, 人均支出, and 每人均. */
const ON_AVERAGE = /(人|户|校|村|县|车|亩|日|天|班)均[\u4e00-\u9fff]{0,4}$/;
/** 亩 of 每亩补贴. */
const THING = /^(?:人次|人|户|村|亩|公里|米|平方米|吨|公斤|台|辆|套|家|校|县|乡镇|社区|床|件|次|场|期)/;
const NAMES_A_FIGURE = /[数率量额费用值度比]$/;

/** Takes a frequency with a figure of its own out of the text: 每3个月1次 holds one quantity. */
export function frequencyOf(text: string): Frequency {
  const every = EVERY.exec(text);
  if (every !== null) {
    const times = TIMES_A_YEAR.get(every[2] ?? '') ?? 1;
    const rest = text.replace(every[0], '');
    return { text: rest, frequency: amount(times).div(every[1] ?? 1) };
  }
  const first = PERIOD_FIRST.exec(text);
  if (first !== null) return { text: text.replace(first[0], ''), frequency: amount(TIMES_A_YEAR.get(first[2] ?? '') ?? 1).div(first[1] ?? 1) };
  const named = PERIOD_NAMED.exec(text);
  if (named !== null) return { text: text.replace(named[0], ''), frequency: amount(TIMES_A_YEAR.get((named[1] ?? '').replace(/半年度/, '半年')) ?? 1) };
  const mean = MEAN.exec(text)?.[1];
  return { text, frequency: mean === undefined ? null : amount(TIMES_A_YEAR.get(mean) ?? 1) };
}

/** A share is the same in every month; anything else carries its frequency and what it is a figure of. */
export function withFrequency(measure: Measure, frequency: Amount | null, lead: string): Measure {
  if (measure.dimension === 'share') return measure;
  const each = OF_EACH.exec(lead.replace(/(?:应|要|须|需|都|均)$/, ''))?.[1];
  const thing = ON_AVERAGE.exec(lead)?.[1] ?? (each === undefined || NAMES_A_FIGURE.test(each) ? undefined : (THING.exec(each)?.[0] ?? each));
  const per = thing === undefined || measure.per !== '' ? measure.per : readPer(thing).per;
  return { ...measure, per, times: frequency ?? measure.times };
}
