import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formulaAt, NOT_CALCULATED, valueAt } from '../../src/core';
import { runClean } from '../../src/cli/clean-command';
import { runRepair } from '../../src/cli/repair-command';
import { cleaning } from '../../src/fill/own-functions';
import { FileHost, readWorkbookFile } from '../../src/hosts/file';
import { sheetOf, workbookOf } from '../kit/blocks/published';
import { folder, recorder } from './kit';

let place: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  place = await folder();
});
afterAll(() => place.remove());

test('functions of ours become what they show; what shows nothing usable is listed; a text that only names one stays', () => {
  const sheet = sheetOf('表', [[96.58, { error: '#NAME?' }, 'GJ.EXECRATE', 12, '=GJ.X', 5]]);
  const formulas = [['=GJ.EXECRATE(57.95,60)*100', '=_xldudf_GJ_PERFSCORE(A1,B1,C1)', null, '=SUM(A1:B1)', '="GJ.EXECRATE()"&"x"', '=IF(A1>0,gj.execscore(1,2),0)']];
  const { writes, left } = cleaning(workbookOf({ ...sheet, formulas }));
  expect(writes.map(({ cell, next }) => [cell.column, next])).toEqual([
    [0, { formula: null, value: 96.58 }],
    [5, { formula: null, value: 5 }],
  ]);
  expect(left).toEqual([{ cell: { sheet: '表', row: 0, column: 1 }, formula: '=_xldudf_GJ_PERFSCORE(A1,B1,C1)', shows: '#NAME?' }]);
});

test('the file is written beside the original, which keeps its functions', async () => {
  const source = join(place.path, '上报.xlsx');
  const host = new FileHost('samples/jinzhong-2020-overall-evaluation.xlsx');
  const [sheet] = (await host.read()).sheets;
  if (!sheet) throw new Error('no sheet');
  const cell = { sheet: sheet.name, row: 60, column: 0 };
  await host.write([{ cell, old: { formula: null, value: null }, next: { formula: '=GJ.EXECRATE(57.95,60)', value: 0.9658 }, reason: { zh: '', en: '' } }]);
  await host.save(source, { overwrite: false });
  const before = await readFile(source);
  const out = join(place.path, '上报-清理.xlsx');
  const console = recorder();
  const { writes } = cleaning(await readWorkbookFile(source));
  const code = await runClean(source, { out, force: false, dryRun: false }, (path) => new FileHost(path), console);
  expect(await readFile(source)).toEqual(before);
  expect((await stat(out)).size).toBeGreaterThan(0);
  const after = cleaning(await readWorkbookFile(out));
  expect(after.writes).toEqual([]);
  expect(code).toBe(writes.length === 1 ? 0 : 1);
  expect(console.output()).toContain(`勾稽函数 1 个：换成数值 ${String(writes.length)} 个`);
});

test('without a target, or onto the file itself, nothing is written', async () => {
  const path = await place.put('a.xlsx', await readFile('samples/jinzhong-2020-overall-evaluation.xlsx'));
  const open = (file: string): FileHost => new FileHost(file);
  await expect(runClean(path, { force: false, dryRun: false }, open, recorder())).rejects.toThrow('请加 --out');
  await expect(runClean(path, { out: path, force: true, dryRun: false }, open, recorder())).rejects.toThrow('它就是要清理的文件');
});

test('repair puts functions where their figures stand; clean takes exactly these out again', async () => {
  const open = (file: string): FileHost => new FileHost(file);
  const source = 'samples/hengyang-2022-performance.xlsx';
  const [repaired, cleaned] = [join(place.path, '函数.xlsx'), join(place.path, '数值.xlsx')];
  const console = recorder();
  expect(await runRepair(source, { out: repaired, force: false, dryRun: false }, open, console)).toBe(0);
  const { writes } = cleaning(await readWorkbookFile(repaired));
  expect(console.output()).toContain(`换成函数 ${String(writes.length)} 处`);
  expect(writes.map(({ old }) => old.formula)).toContain('=GJ.PERFSCORE(E14,F14,G14)');
  await runClean(repaired, { out: cleaned, force: false, dryRun: false }, open, recorder());
  const values = async (path: string) => (await readWorkbookFile(path)).sheets.map((sheet) => sheet.values);
  expect(await values(cleaned)).toEqual(await values(source));
});

test('repair writes what shows #NAME? once more, without a result, so that Excel computes it when the file is opened', async () => {
  const open = (file: string): FileHost => new FileHost(file);
  const source = join(place.path, '坏.xlsx');
  const host = new FileHost('samples/hengyang-2022-performance.xlsx');
  const [sheet] = (await host.read()).sheets;
  if (!sheet) throw new Error('no sheet');
  const cell = { sheet: sheet.name, row: 200, column: 0 };
  await host.write([{ cell, old: { formula: null, value: null }, next: { formula: '=GJ.TOWAN(5,1)', value: { error: '#NAME?' } }, reason: { zh: '', en: '' } }]);
  await host.save(source, { overwrite: false });
  const out = join(place.path, '好.xlsx');
  const console = recorder();
  await runRepair(source, { out, force: false, dryRun: false }, open, console);
  expect(console.output()).toContain('勾稽函数修复 1 处，没有修复 0 处；执行率、得分');
  const after = (await readWorkbookFile(out)).sheets.find(({ name }) => name === sheet.name);
  expect([after && formulaAt(after, 200, 0), after && valueAt(after, 200, 0)]).toEqual(['=GJ.TOWAN(5,1)', NOT_CALCULATED]);
});
