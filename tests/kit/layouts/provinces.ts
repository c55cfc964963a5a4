import { type Table, valueAt, type WorkbookSnapshot } from '../../../src/core';
import { FORMS } from '../../../src/forms';
import { recognise } from '../../../src/recognise';
import { workbook } from '../../recognise/sheets';
import { BUDGET_SHEETS } from './budget';
import { asSheet, exchanged, joinNames, type Perturbation, publishedTable, type Sheet, shifted, splitCodes, synonyms, titleElsewhere, titleOnly, withoutLines, withoutNumbers, withoutParents } from './perturb';
import { numberedRows, renamedRows, totalLast, unitInTitle, withNotes, withOrdinals } from './perturb-rows';

/**
 * Provinces that do not exist: words, order and cutting of columns, rows and headings drawn by chance (with a seed), for the final
 * accounts and the budget alike. Every cell for a figure holds a number of its own, so that it is seen where it was read.
 */
export const ACCOUNTS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Value>(from: readonly Value[], next: () => number): Value {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** Words of headers, and what other provinces write for them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  科目代码: ['科目编码', '功能分类科目编码', '编码', '支出功能分类科目代码'],
  科目编码: ['科目代码', '功能分类科目编码', '功能科目编码'],
  科目名称: ['名称', '功能分类科目名称', '科目'],
  金额: ['决算数', '数额', '金额（万元）'],
  决算数: ['金额', '本年决算数'],
  统计数: ['数量', '金额'],
  小计: ['合计', '小计'],
  合计: ['小计', '总计'],
  财政拨款收入: ['财政补助收入', '一般公共预算财政拨款收入'],
  附属单位上缴收入: ['附属单位缴款', '附属单位上缴'],
  上缴上级支出: ['上缴上级补助支出', '上缴上级单位支出'],
  对附属单位补助支出: ['对附属单位补助'],
  一般公共预算财政拨款: ['一般公共预算', '一般公共预算拨款'],
  政府性基金预算财政拨款: ['政府性基金', '政府性基金拨款'],
  国有资本经营预算财政拨款: ['国有资本经营预算', '国有资本经营'],
  一般公共预算: ['一般公共预算资金', '一般公共预算拨款'],
  政府性基金: ['政府性基金预算', '政府性基金预算拨款'],
  政府性基金预算: ['政府性基金', '政府性基金预算拨款'],
  国有资本经营预算: ['国有资本经营', '国有资本经营预算拨款'],
  财政专户管理资金: ['财政专户管理资金收入', '专户资金'],
  年初结转和结余: ['年初结转结余', '年初结转及结余'],
  年末结转和结余: ['年末结转结余', '年末结转及结余'],
  上年结转: ['上年结转结余', '上年结转和结余'],
  公务接待费: ['公务接待费用', '公务接待'],
  '2026年预算数': ['预算数', '2026年预算', '本年预算数'],
  '2026年财政拨款': ['财政拨款', '财政拨款收入'],
  '2026年合计': ['合计', '2026年预算数'],
  当年预算安排: ['本年预算安排', '当年预算'],
  上年结转安排: ['上年结转', '结转安排'],
  部门预算支出经济科目名称: ['部门预算经济分类科目名称', '部门经济科目名称'],
  政府预算支出经济科目名称: ['政府预算经济分类科目名称', '政府经济科目名称'],
  项目名称: ['项目', '单位/项目名称'],
};

/** Words of rows. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  文化旅游体育与传媒支出: ['文化体育与传媒支出'],
  资源勘探工业信息等支出: ['资源勘探信息等支出', '资源勘探电力信息等支出'],
  自然资源海洋气象等支出: ['国土海洋气象等支出'],
  卫生健康支出: ['医疗卫生与计划生育支出'],
  上年结转: ['上年结转结余', '上年结转和结余'],
  年终结转: ['结转下年', '年终结转结余'],
  年初结转和结余: ['年初结转结余'],
  年末结转和结余: ['年末结转结余'],
  本年收入合计: ['收入合计'],
  本年支出合计: ['支出合计'],
  '因公出国（境）费': ['因公出国（境）费用'],
  公务用车购置及运行费: ['公务用车购置及运行维护费'],
};

/** Columns that may stand in any order among themselves. */
const LIKE: readonly (readonly [string, string])[] = [
  ['事业收入', '其他收入'],
  ['上级补助收入', '经营收入'],
  ['经营支出', '上缴上级支出'],
  ['基本支出', '项目支出'],
  ['人员经费', '公用经费'],
  ['财政专户管理资金', '单位资金'],
  ['政府性基金预算', '国有资本经营预算'],
  ['政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
  ['当年预算安排', '上年结转安排'],
];

/** 06 prints 人员经费 and 公用经费 over lanes, not over columns; and 列号 go on from left to right. */
const columnsOnly =
  (change: Perturbation): Perturbation =>
  (sheet) => {
    const changed = sheet.no === '06' ? undefined : change(sheet);
    return changed && { ...changed, rows: changed.rows.map((row, r) => (r === changed.header + changed.headerRows && row.every((text) => /^\d{0,2}$/.test(text)) ? row.map((text, column) => (text === '' ? '' : String(column + 1))) : row)) };
  };

/** One province: the same habits in every table. */
export function province(seed: number): readonly Perturbation[] {
  const next = chance(seed);
  const drawn = (all: Readonly<Record<string, readonly string[]>>, share: number): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(all).map(([word, others]) => [word, next() < share ? pick(others, next) : word]));
  const often = (share: number, change: Perturbation): readonly Perturbation[] => (next() < share ? [change] : []);
  return [
    ...LIKE.flatMap(([one, other]) => often(0.35, columnsOnly(exchanged(one, other)))),
    ...often(0.5, withoutLines),
    ...often(0.5, withoutNumbers),
    ...often(0.25, withoutParents),
    ...(next() < 0.5 ? [pick([splitCodes(false), splitCodes(true), joinNames], next)] : []),
    ...often(0.5, synonyms(drawn(WORDS, 0.6))),
    ...often(0.4, renamedRows(drawn(ROWS, 0.6))),
    ...often(0.3, numberedRows(pick(['', '（一）', '1.'], next))),
    ...often(0.25, totalLast),
    ...often(0.2, withOrdinals),
    ...often(0.25, withNotes),
    ...often(0.3, unitInTitle),
    ...often(0.4, pick([titleElsewhere, titleOnly], next)),
    ...often(0.4, shifted),
  ];
}

const plainSheets: readonly Sheet[] = [...ACCOUNTS.map(publishedTable), ...BUDGET_SHEETS];

/** `form part row column` → figure, as read. Codes of 06 are found in whichever lane they stand. */
export function figuresOf(book: WorkbookSnapshot, tables: readonly Table[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { table, row, column, at } of places(book, tables)) {
    const value = valueAt(table, at[0], at[1]);
    if (typeof value === 'number') found.set(nameOf(row, column), value);
  }
  return found;
}

interface PlaceOf {
  readonly table: WorkbookSnapshot['sheets'][number];
  readonly row: readonly [short: string, part: string, key: string];
  readonly column: string;
  readonly at: readonly [number, number];
}

function nameOf([short, part, key]: PlaceOf['row'], column: string): string {
  return short === '06' ? `06 ${key}` : [short, part, key, column].join(' ');
}

function places(book: WorkbookSnapshot, tables: readonly Table[]): readonly PlaceOf[] {
  return tables.flatMap((table) => {
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) throw new Error(table.sheet);
    // Rows with nothing but a 行次 are no figures' place.
    return table.rows.filter(({ key }) => !/^行\d+$/.test(key)).flatMap((row) =>
      table.columns
        .filter((column) => column.role === 'amount' && column.part === row.part && column.lane === row.lane)
        .map((column): PlaceOf => ({ table: sheet, row: [table.form.short, row.part, row.key], column: column.key, at: [row.row, column.column] })),
    );
  });
}

/** The published tables with a number of its own in every cell for a figure; as sparse as published where told so. */
function filled(sparse: boolean): readonly Sheet[] {
  const book = workbook(...plainSheets.map((sheet) => asSheet(sheet)));
  const cells = new Map<string, string>();
  for (const { table, at } of places(book, recognise(book, FORMS).tables)) {
    if (sparse && valueAt(table, at[0], at[1]) === null) continue;
    cells.set(`${table.name} ${at.join(',')}`, `${String(plainSheets.findIndex(({ no }) => no === table.name) + 1)}${String(at[0]).padStart(2, '0')}${String(at[1]).padStart(2, '0')}.25`);
  }
  return plainSheets.map((sheet) => {
    const width = Math.max(...sheet.rows.map((row) => row.length));
    return { ...sheet, rows: sheet.rows.map((row, r) => Array.from({ length: r < sheet.header ? row.length : width }, (_, c) => cells.get(`${sheet.no} ${r},${c}`) ?? row[c] ?? '')) };
  });
}

const whole = new Map<boolean, { readonly sheets: readonly Sheet[]; readonly right: ReadonlyMap<string, unknown> }>();

/** The same, and what is read from the layout the documents were published in. */
export function published(sparse: boolean): { readonly sheets: readonly Sheet[]; readonly right: ReadonlyMap<string, unknown> } {
  let known = whole.get(sparse);
  if (!known) {
    const sheets = filled(sparse);
    const book = workbook(...sheets.map((sheet) => asSheet(sheet)));
    whole.set(sparse, (known = { sheets, right: figuresOf(book, recognise(book, FORMS).tables) }));
  }
  return known;
}

/** All tables of one set in one province. */
export function drawnIn(seed: number, set: 'accounts' | 'budget', sparse: boolean): WorkbookSnapshot {
  const changes = province(seed);
  const own = published(sparse).sheets.filter(({ no }) => ACCOUNTS.includes(no) === (set === 'accounts'));
  return workbook(...own.map((sheet) => asSheet(changes.reduce((changed, change) => change(changed) ?? changed, sheet))));
}


export function isBudget(no: string): boolean {
  return !ACCOUNTS.includes(no);
}
