import { normalize } from '../core';

/** A code whose meaning nobody doubts, and what its name must contain in any wording. */
interface KnownName {
  readonly official: string;
  readonly says: RegExp;
  /** First year in which the code has this meaning. */
  readonly since: number;
}

/** Only codes every unit uses; the whole classification changes from year to year. */
const KNOWN: Readonly<Record<string, KnownName>> = {
  '208': { official: '社会保障和就业支出', says: /社会?保/, since: 2007 },
  '210': { official: '卫生健康支出', says: /健康/, since: 2019 },
  '221': { official: '住房保障支出', says: /住房/, since: 2010 },
  '224': { official: '灾害防治及应急管理支出', says: /灾害|应急/, since: 2019 },
  '2080505': { official: '机关事业单位基本养老保险缴费支出', says: /养老/, since: 2016 },
  '2210201': { official: '住房公积金', says: /公积/, since: 2010 },
};

/** The official name, where the printed one surely means something else. A table without a printed year is not judged. */
export function misnamed(code: string, name: string, year: number | undefined): string | undefined {
  const known = KNOWN[code];
  const printed = normalize(name);
  if (!known || printed === '' || year === undefined || year < known.since || known.says.test(printed)) return undefined;
  return known.official;
}
