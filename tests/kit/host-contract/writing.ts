import type { CellContent, CellRef, CellValue, PlannedWrite } from '../../../src/core';
import { changeable, type MakeHost } from './contract';
import { CONTRACT_WORKBOOK, COVER, EMPTY_SHEET, HIDDEN, INCOME, PROTECTED } from './workbook';

const REASON = { zh: '测试', en: 'test' };
const constant = (value: CellValue): CellContent => ({ value, formula: null });
const formula = (text: string): CellContent => ({ value: null, formula: text });

function at(sheet: string, row: number, column: number): CellRef {
  return { sheet, row, column };
}

function change(cell: CellRef, old: CellContent, next: CellContent, numberFormat?: string): PlannedWrite {
  return { cell, old, next, reason: REASON, ...(numberFormat !== undefined && { numberFormat }) };
}

const INCOME_FIGURE = at(INCOME, 1, 2);
const TEXT_NUMBER = at(INCOME, 2, 2);
const TOTAL = at(INCOME, 3, 2);
const LINE_NUMBER = at(INCOME, 1, 1);
const BLANK = at(INCOME, 7, 2);

export function describeWriting(makeHost: MakeHost): void {
  describe('write', () => {
    test('writes numbers, formulas, texts and blanks, on several sheets, and nothing else', async () => {
      const { host, workbook } = await changeable(makeHost);
      await host.write([
        change(INCOME_FIGURE, constant(3220.54), constant(3221.5)),
        change(TEXT_NUMBER, constant('155.05'), constant(155.05), '#,##0.00'),
        change(TOTAL, formula('=C2+C3'), formula('=SUM(C2:C3)')),
        change(at(HIDDEN, 0, 0), constant('编制说明'), constant(null)),
        change(at(PROTECTED, 2, 2), constant(null), constant(7)),
      ]);
      expect(workbook.content(INCOME_FIGURE)).toEqual({ value: 3221.5, formula: null, numberFormat: '#,##0.00' });
      expect(workbook.content(TEXT_NUMBER)).toEqual({ value: 155.05, formula: null, numberFormat: '#,##0.00' });
      expect(workbook.content(TOTAL)).toMatchObject({ formula: '=SUM(C2:C3)', numberFormat: '#,##0.00' });
      expect(workbook.content(at(HIDDEN, 0, 0)).value).toBeNull();
      expect(workbook.content(at(PROTECTED, 2, 2)).value).toBe(7);
      expect(workbook.content(at(INCOME, 4, 2))).toEqual({ value: 3375.59, formula: null, numberFormat: '#,##0.00' });
    });

    test.each([
      ['=1+1'], ['+8610'], ['-'], ['--1'], ['@SUM(A1)'], ["'引号"], ['00123'], ['3,220.54'], ['95%'], ['2023-1-5'],
      ['2023年1月5日'], ['1-2'], ['TRUE'], ['#N/A 未填'], ['普通文字'], ['=cmd|\'/c calc\'!A1'],
    ])('writes the text %s as text', async (words) => {
      const harness = await changeable(makeHost);
      await harness.host.write([
        change(BLANK, constant(null), constant(words)),
        change(LINE_NUMBER, constant('1'), constant(words)),
      ]);
      expect(harness.workbook.content(BLANK)).toEqual({ value: words, formula: null, numberFormat: 'General' });
      expect(harness.workbook.content(LINE_NUMBER)).toEqual({ value: words, formula: null, numberFormat: '@' });
    });

    test('writes a number and a formula into cells formatted as text, and leaves the format', async () => {
      const harness = await changeable(makeHost);
      await harness.host.write([
        change(LINE_NUMBER, constant('1'), constant(12.5)),
        change(at(INCOME, 2, 1), constant('2'), formula('=1+1')),
      ]);
      expect(harness.workbook.content(LINE_NUMBER)).toEqual({ value: 12.5, formula: null, numberFormat: '@' });
      expect(harness.workbook.content(at(INCOME, 2, 1))).toMatchObject({ formula: '=1+1', numberFormat: '@' });
    });

    test('is taken back exactly by its receipt', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      const receipt = await host.write([
        change(INCOME_FIGURE, constant(3220.54), formula('=sum(c3:c4)')),
        change(TEXT_NUMBER, constant('155.05'), constant(1), '0'),
        change(TOTAL, formula('=C2+C3'), constant('=不是公式')),
        change(LINE_NUMBER, constant('1'), constant(1), '0.00'),
        change(at(INCOME, 5, 2), formula('=C4/0'), constant(0.25)),
        change(BLANK, constant(null), constant('补充')),
      ]);
      expect(workbook.everything()).not.toEqual(before);
      await host.write(receipt.undo);
      expect(workbook.everything()).toEqual(before);
    });

    test('refuses when a cell has changed since, names it, and writes nothing', async () => {
      const { host, workbook } = await changeable(makeHost);
      workbook.userTypes(TEXT_NUMBER, 155.06);
      const before = workbook.everything();
      const writing = host.write([
        change(INCOME_FIGURE, constant(3220.54), constant(1)),
        change(TEXT_NUMBER, constant('155.05'), constant(2)),
        change(TOTAL, constant(3375.59), constant(3)),
      ]);
      await expect(writing).rejects.toMatchObject({ name: 'HostError', code: 'changed', cells: [TEXT_NUMBER, TOTAL] });
      expect(workbook.everything()).toEqual(before);
    });

    test('refuses locked cells of a protected sheet, names them, and writes nothing', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      const writing = host.write([
        change(INCOME_FIGURE, constant(3220.54), constant(1)),
        change(at(PROTECTED, 1, 1), constant(2), constant(9)),
        change(at(PROTECTED, 1, 2), constant(3), constant(9)),
      ]);
      await expect(writing).rejects.toMatchObject({ code: 'protected', cells: [at(PROTECTED, 1, 1)] });
      expect(workbook.everything()).toEqual(before);
    });

    test('refuses cells under a merge, names them, and writes nothing; the cell that shows is written', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      const covered = [at(INCOME, 6, 1), at(COVER, 1, 3)];
      const writing = host.write([
        change(INCOME_FIGURE, constant(3220.54), constant(1)),
        ...covered.map((cell) => change(cell, constant(null), constant(9))),
        change(at(EMPTY_SHEET, 6, 1), constant(null), constant(9)),
      ]);
      const message = expect.stringMatching(/!B7 在合并单元格里被盖住，写进去也看不见，没有写入任何内容。请先取消合并/) as string;
      await expect(writing).rejects.toMatchObject({ name: 'HostError', code: 'unsupported', cells: covered, message });
      expect(workbook.everything()).toEqual(before);
      await host.write([change(at(INCOME, 6, 0), constant('注：一行\n两行'), constant('注')), change(at(COVER, 1, 1), constant('部门决算公开表'), constant('封面'))]);
      expect(workbook.content(at(INCOME, 6, 0)).value).toBe('注');
      expect(workbook.content(at(COVER, 1, 1)).value).toBe('封面');
    });

    test('refuses the lower cells of a merge down a column', async () => {
      const { host, workbook } = await makeHost({ ...CONTRACT_WORKBOOK, sheets: CONTRACT_WORKBOOK.sheets.map((sheet) => (sheet.name === INCOME ? { ...sheet, merges: [{ top: 6, left: 3, bottom: 8, right: 3 }] } : sheet)) });
      const lower = at(INCOME, 8, 3);
      await expect(host.write([change(lower, constant(null), constant(9))])).rejects.toMatchObject({ code: 'unsupported', cells: [lower] });
      await host.write([change(at(INCOME, 6, 3), constant(null), constant(9)), change(at(INCOME, 6, 1), constant(null), constant(8))]);
      expect([workbook?.content(at(INCOME, 6, 3)).value, workbook?.content(at(INCOME, 6, 1)).value]).toEqual([9, 8]);
    });

    test('refuses a sheet that is gone, and writes nothing', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      const writing = host.write([
        change(INCOME_FIGURE, constant(3220.54), constant(1)),
        change(at('没有这张表', 0, 0), constant(null), constant(9)),
      ]);
      await expect(writing).rejects.toMatchObject({ code: 'notFound', cells: [at('没有这张表', 0, 0)] });
      expect(workbook.everything()).toEqual(before);
    });

    test('does nothing when cancelled beforehand', async () => {
      const harness = await changeable(makeHost);
      const stop = new AbortController();
      stop.abort();
      const before = harness.workbook.everything();
      const writing = harness.host.write([change(INCOME_FIGURE, constant(3220.54), constant(1))], { signal: stop.signal });
      await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
      expect(harness.workbook.everything()).toEqual(before);
    });
  });
}
