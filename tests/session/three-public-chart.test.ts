import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORM_SETS } from '../../src/forms';
import { FileHost } from '../../src/hosts/file';
import type { Host } from '../../src/hosts/port';
import { createSession, type Session, stepsFor } from '../../src/session';
import { chartsIn } from '../hosts/file/charts-in';
import { excelWith } from '../kit/excel/harness';
import { LEDGER_SAMPLE, withLedger } from '../kit/fill/blank';
import { memoryHost } from '../kit/memory-host';

/** 三公经费表 with 附图表, made and taken back in each host. */
jest.setTimeout(60_000);

const clock = { now: () => 0, pause: () => Promise.resolve() };
const NAME = '09财政拨款“三公”经费支出决算表';
const TYPED = { budget: { carRunning: '29', reception: '0.14' } };
const TITLES = { title: '2023年度财政拨款“三公”经费支出决算', series: [{ name: '预算数' }, { name: '决算数' }] };

async function made(host: Host, chart: boolean): Promise<Session> {
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  session.threePublic.choose({ typed: TYPED });
  await session.threePublic.work();
  session.threePublic.setChart(chart);
  await session.threePublic.generate();
  expect(session.store.getState().fill.last?.sheetsAdded).toEqual([NAME]);
  return session;
}

test('without the tick there is no chart; the tick is remembered and works nothing out again', async () => {
  const host = memoryHost(await withLedger());
  const session = await made(host, false);
  expect(host.charts(NAME)).toEqual([]);
  await session.filling.undo();
  session.threePublic.setChart(true);
  await session.threePublic.work();
  const { result } = session.store.getState().threePublic;
  session.threePublic.setChart(false);
  session.threePublic.setChart(true);
  expect(session.store.getState().threePublic.result).toBe(result);
  await session.threePublic.generate();
  expect(host.charts(NAME)).toMatchObject([TITLES]);
  expect(session.store.getState().threePublic.chart).toBe(true);
});

test('Excel: the chart comes with the sheet, and undo by a later session takes both away', async () => {
  const { host, workbook } = excelWith(await withLedger());
  const before = workbook.everything();
  (await made(host, true)).dispose();
  expect(workbook.charts(NAME)).toMatchObject([TITLES]);
  const later = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  await later.filling.restore();
  await later.filling.undo();
  later.dispose();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(workbook.everything()).toEqual(before);
});

test('a file: the chart is saved with the sheet, and undo takes both away', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-chart-'));
  const saved = async (host: FileHost, name: string): Promise<Uint8Array> => {
    const path = join(folder, name);
    await host.save(path);
    return new Uint8Array(await readFile(path));
  };
  const host = new FileHost(LEDGER_SAMPLE);
  const sheets = (await host.read()).sheets.map(({ name }) => name);
  const session = await made(host, true);
  expect(chartsIn(await saved(host, '有图.xlsx'), NAME)).toMatchObject([TITLES]);
  await session.filling.undo();
  expect(session.store.getState().notice).toEqual({ kind: 'undone', cells: 0, sheets: [NAME] });
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(sheets);
  const bytes = await saved(host, '无图.xlsx');
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/xl\/(?:charts|drawings)\//);
  await rm(folder, { recursive: true });
});

test('where charts cannot be drawn, the sheet is made without one and nothing is refused', async () => {
  const host = memoryHost(await withLedger(), { chart: false });
  await made(host, true);
  expect(host.charts(NAME)).toEqual([]);
});
