import { check } from '../../src/check';
import { type Table, valueAt, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS, FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { asSheet, exchanged, joinNames, type Perturbation, publishedTable, type Sheet, shifted, splitCodes, synonyms, titleElsewhere, titleOnly, withoutLines, withoutNumbers, withoutParents } from '../kit/layouts/perturb';
import { ACCOUNTS, chance, pick } from '../kit/layouts/provinces';
import { workbook } from './sheets';

/**
 * Provinces that do not exist: words, order and cutting of columns drawn by chance (with a seed). Every figure carries a number of
 * its own, so that it is seen where it was read. A table is read rightly, or it is reported; it is never read wrongly and never lost.
 */
const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

const WORDS: Readonly<Record<string, readonly string[]>> = {
  科目代码: ['科目编码', '功能分类科目编码', '编码', '支出功能分类科目代码'],
  科目名称: ['名称', '功能分类科目名称', '科目名称'],
  金额: ['决算数', '2023年决算数', '数额', '金额（万元）'],
  决算数: ['金额', '本年决算数'],
  统计数: ['数量', '金额'],
  小计: ['合计', '小计'],
  合计: ['小计', '合计'],
  财政拨款收入: ['财政补助收入', '财政拨款收入'],
  附属单位上缴收入: ['附属单位缴款', '附属单位上缴'],
  上缴上级支出: ['上缴上级补助支出', '上缴上级单位支出'],
  对附属单位补助支出: ['对附属单位补助'],
  一般公共预算财政拨款: ['一般公共预算', '一般公共预算拨款'],
  政府性基金预算财政拨款: ['政府性基金', '政府性基金拨款'],
  国有资本经营预算财政拨款: ['国有资本经营预算', '国有资本经营'],
  年初结转和结余: ['年初结转结余', '年初结转及结余'],
  年末结转和结余: ['年末结转结余', '年末结转及结余'],
  公务接待费: ['公务接待费用', '公务接待费'],
};

/** One province: the same habits in every table. */
function province(seed: number): readonly Perturbation[] {
  const next = chance(seed);
  const words = Object.fromEntries(Object.entries(WORDS).map(([word, others]) => [word, next() < 0.7 ? pick(others, next) : word]));
  const often = (share: number, change: Perturbation): readonly Perturbation[] => (next() < share ? [change] : []);
  return [
    ...often(0.4, exchanged('事业收入', '其他收入')),
    ...often(0.4, exchanged('经营支出', '上缴上级支出')),
    ...often(0.4, exchanged('基本支出', '项目支出')),
    ...often(0.6, withoutLines),
    ...often(0.6, withoutNumbers),
    ...often(0.3, withoutParents),
    ...(next() < 0.5 ? [pick([splitCodes(false), splitCodes(true), joinNames], next)] : []),
    synonyms(words),
    ...often(0.5, pick([titleElsewhere, titleOnly], next)),
    ...often(0.5, shifted),
  ];
}

/** Every figure of the body a number that occurs once in the workbook. */
function numbered(sheet: Sheet): Sheet {
  const start = sheet.header + sheet.headerRows + 1;
  const lines = new Set((sheet.rows[sheet.header + 1] ?? []).flatMap((text, column) => (text === '行次' || /代码$/.test(text) ? [column] : [])));
  const rows = sheet.rows.map((row, r) => row.map((text, column) => (r >= start - 1 && !lines.has(column) && /^[\d,]+\.\d+$/.test(text) ? `${Number(sheet.no)}${String(r).padStart(2, '0')}${String(column).padStart(2, '0')}.25` : text)));
  return { ...sheet, rows };
}

const drawn = (no: string, changes: readonly Perturbation[]): Sheet => changes.reduce((sheet, change) => change(sheet) ?? sheet, numbered(publishedTable(no)));

/** `form part row column` → figure. */
function figuresOf(book: WorkbookSnapshot, tables: readonly Table[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const table of tables) {
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) throw new Error(table.sheet);
    for (const row of table.rows) {
      for (const column of table.columns) {
        if (column.role !== 'amount' || column.part !== row.part || column.lane !== row.lane) continue;
        const value = valueAt(sheet, row.row, column.column);
        // Codes of 06 are found in whichever lane they stand.
        const place = table.form.short === '06' ? ['06', row.key] : [table.form.short, row.part, row.key, column.key];
        if (typeof value === 'number') found.set(place.join(' '), value);
      }
    }
  }
  return found;
}

const plain = workbook(...ACCOUNTS.map((no) => asSheet(numbered(publishedTable(no)))));
const RIGHT = figuresOf(plain, recognise(plain, FORMS).tables);

test('the figures are all different, and all are read in the published layout', () => {
  expect(RIGHT.size).toBeGreaterThan(200);
  expect(new Set(RIGHT.values()).size).toBe(RIGHT.size);
});

test.each(SEEDS)('invented province %i: every figure at its place, or its table named as not read', (seed) => {
  const book = workbook(...ACCOUNTS.map((no) => asSheet(drawn(no, province(seed)))));
  const read = recognise(book, FORMS);
  const asked = new Set([...read.uncertain, ...read.plain].map(({ sheet }) => sheet));
  // 06 without 人员经费 and 公用经费 over its lanes, code and name in one cell: two lanes are read, the others are named as unread.
  expect([...asked].filter((sheet) => sheet !== '06')).toEqual([]);
  const found = figuresOf(book, read.tables);
  for (const [place, figure] of found) expect({ place, figure }).toEqual({ place, figure: RIGHT.get(place) });
  expect([...RIGHT.keys()].filter((place) => !found.has(place) && !asked.has(place.slice(0, 2)))).toEqual([]);
});

/** Words of no form, one a table. */
const UNKNOWN = ['甲类资金', '专项安排', '统筹部分', '地方口径'];

test.each(SEEDS)('invented province %i with columns nobody knows: what is read is right, what is not is named', (seed) => {
  const next = chance(seed * 101);
  const renamed = ACCOUNTS.map((no) => {
    const sheet = drawn(no, province(seed));
    const words = sheet.rows.slice(sheet.header, sheet.header + sheet.headerRows).flat().filter((text) => text !== '' && !/代码|编码|名称|项目$|行次|类|款|^项$|收入$|支出$/.test(text));
    const target = words.length === 0 ? undefined : pick(words, next);
    return target === undefined ? sheet : { ...sheet, rows: sheet.rows.map((row, r) => (r >= sheet.header && r < sheet.header + sheet.headerRows ? row.map((text) => (text === target ? pick(UNKNOWN, next) : text)) : row)) };
  });
  const book = workbook(...renamed.map((sheet) => asSheet(sheet)));
  const report = check(book, FORM_SETS);
  const found = figuresOf(book, report.tables);
  for (const [place, figure] of found) expect({ place, figure }).toEqual({ place, figure: RIGHT.get(place) });
  const lost = new Set([...RIGHT.keys()].filter((place) => !found.has(place)).map((place) => place.split(' ')[0]));
  const told = new Set([
    ...[...report.uncertain, ...report.unread].map(({ sheet }) => sheet),
    ...report.tables.filter(({ id }) => report.findings.some(({ rule, table }) => rule === 'FM-columns' && table === id)).map(({ form }) => form.short),
  ]);
  expect([...lost].filter((no) => no !== undefined && !told.has(no))).toEqual([]);
});
