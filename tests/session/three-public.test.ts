import { FORM_SETS } from '../../src/forms';
import { type CellRef, type WorkbookSnapshot } from '../../src/core';
import { createSession, type Session, stepsFor } from '../../src/session';
import { blanked, readSample, withLedger } from '../kit/fill/blank';
import { type MemoryHost, memoryHost } from '../kit/memory-host';

const clock = { now: () => 0, pause: () => Promise.resolve() };

function open(host: MemoryHost): Session {
  return createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
}

const stateOf = (session: Session) => session.store.getState().threePublic;
const resultOf = (session: Session) => {
  const { result } = stateOf(session);
  if (!result) throw new Error('no result');
  return result;
};

/** Published in 09: 29.14 = 0 + 29.00 (0 + 29.00) + 0.14 万元. */
const PUBLISHED = { total: '29.14', abroad: '0', cars: '29', carPurchase: '0', carRunning: '29', reception: '0.14' };

describe('from the ledger', () => {
  let start: WorkbookSnapshot;
  beforeAll(async () => {
    start = await withLedger();
  });

  test('gives the published figures, each with its rows', async () => {
    const session = open(memoryHost(start));
    await session.threePublic.work();
    expect(stateOf(session).status).toEqual({ kind: 'ready' });
    const actual = resultOf(session).figures.filter(({ side }) => side === 'actual');
    expect(Object.fromEntries(actual.map(({ item, value }) => [item, value.toString()]))).toEqual(PUBLISHED);
    const reception = actual.find(({ item }) => item === 'reception')?.origin;
    // Row 208 of the ledger, as its notes say.
    expect(reception?.kind === 'ledger' && reception.entries.map(({ cell }) => cell.row + 1)).toEqual([208]);
  });

  test('makes the sheet, which is recognised and checked, and undo takes it away again', async () => {
    const host = memoryHost(start);
    const session = open(host);
    session.threePublic.choose({ typed: { budget: { abroad: '0', carPurchase: '0', carRunning: '29', reception: '0.14' } } });
    await session.threePublic.work();
    await session.threePublic.generate();
    const { last } = session.store.getState().fill;
    expect(last).toMatchObject({ cells: 0, sheetsAdded: [expect.stringMatching(/^09/)] });
    expect(host.workbook().sheets).toHaveLength(start.sheets.length + 1);
    await session.check('workbook');
    expect(session.store.getState().result?.report.tables.map(({ form }) => form.short)).toContain('09');
    await session.filling.undo();
    expect(host.workbook()).toEqual(start);
  });

  test('a ledger row changed after the preview stops the making; the figures are worked out again', async () => {
    const host = memoryHost(start);
    const quiet = { ...host, onChange: () => () => undefined };
    const session = createSession({ host: quiet, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
    await session.threePublic.work();
    const reception = resultOf(session).figures.find(({ item, side }) => item === 'reception' && side === 'actual')?.origin;
    if (reception?.kind !== 'ledger' || !reception.entries[0]) throw new Error('no rows');
    host.edit(reception.entries[0].cell, 2400);
    const before = host.workbook();
    await session.threePublic.generate();
    expect(session.store.getState().notice).toEqual({ kind: 'planChanged' });
    expect(host.workbook()).toBe(before);
    // 1,400.00 became 2,400.00: 0.14 万元 becomes 0.24.
    expect(resultOf(session).figures.find(({ item, side }) => item === 'reception' && side === 'actual')?.value.toString()).toBe('0.24');
  });

  test('can be cancelled', async () => {
    let release: () => void = () => undefined;
    const held = { now: () => 0, pause: () => new Promise<void>((resolve) => (release = resolve)) };
    const session = createSession({ host: memoryHost(start), ...stepsFor(FORM_SETS), language: () => 'zh', clock: held });
    const running = session.threePublic.work();
    while (stateOf(session).status.kind !== 'working') await Promise.resolve();
    session.threePublic.cancel();
    release();
    await running;
    expect(stateOf(session)).toMatchObject({ status: { kind: 'idle' }, result: undefined });
  });

  test('an edit afterwards makes it stale', async () => {
    const host = memoryHost(start);
    const session = open(host);
    await session.threePublic.work();
    host.edit({ sheet: start.sheets[0]?.name ?? '', row: 0, column: 0 }, 'x');
    expect(stateOf(session).status.kind).toBe('stale');
    await session.threePublic.generate();
    expect(host.workbook().sheets).toHaveLength(start.sheets.length);
  });
});

test('an 09 that is there and empty is filled in from typed figures and restored by undo', async () => {
  const sample = await readSample();
  const sheet = sample.sheets.find(({ name }) => name.startsWith('09'));
  if (!sheet) throw new Error('no 09');
  // The row of figures stands below 栏次 1–12, which are numbers too.
  const row = sheet.values.map((line) => line.filter((value) => typeof value === 'number').length >= 6).lastIndexOf(true);
  const cells: readonly CellRef[] = (sheet.values[row] ?? []).map((_, c) => ({ sheet: sheet.name, row: sheet.origin.row + row, column: sheet.origin.column + c }));
  const start = blanked(sample, cells);
  const host = memoryHost(start);
  const session = open(host);
  const figures = { abroad: '0', carPurchase: '0', carRunning: '29.00', reception: '0.14' };
  session.threePublic.choose({ source: 'typed', typed: { budget: figures, actual: figures } });
  await session.threePublic.work();
  expect(resultOf(session).newSheet).toBeUndefined();
  await session.threePublic.generate();
  const written = host.workbook().sheets.find(({ name }) => name === sheet.name)?.values[row];
  expect(written?.map((value) => value ?? 0)).toEqual(sheet.values[row]?.map((value) => value ?? 0));
  await session.filling.undo();
  expect(host.workbook()).toEqual(start);
});
