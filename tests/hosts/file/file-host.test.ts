import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileHost, isWorkbookName } from '../../../src/hosts/file';
import { data, makeBook, refusal } from './kit';

test.each([
  ['决算.xlsx', true],
  ['A.XLSM', true],
  ['b.xls', true],
  ['c.et', true],
  ['d.ods', true],
  ['目录/~$决算.xlsx', false],
  ['.~lock.决算.xlsx', false],
  ['e.xlsb', false],
  ['f.csv', false],
  ['xlsx', false],
  ['g.xlsx.bak', false],
])('isWorkbookName(%s)', (name, expected) => {
  expect(isWorkbookName(name)).toBe(expected);
});

describe('a file behind the port', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const path = join(folder, '决算.xlsx');
  writeFileSync(path, makeBook({ sheets: ['甲', '乙'].map((name) => ({ name, xml: data('<row r="1"><c r="A1"><v>1</v></c></row>') })) }));
  afterAll(() => rmSync(folder, { recursive: true }));
  const host = new FileHost(path);

  test('reads', async () => {
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect((await host.read({ sheets: ['乙'] })).sheets.map(({ name }) => name)).toEqual(['乙']);
  });

  test('says what it cannot do, and refuses it', async () => {
    expect(host.can).toEqual({ mark: false, addSheet: false, write: false, select: false });
    for (const attempt of [
      host.write(),
      host.activeSheet(),
      host.activeCell(),
      host.select(),
      host.mark(),
      host.addSheet(),
      host.removeSheet(),
      host.getSetting(),
      host.setSetting(),
    ]) {
      const { code, message } = await refusal(attempt);
      expect(code).toBe('unsupported');
      expect(message).toContain('“决算.xlsx”');
    }
  });

  test('has nothing to unmark and nobody to listen to', async () => {
    await expect(host.unmark()).resolves.toBeUndefined();
    expect(host.onChange()()).toBeUndefined();
  });
});
