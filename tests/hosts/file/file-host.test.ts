import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { FileHost, isWorkbookName, readWorkbookFile } from '../../../src/hosts/file';
import { data, makeBook, refusal } from './kit';
import { CONTENT_TYPES } from './patch/kit';

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
  const sheets = ['甲', '乙'].map((name) => ({ name, xml: data('<row r="1"><c r="A1"><v>1</v></c></row>') }));
  writeFileSync(path, makeBook({ sheets, parts: { '[Content_Types].xml': CONTENT_TYPES } }));
  afterAll(() => rmSync(folder, { recursive: true }));
  const host = new FileHost(path);

  test('reads', async () => {
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect((await host.read({ sheets: ['乙'] })).sheets.map(({ name }) => name)).toEqual(['乙']);
  });

  test('says what it cannot do, and refuses it', async () => {
    expect(host.can).toEqual({ mark: false, addSheet: true, write: true, select: false, chart: 'saved' });
    for (const attempt of [host.activeCell(), host.select(), host.mark()]) {
      const { code, message } = await refusal(attempt);
      expect(code).toBe('unsupported');
      expect(message).toContain('“决算.xlsx”');
    }
  });

  test('has nothing to unmark and nobody to listen to', async () => {
    await expect(host.unmark()).resolves.toBeUndefined();
    expect(host.onChange()()).toBeUndefined();
  });

  describe('changes', () => {
    const reason = { zh: '测试', en: 'test' };
    const cell = { sheet: '甲', row: 0, column: 0 };
    const write = { cell, old: { value: 1, formula: null }, next: { value: 2, formula: null }, reason };

    test('stay in memory until they are saved elsewhere; the file itself is never touched', async () => {
      const before = readFileSync(path);
      const changing = new FileHost(path);
      await changing.write([write]);
      expect((await changing.read()).sheets[0]?.values).toEqual([[2]]);
      const out = join(folder, '结果.xlsx');
      await changing.save(out);
      expect((await readWorkbookFile(out)).sheets.map(({ values }) => values)).toEqual([[[2]], [[1]]]);
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['决算.xlsx', '结果.xlsx']);
    });

    test('are taken back to the byte, and made again', async () => {
      const before = readFileSync(path);
      const changing = new FileHost(path);
      const { undo } = await changing.write([write]);
      const redo = await changing.write(undo);
      await changing.save(join(folder, '撤回.xlsx'));
      expect(readFileSync(join(folder, '撤回.xlsx')).equals(before)).toBe(true);
      await changing.write(redo.undo);
      expect((await changing.read()).sheets[0]?.values).toEqual([[2]]);
    });

    test('are taken back cell by cell once something else was written', async () => {
      const changing = new FileHost(path);
      const { undo } = await changing.write([write]);
      await changing.write([{ ...write, cell: { ...cell, sheet: '乙' } }]);
      await changing.write(undo);
      expect((await changing.read()).sheets.map(({ values }) => values)).toEqual([[[1]], [[2]]]);
    });

    test('made at the same time come one after the other', async () => {
      const changing = new FileHost(path);
      const outcomes = await Promise.allSettled([changing.write([write]), changing.write([write]), changing.setSetting('a', '1')]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await changing.read()).sheets[0]?.values).toEqual([[2]]);
      expect(await changing.getSetting('a')).toBe('1');
    });

    test('are never saved over the file they came from, over another, or under another kind', async () => {
      const other = join(folder, '已有.xlsx');
      writeFileSync(other, '别人的文件');
      const link = join(folder, '链接.xlsx');
      symlinkSync(path, link);
      for (const target of [path, link, other, join(folder, '结果.xls')]) {
        const { code, message } = await refusal(host.save(target));
        expect(code).toBe('unsupported');
        expect(message).toMatch(/^不能保存到“/);
      }
      expect(readFileSync(other, 'utf8')).toBe('别人的文件');
      await host.save(other, { overwrite: true });
      expect((await readWorkbookFile(other)).sheets).toHaveLength(2);
      expect((await refusal(host.save(join(folder, '没有', '结果.xlsx')))).code).toBe('notFound');
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });

    test('are refused where the file can only be read', async () => {
      const old = join(folder, '旧.xls');
      writeFileSync(old, XLSX.write({ SheetNames: ['甲'], Sheets: { 甲: XLSX.utils.aoa_to_sheet([[1]]) } }, { type: 'buffer', bookType: 'biff8' }) as Buffer);
      const { code, message } = await refusal(new FileHost(old).write([write]));
      expect(code).toBe('unsupported');
      expect(message).toBe('“旧.xls”只能读取，不能写入。请用 Excel 或 WPS 另存为 .xlsx，再试一次。');
    });
  });
});
