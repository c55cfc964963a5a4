import { excelWith } from '../../kit/excel/harness';
import { meaning } from '../../kit/host-contract/compare';
import { numberedSheet, workbookOf } from './workbooks';

const LIMIT = { limits: { payloadBytes: 200_000 } };

describe('a workbook past the payload limit', () => {
  test('is read in parts, with progress, the same as in one piece', async () => {
    const workbook = { ...workbookOf(3, 40, 6), sheets: [numberedSheet('大表', 3_000, 6), ...workbookOf(3, 40, 6).sheets] };
    const { host, excel } = excelWith(workbook, LIMIT);
    const seen: [number, number][] = [];
    const read = await host.read({ onProgress: (done, total) => seen.push([done, total]) });
    expect(meaning(read)).toEqual(meaning(workbook));
    expect(seen[seen.length - 1]).toEqual([3_120, 3_120]);
    expect(excel.requests[0]?.error).toBe('ResponsePayloadSizeLimitExceeded');
    const answered = excel.requests.filter((request) => request.error === undefined);
    expect(Math.max(...answered.map((request) => request.responseBytes))).toBeLessThanOrEqual(200_000);
    expect(excel.references.size).toBe(0);
  });

  test('is written to where more cells are merged than Excel names at once, and a covered one is found among them', async () => {
    const rows = 700;
    const merges = Array.from({ length: rows }, (_, row) => ({ top: row, left: 1, bottom: row, right: 2 }));
    const { host, workbook: seen } = excelWith({ ...workbookOf(1), sheets: [{ ...numberedSheet('合并', rows, 2), merges }] });
    const [before] = (await host.read()).sheets;
    const writes = Array.from({ length: rows }, (_, row) => ({
      cell: { sheet: '合并', row, column: 1 },
      old: { value: before?.values[row]?.[1] ?? null, formula: before?.formulas[row]?.[1] ?? null },
      next: { value: 7, formula: null },
      reason: { zh: '测试', en: 'test' },
    }));
    const covered = { sheet: '合并', row: 650, column: 2 };
    await expect(host.write([...writes, { ...writes[650], cell: covered, old: { value: null, formula: null } } as (typeof writes)[number]])).rejects.toMatchObject({ code: 'unsupported', cells: [covered] });
    await host.write(writes);
    expect(seen.content({ sheet: '合并', row: rows - 1, column: 1 }).value).toBe(7);
  });

  test('is not asked for in one piece again', async () => {
    const { host, excel } = excelWith({ ...workbookOf(1), sheets: [numberedSheet('大表', 3_000, 6)] }, LIMIT);
    await host.read();
    const before = excel.requests.length;
    await host.read();
    const [first] = excel.requests.slice(before);
    expect(first?.error).toBeUndefined();
  });

  test('can be stopped between two parts', async () => {
    const { host, excel } = excelWith({ ...workbookOf(1), sheets: [numberedSheet('大表', 12_000, 6)] }, LIMIT);
    const stop = new AbortController();
    const reading = host.read({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    const asked = excel.requests.length;
    await expect(host.read({ signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(excel.requests).toHaveLength(asked);
  });

  test('says so where a single row is too much', async () => {
    const { host } = excelWith({ ...workbookOf(1), sheets: [numberedSheet('宽表', 2, 300)] }, { limits: { payloadBytes: 6_000 } });
    await expect(host.read()).rejects.toMatchObject({ code: 'tooLarge' });
  });

  test('is read in parts too where Excel hands out null for too many cells', async () => {
    const workbook = workbookOf(2, 100, 10);
    const { host } = excelWith(workbook, { limits: { readCells: 400 } });
    expect(meaning(await host.read())).toEqual(meaning(workbook));
  });

  test('a write that is too large is refused whole', async () => {
    const workbook = workbookOf(1, 200, 4);
    const harness = excelWith(workbook, { limits: { payloadBytes: 30_000 } });
    const before = harness.workbook.everything();
    const writing = harness.host.write([
      {
        cell: { sheet: '表1', row: 0, column: 0 },
        old: { value: '项目0', formula: null },
        next: { value: '长'.repeat(20_000), formula: null },
        reason: { zh: '测试', en: 'test' },
      },
    ]);
    await expect(writing).rejects.toMatchObject({ code: 'tooLarge' });
    expect(harness.workbook.everything()).toEqual(before);
  });
});
