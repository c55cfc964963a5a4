import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { FORM_SETS } from '../../src/forms';
import type { CellRef, WorkbookSnapshot } from '../../src/core';
import { FileHost } from '../../src/hosts/file';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { type Host, HostError } from '../../src/hosts/port';
import { chosenItems, createSession, type Session, stepsFor } from '../../src/session';
import { excelWith } from '../kit/excel/harness';
import { openInGrid } from '../kit/workbench/grid';
import { blanked, figuresAt, readSample, SAMPLE, totalCells, withLedger } from '../kit/fill/blank';

/** Fill and its undoing through Microsoft's own client, and on a file through package patching. */
jest.setTimeout(120_000);

let sample: WorkbookSnapshot;
let totals: readonly CellRef[];
let folder: string;

beforeAll(async () => {
  sample = await readSample();
  totals = totalCells(sample);
  folder = await mkdtemp(join(tmpdir(), 'gouji-fill-'));
});
afterAll(() => rm(folder, { recursive: true }));

const clock = { now: () => 0, pause: () => Promise.resolve() };
const open = (host: Host): Session => createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
const fillOf = (session: Session) => session.store.getState().fill;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function fileHost(cells: readonly CellRef[], name: string): Promise<FileHost> {
  const changes = cells.map((cell) => ({ cell, next: { value: null, formula: null } }));
  const { bytes } = await patchWorkbook(new Uint8Array(await readFile(SAMPLE)), { cells: changes });
  const path = join(folder, name);
  await writeFile(path, bytes);
  return new FileHost(path);
}

describe('simulated Excel', () => {
  test.each(['values', 'formulas'] as const)('as %s: applied in one write, checked clean of new findings, undone by a later session without a trace', async (as) => {
    const { host, workbook } = excelWith(blanked(sample, totals));
    const before = workbook.everything();
    const session = open(host);
    await session.filling.plan();
    session.filling.setAs(as);
    await session.filling.apply();
    await settled();
    expect(fillOf(session).last?.cells).toBe(totals.length);
    if (as === 'values') expect(figuresAt(await host.read(), totals)).toEqual(figuresAt(sample, totals));
    else expect(totals.filter((cell) => workbook.content(cell).formula !== null).length).toBeGreaterThan(40);
    session.dispose();
    const later = open(host);
    await later.filling.restore();
    await later.filling.undo();
    expect(workbook.everything()).toEqual(before);
  });

  test('a cell the user types into afterwards keeps the undo away from it, and everything else', async () => {
    const { host, workbook } = excelWith(blanked(sample, totals));
    const session = open(host);
    await session.filling.plan();
    await session.filling.apply();
    const [cell] = totals;
    if (!cell) throw new Error('no total');
    workbook.userTypes(cell, 12);
    const before = workbook.everything();
    await session.filling.undo();
    expect(session.store.getState().notice).toEqual({ kind: 'undoRefused', cells: [cell] });
    expect(workbook.everything()).toEqual(before);
  });

  test('random blanks with failures between verification and write: whole or not at all, and undone exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...totals], { minLength: 1, maxLength: 5 }), fc.constantFrom(undefined, 0, 1, 2, 3, 4), async (cells, failAt) => {
        const { host, excel, workbook } = excelWith(blanked(sample, cells));
        const before = workbook.everything();
        const session = open(host);
        await session.filling.plan();
        const wanted = chosenItems(fillOf(session)).length;
        if (failAt !== undefined) excel.failNext('GeneralException', failAt);
        await session.filling.apply();
        if (!fillOf(session).last) expect(workbook.everything()).toEqual(before);
        else expect(fillOf(session).last?.cells).toBe(wanted);
        // A failure asked for later than the fill needed requests hits the undo; the next one then succeeds.
        for (let attempt = 0; attempt < 3 && fillOf(session).last; attempt += 1) await session.filling.undo();
        expect(workbook.everything()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  test('the three-public sheet is added and removed', async () => {
    const { host, workbook } = excelWith(await withLedger());
    const before = workbook.sheetNames();
    const session = open(host);
    await session.threePublic.work();
    await session.threePublic.generate();
    expect(workbook.sheetNames().length).toBe(before.length + 1);
    await session.filling.undo();
    expect(workbook.sheetNames()).toEqual(before);
  });
});

describe('the workbench', () => {
  test.each(['values', 'formulas'] as const)('as %s: the published figures stand again, calculated by the grid, and a later session takes them back', async (as) => {
    const { host } = openInGrid(blanked(sample, totals));
    const before = await host.read();
    const session = open(host);
    await session.filling.plan();
    session.filling.setAs(as);
    await session.filling.apply();
    expect(fillOf(session).last?.cells).toBe(totals.length);
    expect(figuresAt(await host.read(), totals)).toEqual(figuresAt(sample, totals));
    session.dispose();
    const later = open(host);
    await later.filling.restore();
    await later.filling.undo();
    expect(later.store.getState().notice).toEqual({ kind: 'undone', cells: totals.length });
    expect(await host.read()).toEqual(before);
  });

  test('the three-public sheet is added with its totals calculated, and removed', async () => {
    const { host } = openInGrid(await withLedger());
    const before = await host.read();
    const session = open(host);
    await session.threePublic.work();
    await session.threePublic.generate();
    const [name = ''] = fillOf(session).last?.sheetsAdded ?? [];
    const [made] = (await host.read({ sheets: [name] })).sheets;
    // 合计, 出国, 小计, 购置, 运行维护, 接待: 29.14 = 0 + 29.00 (0 + 29.00) + 0.14.
    const figures = made?.values[7]?.slice(6).map((value) => value ?? 0);
    expect(figures).toEqual([29.14, 0, 29, 0, 29, 0.14]);
    await session.filling.undo();
    expect(await host.read()).toEqual(before);
  });
});

describe('a file', () => {
  test.each(['values', 'formulas'] as const)('as %s: filled, read again, undone through the journal kept in it', async (as) => {
    const host = await fileHost(totals, `${as}.xlsx`);
    const before = await host.read();
    const session = open(host);
    await session.filling.plan();
    session.filling.setAs(as);
    await session.filling.apply();
    expect(figuresAt(await host.read(), totals)).toEqual(figuresAt(sample, totals));
    const saved = join(folder, `${as}-saved.xlsx`);
    await host.save(saved);
    const again = new FileHost(saved);
    const later = open(again);
    await later.filling.restore();
    expect(fillOf(later).last?.cells).toBe(totals.length);
    await later.filling.undo();
    expect(later.store.getState().notice).toEqual({ kind: 'undone', cells: totals.length });
    const after = await again.read();
    expect(after.sheets).toEqual(before.sheets);
  });

  test('a protected sheet is refused as a whole and named', async () => {
    const host = await fileHost(totals, 'failing.xlsx');
    const refusing = Object.assign(Object.create(host) as FileHost, {
      write: () => Promise.reject(new HostError('protected', '有 1 个要填的单元格被锁定。', totals.slice(0, 1))),
    });
    const session = open(refusing);
    await session.filling.plan();
    await session.filling.apply();
    expect(session.store.getState().notice).toMatchObject({ kind: 'failure', failure: { code: 'protected', cells: totals.slice(0, 1) } });
    expect((await host.read()).sheets).toEqual((await (await fileHost(totals, 'same.xlsx')).read()).sheets);
  });
});
