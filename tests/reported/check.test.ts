/** Faults seen in use on the published accounts of 2023, each with the smallest change that shows it: what has to be said of it, and how gravely. */
import { check, type Report } from '../../src/check';
import { type CellRef, type CellValue, parseA1, type SheetSnapshot, toQualified, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { withCell, withFormula } from '../kit/edit';
import { readSample } from '../kit/fill/blank';

let sample: WorkbookSnapshot;
let known: ReadonlySet<string>;
beforeAll(async () => {
  sample = await readSample();
  known = new Set(said(check(sample, FORM_SETS)));
});

const said = ({ findings, causes }: Report): string[] => [
  ...findings.map(({ severity, rule, message, cells }) => `${severity} ${rule} ${message.zh} @${cells.map(toQualified).join(',')}`),
  ...causes.flatMap((cause) => (cause.kind === 'finding' ? [] : [`${cause.severity} cause ${cause.message.zh} @${cause.cells.map(toQualified).join(',')}`])),
];
/** What is said beyond what is said of the sample itself. */
const news = (workbook: WorkbookSnapshot): string[] => said(check(workbook, FORM_SETS)).filter((line) => !known.has(line));

const sheetOf = (number: string): SheetSnapshot => {
  const found = sample.sheets.find(({ name }) => name.startsWith(number));
  if (!found) throw new Error(`no sheet ${number}`);
  return found;
};
/** `05!C7`: the sheet by its number. */
function at(address: string): CellRef {
  const [sheet = '', cell = ''] = address.split('!');
  const place = parseA1(cell);
  if (!place) throw new Error(address);
  return { sheet: sheetOf(sheet).name, row: place.row, column: place.column };
}
const set = (edits: Readonly<Record<string, CellValue>>, workbook = sample): WorkbookSnapshot => Object.entries(edits).reduce((book, [address, value]) => withCell(book, at(address), value), workbook);
const without = (number: string): WorkbookSnapshot => ({ ...sample, sheets: sample.sheets.filter(({ name }) => !name.startsWith(number)) });
const changed = (number: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot => ({ ...sample, sheets: sample.sheets.map((sheet) => (sheet.name.startsWith(number) ? change(sheet) : sheet)) });
/** The address of a code's row, in a column. */
const rowOf = (number: string, code: string, column: string): string => {
  const sheet = sheetOf(number);
  const row = sheet.values.findIndex((line) => line.some((value) => String(value) === code));
  if (row < 0) throw new Error(`${number} has no ${code}`);
  return `${number}!${column}${String(row + sheet.origin.row + 1)}`;
};
const dropRow = (number: string, address: string): WorkbookSnapshot => {
  const { row } = at(address);
  const cut = <T,>(rows: readonly (readonly T[])[], origin: number): (readonly T[])[] => rows.filter((_, index) => index + origin !== row);
  return changed(number, (sheet) => ({ ...sheet, values: cut(sheet.values, sheet.origin.row), formulas: cut(sheet.formulas, sheet.origin.row), numberFormats: cut(sheet.numberFormats, sheet.origin.row) }));
};

type Case = readonly [id: string, what: string, make: () => WorkbookSnapshot, expected: readonly RegExp[]];

const CASES: readonly Case[] = [
  ['E156', '06 without its 款', () => {
    const { name, values } = sheetOf('06');
    return values.reduce((book, line, row) => line.reduce<WorkbookSnapshot>((next, value, column) => (/^\d{5}$/.test(String(value ?? '')) && typeof line[column + 2] === 'number' ? withCell(next, { sheet: name, row, column: column + 2 }, null) : next), book), sample);
  }, [/^error F06-1 301 .*717\.45 与 0\.00/, /^warning Fx-06items 301 有 717\.45，其下各款都是空的；基本支出应公开到款级/]],
  ['E158, F14', 'no 07', () => without('07'), [/^warning FM-absent .*缺少 07 表.*勾稽关系没有核对/]],
  ['E158', 'no 06', () => without('06'), [/^warning FM-absent .*缺少 06 表/]],
  ['E158', 'no 08', () => without('08'), [/^warning FM-absent .*缺少 08 表/]],
  // 10 is a table of this province only: without it there is nothing to miss, and the relations with it are named as not checked.
  ['E158', 'no 10', () => without('10'), []],
  ['F14', 'no 05', () => without('05'), [/^warning FM-absent .*缺少 05 表/]],
  ['F14', 'no 09', () => without('09'), [/^warning FM-absent .*缺少 09 表/]],
  ['F14', '05 without its total', () => dropRow('05', '05!A7'), [/^warning FM-total .*合计/]],
  ['E160, F18', '三公 200 times as large', () => set(Object.fromEntries(['A', 'C', 'E', 'F', 'G', 'I', 'K', 'L'].map((column) => [`09!${column}8`, Number(sheetOf('09').values[7]?.['ABCDEFGHIJKL'.indexOf(column)]) * 200]))), [/^error Fx-0904 .*5,828\.00 大于 3,220\.54/]],
  ['E161, F25', '09 without its 预算数 side', () => set({ '09!A8': null, '09!C8': null, '09!E8': null, '09!F8': null }), [/^warning Fx-09budget .*预算数/]],
  ['E164, F19', '政府采购货物 −100', () => set({ '10!C7': -100, '10!C9': 616.42 }), [/^warning FM-sign .*-100/]],
  ['E165, F19', '−1 vehicles', () => set({ '10!C15': -1, '10!C23': -1 }), [/^warning FM-sign .*-1/]],
  ['F19', 'half a vehicle', () => set({ '10!C15': 1.5, '10!C23': 1.5 }), [/^warning FM-sign .*1\.5/]],
  ['E167, F15', 'another unit’s name on 05', () => set({ '05!A3': '部门名称：晋城市水务局' }), [/^warning FM-name .*晋城市水务局/]],
  ['E169', '公开06表 on 05', () => set({ '05!E2': '公开06表' }), [/^hint FM-number .*公开06表/]],
  ['E171, F16', 'a hidden row with an amount', () => changed('05', (sheet) => ({ ...sheet, hiddenRows: new Set([8]) })), [/^hint FM-hidden /]],
  ['E171, F16', 'a hidden sheet of the set', () => changed('08', (sheet) => ({ ...sheet, visible: false })), [/^hint FM-hidden /]],
  ['F2', 'a code moved in 05 to one that 03 does not list', () => set({ [rowOf('05', '2101101', 'A')]: '2101103' }), [/2101103/]],
  ['F2', 'a row of 03 that 02 and 05 have', () => dropRow('03', rowOf('03', '2101101', 'A')), [/2101101/]],
  ['F12', '02 本年收入合计 blank', () => set({ '02!C7': null }), [/^error cause .*3,220\.75.*@'?02[^@]*!C7$/]],
  ['F12', 'both totals of 01 blank: they agree in nothing but being empty', () => set({ '01!C37': null, '01!F37': null }), [/^error cause .*收入总计现为 空.*3,487\.99.*!C37$/, /^error cause .*支出总计现为 空.*3,487\.99.*!F37$/]],
  ['F13', '03 code 2101103 → 2101130', () => set({ [rowOf('03', '2101103', 'A')]: '2101130' }), [/2101130/]],
  ['F13', '06 code 30113 → 30131', () => set({ [rowOf('06', '30113', 'A')]: '30131' }), [/30131/]],
  ['F17', '=SUM() that misses the last row, with a right result', () => withFormula(sample, at('06!C20'), '=SUM(C21:C31)', 112.54), [/FM-range/]],
  ['F20', 'a unit’s basic line with project money', () => sample, []],
];

test.each(CASES)('%s: %s', (_, __, make, expected) => {
  const found = news(make());
  for (const words of expected) expect(found.filter((line) => words.test(line)).length > 0 ? words.source : found).toEqual(words.source);
});

// Transposed digits in one total, and money where no fund is: the figure itself is put right, and no fund is invented in 04 and 07 that would make them agree.
test.each([['04!C33', 3202.54, 3220.54], ['04!C8', 5, null]] as const)('F1: nothing is filled from %s = %d, which is corrected', (address, wrong, right) => {
  const { items } = fill(set({ [address]: wrong }), FORM_SETS);
  expect(items.map(({ kind, write }) => [kind, toQualified(write.cell), write.old.value, write.next.value])).toEqual([['correct', toQualified(at(address)), wrong, right]]);
});

test('F4: a row that 06 has twice, or nobody knows, silences only its own sum', () => {
  const found = news(set({ '06!A7': '30101', '06!C6': 900, '06!F6': 999 }));
  expect(found.some((line) => /F06-1 301 .*900/.test(line))).toBe(true);
  expect(found.some((line) => /F06-1 302 .*999/.test(line))).toBe(true);
  const strange = news(set({ '06!A18': '30105', '06!B18': '其他补助', '06!C18': 0.01, '06!C6': 900, '06!F6': 999 }));
  expect(strange.filter((line) => / F06-1 30[12] /.test(line))).toEqual([expect.stringMatching(/^error F06-1 302 .*999/)]);
});

test('E169: another number of a table is no title: the table is read, and nobody is told that it is missing', () => {
  const numbers = ['公开六表', '公开五表', '公开05-1表', '公开附05表', '公开05附表', '公开第5表', '公开预算05表', '公开12表', '附表5'];
  expect(numbers.filter((number) => check(set({ '05!E2': number }), FORM_SETS).coverage.held !== check(sample, FORM_SETS).coverage.held)).toEqual([]);
});

test('F14: a table that waits to be confirmed is not said to be missing', () => {
  const report = check(set({ '05!A1': '某某支出情况表', '05!E2': null }), FORM_SETS);
  expect(report.uncertain.map(({ candidates }) => candidates[0]?.form)).toEqual(['final-accounts/05']);
  expect(said(report).filter((line) => / FM-absent /.test(line))).toEqual([]);
});

test('F6, E191: binary noise is no difference, and ﹣ is a dash', () => {
  expect(news(set({ '01!C14': 3220.75 - 3220.54 }))).toEqual([]);
  const blank = at(rowOf('03', '208', 'E'));
  expect(news(withCell(sample, blank, '\uFE63'))).toEqual([]);
});

test('F8: a hidden copy of 05 is left aside and named; everything is checked as before', () => {
  const copy = { ...sheetOf('05'), name: '05副本', visible: false };
  const report = check({ ...sample, sheets: [...sample.sheets, copy] }, FORM_SETS);
  expect([report.coverage.held, report.coverage.failed]).toEqual([check(sample, FORM_SETS).coverage.held, check(sample, FORM_SETS).coverage.failed]);
  expect(said(report).filter((line) => /FM-copy/.test(line))).toHaveLength(1);
});

test('F20: 行政运行 with project money is one 提示 over both tables', () => {
  expect([...known].filter((line) => / F03-2 /.test(line))).toEqual([expect.stringMatching(/^hint F03-2 2240101 行政运行列有项目支出 496\.12（03、05 表）；按科目说明/)]);
});

test('F21: classes rounded one by one differ by 尾差; a total that was copied is a question', () => {
  // 01 and 03 print 社会保障和就业支出 63.79, and 3,485.16 as the total of expenditure.
  const [class01, total01] = ['01!F14', '01!F33'];
  const severities = (lines: readonly string[]): string[] => [...new Set(lines.map((line) => line.split(' ')[0] ?? ''))];
  expect(severities(news(set({ [class01]: 63.8 })))).toEqual(['hint']);
  expect(severities(news(set({ [total01]: 3485.17 })))).toContain('warning');
});

test('F23: what was not read is said, and nothing of it passes', () => {
  const only = { ...sample, sheets: sample.sheets.map((sheet, index) => (index === 0 ? sheet : { ...sheet, values: sheet.values.map((line) => line.map((value) => (typeof value === 'string' ? `x${value}` : value))) })) };
  expect(check(only, FORM_SETS).unread.length).toBeGreaterThan(0);
});
