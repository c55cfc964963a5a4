import type { Measure } from './figures';
import { NAMELESS, type Names, namesIn } from './names';

/** What a text says of a subject with one figure. */
export type Role = 'amount' | 'previous' | 'budget' | 'share' | 'completion' | 'change' | 'rate' | 'count' | 'base' | 'other';

export type Direction = 'up' | 'down';

/** The words before a figure, taken apart. */
export interface Clause extends Names {
  readonly role: Role;
  readonly direction?: Direction;
  /** Of a share or a completion: what it is measured against (本年支出合计, 年初预算); blank where it is not said. */
  readonly of: string;
  /** A change against the budget, not against last year. */
  readonly againstBudget: boolean;
}

const UP = /(?:增支|增收|增加|增长|上升|提高|上涨|增幅)/;
const DOWN = /(?:减支|减收|节约|减少|下降|降低|压减|下调|减幅|降幅)/;
const CHANGED = /(增加|增长|上升|提高|上涨|增幅|减少|下降|降低|压减|下调|减幅|降幅|增支|减支|增收|减收|节约)(?:额|率|幅度|幅)?(?:分别|均|各)?(?:了|约|为|达|到|数)*$/;
const SHARE = /占(?:比(?:重)?(?:为|约)?|(.*?)(?:的比(?:例|重)(?:为)?|的|比(?:例|重)?(?:为)?)?)$/;
const COMPLETED = /(?:完成(?:了)?|为|占)?((?:年初|全年|调整后?|本年)?预算)(?:数|批复数?)?的?(?:完成率)?(?:为)?$/;
const COMPLETION_RATE = /(?:(年初预算|全年预算|调整后?预算|预算)的?)?(?:完成率|执行率|完成比例|执行比例|执行进度|支出进度)(?:为|达|达到|是|约)*$/;
const BUDGET = /(年初预算|全年预算|调整后?预算|预算安排|预算批复|预算)(?:数|金额|安排)?(?:为|是|共计|合计|总额|共)?$/;
const AGAINST_BUDGET = /(?:年初|全年|调整后?)?预算(?:数)?(?:相比|增加|增长|减少|下降|降低)|(?:较|比)(?:年初|全年|调整后?)?预算/;
/** 决算数大于预算数55.93万元: how far they are apart. */
const APART = /(?:支出)?(?:决算)?数?(大于|高于|超过|超出|小于|低于)(?:年初|全年|调整后?)?预算数?(?:为|达)?$/;
/** 年初预算为2.95万元,差值为0.9万元: which way is not said. */
const DIFFERENCE = /(?:差值|差额|差异|相差)(?:数|额)?(?:为|是)?$/;
/** 比2025年预算增加: last year's budget is last year. */
const LAST_BUDGET = /(?:20\d{2}年度?|上年度?|去年)(?:年初)?预算/;
const COMPARED = /(?:与|同|较|比|和)?(?:上年度?|去年|上一年度?|20\d{2}年度?)(?:决算|预算)?(?:数)?(?:同期)?(?:相比|同比)?|按?(?:同口径|可比口径)|同比|相比|(?:较|比)(?:年初|全年|调整后?)?预算(?:数)?/g;

/** 基本支出985.02万元，比重28.26%. */
const PLAIN_SHARE = /(?:所占)?(?:比重|比例|份额)(?:为|约|是)*$/;
/** 占支出总预算的67.60%: a share of a budget, not of the own one. */
const OF_ANOTHER = /占(?!(?:年初|全年|调整后?|本年)?预算(?:数)?的?$)[^,;]*$/;
/** 占支出合计3,485.16万元的28.26%: the amount is what the share is measured against. */
const BASE = /占(?:比)?(?!比)([^,;]+)$/;

/** What is read, and as what. */
export interface Reading {
  readonly measure: Measure;
  readonly budgetDocument: boolean;
  /** Year the text reports on; undefined where nobody knows. */
  readonly year: number | undefined;
}

/** Reads the words between the figure before (or the clause mark) and a figure. */
export function readClause(lead: string, reading: Reading): Clause {
  const { measure, budgetDocument } = reading;
  const againstBudget = !budgetDocument && AGAINST_BUDGET.test(lead) && !LAST_BUDGET.test(lead);
  const base = { of: '', againstBudget };
  if (measure === 'count') return { ...base, ...namesIn(lead), role: 'count' };
  const apart = budgetDocument || measure !== 'money' ? null : APART.exec(lead);
  if (apart) return { ...base, ...namesIn(lead.slice(0, apart.index)), role: 'change', direction: /小|低/.test(apart[1] ?? '') ? 'down' : 'up', againstBudget: true };
  if (measure === 'money' && DIFFERENCE.test(lead)) return { ...base, ...NAMELESS, role: 'other' };
  const changed = CHANGED.exec(lead);
  if (changed) {
    const direction = directionOf(changed[1] ?? '');
    return { ...base, ...namesIn(lead.slice(0, changed.index).replace(COMPARED, '')), role: measure === 'percent' ? 'rate' : 'change', ...(direction && { direction }) };
  }
  if (measure === 'percent') return readPercent(lead);
  const shared = BASE.exec(lead);
  if (shared) return { ...base, ...NAMELESS, role: 'base', of: shared[1] ?? '' };
  const budget = budgetDocument ? null : BUDGET.exec(lead);
  const named = budget ? lead.slice(0, budget.index) : lead;
  const year = yearOf(named, reading.year);
  if (year === 'other') return { ...base, ...NAMELESS, role: 'other' };
  if (budget) return { ...base, ...namesIn(named), role: 'budget', of: budget[1] ?? '', againstBudget: false };
  return { ...base, ...namesIn(lead.replace(year === 'last' ? LAST_YEAR : NOTHING, '')), role: year === 'last' ? 'previous' : 'amount', againstBudget: false };
}

function readPercent(lead: string): Clause {
  const base = { againstBudget: false };
  const completed = OF_ANOTHER.test(lead) ? null : (COMPLETED.exec(lead) ?? COMPLETION_RATE.exec(lead));
  if (completed) return { ...base, ...namesIn(lead.slice(0, completed.index)), role: 'completion', of: completed[1] ?? '' };
  const share = SHARE.exec(lead) ?? PLAIN_SHARE.exec(lead);
  return share ? { ...base, ...namesIn(lead.slice(0, share.index)), role: 'share', of: share[1] ?? '' } : { ...base, ...NAMELESS, role: 'other', of: '' };
}

function directionOf(word: string): Direction | undefined {
  return UP.test(word) ? 'up' : DOWN.test(word) ? 'down' : undefined;
}

const NOTHING = /^(?!)/;
const YEARS = /20\d{2}(?=年)|上年(?!度?(?:财政拨款|一般公共预算)?结[转余])|上一年|去年|本年|当年/g;
const LAST_YEAR = /^.*(?:20\d{2}年度?|上年度?|上一年度?|去年)(?:决算|预算|执行|实际)?(?:数|完成数|支出数)?(?:的|为|是)*/;

/** Whose year an amount is by the last year named before it. */
function yearOf(lead: string, year: number | undefined): 'this' | 'last' | 'other' {
  const said = [...lead.replace(/截至20\d{2}年/g, '').matchAll(YEARS)].at(-1)?.[0];
  if (said === undefined || /本年|当年/.test(said)) return 'this';
  if (/^\d/.test(said)) return year === undefined || Number(said) === year ? 'this' : Number(said) === year - 1 ? 'last' : 'other';
  return 'last';
}

/** 比2019年(疫情前)决算数减少: a change on a year that is neither this one nor the last. */
export function yearCompared(lead: string, year: number | undefined): 'other' | undefined {
  const said = /(?:比|较|与|同)(20\d{2})年[^,;。]*$/.exec(lead)?.[1];
  return said !== undefined && year !== undefined && Number(said) !== year && Number(said) !== year - 1 ? 'other' : undefined;
}

/** The last direction word of a clause and where it stands. */
export function directionWord(lead: string): { readonly text: string; readonly index: number } | undefined {
  const found = CHANGED.exec(lead);
  return found?.[1] === undefined ? undefined : { text: found[1], index: found.index };
}
