import { matchesIn, normalize, type TextSpan } from '../../../core';
import { type Indicator, quoted } from '../../../performance';
import type { TextField } from '../../../performance/text-fields';

/** A time indicator that is said to be met, and what the text says was done later. */
export interface Late {
  readonly indicator: Indicator;
  readonly spans: readonly TextSpan[];
}

/** Month and day, the day 0 where the month is the last that is allowed only up to its begin (11月前). */
interface Day {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const LAST = 31;
const MET = /^达成(?:预期指标|年度指标|指标)?$|^(?:已)?(?:按时|按期|如期)?完成$|^及时$/;
const WHEN = /^(.*?)(?:工作)?(?:完成|开展|实施|办理|到位)?(?:时间|时限|期限|日期)$/;
const DUE = /(?:(20\d\d)年)?(\d{1,2})(?:月(?:份)?(?:(\d{1,2})日)?)?(?:[-~至到](?:(20\d\d)年)?(\d{1,2})月(?:份)?(?:(\d{1,2})日)?)?(底|末)?(?:(?:之|以)?(前)|内|完成)?/g;
const SAID = /(?:(20\d\d)年)?(\d{1,2})月(?:份)?(?:(\d{1,2})日)?(?:[-~至到](?:(20\d\d)年)?(\d{1,2})月(?:份)?(?:(\d{1,2})日)?)?(底|末)?(?:之?(前|后))?|(?:(20\d\d)年)?(\d{1,2})[-~至到](\d{1,2})月(?:份)?/g;
const YEAR = /(20\d\d)年/g;
const DONE = /完成|举办|举行|召开|开展|组织|实施|竣工|建成|通车|发放|支付|拨付|下达|验收|入库/;
/** Plans, papers and payments are not the thing itself. */
const NOT_YET = /计划|拟|预计|将|招标|中标|评标|采购公告|公告|签订|合同|方案|总结|评估|考核|报告|汇报|资料|归档|审计|决算|通知|宣传|摸底|启动|下一年|下年|次年|结算|质保|尾款/;
const PAID = /支付|拨付|发放|下达|下发|付款|报销/;
const ACCEPTED = /验收/;
const BUILT = /购置|采购|建设|修缮|改造|安装|装修|维修|完工/;

/** Indicators of time that lost no points and have no reason, beside a later date of the same thing. */
export function lateIn({ text }: TextField, indicators: readonly Indicator[], year: number | undefined): readonly Late[] {
  if (!text.includes('月')) return [];
  let read: readonly Clause[] | undefined;
  return indicators.flatMap((indicator): readonly Late[] => {
    const subjects = /[间限期]$/.test(indicator.name) ? subjectsOf(indicator) : [];
    if (subjects.length === 0) return [];
    const due = dueOf(normalize(quoted(indicator.target)));
    if (!due) return [];
    const clauses = (read ??= clausesOf(text));
    const done = clauses.filter(({ words }) => subjects.some((subject) => isAbout(words, subject)));
    // Accepted late is not done late where the text says when it was done.
    const said = done.some(({ words, known }) => datesIn(words, known ?? year).length > 0) ? done : clauses.filter(({ words, sentence }) => subjects.some((subject) => isAccepted(words, sentence, subject)));
    const spans = said.flatMap(({ words, start, known }) => datesIn(words, known ?? year).filter(({ date }) => isAfter(date, due, year)).map(({ at, length }) => ({ start: start + at, end: start + at + length })));
    return spans.length === 0 ? [] : [{ indicator, spans }];
  });
}

/** 标准化定级、评审时间 → 标准化定级, 评审; none where the indicator is not of time, or not said to be met. */
function subjectsOf({ name, result, score, weight, reason }: Indicator): readonly string[] {
  const called = WHEN.exec(normalize(name).replace(/^指标\d+:?/, ''))?.[1]?.replace(/^(?:各类|各项|项目|全部|完成)/, '');
  if (called === undefined || reason !== '' || (score !== undefined && weight !== undefined && !score.eq(weight)) || !MET.test(normalize(quoted(result)))) return [];
  return called.split(/[、及和与]/).filter((subject) => subject.length >= 2);
}

/** The last day allowed; the latest where there are several. */
function dueOf(target: string): Day | undefined {
  const found = matchesIn(target, DUE).flatMap((match): readonly Day[] => {
    const [whole, year, first, day, toYear, toMonth, toDay, end, before] = match;
    if (!whole.includes('月')) return [];
    const month = Number(toMonth ?? first);
    const named = toMonth === undefined ? day : toDay;
    const strict = before !== undefined && named === undefined && end === undefined;
    return month >= 1 && month <= 12 ? [{ year: numberOf(toYear ?? year), month, day: named !== undefined ? Number(named) : strict ? 0 : LAST }] : [];
  });
  return found.reduce<Day | undefined>((last, each) => (!last || order(each) > order(last) ? each : last), undefined);
}

const order = ({ year, month, day }: Day): number => (year ?? 0) * 10000 + month * 100 + day;

/** Clauses between commas and full stops, with the year their sentence names before them. */
function clausesOf(text: string): readonly Clause[] {
  let known: number | undefined;
  return matchesIn(text, /[^。；;\n]+/g).flatMap((sentence) =>
    matchesIn(sentence[0], /[^,，]+/g).map((match): Clause => {
      const years = [...match[0].matchAll(YEAR)];
      const before = known;
      known = numberOf(years[years.length - 1]?.[1]) ?? known;
      return { words: match[0], sentence: sentence[0], start: sentence.index + match.index, known: before };
    }),
  );
}

interface Clause {
  readonly words: string;
  readonly sentence: string;
  readonly start: number;
  readonly known: number | undefined;
}

/** What is bought or built is there when it was accepted; of a service that comes afterwards. The sentence says what it was. */
function isAccepted(words: string, sentence: string, subject: string): boolean {
  return BUILT.test(subject) && ACCEPTED.test(words) && !NOT_YET.test(words) && !PAID.test(subject) && (subject.match(/../g) ?? []).every((word) => sentence.includes(word));
}

/** The clause says that the thing was done: paid where the indicator is about paying, else anything but paid. */
function isAbout(words: string, subject: string): boolean {
  if (!DONE.test(words) || NOT_YET.test(words) || ACCEPTED.test(words)) return false;
  const pays = PAID.test(subject);
  if (pays !== PAID.test(words)) return false;
  const thing = subject.replace(PAID, '');
  return thing.length < 2 ? pays && thing.length > 0 && words.includes(thing) : words.includes(thing);
}

/** The last day of each date or span of dates. A day before which, or after which, something was done is no date of it. */
function datesIn(words: string, known: number | undefined): readonly { readonly date: Day; readonly at: number; readonly length: number }[] {
  return matchesIn(words, SAID).flatMap((match) => {
    const [whole, year, first, day, toYear, toMonth, toDay, , around, year2, , month2] = match;
    const month = Number(month2 ?? toMonth ?? first);
    const named = month2 !== undefined ? undefined : toMonth === undefined ? day : toDay;
    if (around !== undefined || month < 1 || month > 12) return [];
    return [{ date: { year: numberOf(toYear ?? year ?? year2) ?? known, month, day: named === undefined ? 1 : Number(named) }, at: match.index, length: whole.length }];
  });
}

/** Later in the year of the target; without a day the month has to be a later one, or just begun is late as well (11月前). */
function isAfter(date: Day, due: Day, year: number | undefined): boolean {
  const own = due.year ?? year;
  if (date.year === undefined || own === undefined || date.year !== own) return false;
  return date.month > due.month || (date.month === due.month && date.day > due.day);
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
