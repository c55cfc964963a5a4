import { runToEnd, setOf, tableName } from '../core';
import type { Draft } from '../narrative';
import type { Opened, Unit } from '../reading';
import type { TableAccess } from '../relations';
import { blank, BLANKS } from './blank';
import { CHART_FORMS, type Chart, chartsOf } from './charts';
import { type Block, type DocumentPart, heading, paragraph, type PublicDocument, type Wanted } from './document';
import type { DocumentKind } from './kinds';
import { numeral } from './numeral';
import { printedTable } from './printed/printed-table';

export interface ComposeOptions {
  /** Second line of the cover, where it is not the usual one. */
  readonly title?: string;
  /** 第一部分, a paragraph a line; a line 一、… is a heading. */
  readonly overview?: string;
  /** 第三部分 as written from the tables; absent where it is still to be written. */
  readonly draft?: Draft;
  /** False leaves the charts out. */
  readonly charts?: boolean;
}

/** Whose document of which kind. */
export interface Wish {
  readonly unit: Unit;
  readonly kind: DocumentKind;
}

/** The document of one unit: cover, overview, tables, text with its charts, terms, attachments. */
export function compose(opened: Opened, wish: Wish, options: ComposeOptions = {}): PublicDocument {
  return runToEnd(composingSteps(opened, wish, options));
}

/** The same, a table a step. */
export function* composingSteps(opened: Opened, { unit, kind }: Wish, options: ComposeOptions = {}): Generator<undefined, PublicDocument> {
  const { date1904 } = opened.workbook;
  const draft = options.draft ?? { kind: kind.set, title: '第三部分 情况说明', sections: [], pending: [{ kind: 'words', key: '情况说明', section: '第三部分 情况说明', ask: blank('情况说明') }] };
  const year = unit.year === undefined ? blank('年度') : String(unit.year);
  const own = unit.tables.filter(({ form }) => setOf(form) === kind.set);
  const charts = options.charts === false ? [] : chartsOf(CHART_FORMS, unit, kind.set, opened.sets);
  yield;
  const tables = yield* tableSteps(own, titleOf, date1904);
  const attached = yield* tableSteps(attachments(unit, kind.attached), attachedTitle, date1904);
  const parts: readonly DocumentPart[] = [
    { title: '第一部分 概况', attached: false, blocks: overview(options.overview) },
    { title: `第二部分 ${year}${kind.tables}`, attached: false, blocks: tables },
    { title: draft.title, attached: false, blocks: narrative(draft, charts) },
    { title: '第四部分 名词解释', attached: false, blocks: kind.terms.map(({ term, means }, index) => paragraph(`${numeral(index + 1)}、${term}：${means}`)) },
    ...(attached.length === 0 ? [] : [{ title: '第五部分 附件', attached: true, blocks: attached }]),
  ];
  const organisation = unit.organisation === '' ? blank('单位名称') : unit.organisation;
  const title = options.title ?? `${year}${kind.cover}`;
  const cover = [organisation, title].filter((text) => text.includes('【')).map((text): Wanted => ({ section: '封面', ask: text }));
  return {
    kind: kind.set,
    organisation,
    ...(unit.year === undefined ? {} : { year: unit.year }),
    title,
    parts,
    withoutPrevious: draft.pending.filter((each) => each.kind === 'previous').length,
    pending: [...cover, ...parts.flatMap((part) => wantedIn(part, part.title === draft.title ? draft : undefined))],
  };
}

/** Tables of other sets that go with the document: 绩效自评表 behind 决算, 绩效目标表 behind 预算. */
function attachments({ tables }: Unit, sets: readonly string[]): readonly TableAccess[] {
  return sets.flatMap((set) => tables.filter(({ form }) => setOf(form) === set));
}

/** 一、收入支出决算总表; 表一 预算收支总表 where the tables are numbered by their names. */
function titleOf({ form }: TableAccess, index: number): (title: string) => string {
  return (title) => (form.short.startsWith('表') ? `${tableName(form.short)} ${title}` : `${numeral(index + 1)}、${title}`);
}

/** Of many forms of one name each says whose it is: 附件1 项目支出绩效目标表（网络运维）. */
function attachedTitle({ table: { subject = '' } }: TableAccess, index: number): (title: string) => string {
  return (title) => `附件${index + 1} ${title}${subject === '' || title.includes(subject) ? '' : `（${subject}）`}`;
}

function* tableSteps(accesses: readonly TableAccess[], titled: typeof titleOf, date1904: boolean): Generator<undefined, readonly Block[]> {
  const blocks: Block[] = [];
  for (const [index, access] of accesses.entries()) {
    yield;
    blocks.push(...tableBlocks(access, titled(access, index), date1904));
  }
  return blocks;
}

function tableBlocks(access: TableAccess, named: (title: string) => string, date1904: boolean): readonly Block[] {
  const table = printedTable(access, date1904);
  const notes = table.unexplained ? [...table.notes, `说明：${blank('本表无数据的说明')}`] : table.notes;
  return [heading(2, named(table.title)), { kind: 'table', table: { ...table, notes } }];
}

const HEADING = /^[一二三四五六七八九十]+、/;

function overview(text: string | undefined): readonly Block[] {
  if (text === undefined || text.trim() === '') {
    return [heading(2, '一、单位职责'), paragraph(blank('单位职责')), heading(2, '二、机构设置情况'), paragraph(blank('机构设置情况'))];
  }
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== '' && line !== '第一部分 概况');
  return lines.map((line) => (HEADING.test(line) && line.length <= LONGEST_HEADING ? heading(2, line) : paragraph(line)));
}

const LONGEST_HEADING = 20;

/** The text, each chart behind the section it belongs to; what belongs to none stands at the end. */
function narrative({ sections }: Draft, charts: readonly Chart[]): readonly Block[] {
  const waiting = [...charts];
  const blocks = sections.flatMap((section): readonly Block[] => {
    const own = waiting.filter((chart) => chart.section.test(section.title));
    for (const chart of own) waiting.splice(waiting.indexOf(chart), 1);
    return [
      heading(section.level === 1 ? 2 : section.level === 2 ? 3 : 4, section.title),
      ...section.paragraphs.map(({ text, figures }) => paragraph(text, figures.map(({ from, to, cell }) => ({ from, to, cell })))),
      ...own.map((chart): Block => ({ kind: 'chart', chart })),
    ];
  });
  const words = sections.length === 0 ? [paragraph(blank('情况说明'))] : blocks;
  return [...words, ...waiting.map((chart): Block => ({ kind: 'chart', chart }))];
}

/** What a part still wants: as the text asks for it, else every blank by the heading above it. */
function wantedIn({ title, blocks }: DocumentPart, draft: Draft | undefined): readonly Wanted[] {
  if (draft) return draft.pending.filter((each) => each.kind !== 'previous').map(({ section, ask }) => ({ section, ask }));
  let section = title;
  return blocks.flatMap((block): readonly Wanted[] => {
    if (block.kind === 'heading') section = block.text;
    return textsOf(block).flatMap((text) => (text.match(BLANKS) ?? []).map((ask) => ({ section, ask })));
  });
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'chart') return [];
  if (block.kind !== 'table') return [block.text];
  return [...block.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)), ...block.table.notes];
}
