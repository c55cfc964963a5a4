import { stripNumbering } from '../core';
import type { Measure } from './figures';

/** What a text says of a subject with one figure. */
export type Role = 'amount' | 'budget' | 'share' | 'completion' | 'change' | 'rate' | 'count';

export type Direction = 'up' | 'down';

/** The words before a figure, taken apart. */
export interface Clause {
  readonly role: Role;
  /** What it is about; blank where it goes on with what was named before. */
  readonly subject: string;
  readonly direction?: Direction;
  /** Of a share or a completion: what it is measured against (本年支出合计, 年初预算); blank where it is not said. */
  readonly of: string;
  /** A change against the budget, not against last year. */
  readonly againstBudget: boolean;
}

const UP = /(?:增加|增长|上升|提高|上涨|增幅)/;
const DOWN = /(?:减少|下降|降低|压减|下调|减幅|降幅)/;
const CHANGED = /(增加|增长|上升|提高|上涨|增幅|减少|下降|降低|压减|下调|减幅|降幅)(?:额|率|幅度)?(?:了|约|为|达|到|数)*$/;
const SHARE = /占(?:比(?:重)?(?:为|约)?|(.*?)(?:的比(?:例|重)(?:为)?|的|比(?:例|重)?(?:为)?)?)$/;
const COMPLETED = /(?:完成(?:了)?|为|占)?((?:年初|全年|调整后?|本年)?预算)(?:数|批复数?)?的?(?:完成率)?(?:为)?$/;
const BUDGET = /(年初预算|全年预算|调整后?预算|预算安排|预算批复|预算)(?:数|金额|安排)?(?:为|是|共计|合计|总额|共)?$/;
const AGAINST_BUDGET = /(?:年初|全年|调整后?)?预算(?:数)?(?:相比|增加|增长|减少|下降|降低)|(?:较|比)(?:年初|全年|调整后?)?预算/;
/** 比2025年预算增加: last year's budget is last year. */
const LAST_BUDGET = /(?:20\d{2}年度?|上年度?|去年)(?:年初)?预算/;
const COMPARED = /(?:与|同|较|比|和)?(?:上年度?|去年|上一年度?|20\d{2}年度?)(?:决算|预算)?(?:数)?(?:同期)?(?:相比|同比)?|同比|相比|(?:较|比)(?:年初|全年|调整后?)?预算(?:数)?/g;

/** Says nothing about whose figure it is. */
const FILLERS = /^(?:其中|主要|包括|用于|以下|方面|共计|合计|总计|共|约|为|是|计|达|到|安排|发生|支出|决算|决算数|支出决算|支出决算数|收入决算|预算|预算数|涉及|涉及项目|金额|涉及金额|涉及资金|共计金额|数|实际|本年|全年|当年|且|和|及|与|的|了|万元|,|:|、)*$/;

/** 支出总计 is the name of a row, 本年预算 that of a column. */
const TOTAL = /^(?:(?:本年)?支出(?:总计|合计)|本年预算)$/;

/** Reads the words between the figure before (or the clause mark) and a figure. */
export function readClause(lead: string, measure: Measure, budgetDocument: boolean): Clause | undefined {
  const againstBudget = !budgetDocument && AGAINST_BUDGET.test(lead) && !LAST_BUDGET.test(lead);
  if (measure === 'count') return { role: 'count', subject: subjectOf(lead), of: '', againstBudget };
  const changed = CHANGED.exec(lead);
  if (changed) {
    const word = changed[1] ?? '';
    const direction = UP.test(word) ? 'up' : DOWN.test(word) ? 'down' : undefined;
    return { role: measure === 'percent' ? 'rate' : 'change', subject: subjectOf(lead.slice(0, changed.index).replace(COMPARED, '')), ...(direction && { direction }), of: '', againstBudget };
  }
  if (measure === 'percent') {
    const completed = COMPLETED.exec(lead);
    if (completed) return { role: 'completion', subject: subjectOf(lead.slice(0, completed.index)), of: completed[1] ?? '', againstBudget: false };
    const share = SHARE.exec(lead);
    return share ? { role: 'share', subject: subjectOf(lead.slice(0, share.index)), of: share[1] ?? '', againstBudget: false } : undefined;
  }
  const budget = budgetDocument ? null : BUDGET.exec(lead);
  if (budget) return { role: 'budget', subject: subjectOf(lead.slice(0, budget.index)), of: budget[1] ?? '', againstBudget: false };
  return { role: 'amount', subject: subjectOf(lead), of: '', againstBudget: false };
}

/** The last direction word of a clause and where it stands. */
export function directionWord(lead: string): { readonly text: string; readonly index: number } | undefined {
  const found = CHANGED.exec(lead);
  return found?.[1] === undefined ? undefined : { text: found[1], index: found.index };
}

const BEFORE = /^(?:20\d{2}年度?(?:预算|决算)?|截至20\d{2}年\d{1,2}月\d{1,2}日|其中|主要用于以下方面|主要包括|包括|用于|本部门\(单位\)|本部门|本单位|我部门|我单位|部门|单位(?!资金)|以及|和|及|与|的|全年|本年度|当年度|使用|安排|分别为|:|、|,)/;
const BEHIND = /(?:共计|合计为|总额为|总额|金额|金额为|共|约|为|是|(?<![总合共])计|达|到|达到|安排|发生|支出决算|决算支出|支出决算数|决算数|决算|支出数|预算数|涉及|:|、)$/;

/** The name of what is stated: 2023年度财政拨款收入总计 → 财政拨款收入总计. */
export function subjectOf(lead: string): string {
  let rest = stripNumbering(lead);
  for (;;) {
    const next = stripNumbering(rest.replace(BEFORE, '')).replace(BEHIND, '');
    if (next === rest || next === '') break;
    rest = next;
  }
  return FILLERS.test(rest) && !TOTAL.test(rest) ? '' : rest.replace(/\((?:类|款|项)\)/g, '');
}
