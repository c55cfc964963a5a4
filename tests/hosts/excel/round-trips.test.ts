import { join } from 'node:path';
import type { PlannedWrite, WorkbookSnapshot } from '../../../src/core';
import { readWorkbookFile } from '../../../src/hosts/file';
import { excelWith } from '../../kit/excel/harness';
import { RequestFlag } from '../../kit/excel/protocol';
import { meaning } from '../../kit/host-contract/compare';
import { CONTRACT_WORKBOOK } from '../../kit/host-contract';
import { workbookOf } from './workbooks';

const SAMPLES = join(__dirname, '../../../samples');

describe('reading a whole workbook', () => {
  test.each([1, 10, 60, 64])('takes one request for %i sheets', async (sheets) => {
    const workbook = workbookOf(sheets);
    const { host, excel } = excelWith(workbook);
    const read = await host.read();
    expect(meaning(read)).toEqual(meaning(workbook));
    expect(excel.requests).toHaveLength(1);
    expect(excel.references.size).toBe(0);
  });

  test('takes two for 100 sheets the first time, one from then on, also when some were added', async () => {
    const { host, excel } = excelWith(workbookOf(100, 2, 2));
    expect((await host.read()).sheets).toHaveLength(100);
    expect(excel.requests).toHaveLength(2);
    excel.book.addSheet('后加');
    expect((await host.read()).sheets).toHaveLength(101);
    expect(excel.requests).toHaveLength(3);
    expect(excel.references.size).toBe(0);
  });

  test('asks little for sheets that are not there, and less once it knows the workbook', async () => {
    const { host, excel } = excelWith(workbookOf(10));
    await host.read();
    await host.read();
    const [first, second] = excel.requests.map((request) => request.requestBytes);
    expect(first).toBeLessThan(100_000);
    expect(second).toBeLessThan(25_000);
  });

  test.each(['jincheng-2023-final-accounts.xlsx', 'jincheng-2023-final-accounts-pasted.xlsx'])(
    'reads the sample %s in one request, the same as from the file',
    async (name) => {
      const file = await readWorkbookFile(join(SAMPLES, name));
      const { host, excel } = excelWith(file);
      expect(withoutUnlocked(await host.read())).toEqual(withoutUnlocked(file));
      expect(excel.requests).toHaveLength(1 + (file.sheets.some((sheet) => sheet.protected) ? 2 : 0));
      expect(excel.requests[0]?.responseBytes).toBeLessThan(500_000);
      expect(excel.references.size).toBe(0);
    },
  );

  test('takes two more where a sheet is protected, because only there locks matter', async () => {
    const { host, excel } = excelWith(CONTRACT_WORKBOOK);
    await host.read();
    expect(excel.requests).toHaveLength(3);
    expect(excel.references.size).toBe(0);
  });

  test('reads chosen sheets in one request', async () => {
    const { host, excel } = excelWith(workbookOf(30));
    expect((await host.read({ sheets: ['表7', '表3'] })).sheets.map((sheet) => sheet.name)).toEqual(['表3', '表7']);
    expect(excel.requests).toHaveLength(1);
    await expect(host.read({ sheets: ['没有'] })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('reads the same, in parts, where Excel does not pass null objects on, and remembers it', async () => {
    const workbook = { ...CONTRACT_WORKBOOK, sheets: [...CONTRACT_WORKBOOK.sheets, ...workbookOf(4).sheets] };
    const { host, excel } = excelWith(workbook, { refusesNullObjects: true });
    expect(meaning(await host.read())).toEqual(meaning(workbook));
    excel.requests.length = 0;
    expect(meaning(await host.read())).toEqual(meaning(workbook));
    expect(excel.requests.map((request) => request.error)).toEqual(new Array(6).fill(undefined));
  });

  test('finds more merged areas on a sheet than Excel returns at once', async () => {
    const [first, ...rest] = workbookOf(3, 1_300, 4).sheets;
    if (!first) throw new Error('no sheet');
    const merges = Array.from({ length: 650 }, (_, index) => ({ top: 2 * index, left: 1, bottom: 2 * index + 1, right: 2 }));
    const workbook = { ...workbookOf(3), sheets: [{ ...first, merges }, ...rest] };
    const { host, excel } = excelWith(workbook);
    const read = await host.read();
    expect(read.sheets[0]?.merges).toHaveLength(650);
    expect(meaning(read)).toEqual(meaning(workbook));
    expect(excel.references.size).toBe(0);
  });
});

describe('other operations', () => {
  const change = (row: number): PlannedWrite => ({
    cell: { sheet: '表1', row, column: 1 },
    old: { value: row + 0.01, formula: null },
    next: { value: -row, formula: null },
    reason: { zh: '测试', en: 'test' },
  });

  test('a write of 300 cells on two sheets takes two requests and sets each block once', async () => {
    const { host, excel } = excelWith(workbookOf(2, 200));
    const writes = Array.from({ length: 150 }, (_, row) => change(row)).flatMap((write) => [
      write,
      { ...write, cell: { ...write.cell, sheet: '表2' } },
    ]);
    await host.write(writes);
    expect(excel.requests).toHaveLength(2);
    const sets = excel.requests[1]?.body.Actions.filter((action) => action.ActionType === 4) ?? [];
    expect(sets.map((action) => action.Name)).toEqual(['Formulas', 'Formulas']);
    expect(excel.references.size).toBe(0);
  });

  test('a report sheet of 2,000 rows takes two requests', async () => {
    const { host, excel } = excelWith(workbookOf(1));
    const cells = Array.from({ length: 2_000 }, (_, row) => [{ value: `第${row}行` }, { value: row }, { value: '一致' }]);
    const sheet = { name: '审核结果', cells, columnWidths: [20, 10, 10], merges: [], freezeRows: 1, activate: true };
    await host.addSheet(sheet);
    expect(excel.requests).toHaveLength(2);
    expect(excel.book.sheet('审核结果').cell(1_999, 1).value).toBe(1_999);
    expect(excel.book.sheet('审核结果').frozenRows).toBe(1);
    expect(excel.references.size).toBe(0);
  });

  test('marking 500 cells takes two requests; nothing is kept after unmarking', async () => {
    const { host, excel } = excelWith(workbookOf(2, 500));
    const cells = Array.from({ length: 500 }, (_, row) => ({ sheet: '表1', row, column: row % 5 }));
    await host.mark(cells.map((cell) => ({ cell, severity: 'error' as const })));
    expect(excel.requests).toHaveLength(2);
    await host.unmark();
    expect(excel.book.sheet('表1').conditionalFormats).toEqual([]);
    await settled();
    expect(excel.references.size).toBe(0);
  });

  test('settings, the active cell and selection leave no reference', async () => {
    const { host, excel } = excelWith(workbookOf(2));
    await host.setSetting('a', '1');
    await host.getSetting('a');
    await host.select({ sheet: '表2', row: 3, column: 3 });
    await host.activeCell();
    await host.activeSheet();
    expect(excel.requests).toHaveLength(5);
    expect(excel.references.size).toBe(0);
  });

  test('reads ask Excel to wait for cell editing, writes do not', async () => {
    const { host, excel } = excelWith(workbookOf(1));
    await host.read();
    await host.write([change(1)]);
    const waits = excel.requests.map((request) => (request.flags & RequestFlag.delayForCellEdit) !== 0);
    expect(waits).toEqual([true, false, false]);
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** Locks are compared in the contract; a file also lists those of rows and columns beyond the cells. */
function withoutUnlocked(workbook: WorkbookSnapshot): unknown {
  return meaning({ ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, unlocked: [] })) });
}
