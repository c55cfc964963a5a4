import type { TextChoice } from '../narrative';
import { CannotRun } from './exit';

export interface Wanted {
  /** 决算 or 预算, where the workbook holds both. */
  readonly kind?: string;
  /** Name of the unit, where the workbook holds several. */
  readonly for?: string;
}

/** The one set of one unit that is meant. Throws `CannotRun` where none is, or nobody can say which; `verb`: 写, 公开. */
export function chosenDocument<Choice extends TextChoice>(choices: readonly Choice[], { kind, for: name }: Wanted, file: string, verb: string): Choice {
  const wanted = choices.filter(({ set, unit }) => (kind === undefined || set === kind) && (name === undefined || unit.includes(name)));
  const [only, ...others] = wanted;
  const all = choices.map(({ unit, year, set }) => `${unit}${String(year ?? '')}${set}`).join('、');
  if (choices.length === 0) throw new CannotRun(`“${file}”里没有认出决算或预算的表，没有可${verb}的。用 gouji explain 看每张表认作什么，或用 --form 指定。`);
  if (!only) throw new CannotRun(`没有要${verb}的：--kind 和 --for 与工作簿不符。工作簿里有：${all}。`);
  if (others.length > 0) throw new CannotRun(`工作簿里有几套：${all}。请用 --kind 决算 或 预算、--for 单位名称 说明${verb}哪一套。`);
  return only;
}
