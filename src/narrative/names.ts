import { stripNumbering } from '../core';

/** Whose figure it is. */
export interface Names {
  /** What it is about; blank where it goes on with what was named before. */
  readonly subject: string;
  /** Names over it in the classification: 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项） says two. */
  readonly path: readonly string[];
  /** Filler that is the name of a row beside totals: 本年支出. */
  readonly weak?: string;
}

/** What a fact is called: where it names nothing itself, as the heading right over it. */
export function calledBy({ subject, headings }: { readonly subject: string; readonly headings: readonly string[] }): string {
  return subject === '' ? namesIn(headings.at(-1) ?? '').subject : subject;
}

export const NAMELESS: Names = { subject: '', path: [] };

/** Says nothing about whose figure it is. */
const FILLERS = /^(?:其中|主要|包括|用于|以下|方面|共计|合计|总计|共|约|为|是|计|达|到|安排|发生|支出|决算|决算数|支出决算|支出决算数|收入决算|预算|预算数|涉及|涉及项目|金额|涉及金额|涉及资金|共计金额|数|实际|实现|完成|均|各|分别|本年|全年|当年|且|和|及|与|的|了|万元|,|:|、)*$/;

/** 支出总计 is the name of a row, 本年预算 that of a column. */
const TOTAL = /^(?:(?:本年)?(?:支出|收入)(?:总计|合计)|本年预算|(?:支出|收入)预算)$/;

const BEFORE =
  /^(?:\d{1,2}"\.|\d{1,2}(?=")|20\d{2}年度?(?:预算|决算)?|截至20\d{2}年\d{1,2}月\d{1,2}日|其中|主要用于以下方面|主要包括|包括|用于|本部门\(单位\)|本部门|本单位|我部门|我单位|[我本](?:局|委|院|办|厅|校|中心|镇|乡|街道)|部门|单位(?!资金)|以及|和|及|与|的|全年|本年度|当年度|使用|安排|分别为|:|、|,|。|\)|\((?!境|类|款|项|\d))/;
const BEHIND =
  /(?:共计|合计为|总额为|总额|金额|金额为|共|约|为|是|(?<![总合共])计|达|到|达到|安排|发生|实际|实现|完成|支出决算|决算支出数?|支出决算数|决算数|决算|支出数|预算数|(?<=[\u4e00-\u9fff]支出)预算|涉及|分别|均|各|比|较|与|(?<!合)同|20\d{2}年度?|:|、|。|,|\()$/;
/** 行政单位医疗(项)、社会保障和就业支出(208类)、公务员医疗补助(2101103). */
const CLASSIFIED = /^(.*?)\((?:\d{2}(?:款|项)|\d{3,7}(?:类|款|项)?|(?:类|款|项)(?:级)?(?:科目)?)\)/;
const CODE = /^\d{3,7}(?=[\u4e00-\u9fff])/;

/** The name of what is stated: 2023年度财政拨款收入总计 → 财政拨款收入总计. */
export function subjectOf(lead: string): string {
  return namesIn(lead).subject;
}

/** 某某市教育局2023年度"三公"经费: the unit before the year, where a name follows. */
const WHOSE = /^(?!.*[与比较同]20\d{2}年)[\u4e00-\u9fff()]{3,30}?20\d{2}年度?/;

/** The same with the classes it stands under. */
export function namesIn(lead: string): Names {
  const whose = WHOSE.exec(lead);
  const named = whose && namesIn(lead.slice(whose[0].length));
  if (named && named.subject !== '') return named;
  const names: string[] = [];
  let rest = trimmed(lead);
  for (;;) {
    const found = CLASSIFIED.exec(rest);
    if (!found) break;
    names.push(trimmed(found[1] ?? '').replace(/^"/, '').replace(CODE, ''));
    rest = rest.slice(found[0].length);
  }
  const tail = trimmed(rest);
  if (names.length > 0 && FILLERS.test(tail)) {
    const subject = names.pop() ?? '';
    return { subject: tail === '支出' && !subject.endsWith('支出') ? `${subject}支出` : subject, path: names };
  }
  const isName = tail !== '' && !/^[\d.,]+$/.test(tail) && (!FILLERS.test(tail) || TOTAL.test(tail));
  return { subject: isName ? tail.replace(CODE, '') : '', path: names, ...(!isName && WEAK.test(tail) && { weak: tail }) };
}

function trimmed(lead: string): string {
  let rest = stripNumbering(lead).replace(ASIDE, '');
  for (;;) {
    const next = stripNumbering(rest.replace(BEFORE, '')).replace(BEHIND, '').replace(QUOTED, '$1');
    if (next === rest || next === '') return /^[()]$/.test(rest) ? '' : rest;
    rest = next;
  }
}

/** 政府采购金额(以合同签订为准): how it was counted. */
const ASIDE = /\([^()]{1,12}(?:为准|口径)\)/g;

/** "教育支出", and what is left of the marks around "…(类)…(项)". */
const QUOTED = /^"([^"]*)"$|^"$/;

const WEAK = /^本年(?:收入|支出)$/;
