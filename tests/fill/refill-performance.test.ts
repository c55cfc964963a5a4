import { type CellRef, toA1, toQualified, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { open } from '../../src/reading';
import { readWorkbookFile } from '../../src/hosts/file';
import { bookOf } from '../../scripts/provinces/targets';
import { sheetOf, workbookOf } from '../kit/blocks/published';
import { withCell } from '../kit/edit';
import { computable, plain, refilled } from '../kit/fill/computable';
import { everyNth } from '../kit/fill/refill';
import { evaluation } from '../kit/layouts/evaluations';
import { overallEvaluation } from '../kit/layouts/overall';
import { targets } from '../kit/layouts/targets';

/** Blank and refill on performance tables: rates, points, totals and grades, and the totals of what is planned. */
const short = (text: string): string => text.replace(/^'?(\d\d|自评\d|整体自评表)[^!]*!/, '$1!');

/** The sheet of a cell alone: nothing follows from the table of another project. */
function alone(workbook: WorkbookSnapshot, cell: CellRef): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name === cell.sheet) };
}

/** Each cell deleted by itself; what comes back otherwise than printed, and what is written besides that is not offered of the whole table. */
function oneByOne(workbook: WorkbookSnapshot, cells: readonly CellRef[]): readonly string[] {
  const standing = new Map<string, ReadonlySet<string>>();
  return cells.flatMap((cell) => {
    const own = alone(workbook, cell);
    let offered = standing.get(cell.sheet);
    if (!offered) standing.set(cell.sheet, (offered = new Set(fill(own, FORM_SETS).items.map(({ kind, write }) => `${toQualified(write.cell)} ${kind} ${String(write.old.value)} → ${String(write.next.value)}`))));
    return refilled(own, [cell]).filter((each) => offered?.has(each) !== true).map(short);
  });
}

/** What a person judges, a result that is not there, and a total that waits for points another row has lost: nothing is offered. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  'jincheng-2023-self-evaluations': [
    ...['02!I21 2', '03!I16 5', '04!I17 5', '09!I20 5', '12!I15 5', '18!I16 5', '19!I15 0', '19!I16 5', '20!I15 0', '20!I26 0', '21!I17 0'],
    ...['22!I15 3', '22!I18 4.5', '22!I19 5', '22!I20 5', '22!I21 4.5', '23!I21 0'],
    // Points of another row were lost in the text: whether they were nought nobody can say.
    ...['20!I32 85 → “总分”不能确定：自评表“全市安全知识竞赛活动费用”没有填得分，请先核对这一行', '23!I28 85 → “总分”不能确定：自评表“铸造企业体检实施成本”没有填得分，请先核对这一行'],
  ].map((each) => (each.includes('→') ? each : `${each} → —`)),
  'hengyang-2022-performance': [
    ...['自评1!H15 10', '自评1!H21 5', '自评1!H22 5', '自评1!H23 10', '自评1!H24 10', '自评1!H25 8', '自评2!H14 2', '自评2!H16 2', '自评2!H17 2', '自评2!H24 2', '自评2!H25 5', '自评2!H27 2', '自评2!H28 2', '自评2!H33 2'],
    ...['自评2!H34 5', '自评2!H35 10', '自评2!H37 10', '自评3!H16 5', '自评3!H17 10', '自评3!H21 5', '自评3!H22 5', '自评3!H23 15', '自评3!H24 15', '自评5!H14 10'],
    ...['整体自评表!H20 10', '整体自评表!H21 10', '整体自评表!H22 10', '整体自评表!H23 10', '整体自评表!H24 8'],
  ].map((each) => `${each} → —`),
  'jinzhong-2020-overall-evaluation': [],
  'jinzhong-2022-performance-targets': [],
  'jincheng-2026-performance-targets': [],
};

/** Published otherwise than it should be: what is offered instead, with the total that follows from it. */
const RIGHT: readonly string[] = [
  ...['15!I17 9.91 → 10', '15!I21 correct 99.91 → 100', '18!I12 4 → 5', '18!I19 correct 94 → 95', '19!I17 29.46 → 29.45', '21!I18 5.3 → 10', '21!I22 correct 83.3 → 88', '22!I17 4 → 3.99', '22!I22 4.73 → 4.74', '23!I20 0 → 7'],
  // 10 × 93 ÷ 95 = 9.79, 98 % and 100 % of 95 in full, 5 + 55 + 30 + 10 + 3 = 103.
  ...['自评2!H38 8 → 9.79', '自评3!H25 8 → 10', '自评3!H26 98 → 103', '自评5!H21 8 → 9.8'],
];

describe.each([
  ['jincheng-2023-self-evaluations', 396, everyNth(16)],
  ['hengyang-2022-performance', 101, everyNth(8)],
  ['jinzhong-2020-overall-evaluation', 2, everyNth(1)],
  ['jinzhong-2022-performance-targets', 86, everyNth(8)],
  ['jincheng-2026-performance-targets', 64, everyNth(8)],
] as const)('%s', (name, count, nth) => {
  test(`each figure that can be worked out comes back alone (one in ${String(nth)})`, async () => {
    const workbook = await readWorkbookFile(`samples/${name}.xlsx`);
    const cells = computable(workbook);
    const tried = cells.filter((_, index) => index % nth === nth - 1);
    const otherwise = oneByOne(workbook, tried);
    console.log(`${name}: ${String(tried.length)} of ${String(cells.length)} deleted one at a time, ${String(otherwise.length)} come back otherwise or are left`);
    expect(otherwise.filter((each) => ![...(LEFT[name] ?? []), ...RIGHT].includes(each))).toEqual([]);
    expect(cells).toHaveLength(count);
  });
});

describe('layouts by chance', () => {
  const ways = [
    ['self-evaluation', (seed: number) => workbookOf(sheetOf('自评', evaluation(seed))), 11],
    ['self-evaluation of a department', (seed: number) => bookOf(overallEvaluation(seed).sheets), 9],
  ] as const;
  const seeds = everyNth(2) === 1 ? Array.from({ length: 40 }, (_, index) => index + 1) : [3, 18];

  test.each(ways.flatMap(([what, draw, count]) => seeds.map((seed) => [what, seed, draw, count] as const)))('%s %i: rates, points and total come back, one at a time and together', (_, seed, draw, count) => {
    const book = draw(seed);
    const cells = computable(book);
    expect(cells).toHaveLength(count);
    // A rate shown as 90% stands as text.
    expect(refilled(book, cells)).toEqual([]);
    expect(cells.flatMap((cell) => refilled(book, [cell]))).toEqual([]);
  });

  test.each(seeds.map((seed) => seed + 40))('table of targets %i: its total comes back as its sources are written, or why not is said', (seed) => {
    const book = bookOf(targets(seed).sheets);
    const cells = computable(book);
    const figure = (text: string): string => text.replaceAll(',', '').replace(/\.0+(?=\D|$)/, '').replace(/(\.\d*?)0+(?=\D|$)/, '$1');
    const otherwise = cells.flatMap((cell) => refilled(book, [cell])).filter((each) => {
      const [, was = '', found = ''] = /^\S+ (.*) → (.*)$/.exec(each) ?? [];
      return figure(was) !== figure(found) && !found.includes('不能确定');
    });
    expect(otherwise).toEqual([]);
  });
});

describe('what a blank is not taken for', () => {
  const SELF = 'jincheng-2023-self-evaluations';
  const left = async (name: string, sheet: string, ...cells: readonly string[]): Promise<readonly string[]> => {
    const all = await readWorkbookFile(`samples/${name}.xlsx`);
    const own = { ...all, sheets: all.sheets.filter((each) => each.name.startsWith(sheet)) };
    const places = open(own, FORM_SETS).tables.flatMap((access) => access.rows.flatMap((row) => access.amountColumns(row).map((column) => access.cell(row, column))));
    const wanted = places.filter((place) => cells.includes(toA1(place.row, place.column)));
    expect(wanted).toHaveLength(cells.length);
    const { items, conflicts } = fill(wanted.reduce<WorkbookSnapshot>((book, cell) => withCell(book, cell, null), own), FORM_SETS);
    return [...items.map(({ kind, write }) => `${kind} ${toA1(write.cell.row, write.cell.column)} ${plain(write.next.value)}`), ...conflicts.map(({ cell, message }) => `${toA1(cell.row, cell.column)} ${message.zh}`)];
  };

  test('a row of the department’s funds stands under its headings: no 分值 is read from beside it', async () => {
    expect(await left('hengyang-2022-performance', '整体', 'I5')).toEqual(['fill I5 10']);
    expect(await left('hengyang-2022-performance', '整体', 'H5')).toEqual([]);
  });

  test('分值 of execution that is missing makes no other total of 90', async () => {
    expect(await left('hengyang-2022-performance', '自评1', 'G7')).toEqual([]);
    expect(await left('hengyang-2022-performance', '自评1', 'G7', 'G26')).toEqual(['G26 “总分 分值”不能确定：自评表“资金总额”没有填分值，请先核对这一行']);
  });

  test('nor do points of execution that nothing gives', async () => {
    // I7 was lost in the text; without the amounts beside it nothing gives it back.
    expect(await left(SELF, '07', 'E7', 'E8')).toEqual([]);
    expect(await left(SELF, '01', 'E7', 'E8', 'I7', 'I21')).toEqual(['I21 “总分”不能确定：自评表“资金总额”没有填得分，请先核对这一行']);
  });

  test('all decimals of the sources come back, and what is left of the budget', async () => {
    expect(await left(SELF, '02', 'E7')).toEqual(['fill E7 135.912']);
    expect(await left(SELF, '02', 'G7')).toEqual(['fill G7 0']);
  });

  test('nothing is written beside the table where a column is not printed for it', async () => {
    expect(await left(SELF, '04', 'C6')).toEqual(['fill J22 优']);
  });
});
