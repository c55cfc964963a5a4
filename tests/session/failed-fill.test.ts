import { FORM_SETS } from '../../src/forms';
import { HostError, type NewSheet } from '../../src/hosts/port';
import { createSession, stepsFor } from '../../src/session';
import { FillRecord } from '../../src/session/fill/record';
import { takeAway } from '../../src/session/fill/taking-away';
import { takeBack } from '../../src/session/fill/undoing';
import { type MemoryHost, memoryHost, sheetOf } from '../kit/memory-host';

const CHANGED = new HostError('changed', '有 1 个单元格在预览之后被改动过，没有写入任何内容。', [{ sheet: '表', row: 0, column: 0 }]);
const SHEET: NewSheet = { name: '09', cells: [[{ value: '合计' }]], columnWidths: [], merges: [], freezeRows: 0, activate: true };

function host(): MemoryHost {
  return memoryHost({ name: '决算.xlsx', date1904: false, sheets: [sheetOf('表', [[1]]), sheetOf('09', [['合计']])] });
}

describe('a fill that failed after its sheet was made', () => {
  test('fails as it did, and the sheet is gone', async () => {
    const target = host();
    const logged: unknown[] = [];
    await expect(takeAway(target, ['09'], CHANGED, (_, error) => logged.push(error))).rejects.toBe(CHANGED);
    expect(target.workbook().sheets.map(({ name }) => name)).toEqual(['表']);
    expect(logged).toEqual([]);
  });

  test('names the sheet behind the first failure where it cannot be taken away, and logs why', async () => {
    const target = host();
    target.failNext('removeSheet', 'busy');
    const logged: [string, unknown][] = [];
    const failure: unknown = await takeAway(target, ['09'], CHANGED, (action, error) => logged.push([action, error])).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'changed', cells: CHANGED.cells, cause: CHANGED });
    expect((failure as Error).message).toBe('有 1 个单元格在预览之后被改动过，没有写入任何内容。新建的工作表“09”没能删除，请手工删除。');
    expect(logged).toEqual([['removeSheet', expect.objectContaining({ code: 'busy' })]]);
  });

  test('a failure that is no refusal of the host stays what it is', async () => {
    const target = host();
    target.failNext('removeSheet', 'busy');
    const broken = new TypeError('broken');
    await expect(takeAway(target, ['09'], broken, () => undefined)).rejects.toBe(broken);
  });

  test('the pane says the first failure', async () => {
    const target = host();
    const session = createSession({ host: target, ...stepsFor(FORM_SETS), language: () => 'zh', clock: { now: () => 0, pause: () => Promise.resolve() } });
    const write = { cell: { sheet: '表', row: 0, column: 0 }, old: { value: 1, formula: null }, next: { value: 2, formula: null }, reason: { zh: '', en: '' } };
    target.failNext('write', 'protected');
    target.failNext('removeSheet', 'busy');
    expect(await session.filling.applyOther([write], SHEET)).toBe(false);
    const { status } = session.store.getState().fill;
    expect(status).toMatchObject({ kind: 'error', failure: { code: 'protected', message: expect.stringContaining('“09 (2)”没能删除') as string } });
    expect(target.workbook().sheets.map(({ name }) => name)).toEqual(['表', '09', '09 (2)']);
  });
});

describe('an undo that failed', () => {
  const BUSY = new HostError('busy', 'Excel 正忙，没有响应。请等当前操作结束，再试一次。');
  const WRITE = { cell: { sheet: '表', row: 0, column: 0 }, old: { value: 1, formula: null }, next: { value: 2, formula: null }, reason: { zh: '', en: '' } };

  test('fails as it did where its record cannot be put back either, and can still be undone', async () => {
    const target = host();
    const { undo } = await target.write([WRITE]);
    let settings = 0;
    const refusing = {
      ...target,
      write: () => Promise.reject(BUSY),
      // The first is the record before the undo, the second the record after it failed.
      setSetting: (key: string, value: string | undefined) => ((settings += 1) === 2 ? Promise.reject(new HostError('offline', '')) : target.setSetting(key, value)),
    };
    const record = new FillRecord(refusing);
    await record.keep([{ undo, sheets: [] }]);
    settings = 0;
    const logged: string[] = [];
    const undoing = takeBack(refusing, { record, onLeft: () => undefined, log: (action) => logged.push(action) });
    await expect(undoing).rejects.toBe(BUSY);
    expect(logged).toEqual(['journal']);
    const entries = await record.entries();
    expect(entries.map((entry) => entry.undo.map(({ cell, old, next }) => [cell, old.value, next.value]))).toEqual([[[WRITE.cell, 2, 1]]]);
  });
});
