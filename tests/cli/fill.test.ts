import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { check } from '../../src/check';
import { ACTIONS } from '../../src/cli/actions';
import { run } from '../../src/cli/program';
import { type CellRef, formulaAt, toQualified, valueAt, type WorkbookSnapshot } from '../../src/core';
import { readWorkbookFile } from '../../src/hosts/file';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { chartsIn } from '../hosts/file/charts-in';
import { figuresAt, LEDGER_SAMPLE, readSample, SAMPLE, totalCells } from '../kit/fill/blank';
import { folder, recorder } from './kit';

/** Reading, patching and reading again takes seconds on a busy machine. */
jest.setTimeout(60_000);

let place: Awaited<ReturnType<typeof folder>>;
let sample: WorkbookSnapshot;
let totals: readonly CellRef[];
let blank: string;

beforeAll(async () => {
  place = await folder();
  sample = await readSample();
  totals = totalCells(sample);
  blank = await place.put('待填.xlsx', await blankedFile(totals));
});
afterAll(() => place.remove());

/** The sample as a file, with these cells emptied in its package. */
async function blankedFile(cells: readonly CellRef[]): Promise<Uint8Array> {
  const changes = cells.map((cell) => ({ cell, next: { value: null, formula: null } }));
  return (await patchWorkbook(new Uint8Array(await readFile(SAMPLE)), { cells: changes })).bytes;
}

async function gouji(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const console = recorder();
  const code = await run(['fill', ...args], ACTIONS, console);
  return { code, out: console.output(), err: console.errors() };
}

const out = (name: string): string => join(place.path, name);

test.each(['values', 'formulas'])('--as %s: the published figures stand in OUT, the input keeps its bytes, the check is as before', async (as) => {
  const before = await readFile(blank);
  const target = out(`已填-${as}.xlsx`);
  const { code, out: printed, err } = await gouji(blank, '--out', target, '--as', as);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(printed).toContain('待填.xlsx：已识别 10 张表');
  expect(printed).toContain(`填入 ${String(totals.length)} 处，改正 0 处，不能确定 0 处`);
  expect(printed).toContain('空 → 3,487.99');
  expect(await readFile(blank)).toEqual(before);
  const filled = await readWorkbookFile(target);
  expect(figuresAt(filled, totals)).toEqual(figuresAt(sample, totals));
  const formulas = filled.sheets.flatMap((sheet) => sheet.formulas.flat()).filter((formula) => formula !== null);
  if (as === 'values') expect(formulas).toEqual([]);
  else expect(formulas.length).toBeGreaterThan(20);
  expect(check(filled).findings.map(({ key }) => key)).toEqual(check(sample).findings.map(({ key }) => key));
});

test('a complete workbook: nothing to fill, exit code 0', async () => {
  const { code, out: printed } = await gouji(SAMPLE, '--dry-run');
  expect(code).toBe(0);
  expect(printed).toContain('没有要填的');
  expect(printed).toContain('试运行：没有写入任何文件');
});

test('--dry-run prints table, cell, old → new and reason, and writes nothing', async () => {
  const { code, out: printed } = await gouji(blank, '--dry-run', '--only', 'totals');
  expect(code).toBe(0);
  expect(printed).toMatch(/^01 收入支出决算总表（.+，万元）$/m);
  expect(printed).toMatch(/^ {2}C37 +收入总计 {2}空 → 3,487\.99$/m);
  expect(printed).toMatch(/^ +本年收入合计 3,220\.75 \+ 年初结转和结余 267\.24$/m);
});

test('a wrong total is only named, exit code 1; --correct puts it right, exit code 0', async () => {
  const total = totals.find(({ sheet }) => sheet.startsWith('05'));
  if (!total) throw new Error('no total');
  const { bytes } = await patchWorkbook(new Uint8Array(await readFile(SAMPLE)), { cells: [{ cell: total, next: { value: 1, formula: null } }] });
  const wrong = await place.put('有误.xlsx', bytes);
  const named = await gouji(wrong, '--out', out('未改.xlsx'));
  expect(named.code).toBe(1);
  expect(named.out).toContain('核对后加 --correct 写入');
  expect(figuresAt(await readWorkbookFile(out('未改.xlsx')), [total])).toEqual(figuresAt(await readWorkbookFile(wrong), [total]));
  const corrected = await gouji(wrong, '--out', out('已改.xlsx'), '--correct');
  expect(corrected.code).toBe(0);
  expect(figuresAt(await readWorkbookFile(out('已改.xlsx')), totals)).toEqual(figuresAt(sample, totals));
});

test('--json says the same on one line', async () => {
  const { code, out: printed } = await gouji(blank, '--out', out('json.xlsx'), '--json');
  expect(code).toBe(0);
  expect(printed.trimEnd().split('\n')).toHaveLength(1);
  const result = JSON.parse(printed) as { written: number; out: string; items: { sheet: string; cell: string; new: number; written: boolean }[]; conflicts: unknown[] };
  expect(result.written).toBe(totals.length);
  expect(result.out.endsWith('json.xlsx')).toBe(true);
  expect(result.conflicts).toEqual([]);
  const [first] = totals;
  if (!first) throw new Error('no total');
  const item = result.items.find(({ sheet, cell }) => sheet === first.sheet && cell === toQualified(first).split('!')[1]);
  expect(item).toMatchObject({ old: null, new: 3220.75, kind: 'fill', written: true });
  const total = result.items.find(({ sheet, cell }) => sheet === first.sheet && cell === 'C37');
  expect(total).toMatchObject({
    new: 3487.99,
    operands: [
      { sheet: first.sheet, cell: 'C33', name: '本年收入合计', value: '3,220.75', sign: 1 },
      { sheet: first.sheet, cell: 'C35', name: '年初结转和结余', value: '267.24', sign: 1 },
    ],
  });
});

describe('三公经费表 from a ledger', () => {
  test('a ledger workbook gets the sheet; figures, excluded rows and look-alikes are printed', async () => {
    const { code, out: printed } = await gouji(LEDGER_SAMPLE, '--out', out('三公.xlsx'), '--only', 'three-public');
    expect(code).toBe(0);
    expect(printed).toContain('“三公”经费：新建工作表“09财政拨款“三公”经费支出决算表”');
    expect(printed).toContain('决算数 公务用车运行维护费  29.00（明细账 37 笔）');
    expect(printed).toMatch(/○ 支出明细账!H246 摘要有“加油”/);
    const made = (await readWorkbookFile(out('三公.xlsx'))).sheets.at(-1);
    // 29.14 = 0 + 29.00 (0 + 29.00) + 0.14
    expect(made?.values.some((row) => row.slice(6, 12).map((value) => value ?? 0).join(' ') === '29.14 0 29 0 29 0.14')).toBe(true);
  });

  test('--chart draws the figures below the table; --json says so', async () => {
    const target = out('图表.xlsx');
    const { code, out: printed } = await gouji(LEDGER_SAMPLE, '--out', target, '--only', 'three-public', '--chart');
    expect(code).toBe(0);
    expect(printed).toContain('“三公”经费表附图表：各项金额的柱形图，在表的下面');
    const made = (await readWorkbookFile(target)).sheets.at(-1);
    // The ledger knows no budget, so only 决算数 is drawn: below the nine rows of the form, over the cells right of it.
    expect(chartsIn(new Uint8Array(await readFile(target)), made?.name ?? '')).toEqual([
      {
        title: '2023年度财政拨款“三公”经费支出决算',
        valueTitle: '单位：万元',
        anchor: 'A11:L24',
        series: [{ name: '决算数', categories: 'N13:N16', values: 'O13:O16' }],
      },
    ]);
    const drawn = [12, 13, 14, 15].map((row) => made && [valueAt(made, row, 13), valueAt(made, row, 14), formulaAt(made, row, 14)]);
    expect(drawn).toEqual([
      ['因公出国（境）费', 0, '=H8'],
      ['公务用车购置费', 0, '=J8'],
      ['公务用车运行维护费', 29, '=K8'],
      ['公务接待费', 0.14, '=L8'],
    ]);
    const json = JSON.parse((await gouji(LEDGER_SAMPLE, '--dry-run', '--only', 'three-public', '--chart', '--json')).out) as { chart: boolean };
    expect(json.chart).toBe(true);
  });

  test('--chart where the table is there already says that there is none', async () => {
    const { out: printed } = await gouji(SAMPLE, '--dry-run', '--only', 'three-public', '--ledger', LEDGER_SAMPLE, '--chart');
    expect(printed).toContain('没有附图表：图表只加在新建的“三公”经费表上');
  });

  test('--ledger FILE: the published 09 agrees with it, so nothing is written there', async () => {
    const { code, out: printed } = await gouji(SAMPLE, '--dry-run', '--only', 'three-public', '--ledger', LEDGER_SAMPLE);
    expect(code).toBe(0);
    expect(printed).toContain('没有要填的');
    expect(printed).toContain('决算数 公务接待费  0.14（明细账 1 笔）');
  });
});

describe('refusals: one Chinese sentence, exit code 2, nothing written', () => {
  test.each([
    ['no --out', () => [blank], /请加 --out/],
    ['the input itself', () => [blank, '--out', blank, '--force'], /原文件不会被改动/],
    ['a folder that is not there', () => [blank, '--out', out('无/x.xlsx')], /文件夹“.+无”不存在/],
    ['a file that is not there', () => [out('无.xlsx'), '--out', out('x.xlsx')], /不存在，请核对路径/],
    ['an unknown intent', () => [blank, '--out', out('x.xlsx'), '--only', 'total'], /--only 不认识“total”/],
    ['another extension', () => [blank, '--out', out('x.ods')], /扩展名应与原文件相同/],
    ['an unknown way to write', () => [blank, '--out', out('x.xlsx'), '--as', 'text'], /--as 只能是/],
    ['a chart of what is not asked for', () => [blank, '--out', out('x.xlsx'), '--chart'], /给出了 --chart，但没有要填“三公”经费/],
    ['a ledger that is nowhere', () => [blank, '--out', out('x.xlsx'), '--ledger', '没有'], /没有找到明细账“没有”/],
    ['no file at all', () => [], /没有给出要填的文件，用 gouji fill --help/],
  ])('%s', async (_, args, words) => {
    const { code, out: printed, err } = await gouji(...args());
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(err).toMatch(words);
    expect(err).not.toMatch(/Error|\bat /);
    await expect(readFile(out('x.xlsx'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('OUT that is already there, unless --force', async () => {
    const there = await place.put('已有.xlsx', '旧');
    const refused = await gouji(blank, '--out', there);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('加 --force 覆盖');
    expect(await readFile(there, 'utf8')).toBe('旧');
    expect((await gouji(blank, '--out', there, '--force')).code).toBe(0);
    expect((await readWorkbookFile(there)).name).toBe(basename(there));
  });
});
