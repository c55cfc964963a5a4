import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { documentOf } from '../../src/narrative';
import { withCells } from '../../scripts/accuracy/edit';
import { sweep } from '../../scripts/mutations/sweep';
import { nationalBudget } from '../kit/layouts/national';
import { sheetOf } from '../kit/tables';

describe.each([['without what was carried over', false], ['with it', true]] as const)('the budget as central departments print it, 一般公共预算支出表 %s', (_, carried) => {
  const report = check(nationalBudget(carried), FORM_SETS);

  it('is read with all its tables', () => {
    expect(report.tables.map(({ form }) => form.short).sort()).toEqual(['表一', '表二', '表三', '表四', '表五', '表六', '表八', '三公表'].sort());
    expect(report.tables.flatMap(({ unmatched }) => unmatched)).toEqual([]);
    expect([report.uncertain, report.unrecognisedSheets]).toEqual([[], []]);
  });

  it('holds, and nothing is said of it', () => {
    expect(report.findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
    const { held, rounding, failed } = report.coverage;
    expect({ rounding, failed }).toEqual({ rounding: 0, failed: 0 });
    expect(held).toBeGreaterThan(carried ? 250 : 270);
  });
});

it('this year’s “三公” is the right side, and vehicles of 表六 cannot exceed it', () => {
  const said = (column: number, value: number) => check(withCells(nationalBudget(), [{ cell: { sheet: '三公', row: 6, column }, value }]), FORM_SETS).findings.map(({ rule }) => rule);
  // 62 → 59, less than the 60 of 30231: the total and the subtotal fail as well.
  expect(said(10, 59)).toEqual(expect.arrayContaining(['B10-1', 'Bx-0610']));
  expect(said(4, 59)).toEqual(['B10-1']);
});

it('a figure that takes part in a relation is caught when it is wrong by 1.00 (one in thirty here, all by `npm run mutations`)', () => {
  expect(sweep(nationalBudget(), FORM_SETS, 30).missed).toEqual([]);
});

it('the text is held against its “三公” table', () => {
  const text = (total: string): string => `（七）“三公”经费支出预算情况说明\n2023年“三公”经费预算${total}万元，其中：因公出国（境）费0万元；公务用车购置费0万元，公务用车运行维护费62.00万元；公务接待费4.00万元。`;
  const said = (total: string) => check(nationalBudget(), FORM_SETS, { texts: [documentOf('说明.txt', text(total))] }).findings.map(({ rule }) => rule);
  expect(said('66.00')).toEqual([]);
  // 0 + 0 + 62 + 4 = 66.
  expect(said('65.00')).toEqual(['NA-01', 'NA-08']);
});

/** 20.00 = 3.00 + 5.00 + 12.00, and 12.00 = 12.00 + 0. */
const lines = (cars: number | null, funded = false) => ({
  ...nationalBudget(),
  sheets: [
    sheetOf('三公', [
      ['2023年临江县司法局“三公”经费情况统计表'],
      ['单位：万元'],
      ['项 目', '本年预算数', ...(funded ? ['其中：公共预算财政拨款'] : [])],
      ...([['合 计', 20, 18], ['1.因公出国（境）费用', 3, 3], ['2.公务接待费', 5, 3], ['3.公务用车费', cars, cars], ['其中：（1）公务用车运行维护费', 12, 12], ['（2）公务用车购置', 0, 0]] as const).map((row) => row.slice(0, funded ? 3 : 2)),
    ]),
  ],
});

it.each([false, true])('“三公” with an item a line is read, vehicles of which parts add up (其中：财政拨款 beside it: %s)', (funded) => {
  const report = check(lines(12, funded), FORM_SETS);
  expect(report.tables.map(({ form }) => form.short)).toEqual(['表十']);
  expect([report.findings.map(({ rule }) => rule), report.coverage.held]).toEqual([[], funded ? 4 : 2]);
  expect(check(lines(null, funded), FORM_SETS).causes.map(({ determined, corrections: [first] }) => [determined, first?.cell.row, String(first?.next)])).toEqual(Array(funded ? 2 : 1).fill([true, 6, '12']));
});
