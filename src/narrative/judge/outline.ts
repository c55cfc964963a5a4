import { type Narrative } from '../narrative';
import { contentsOf } from './contents';
import { isWhole } from './whole';
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
  budget: [
    { name: '收支预算总体情况', says: /收支|收、支|收入支出|收入、支出/ },
    { name: '收入预算情况', says: /收入预算|预算收入|本年收入/ },
    { name: '支出预算情况', says: /支出预算|预算支出/ },
    { name: '财政拨款收支预算总体情况', says: /财政拨款(?:收支|收入支出|收、支|收入、支出)/ },
    { name: '一般公共预算支出情况', says: /一般公共预算/ },
    { name: '一般公共预算基本支出情况', says: /基本支出/ },
    { name: '“三公”经费预算情况', says: /三公"?经费/ },
    { name: '机关运行经费', says: /机关运行经费|运行经费/ },
    { name: '政府采购情况', says: /政府采购/ },
    { name: '国有资产占有使用情况', says: /国有资产|车辆/ },
    { name: '绩效目标设置情况', says: /绩效/ },
  ],
};

/** Sections that are missing (FM-02). */
export function judgeOutline({ narrative }: Judge): Judged {
  return { remarks: missingSections(narrative), checked: new Set() };
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
