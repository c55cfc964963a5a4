import { type Narrative } from '../narrative';
import { topicOf } from '../resolve';
import type { TextParagraph } from '../text';
import type { Judge, Judged, Remark } from './types';

/** Sections a whole 情况说明 has (财预〔2016〕143号): what they are called and how a text may say them. */
const REQUIRED: Readonly<Record<string, readonly { readonly name: string; readonly says: RegExp }[]>> = {
  'final-accounts': [
    { name: '收入支出决算总体情况', says: /(?:收入支出|收支|收、支)(?:决算)?总体|收入支出决算情况/ },
    { name: '收入决算情况', says: /收入决算|本年收入/ },
    { name: '支出决算情况', says: /支出决算/ },
    { name: '财政拨款收入支出决算总体情况', says: /财政拨款(?:收支|收入支出|收、支|收入、支出)/ },
    { name: '一般公共预算财政拨款支出决算情况', says: /一般公共预算/ },
    { name: '“三公”经费支出决算情况', says: /三公"?经费/ },
    { name: '机关运行经费支出情况', says: /机关运行经费/ },
    { name: '政府采购支出情况', says: /政府采购/ },
    { name: '国有资产占用情况', says: /国有资产|车辆/ },
    { name: '预算绩效情况', says: /绩效/ },
  ],
};

const FEWEST_TOPICS = 6;

/** A text of most sections: what an excerpt leaves out is not missing. */
export function isWhole({ facts, set }: Narrative): boolean {
  return new Set(facts.flatMap((fact) => topicOf({ headings: fact.headings }, set)?.id ?? [])).size >= FEWEST_TOPICS;
}

/** Sections that are missing (FM-02), and contents that promise what the text does not have (FM-01). */
export function judgeOutline({ narrative }: Judge): Judged {
  return { remarks: [...missingSections(narrative), ...contents(narrative)], checked: new Set() };
}

function missingSections(narrative: Narrative): readonly Remark[] {
  const [first] = narrative.sections.map(({ paragraph }) => paragraph);
  const required = REQUIRED[narrative.set];
  if (!required || !first || !isWhole(narrative)) return [];
  const listed = contentsOf(narrative.document.paragraphs);
  const said = narrative.document.paragraphs.filter((paragraph) => !listed.includes(paragraph)).map(({ words }) => words).join('。');
  const missing = required.filter(({ says }) => !says.test(said)).map(({ name }) => name);
  if (missing.length === 0) return [];
  return [{ rule: 'FM-02', messageId: 'missing', data: { sections: missing.join('、') }, paragraph: first, span: { start: 0, end: Math.min(first.words.length, 20) }, cells: [] }];
}

const ENTRY = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、)(.+?)[.…·]*\d*$/;

/** The lines of 目录, up to where its first entry comes again. */
function contentsOf(paragraphs: readonly TextParagraph[]): readonly TextParagraph[] {
  const start = paragraphs.findIndex(({ words }) => /^目录$/.test(words));
  if (start < 0) return [];
  const [first] = paragraphs.slice(start + 1);
  const title = first && titleOf(first);
  const end = title === undefined ? -1 : paragraphs.findIndex((paragraph, index) => index > start + 1 && titleOf(paragraph) === title);
  return end < 0 ? [] : paragraphs.slice(start + 1, end);
}

function titleOf({ words }: TextParagraph): string | undefined {
  return ENTRY.exec(words)?.[1];
}

/** Sections of 情况说明 that the contents name and the text does not have. */
function contents({ document: { paragraphs } }: Narrative): readonly Remark[] {
  const listed = contentsOf(paragraphs);
  const body = paragraphs.filter((paragraph) => !listed.includes(paragraph));
  return listed.flatMap((paragraph): readonly Remark[] => {
    const title = titleOf(paragraph);
    if (title === undefined || !/说明$/.test(title) || body.some(({ words }) => words.includes(title) || words.includes(title.replace(/说明$/, '')))) return [];
    return [{ rule: 'FM-01', messageId: 'absent', data: { title }, paragraph, span: { start: 0, end: paragraph.words.length }, cells: [] }];
  });
}
