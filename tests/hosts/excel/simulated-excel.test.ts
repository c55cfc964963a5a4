/** The simulation must be stricter than Excel where it is unsure, and loud where it knows nothing. */
import { useFakeExcel } from '../../kit/excel/client';
import type { FakeExcel, FakeExcelOptions } from '../../kit/excel/host';
import { EXCEL } from '../../kit/excel/levels';

function excelWithSheet(options: FakeExcelOptions = {}): FakeExcel {
  const excel = useFakeExcel(options);
  excel.book.addSheet('表');
  return excel;
}

async function run<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem('表'), context);
    await context.sync();
    return result;
  });
}

async function errorOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  return work.then(
    () => ({ code: 'none', message: '' }),
    (error: { code: string; message: string }) => error,
  );
}

describe('unknown members', () => {
  const attempts: readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
    ['method Range.RemoveDuplicates', (sheet) => sheet.getRange('A1:B2').removeDuplicates([0], true)],
    ['property Worksheet.Shapes', (sheet) => sheet.shapes.load('items/name')],
    ['property RangeFormat.ShrinkToFit', (sheet) => sheet.getRange('A1').format.load('shrinkToFit')],
    ['property Range.Hyperlink', (sheet) => sheet.getRange('A1').load('hyperlink')],
    ['property Range.ValuesAsJson', (sheet) => sheet.getRange('A1').load('valuesAsJson')],
  ];
  test.each(attempts)('%s fails loudly', async (_, attempt) => {
    excelWithSheet({ sets: EXCEL.microsoft365 });
    const error = await errorOf(run(attempt));
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('is not implemented');
  });
});

describe('requirement sets', () => {
  test('a call above the simulated version throws as in that Excel', async () => {
    excelWithSheet({ sets: EXCEL.floor });
    const error = await errorOf(run((sheet) => sheet.getRange('A1').getMergedAreasOrNullObject()));
    expect(error.code).toBe('ApiNotFound');
  });

  test('versions compare part by part', () => {
    excelWithSheet({ sets: EXCEL.ltsc2021 });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect(Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')).toBe(false);
  });
});

describe('rules of the real host', () => {
  test('an array of another size than its range is refused', async () => {
    excelWithSheet();
    expect((await errorOf(run((sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])))).code).toBe('InvalidArgument');
  });

  test.each(['', '很'.repeat(32), 'a/b', "'a", 'History', '表'])('the sheet name “%s” is refused', async (name) => {
    excelWithSheet();
    const { code } = await errorOf(run((_, context) => context.workbook.worksheets.add(name)));
    expect(code).toBe(name === '表' ? 'ItemAlreadyExists' : 'InvalidArgument');
  });

  test('a locked cell of a protected sheet cannot be written or formatted, an unlocked one can be written', async () => {
    const excel = excelWithSheet();
    const sheet = excel.book.sheet('表');
    sheet.change(0, 1, { locked: false });
    sheet.protection = { allowFormatCells: false };
    expect((await errorOf(run((each) => (each.getRange('A1').values = [[1]])))).code).toBe('AccessDenied');
    expect((await errorOf(run((each) => (each.getRange('A1:B1').values = [[1, 2]])))).code).toBe('AccessDenied');
    expect((await errorOf(run((each) => (each.getRange('B1').format.fill.color = 'red')))).code).toBe('AccessDenied');
    await run((each) => (each.getRange('B1').values = [[7]]));
    expect(sheet.cell(0, 1).value).toBe(7);
  });

  test('null leaves a cell alone, "" clears it, numbers in texts are read, "@" keeps them', async () => {
    const excel = excelWithSheet();
    const sheet = excel.book.sheet('表');
    sheet.change(0, 0, { value: '留' });
    sheet.change(0, 1, { value: '去' });
    sheet.change(0, 3, { numberFormat: '@' });
    await run((each) => (each.getRange('A1:F1').values = [[null, '', '1,234.50', '007', "'=1+1", '-x']]));
    const cells = [0, 1, 2, 3, 4, 5].map((column) => sheet.cell(0, column));
    expect(cells.map((cell) => cell.value)).toEqual(['留', '', 1234.5, '007', '=1+1', { error: '#NAME?' }]);
    expect(cells.map((cell) => cell.formula)).toEqual([null, null, null, null, null, '=-X']);
  });

  test('a range of more cells than Excel hands out reads null', async () => {
    excelWithSheet();
    const range = await run((sheet) => {
      const all = sheet.getRange();
      all.load('values,cellCount');
      return all;
    });
    expect(range.values).toBeNull();
  });

  test('60,000 cells are written in one request, and every piece arrives', async () => {
    const excel = excelWithSheet();
    const values = Array.from({ length: 6_000 }, (_, row) => Array.from({ length: 10 }, (_unused, column) => row * 10 + column));
    await run((sheet) => {
      const range = sheet.getRange('A1:J6000');
      range.untrack();
      range.values = values;
    });
    expect(excel.requests).toHaveLength(1);
    expect(excel.book.sheet('表').cell(5_999, 9).value).toBe(59_999);
    expect(excel.book.sheet('表').cell(3_333, 3).value).toBe(33_333);
  });

  test('a range that is not untracked is kept, and released in a request of its own', async () => {
    const excel = excelWithSheet();
    await run((sheet) => sheet.getRange('A1').load('values'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(excel.requests).toHaveLength(2);
    expect(excel.references.size).toBe(0);
  });

  test('a reference kept for good is a leak a test can see', async () => {
    const excel = excelWithSheet();
    await run((sheet, context) => context.trackedObjects.add(sheet.getRange('A1')));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(excel.references.size).toBe(1);
  });
});
