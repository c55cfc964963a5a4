import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { publishedSheet } from '../kit/sheet-text';
import { workbook } from '../recognise/sheets';

const NOS = ['01', '02', '03', '04', '05', '06'];
const checked = (changes: Readonly<Record<string, Readonly<Record<string, string>>>>, drop: Readonly<Record<string, readonly number[]>> = {}) =>
  check(workbook(...NOS.map((no) => publishedSheet(no, changes[no] ?? {}, { drop: drop[no] ?? [] }))), FORM_SETS);

const figures = ({ coverage }: ReturnType<typeof check>) => coverage.held + coverage.rounding + coverage.failed;
const failing = (report: ReturnType<typeof check>, rule: string) => report.findings.filter((finding) => finding.rule === rule && finding.arithmetic && !finding.rounding);

const WHOLE = checked({});

test('a code that 05 has and 03 has not is zero there, and the finding says so', () => {
  // 行政单位医疗 2101101 stands in row 15 of 05: 36.48 under a code 03 does not have.
  const report = checked({ '05': { A15: '2101150' } });
  const found = failing(report, 'Fx-0305');
  expect(found.map(({ message }) => message.zh)).toEqual([
    '2101150 行政单位医疗（03 表没有 2101150）：05 表小计不应大于 03 表本年支出合计：36.48 大于 0.00，多 36.48',
    '2101150 行政单位医疗（03 表没有 2101150）：05 表基本支出不应大于 03 表基本支出：36.48 大于 0.00，多 36.48',
  ]);
});

test('a row deleted from 03 leaves the relations of its code standing', () => {
  const report = checked({}, { '03': [15] });
  expect(failing(report, 'Fx-0305').map(({ message }) => message.zh.includes('03 表没有 2101101'))).toEqual([true, true]);
  expect(figures(WHOLE) - figures(report)).toBeLessThanOrEqual(6);
});

test('a table that lists classes only says nothing about the codes below them: not checked, and why', async () => {
  const budget = await readWorkbookFile('samples/jincheng-2026-budget.xlsx');
  const whole = check(budget, FORM_SETS);
  const table = whole.tables.find(({ form }) => form.short === '表五');
  const below = new Set(table?.rows.filter(({ code = '' }) => code.length > 3).map(({ row }) => row));
  expect(below.size).toBe(19);
  const sheets = budget.sheets.map((sheet) => (sheet.name === table?.sheet ? { ...sheet, values: sheet.values.map((row, index) => (below.has(index + sheet.origin.row) ? row.map(() => null) : row)) } : sheet));
  const report = check({ ...budget, sheets }, FORM_SETS);
  expect(report.coverage.failed).toBe(0);
  expect(report.coverage.notChecked.filter(({ rule }) => rule === 'Bx-0205').map(({ why }) => why.zh)).toEqual(['表五没有列出 5 位编码的科目', '表五没有列出 7 位编码的科目']);
  // Of the five classes each is still compared.
  expect(report.coverage.ledger.filter(({ rule }) => rule === 'Bx-0205').map(({ state }) => state)).toContain('partly');
  expect(report.findings.filter(({ severity }) => severity === 'error').map(({ rule, cells }) => [rule, cells.length])).toEqual([['F02-3', 5]]);
});

test('a row of an unknown code silences the sum it may belong to, not the table', () => {
  // 30105 is no code of 06; 301 may include it, 302 may not.
  const unknown = { A18: '30105', B18: '某项津贴', C18: '0.87' };
  const of302 = checked({ '06': { ...unknown, F8: '999.00' } });
  expect(failing(of302, 'F06-1').map(({ cells }) => cells[0])).toContainEqual({ sheet: '06', row: 7, column: 5 });
  const of301 = checked({ '06': { ...unknown, C8: '900.00' } });
  expect(of301.coverage.notChecked.map(({ rule, why }) => [rule, why.zh.includes('30105')])).toContainEqual(['F06-1', true]);
  expect(failing(of301, 'F06-2')).toHaveLength(1);
});

test('classes rounded one by one are 尾差 by one in the last digit, totals are to confirm', () => {
  // 灾害防治及应急管理支出 of 04 against the class 224 of 05
  const classes = checked({ '05': { C20: '3031.30' } });
  const ofClass = classes.findings.filter(({ rule, arithmetic }) => rule === 'Fx-0405' && arithmetic?.difference.abs().eq('0.01') === true);
  expect(ofClass.map(({ rounding }) => rounding)).toEqual([true]);
  const total = checked({ '05': { C9: '3220.55' } });
  expect(total.findings.filter(({ rule, rounding }) => rule === 'Fx-0405' && !rounding).map(({ severity }) => severity)).toEqual(['warning']);
});
