import { loadFile, type LoadedFile } from '../../src/workbench/document/load';
import { ChangeTracker, countChanges, packageChanges } from '../../src/workbench/document/changes';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { chartsIn } from '../hosts/file/charts-in';
import { CHARTED } from '../kit/charted-sheet';
import { CONTRACT_WORKBOOK } from '../kit/host-contract';
import { toXlsx } from '../kit/host-contract/xlsx';
import { openInGrid } from '../kit/workbench/grid';

async function opened(): Promise<{ file: LoadedFile } & ReturnType<typeof openInGrid>> {
  const file = await loadFile(await toXlsx(CONTRACT_WORKBOOK), '决算.xlsx', {});
  return { file, ...openInGrid(file.snapshot) };
}

test('a chart nobody sees in the grid is in the saved file', async () => {
  const { file, book, host } = await opened();
  const tracker = new ChangeTracker(book, file);
  const name = await host.addSheet(CHARTED);
  const { bytes } = await patchWorkbook(file.bytes, packageChanges(tracker));
  expect(chartsIn(bytes, name)).toMatchObject([{ title: '“三公”经费 & 预决算', anchor: 'A6:F20' }]);
});

test('a sheet that was saved and then taken back is gone from the file saved next, with its chart', async () => {
  const { file, book, host } = await opened();
  const name = await host.addSheet(CHARTED);
  const { bytes } = await patchWorkbook(file.bytes, packageChanges(new ChangeTracker(book, file)));
  const saved = await loadFile(bytes, '决算.xlsx', {});
  book.added.clear();
  const tracker = new ChangeTracker(book, saved);
  expect(countChanges(tracker.changes())).toBe(0);
  await host.removeSheet(name);
  expect(tracker.changes()).toMatchObject({ removedSheets: [name], newSheets: [] });
  expect(countChanges(tracker.changes())).toBe(1);
  const after = await patchWorkbook(saved.bytes, packageChanges(tracker));
  const { snapshot } = await loadFile(after.bytes, '决算.xlsx', {});
  expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(CONTRACT_WORKBOOK.sheets.map((sheet) => sheet.name));
  expect(Buffer.from(after.bytes).toString('latin1')).not.toContain('xl/charts/');
});

test('a sheet that was never saved leaves nothing to remove', async () => {
  const { file, book, host } = await opened();
  const tracker = new ChangeTracker(book, file);
  await host.removeSheet(await host.addSheet(CHARTED));
  expect(countChanges(tracker.changes())).toBe(0);
});
