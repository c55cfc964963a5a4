/** What the object model of WPS does differently from what its typings say, and what the host does about it. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { Et, WpsHost } from '../../../src/hosts/wps';
import { CONTRACT_WORKBOOK, INCOME } from '../../kit/host-contract';
import { plainSheet } from '../../kit/plain-sheet';
import { openBook, wpsWith } from '../../kit/wps/harness';
import { wpsGlobals } from '../../kit/wps/program';
import { EtScene } from '../../kit/wps/scene';

const FIGURE = { sheet: INCOME, row: 1, column: 2 };
const CHANGE = { cell: FIGURE, old: { value: 3220.54, formula: null }, next: { value: 1, formula: null }, reason: { zh: '测试', en: 'test' } };

interface Range {
  Value: unknown;
  Value2: unknown;
  AddComment(text: string): void;
}
interface Program {
  readonly ActiveWorkbook: { readonly Worksheets: { readonly Count: number; Item(index: number): { Delete(): void; Range(address: string): Range; Cells: Range } } };
  readonly ApiEvent: unknown;
}

function simulated(build: 'linux' | 'mac' = 'linux') {
  const scene = new EtScene();
  openBook(scene, CONTRACT_WORKBOOK);
  const { wps, Application } = wpsGlobals(scene, build);
  return { scene, wps: wps as Program, application: Application as Program };
}

describe('the simulated ET keeps the traps of the real one', () => {
  test('Value reads undefined and throws when set; Value2 is a scalar for one cell and a matrix for several', () => {
    const sheet = simulated().application.ActiveWorkbook.Worksheets.Item(2);
    expect(sheet.Range('C2').Value).toBeUndefined();
    expect(() => (sheet.Range('C2').Value = 1)).toThrow('Cannot redefine property: Value');
    expect(sheet.Range('C2').Value2).toBe(3220.54);
    expect(sheet.Range('C2:C3').Value2).toEqual([[3220.54], ['155.05']]);
    expect(sheet.Range('B6').Value2).toBeNull();
    // #DIV/0! is error 2007: 0x800A0000 + 2007 as an int32.
    expect(sheet.Range('C6').Value2).toBe(-2146826281);
  });

  test('an index counts from 1, an occupied cell takes no second comment, a deletion asks, and nothing is quietly undefined', () => {
    const { scene, application } = simulated();
    const { Worksheets: sheets } = application.ActiveWorkbook;
    expect(() => sheets.Item(0)).toThrow('下标越界');
    sheets.Item(2).Range('A1').AddComment('一');
    expect(() => sheets.Item(2).Range('A1').AddComment('二')).toThrow('already');
    expect(() => {
      sheets.Item(5).Delete();
    }).toThrow('asks the user');
    expect(scene.problems).toEqual(['prompt: 将永久删除“空表”']);
    expect(() => (sheets.Item(2).Range('A1') as unknown as { Frobnicate: unknown }).Frobnicate).toThrow('not implemented');
  });

  test('on macOS events are on wps only and the object model on Application only', () => {
    const mac = simulated('mac');
    expect(mac.application.ApiEvent).toBeUndefined();
    expect(mac.wps.ApiEvent).toBeDefined();
    expect(mac.wps.ActiveWorkbook).toBeUndefined();
  });
});

describe('the program', () => {
  test('is recognised by its members, on either object, and never in another program', () => {
    for (const build of ['linux', 'mac', 'old'] as const) expect(Et.find(wpsGlobals(new EtScene(), build))).toBeDefined();
    expect(Et.find(wpsGlobals(new EtScene(), 'writer'))).toBeUndefined();
    expect(Et.find({})).toBeUndefined();
  });

  test('without a workbook the host says so', async () => {
    const et = Et.find(wpsGlobals(new EtScene(), 'linux'));
    if (!et) throw new Error('not recognised');
    const host = new WpsHost({ et, onFault: () => undefined });
    await expect(host.read()).rejects.toMatchObject({ code: 'notFound', message: expect.stringContaining('没有打开的工作簿') as string });
  });

  test('another workbook in front takes neither a selection nor a figure of the one that was checked', async () => {
    const { host, scene } = wpsWith(CONTRACT_WORKBOOK, 'linux');
    await host.read();
    openBook(scene, { ...CONTRACT_WORKBOOK, name: '去年.xlsx' });
    await expect(host.select(FIGURE)).rejects.toMatchObject({ code: 'notFound', message: expect.stringMatching(/“去年\.xlsx”.*“合同\.xlsx”/) as string });
    await expect(host.write([CHANGE])).rejects.toMatchObject({ code: 'notFound' });
    expect(scene.book.sheet(INCOME).cell(1, 2).value).toBe(3220.54);
    await host.read();
    await expect(host.write([CHANGE])).resolves.toBeDefined();
  });
});

describe('settings of the program', () => {
  test.each([true, false])('are as before after a write, a refusal and a failure (events %s)', async (events) => {
    const { host, scene, failAt } = wpsWith(CONTRACT_WORKBOOK, 'linux');
    Object.assign(scene.state, { EnableEvents: events, ScreenUpdating: true, DisplayAlerts: true });
    const before = { ...scene.state };
    await host.write([CHANGE]);
    expect(scene.state).toEqual(before);
    await expect(host.write([CHANGE])).rejects.toMatchObject({ code: 'changed' });
    expect(scene.state).toEqual(before);
    for (let step = 0, struck = true; struck; step += 1) {
      const disarm = failAt(step);
      await host.addSheet({ name: '报告', cells: [[{ value: 1 }]], columnWidths: [9], merges: [], freezeRows: 1, activate: true }).catch(() => undefined);
      struck = disarm();
      expect(scene.state).toEqual(before);
    }
    expect(scene.problems).toEqual([]);
  });

  test('a page that cannot be set up for printing is told, and the sheet stands', async () => {
    const { host, scene, faults } = wpsWith(CONTRACT_WORKBOOK, 'linux');
    scene.printer = false;
    const print = { landscape: true, onePage: true };
    await host.addSheet({ name: '报告', cells: [[{ value: 1 }]], columnWidths: [], merges: [], freezeRows: 0, activate: false, print });
    expect(scene.book.sheet('报告').cell(0, 0).value).toBe(1);
    expect(faults.map(({ cause }) => String(cause))).toEqual(['Error: PageSetup throws on a computer without a printer']);
  });
});

describe('values', () => {
  test('a figure that happens to be the code of an error stays a figure, and an error an error', async () => {
    const figures: SheetSnapshot = {
      ...plainSheet('数', [[-2146826281, { error: '#DIV/0!' }, '#N/A']]),
      numberFormats: [['General', 'G/通用格式', '@']],
    };
    const { host } = wpsWith({ ...CONTRACT_WORKBOOK, sheets: [figures] }, 'linux');
    const [read] = (await host.read()).sheets;
    expect(read?.values).toEqual([[-2146826281, { error: '#DIV/0!' }, '#N/A']]);
    expect(read?.numberFormats).toEqual([['General', 'General', '@']]);
  });

  test('a column formatted to the last row is read where its contents are', async () => {
    const { host, scene } = wpsWith({ ...CONTRACT_WORKBOOK, sheets: [plainSheet('长', [['科目', 1], ['小计', 2]])] }, 'linux');
    scene.book.sheet('长').change(1_048_575, 1, { bold: true });
    const [read] = (await host.read()).sheets;
    expect(read?.values).toEqual([['科目', 1], ['小计', 2]]);
  });
});

describe('the number of calls', () => {
  const calls = async (workbook: WorkbookSnapshot): Promise<number> => {
    const { host, scene } = wpsWith(workbook, 'linux');
    scene.calls.clear();
    await host.read();
    return scene.callCount;
  };

  test('grows with the sheets, and hardly with their rows', async () => {
    const one = await calls(department(1, 60));
    const sixty = await calls(department(60, 60));
    const longer = await calls(department(1, 480));
    expect(sixty).toBeLessThanOrEqual(60 * one);
    expect(one).toBeLessThan(400);
    // Eight times the rows are three more halvings of each boundary between formats, hidden rows and merges.
    expect(longer).toBeLessThan(2 * one);
  });
});

/** Sheets as departments have them: a merged title, a merged two-row header, texts, and columns of amounts. */
function department(sheets: number, rows: number): WorkbookSnapshot {
  const one = (index: number): SheetSnapshot => {
    const body = Array.from({ length: rows }, (_, row) => [`20${String(row)}`, `项目${String(row)}`, row + 0.5, row, row / 4, null, row]);
    const values = [['支出决算表', null, null, null, null, null, null], ['科目', null, '合计', '基本', '项目', '上缴', '其他'], ...body];
    return plainSheet(`表${String(index)}`, values, {
      numberFormats: values.map((_, row) => ['@', 'General', ...Array.from({ length: 5 }, () => (row < 2 ? 'General' : '#,##0.00'))]),
      merges: [{ top: 0, left: 0, bottom: 0, right: 6 }, { top: 1, left: 0, bottom: 1, right: 1 }],
      hiddenRows: new Set([rows - 1]),
    });
  };
  return { name: '部门.xlsx', date1904: false, sheets: Array.from({ length: sheets }, (_, index) => one(index)) };
}
