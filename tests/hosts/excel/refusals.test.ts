import type { PlannedWrite } from '../../../src/core';
import { ExcelHost } from '../../../src/hosts/excel';
import { HostError, type HostErrorCode } from '../../../src/hosts/port';
import { excelWith } from '../../kit/excel/harness';
import { EXCEL } from '../../kit/excel/levels';
import { ProtocolError } from '../../kit/excel/protocol';
import { CONTRACT_WORKBOOK, INCOME } from '../../kit/host-contract';
import { workbookOf } from './workbooks';

const FIGURE = { sheet: INCOME, row: 1, column: 2 };

function change(value: number, column = 2): PlannedWrite {
  return {
    cell: { sheet: INCOME, row: 1, column },
    old: { value: column === 2 ? 3220.54 : '1', formula: null },
    next: { value, formula: null },
    reason: { zh: '测试', en: 'test' },
  };
}

async function failureOf(work: Promise<unknown>): Promise<HostError> {
  const failure: unknown = await work.then(() => undefined, (error: unknown) => error);
  if (!(failure instanceof HostError)) throw new Error(`expected a HostError, got ${String(failure)}`);
  return failure;
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe('what Excel answers, as a host error in Chinese', () => {
  const codes: readonly [string, HostErrorCode][] = [
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'editing'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['ActivityLimitReached', 'busy'],
    ['RequestAborted', 'busy'],
    ['InvalidOrTimedOutSession', 'offline'],
    ['ItemNotFound', 'notFound'],
    ['ApiNotFound', 'unsupported'],
    ['InvalidArgument', 'unknown'],
    ['GeneralException', 'unknown'],
    ['SomethingNew', 'unknown'],
  ];
  test.each(codes)('%s is %s', async (code, expected) => {
    const { host, excel } = excelWith(CONTRACT_WORKBOOK);
    excel.failNext(code);
    const failure = await failureOf(host.activeSheet());
    expect(failure.code).toBe(expected);
    expect(failure.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(failure.message).not.toContain('A failure the test asked for');
    expect(failure.cause).toMatchObject({ code });
  });
});

describe('while a cell is being edited', () => {
  test('reading waits and then succeeds', async () => {
    const { host, excel } = excelWith(CONTRACT_WORKBOOK);
    excel.startCellEdit();
    let done = false;
    const reading = host.read().then((workbook) => {
      done = true;
      return workbook;
    });
    await soon();
    expect(done).toBe(false);
    excel.endCellEdit();
    expect((await reading).sheets).toHaveLength(5);
  });

  test('reading can be cancelled instead of waiting on', async () => {
    const { host, excel } = excelWith(CONTRACT_WORKBOOK);
    excel.startCellEdit();
    const stop = new AbortController();
    const reading = host.read({ signal: stop.signal });
    await soon();
    stop.abort();
    expect((await failureOf(reading)).code).toBe('cancelled');
    excel.endCellEdit();
    await soon();
    expect(excel.requests).toHaveLength(1);
  });

  test('writing, marking and adding a sheet are refused, and nothing changes', async () => {
    const { host, excel, workbook } = excelWith(CONTRACT_WORKBOOK);
    const before = workbook.everything();
    excel.startCellEdit();
    expect((await failureOf(host.write([change(1)]))).code).toBe('editing');
    expect((await failureOf(host.mark([{ cell: FIGURE, severity: 'error' }]))).code).toBe('editing');
    excel.endCellEdit();
    expect(workbook.everything()).toEqual(before);
  });

  test('editing that begins between verification and writing writes nothing', async () => {
    const { host, excel, workbook } = excelWith(CONTRACT_WORKBOOK);
    const before = workbook.everything();
    const writing = host.write([change(1)], { onProgress: () => excel.startCellEdit() });
    expect((await failureOf(writing)).code).toBe('editing');
    expect(workbook.everything()).toEqual(before);
  });
});

describe('a write Excel stops half-way', () => {
  test('is put back, and the reason reported', async () => {
    const { host, excel, workbook } = excelWith(CONTRACT_WORKBOOK);
    const before = workbook.everything();
    const calculate = excel.book.evaluate;
    excel.book.evaluate = (formula, sheet, row, column) => {
      if (formula === '=1/3') throw new ProtocolError('GeneralException', 'stopped');
      return calculate(formula, sheet, row, column);
    };
    const half: PlannedWrite = {
      ...change(0),
      cell: { sheet: INCOME, row: 5, column: 2 },
      old: { value: null, formula: '=C4/0' },
      next: { value: null, formula: '=1/3' },
    };
    const formatted = { ...change(1), numberFormat: '0' };
    const texts = { ...change(2, 1), old: { value: '1', formula: null }, numberFormat: 'General' };
    const failure = await failureOf(host.write([formatted, texts, half]));
    expect(failure.code).toBe('unknown');
    expect(workbook.everything()).toEqual(before);
  });

  test('says so plainly where it cannot be put back', async () => {
    const { host, excel } = excelWith(CONTRACT_WORKBOOK);
    excel.failNext('AccessDenied', 1);
    excel.failNext('AccessDenied', 2);
    const failure = await failureOf(host.write([change(1)]));
    expect(failure.code).toBe('protected');
    expect(failure.message).toContain('部分单元格可能已经改动');
    expect(failure.cells).toEqual([FIGURE]);
  });
});

describe('protection', () => {
  test('a protected workbook takes no new sheet', async () => {
    const { host, excel } = excelWith(CONTRACT_WORKBOOK);
    excel.book.structureProtected = true;
    const sheet = { name: '审核结果', cells: [], columnWidths: [], merges: [], freezeRows: 0, activate: false };
    expect((await failureOf(host.addSheet(sheet))).code).toBe('protected');
    expect((await failureOf(host.removeSheet(INCOME))).code).toBe('protected');
  });

  test('an unlocked cell of a sheet protected against formatting takes figures and formulas, but no other format', async () => {
    const { host, excel, workbook } = excelWith(CONTRACT_WORKBOOK);
    const open = { sheet: '受保护', row: 1, column: 2 };
    const write = (next: PlannedWrite['next'], old: PlannedWrite['next'] = { value: 3, formula: null }): PlannedWrite => ({
      ...change(0),
      cell: open,
      old,
      next,
    });
    const before = workbook.everything();
    const receipt = await host.write([write({ value: null, formula: '=B2+1' })]);
    expect(workbook.content(open).formula).toBe('=B2+1');
    await host.write(receipt.undo);
    expect(workbook.everything()).toEqual(before);
    const reformatted = await failureOf(host.write([{ ...write({ value: 4, formula: null }), numberFormat: '0.00' }]));
    expect(reformatted).toMatchObject({ code: 'protected', cells: [open] });
    excel.book.sheet('受保护').change(1, 2, { numberFormat: '@', value: '3' });
    const texts = await failureOf(host.write([write({ value: 4, formula: null }, { value: '3', formula: null })]));
    expect(texts).toMatchObject({ code: 'protected', cells: [open] });
  });

  test('a sheet protected but open to formatting can be marked', async () => {
    const { host, excel, workbook } = excelWith(CONTRACT_WORKBOOK);
    excel.book.sheet('受保护').protection = { allowFormatCells: true };
    await host.mark([{ cell: { sheet: '受保护', row: 1, column: 1 }, severity: 'error' }]);
    expect(workbook.shownFill({ sheet: '受保护', row: 1, column: 1 })).toBe('#FFC7CE');
  });

  test('the last visible sheet cannot be removed', async () => {
    const { host } = excelWith(workbookOf(1));
    expect((await failureOf(host.removeSheet('表1'))).code).toBe('unknown');
  });
});

describe('older and newer Excel', () => {
  test('at the floor (1.10) everything but merged cells is read', async () => {
    const { host } = excelWith(CONTRACT_WORKBOOK, { sets: EXCEL.floor });
    const read = await host.read();
    expect(read.sheets.map((sheet) => sheet.merges)).toEqual([[], [], [], [], []]);
    expect(read.sheets[1]?.hiddenRows).toEqual(new Set([4]));
    const receipt = await host.write([change(1)]);
    await host.write(receipt.undo);
    await host.mark([{ cell: FIGURE, severity: 'hint' }]);
    await host.unmark();
  });

  test('Excel 2019 is told to upgrade, and asked nothing', async () => {
    const { host, excel } = excelWith(CONTRACT_WORKBOOK, { sets: EXCEL.excel2019 });
    for (const attempt of [host.read(), host.write([change(1)]), host.unmark(), host.activeCell()]) {
      const failure = await failureOf(attempt);
      expect(failure.code).toBe('unsupported');
      expect(failure.message).toContain('Excel 2021');
    }
    expect(excel.requests).toHaveLength(0);
  });

  test('events Excel will not send are reported to whoever asked to be told', async () => {
    const faults: HostError[] = [];
    const { excel } = excelWith(CONTRACT_WORKBOOK);
    excel.failNext('ActivityLimitReached');
    const stop = new ExcelHost({ onFault: (error) => faults.push(error) }).onChange(() => undefined);
    await soon();
    expect(faults.map((fault) => fault.code)).toEqual(['busy']);
    stop();
    await soon();
  });

  test('what this add-in writes is not reported as a change by the user', async () => {
    const { host, workbook } = excelWith(CONTRACT_WORKBOOK);
    const seen: string[] = [];
    const stop = host.onChange(({ sheet }) => seen.push(sheet));
    await soon();
    await host.write([change(1)]);
    await soon();
    expect(seen).toEqual([]);
    workbook.userTypes(FIGURE, 5);
    await soon();
    expect(seen).toEqual([INCOME]);
    stop();
    await soon();
  });
});
