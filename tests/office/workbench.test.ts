/** A file edited in the workbench and saved, as LibreOffice opens it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORM_SETS } from '../../src/forms';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { onCellsSet } from '../../src/hosts/workbench';
import { createSession, stepsFor } from '../../src/session';
import { ChangeTracker, packageChanges } from '../../src/workbench/document/changes';
import { loadFile } from '../../src/workbench/document/load';
import { budgetBook } from '../e2e/workbench/books';
import { withLedger } from '../kit/fill/blank';
import { toXlsx } from '../kit/host-contract/xlsx';
import { openInGrid } from '../kit/workbench/grid';
import { parseCsv, removeConverted, toCsv } from './libreoffice';

const folder = mkdtempSync(join(tmpdir(), 'gouji-workbench-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeConverted();
});

test('shows the edit and what follows from it, and everything else as before', async () => {
  const file = await loadFile(await budgetBook(), '预算执行.xlsx', {});
  const { grid, book, host } = openInGrid(file.snapshot, file.appearance ? { appearance: file.appearance } : {});
  const tracker = new ChangeTracker(book, file);
  onCellsSet(grid, (set) => tracker.note(set));
  await host.write([
    { cell: { sheet: '预算执行', row: 4, column: 2 }, old: { value: 186, formula: null }, next: { value: 190, formula: null }, reason: { zh: '测试', en: 'test' } },
    { cell: { sheet: '预算执行', row: 4, column: 3 }, old: { value: null, formula: null }, next: { value: null, formula: '=C5/B5' }, reason: { zh: '测试', en: 'test' } },
  ]);
  const changes = packageChanges(tracker);
  // 190 + 40 = 230 in C8, which nobody edited.
  expect(changes.recalculated).toEqual([{ cell: { sheet: '预算执行', row: 7, column: 2 }, value: 230 }]);
  const path = join(folder, '预算执行.xlsx');
  writeFileSync(path, (await patchWorkbook(file.bytes, changes, { name: file.name })).bytes);
  const out = toCsv(path);
  const csv = readdirSync(out).find((name) => name.includes('预算执行-预算执行'));
  const rows = parseCsv(readFileSync(join(out, csv ?? ''), 'utf8'));
  const row = (label: string): readonly string[] | undefined => rows.find(([first]) => first === label);
  expect(row('应急物资采购')).toEqual(['应急物资采购', '200', '190', '0.95']);
  expect(row('安全宣传')?.slice(0, 3)).toEqual(['安全宣传', '50', '40']);
  expect(row('合计')?.slice(0, 3)).toEqual(['合计', '250', '230']);
});

test('the three-public sheet made in the workbench: the official layout with the published figures', async () => {
  const file = await loadFile(await toXlsx(await withLedger()), '决算.xlsx', {});
  const { grid, book, host } = openInGrid(file.snapshot);
  const tracker = new ChangeTracker(book, file);
  onCellsSet(grid, (set) => tracker.note(set));
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh' });
  await session.threePublic.work();
  await session.threePublic.generate();
  const [name] = session.store.getState().fill.last?.sheetsAdded ?? [];
  const path = join(folder, '三公.xlsx');
  writeFileSync(path, (await patchWorkbook(file.bytes, packageChanges(tracker), { name: file.name })).bytes);
  const out = toCsv(path);
  const csv = readdirSync(out).find((each) => each.includes(`三公-${name ?? ''}`));
  const rows = parseCsv(readFileSync(join(out, csv ?? ''), 'utf8'));
  expect(rows.find((row) => row[0] === '预算数')?.[6]).toBe('决算数');
  expect(rows.find((row) => row[0] === '1')).toEqual(Array.from({ length: 12 }, (_, column) => String(column + 1)));
  // 29.14 = 0 + 29.00 (0 + 29.00) + 0.14; a zero prints nothing, as in the published table.
  const figures = rows[rows.findIndex((row) => row[0] === '1') + 1];
  expect(figures?.slice(6)).toEqual(['29.14', '', '29', '', '29', '0.14']);
  session.dispose();
});
