import { outlineOf } from '../sections';
import type { TextParagraph } from '../text';
import type { Judge, Judged, Remark } from './types';
import { isWhole } from './whole';

/** A numbered line: 一、收入决算情况说明……12. */
const ENTRY = /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、)(.+?)[.…·]*\d*$/;
const PART = /^第[一二三四五六七八九十]+部分/;
/** The part whose sections the contents may list one by one. */
const NARRATIVE = /情况.{0,4}说明|说明$/;
/** Contents that list fewer of its sections name only some of them. */
const FEWEST = 3;

interface Entry {
  readonly paragraph: TextParagraph;
  readonly number: string;
  readonly title: string;
  readonly key: string;
  /** It stands under the part that is the 情况说明. */
  readonly narrative: boolean;
}

/** 目录 against the sections of the text: what only one of them has, and what they number differently (FM-01). */
export function judgeContents({ narrative }: Judge): Judged {
  const { paragraphs } = narrative.document;
  const lines = contentsOf(paragraphs);
  if (lines.length === 0) return { remarks: [], checked: new Set() };
  const listed = entriesOf(lines);
  const levels = outlineOf(narrative.document);
  const body = paragraphs.filter((paragraph) => !lines.includes(paragraph));
  const sections = entriesOf(paragraphs.filter((paragraph, index) => !lines.includes(paragraph) && levels[index] !== undefined));
  const told = (messageId: string, { paragraph }: Entry, data: Remark['data']): Remark => ({ rule: 'FM-01', messageId, data, paragraph, span: { start: 0, end: paragraph.words.length }, cells: [] });
  const promised = listed.filter(({ narrative: own, title, key }) => !sections.some((section) => section.key === key) && (own ? isWhole(narrative) || /说明$/.test(title) : /说明$/.test(title)) && !body.some(({ words }) => words.includes(key)));
  const own = listed.filter(({ narrative: isOwn, number }) => isOwn && !PART.test(number));
  const unlisted = own.length >= FEWEST ? sections.filter(({ narrative: isOwn, number, key }) => isOwn && !PART.test(number) && !listed.some((entry) => entry.key === key)) : [];
  const renumbered = own.flatMap((entry) => {
    const section = sections.find(({ key, narrative: isOwn }) => isOwn && key === entry.key);
    return section && section.number !== entry.number ? [told('number', section, { title: section.title, listed: entry.number, number: section.number })] : [];
  });
  return {
    remarks: [...promised.map((entry) => told('absent', entry, { title: entry.title })), ...renumbered, ...unlisted.map((section) => told('unlisted', section, { title: section.title }))],
    checked: new Set(),
  };
}

/** The lines of 目录, up to where its first entry comes again. */
export function contentsOf(paragraphs: readonly TextParagraph[]): readonly TextParagraph[] {
  const start = paragraphs.findIndex(({ words }) => /^目录$/.test(words));
  if (start < 0) return [];
  const [first] = paragraphs.slice(start + 1);
  const title = first && keyOf(first);
  const end = title === undefined ? -1 : paragraphs.findIndex((paragraph, index) => index > start + 1 && keyOf(paragraph) === title);
  return end < 0 ? [] : paragraphs.slice(start + 1, end);
}

function keyOf({ words }: TextParagraph): string | undefined {
  const title = ENTRY.exec(words)?.[2];
  return title === undefined ? undefined : bare(title);
}

function entriesOf(paragraphs: readonly TextParagraph[]): readonly Entry[] {
  let narrative = false;
  return paragraphs.flatMap((paragraph): readonly Entry[] => {
    const [, number, title] = ENTRY.exec(paragraph.words) ?? [];
    if (number === undefined || title === undefined) return [];
    if (PART.test(number)) narrative = NARRATIVE.test(title);
    return [{ paragraph, number, title, key: bare(title), narrative }];
  });
}

/** 2023年度收入决算情况说明 is 收入决算. */
function bare(title: string): string {
  return title.replace(/^20\d{2}年度?/, '').replace(/["“”]/g, '').replace(/(?:的?情况)?(?:的?说明)?$/, '');
}
