import { formatAmount, normalize } from '../../core';
import { roundingOf } from '../figures';
import { statementsOf } from '../narrative';
import { topicOf } from '../resolve';
import type { TextParagraph } from '../text';
import { meantBy } from './amounts';
import { ownAmount } from './ratios';
import type { Edit, Judge, Judged, Remark } from './types';

/** Years, the unit's name and 部门/单位 through the whole text (NA-14, NA-15). */
export function judgeDocument(judge: Judge): Judged {
  return { remarks: [...years(judge), ...titles(judge), ...lastYearMeant(judge), ...names(judge), ...mixed(judge)], checked: new Set() };
}

const YEAR = /20\d{2}(?=年)/g;
/** A date, a span, a document: its year is its own. */
const FREE_BEFORE = /(?:截至|截止|自|从|于|〔|\[|\(|《[^》]*|[-至~到]|\d)$/;
const FREE_AFTER = /^年(?:度)?(?:以来|起|至|-|—|~|到|底|末|初|以前|之前|以后)|^年\d{1,2}月|^年[^,;。]{0,10}》|^年-|^-20/;

/** Years beside figures and in headings: the year of the tables or the one before. */
function years({ narrative }: Judge): readonly Remark[] {
  const { year } = narrative.unit;
  if (year === undefined) return [];
  const speaking = new Set(narrative.facts.filter((fact) => topicOf(fact, narrative.set) !== undefined).map(({ paragraph }) => paragraph));
  const first = narrative.document.paragraphs.find(({ words }) => /^第[一二三四五六七八九十]+部分/.test(words));
  return narrative.document.paragraphs.flatMap((paragraph) => {
    if (!speaking.has(paragraph) && paragraph !== first) return [];
    return [...paragraph.words.matchAll(YEAR)].flatMap((match): readonly Remark[] => {
      const said = Number(match[0]);
      const [before, after] = [paragraph.words.slice(Math.max(0, match.index - 30), match.index), paragraph.words.slice(match.index + 4)];
      // Only the year a sentence or a clause begins with says what its figures are of.
      const leads = /(?:^|[。;,:、]|第[一二三四五六七八九十]部分|[)])$/.test(before) || /(?:与|比|较|同)$/.test(before);
      if (said === year || said === year - 1 || !leads || FREE_BEFORE.test(before) || FREE_AFTER.test(after) || isSecond(paragraph, match.index, year)) return [];
      const end = Math.min(paragraph.words.length, endOfClause(paragraph, match.index));
      const edit: Edit = { start: match.index, end: match.index + 4, text: String(said === year + 1 || !/(?:与|比|较|同)$/.test(before) ? year : year - 1), follows: 'tables' };
      return [{ rule: 'NA-14', messageId: 'year', data: { words: paragraph.words.slice(match.index, end), year, said }, paragraph, span: { start: match.index, end: match.index + 4 }, cells: [], ...(/(?:与|比|较|同)$/.test(before) ? {} : { edit }) }];
    });
  });
}

/** 比上年增加…,比2019年减少…: a further comparison, beside the one with last year; or one that says what it is for. */
function isSecond({ words }: TextParagraph, at: number, year: number): boolean {
  if (/^\d{4}年度?\(/.test(words.slice(at))) return true;
  const sentence = words.slice(words.lastIndexOf('。', at) + 1, at);
  return new RegExp(`(?:与|比|较|同)(?:上年|去年|上一年|${String(year - 1)}年)`).test(sentence);
}

function endOfClause({ words }: TextParagraph, from: number): number {
  const found = words.slice(from).search(/[,。;](?!\d)/);
  return found < 0 ? from + 30 : from + found;
}

/** 某局2023年度部门决算, 第三部分2023年度部门决算情况说明: what a cover, contents and headings are titled. */
const TITLED: Readonly<Record<string, RegExp>> = {
  'final-accounts': /^[^,。;:《》0-9]{0,40}(20\d{2})年(?:度)?[^,。;:《》0-9]{0,16}决算[^,。;:《》0-9]{0,12}(?:[.…·]*\d{0,3})$/,
  budget: /^[^,。;:《》0-9]{0,40}(20\d{2})年(?:度)?[^,。;:《》0-9]{0,16}预算[^,。;:《》0-9]{0,12}(?:[.…·]*\d{0,3})$/,
};
const NOT_OWN = /上年|比|较|变动|增减|批复|执行/;

/** Cover, contents and headings are titled with the year of the tables; last year's document with this year's tables is the usual slip. */
function titles({ narrative: { document, unit, set, facts } }: Judge): readonly Remark[] {
  const { year } = unit;
  const titled = TITLED[set];
  if (year === undefined || !titled) return [];
  const speaking = new Set(facts.map(({ paragraph }) => paragraph));
  return document.paragraphs.flatMap((paragraph): readonly Remark[] => {
    const { words } = paragraph;
    const said = speaking.has(paragraph) || NOT_OWN.test(words) ? undefined : titled.exec(words)?.[1];
    if (said === undefined || Number(said) === year || (Number(said) !== year - 1 && /^第[一二三四五六七八九十]+部分/.test(words))) return [];
    const start = words.indexOf(said);
    return [{ rule: 'NA-14', messageId: 'title', data: { words, year, said }, paragraph, span: { start, end: start + said.length }, cells: [], edit: { start, end: start + said.length, text: String(year), follows: 'tables' } }];
  });
}

/** 2022年度收入总计3,487.99万元 is this year's figure said of last year. */
function lastYearMeant(judge: Judge): readonly Remark[] {
  const { year } = judge.narrative.unit;
  if (year === undefined) return [];
  return statementsOf(judge.narrative).flatMap((statement): readonly Remark[] => {
    const { role, figure, fact, span } = statement;
    if (role !== 'previous' || figure.measure !== 'money' || figure.value.isZero() || ownAmount(fact)) return [];
    const { paragraph, sentence } = fact;
    if (/相同|持平|一致/.test(paragraph.words.slice(sentence.start, sentence.end))) return [];
    const meant = meantBy(judge, { role: 'amount', of: '', fact });
    const [found] = meant?.found ?? [];
    if (!meant || meant.guessed || !found || found.name === '' || !found.value.minus(figure.value).abs().lt(roundingOf(figure))) return [];
    return [{ rule: 'NA-14', messageId: 'last', data: { words: paragraph.words.slice(span.start, span.end), year, said: year - 1, cell: `${found.name} ${formatAmount(found.value)}万元` }, paragraph, span, cells: found.cells }];
  });
}

const BODY = '(?:局|委员会|办公室|厅|中心|医院|学校|大学|学院|研究院|研究所|管理处|管理站|支队|总队|法院|检察院|人民政府|街道办事处)';
const NAMED = new RegExp(`(?:^|[。;])(?:20\\d{2}年度?)?([\\u4e00-\\u9fff]{2,18}?${BODY})(?=20\\d{2}年|一般公共|财政拨款|部门|单位|收入|支出|预算|收支|机关运行|政府采购|"?三公)`, 'g');

/** The unit at the head of a sentence with figures is that of the tables. */
function names({ narrative }: Judge): readonly Remark[] {
  const own = normalize(narrative.unit.organisation).replace(/^\d+/, '');
  if (own.length < 4) return [];
  const speaking = new Set(narrative.facts.filter((fact) => topicOf(fact, narrative.set) !== undefined).map(({ paragraph }) => paragraph));
  return [...speaking].flatMap((paragraph) =>
    [...paragraph.words.matchAll(NAMED)].flatMap((match): readonly Remark[] => {
      const said = match[1] ?? '';
      // A short name of the same unit, or a name our unit is a part of, is no other unit.
      if (own.includes(said) || said.includes(own) || isShort(said, own) || /^(?:本|我|全|各|该|所属|下属|市|县|区|省)/.test(said)) return [];
      const start = match.index + match[0].length - said.length;
      return [{ rule: 'NA-15', messageId: 'other', data: { words: said, unit: own }, severity: 'warning', paragraph, span: { start, end: start + said.length }, cells: [] }];
    }),
  );
}

/** 晋城应急局 is 晋城市应急管理局: its characters in their order. */
function isShort(said: string, own: string): boolean {
  let at = 0;
  for (const character of own) if (character === said.charAt(at)) at += 1;
  return at === said.length;
}

const TITLE = /(部门|单位)(?:决算|预算)(?:公开|情况说明|说明)?$/;

/** 单位决算 in the title and 本部门 in the text: said once, where it first happens. */
function mixed({ narrative: { document, facts, set } }: Judge): readonly Remark[] {
  const title = document.paragraphs.slice(0, 12).map(({ words }) => ({ words, found: TITLE.exec(words) })).find(({ words, found }) => found && words.length <= 40);
  const used = title?.found?.[1];
  if (!title || used === undefined) return [];
  const other = used === '部门' ? '本单位' : '本部门';
  for (const fact of facts.filter((each) => topicOf(each, set) !== undefined)) {
    const { words } = fact.paragraph;
    const at = words.search(new RegExp(`${other}(?!\\()`));
    if (at >= 0) return [{ rule: 'NA-15', messageId: 'mixed', data: { title: title.words, words: other }, paragraph: fact.paragraph, span: { start: at, end: at + other.length }, cells: [] }];
  }
  return [];
}
