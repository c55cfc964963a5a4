import type { CellRef } from '../../../src/core';
import type { NewSheet } from '../../../src/hosts/port';
import { changeable, type MakeHost } from './contract';
import { COVER, HIDDEN, INCOME, PROTECTED } from './workbook';

const FIGURE: CellRef = { sheet: INCOME, row: 1, column: 2 };
const TOTAL: CellRef = { sheet: INCOME, row: 3, column: 2 };
const COVER_UNIT: CellRef = { sheet: COVER, row: 2, column: 1 };

export const REPORT: NewSheet = {
  name: '审核结果',
  cells: [
    [{ value: '审核结果', bold: true }],
    [{ value: '问题', bold: true }, { value: '差异', bold: true }],
    [{ value: '=C4 与 =C5 不符', wrap: true }, { value: -0.02, numberFormat: '#,##0.00' }],
  ],
  columnWidths: [40, 12],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  freezeRows: 2,
  activate: true,
};

/** Long enough for a listener to be there, or gone, on a busy machine. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

/** What an event brings, however long a busy machine takes. */
async function arrived(seen: readonly unknown[]): Promise<void> {
  for (let waited = 0; seen.length === 0 && waited < 50; waited += 1) await settled();
}

export function describeSelecting(makeHost: MakeHost): void {
  describe('select', () => {
    test('goes to a cell on another sheet, and says where it is', async () => {
      const harness = await changeable(makeHost);
      await harness.host.select(TOTAL);
      expect(harness.workbook.selected()).toEqual(TOTAL);
      expect(await harness.host.activeSheet()).toBe(INCOME);
      expect(await harness.host.activeCell()).toEqual(TOTAL);
    });

    test('unhides nothing and says so; knows when a sheet is gone', async () => {
      const harness = await changeable(makeHost);
      const before = harness.workbook.everything();
      await expect(harness.host.select({ ...TOTAL, sheet: HIDDEN })).rejects.toMatchObject({ code: 'notFound' });
      await expect(harness.host.select({ ...TOTAL, sheet: '不存在' })).rejects.toMatchObject({ code: 'notFound' });
      expect(harness.workbook.everything()).toEqual(before);
    });
  });
}

export function describeMarking(makeHost: MakeHost): void {
  describe('mark', () => {
    test('shows three severities and leaves no trace when taken away', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      const fillBefore = workbook.shownFill(FIGURE);
      await host.mark([
        { cell: FIGURE, severity: 'error' },
        { cell: TOTAL, severity: 'warning' },
        { cell: COVER_UNIT, severity: 'hint' },
      ]);
      const fills = [FIGURE, TOTAL, COVER_UNIT].map((cell) => workbook.shownFill(cell));
      expect(new Set([...fills, fillBefore]).size).toBe(4);
      await host.mark([{ cell: TOTAL, severity: 'error' }]);
      expect(workbook.shownFill(TOTAL)).toBe(workbook.shownFill(FIGURE));
      await host.unmark();
      expect(workbook.everything()).toEqual(before);
      expect(workbook.shownFill(FIGURE)).toBe(fillBefore);
      await host.unmark();
      expect(workbook.everything()).toEqual(before);
    });

    test('refuses a protected sheet, names the cells, and marks nothing', async () => {
      const harness = await changeable(makeHost);
      const before = harness.workbook.everything();
      const guarded: CellRef = { sheet: PROTECTED, row: 1, column: 1 };
      const marking = harness.host.mark([
        { cell: FIGURE, severity: 'error' },
        { cell: guarded, severity: 'error' },
      ]);
      await expect(marking).rejects.toMatchObject({ code: 'protected', cells: [guarded] });
      expect(harness.workbook.everything()).toEqual(before);
    });
  });
}

export function describeAdding(makeHost: MakeHost): void {
  describe('addSheet', () => {
    test('adds it last under a free name, and takes it away again', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      expect(await host.addSheet(REPORT)).toBe('审核结果');
      const second = await host.addSheet({ ...REPORT, activate: false });
      expect(second).not.toBe('审核结果');
      expect(workbook.sheetNames().slice(-2)).toEqual(['审核结果', second]);
      expect(await host.activeSheet()).toBe('审核结果');
      const text = workbook.content({ sheet: '审核结果', row: 2, column: 0 });
      expect(text).toMatchObject({ value: '=C4 与 =C5 不符', formula: null });
      const figure = workbook.content({ sheet: '审核结果', row: 2, column: 1 });
      expect(figure).toEqual({ value: -0.02, formula: null, numberFormat: '#,##0.00' });
      const [added] = (await host.read({ sheets: ['审核结果'] })).sheets;
      expect(added?.values).toEqual([['审核结果', null], ['问题', '差异'], ['=C4 与 =C5 不符', -0.02]]);
      await host.removeSheet('审核结果');
      await host.removeSheet(second);
      expect(workbook.everything()).toEqual(before);
      await expect(host.removeSheet('审核结果')).rejects.toMatchObject({ code: 'notFound' });
    });

    test('keeps formulas as formulas', async () => {
      const { host, workbook } = await changeable(makeHost);
      const sum = { value: 3.5, formula: '=A1+B1', border: true, font: { name: '宋体', size: 10 } };
      const cells = [[{ value: 1.5, align: 'right' as const, middle: true }, { value: 2 }], [sum]];
      const name = await host.addSheet({ ...REPORT, name: '合计', cells, merges: [], rowHeights: [24], print: { landscape: true, onePage: true } });
      expect(workbook.content({ sheet: name, row: 1, column: 0 }).formula).toBe('=A1+B1');
      const [added] = (await host.read({ sheets: [name] })).sheets;
      expect(added?.formulas).toEqual([[null, null], ['=A1+B1', null]]);
    });

    test.each([['a/b:c*[d]?\\'], ["'引号'"], [''], ['History'], ['很'.repeat(40)]])('makes a sheet name of %s', async (name) => {
      const harness = await changeable(makeHost);
      const used = await harness.host.addSheet({ ...REPORT, name });
      const again = await harness.host.addSheet({ ...REPORT, name });
      for (const each of [used, again]) expect(each).toMatch(/^[^\\/?*[\]:']{1,31}$/);
      expect(used.toLowerCase()).not.toBe('history');
      expect(again).not.toBe(used);
      expect(harness.workbook.sheetNames()).toEqual(expect.arrayContaining([used, again]));
    });
  });
}

export function describeKeeping(makeHost: MakeHost): void {
  describe('settings', () => {
    test('are kept in the workbook until they are removed', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      expect(await host.getSetting('notes')).toBeUndefined();
      await host.setSetting('notes', '{"说明":"尾差"}');
      expect(await host.getSetting('notes')).toBe('{"说明":"尾差"}');
      await host.setSetting('notes', '');
      expect(await host.getSetting('notes')).toBe('');
      await host.setSetting('notes', undefined);
      await host.setSetting('notes', undefined);
      expect(await host.getSetting('notes')).toBeUndefined();
      expect(workbook.everything()).toEqual(before);
    });
  });
}

export function describeWatching(makeHost: MakeHost): void {
  describe('onChange', () => {
    test('tells the sheet a user edited, until stopped', async () => {
      const harness = await changeable(makeHost);
      const seen: string[] = [];
      const stop = harness.host.onChange(({ sheet }) => seen.push(sheet));
      await settled();
      harness.workbook.userTypes(FIGURE, 1);
      await arrived(seen);
      expect(seen).toEqual([INCOME]);
      stop();
      await settled();
      harness.workbook.userTypes(FIGURE, 2);
      await settled();
      expect(seen).toEqual([INCOME]);
    });
  });
}
