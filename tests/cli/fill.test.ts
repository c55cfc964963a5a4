import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { actions } from '../../src/cli/actions';
import { run } from '../../src/cli/program';
import { type CellRef, formulaAt, toQualified, valueAt, type WorkbookSnapshot } from '../../src/core';
import { FileHost, readWorkbookFile } from '../../src/hosts/file';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { chartsIn } from '../hosts/file/charts-in';
import { budgetBook, budgetTen } from '../kit/fill/budget';
import { nineOf } from '../kit/fill/last-year';
import { asFile } from '../kit/fill/save';
import { book, ledgerSheet } from '../fill/ledger/kit';
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
  const code = await run(['fill', ...args], actions(), console);
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
  expect(check(filled, FORM_SETS).findings.map(({ key }) => key)).toEqual(check(sample, FORM_SETS).findings.map(({ key }) => key));
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
  test('a workbook with nothing but a ledger is told how to use it', async () => {
    const { code, err } = await gouji(LEDGER_SAMPLE, '--out', out('无表.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain('只有支出明细账“支出明细账”。要由它生成“三公”经费表，请加 --only three-public。');
  });

  describe('several ledgers', () => {
    const HEADER = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方', '贷方'];
    const ledger = (name: string, month: number, amount: number, closing = false) => ({
      ...ledgerSheet(HEADER, [
        [`2023-${String(month).padStart(2, '0')}-05`, '记-1', '接待', '30217', '公务接待费', amount, null],
        ...(closing ? [['2023-12-31', '记-9', '归集', '30217', '公务接待费', null, amount]] : []),
      ]),
      name,
    });
    const saved = async (name: string, ...sheets: readonly ReturnType<typeof ledger>[]): Promise<string> => place.put(name, Buffer.from(await asFile(book(...sheets))));

    test('of a year’s months are added up; each is named', async () => {
      const file = await saved('预算会计明细账.xlsx', ledger('1月', 1, 100), ledger('2月', 2, 200), ledger('3月', 3, 300));
      const { code, out: printed } = await gouji(file, '--only', 'three-public', '--dry-run');
      expect(code).toBe(0);
      expect(printed).toContain('决算数 公务接待费  0.06（明细账 3 笔）');
      expect(printed).toContain('明细账按月分成 3 张：“1月”、“2月”、“3月”，全部汇总了');
      expect((await gouji(file, '--only', 'three-public', '--ledger', '2月', '--ledger', '3月', '--dry-run')).out).toContain('决算数 公务接待费  0.05（明细账 2 笔）');
    });

    test('of other names are listed, with how to take them all', async () => {
      const file = await saved('两本账.xlsx', ledger('机关', 1, 100), ledger('下属中心', 2, 200));
      const { code, err } = await gouji(file, '--only', 'three-public', '--dry-run');
      expect(code).toBe(2);
      expect(err).toContain('只有 2 张支出明细账：“机关”、“下属中心”。要由它们生成“三公”经费表：互不重复时加 --ledger 全部，只要其中几张时写工作表名，如 --ledger 机关（可多次使用）。');
      expect(err).not.toContain('请加 --only three-public');
      for (const all of ['全部', 'all']) expect((await gouji(file, '--ledger', all, '--dry-run')).out).toContain('决算数 公务接待费  0.03（明细账 2 笔）');
      const other = await saved('别的.xlsx', ledger('机关', 1, 700), ledger('中心', 2, 200));
      expect((await gouji(file, '--ledger', other, '--ledger', '机关', '--dry-run')).out).toContain('决算数 公务接待费  0.07（明细账 1 笔）');
    });

    test('rows that a rule of thumb left out are shown with their cells, and as data', async () => {
      const file = await saved('年末.xlsx', ledger('账', 6, 300, true));
      const { out: printed } = await gouji(file, '--only', 'three-public', '--dry-run');
      expect(printed).toContain('决算数 公务接待费  0.03（明细账 1 笔）');
      expect(printed).toMatch(/▲ 需确认 有 1 行在期末把“三公”经费科目冲成零，共 -300\.00元，像结账分录，未计入；.*（账!G5）/);
      const { out: json } = await gouji(file, '--only', 'three-public', '--dry-run', '--json');
      expect(JSON.parse(json)).toMatchObject({ threePublic: { excluded: [{ cell: '账!G5', item: 'reception', why: 'likeClosing', amount: -300 }] } });
    });
  });

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

describe('三公经费表 of the year before, and 表十', () => {
  /** 2026: 接待 0.50 as published; 2025: 0.40, invented. */
  const LAST = { abroad: 0, reception: 0.4, carPurchase: 0, carRunning: 0 };

  test('--form budget/10 makes 表十 from --budget, compared with the 表十 of --previous', async () => {
    const file = await place.put('2026预算.xlsx', await asFile(budgetBook()));
    const previous = await place.put('2025预算.xlsx', await asFile(budgetBook(2025, budgetTen(2025, LAST))));
    const target = out('表十.xlsx');
    const { code, out: printed, err } = await gouji(file, '--out', target, '--form', 'budget/10', '--budget', '接待=0.50', '--previous', previous);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(printed).toContain('表样：预算表十（--form 指定）');
    expect(printed).toContain('上年数取自“2025预算.xlsx”的《财政拨款安排“三公”经费支出预算表》（表十，2025 年度）');
    // 0.50 − 0.40 = 0.10, and 0.10 ÷ 0.40 = 25 %.
    expect(printed).toContain('2026年财政拨款安排的“三公”经费预算0.50万元，比上年预算增加0.10万元，增长25.00%。');
    const made = (await readWorkbookFile(target)).sheets.at(-1);
    expect(made && [valueAt(made, 0, 0), valueAt(made, 9, 0), valueAt(made, 9, 1)]).toEqual(['2026年财政拨款安排“三公”经费支出预算表', '合计', 0.5]);
  });

  test('without --form the workbook decides: a 表十 that is there is filled in; --json says all of it', async () => {
    const file = await place.put('2026空表.xlsx', await asFile(budgetBook(2026, budgetTen(2026, undefined))));
    const { code, out: printed } = await gouji(file, '--out', out('已填表十.xlsx'), '--budget', '接待=0.50，运行=9', '--json');
    expect(code).toBe(0);
    const result = JSON.parse(printed) as { written: number; threePublic: { form: string; year: number; figures: { item: string; fund?: string; value: number }[]; previous: null } };
    expect(result.threePublic).toMatchObject({ form: 'budget/10', year: 2026, previous: null });
    expect(result.threePublic.figures.find(({ item, fund }) => item === 'total' && fund === 'general')?.value).toBe(9.5);
    const ten = (await readWorkbookFile(out('已填表十.xlsx'))).sheets.find(({ name }) => name === '表十');
    // Rows 6 to 11, 合计.
    expect(ten && [5, 6, 7, 8, 9, 10].map((row) => valueAt(ten, row, 1))).toEqual([null, 0.5, 9, null, 9, 9.5]);
  });

  test('--previous with this year’s workbook is refused in words, and the table is made all the same', async () => {
    const { code, out: printed } = await gouji(LEDGER_SAMPLE, '--only', 'three-public', '--previous', SAMPLE, '--dry-run');
    expect(code).toBe(0);
    expect(printed).toContain('里的 09 表是 2023 年度的，不是上年（2022 年度）的，没有采用');
    expect(printed).toContain('新建工作表“09');
  });

  test('--budget gives the budget side of 09, and a rate with it', async () => {
    const { out: printed } = await gouji(LEDGER_SAMPLE, '--only', 'three-public', '--budget', '运行=58,接待=0.14', '--dry-run');
    // 29.00 ÷ 58
    expect(printed).toContain('公务用车运行维护费支出29.00万元，完成全年预算的50.00%');
  });

  test('a sum of a figure that is not corrected is left to what stands there', async () => {
    const nine = { sheet: nineOf(sample).name, row: 7 };
    const changes = [
      { cell: { ...nine, column: 6 }, next: { value: null, formula: null } },
      // 接待 0.05 in 09, 0.14 in the ledger.
      { cell: { ...nine, column: 11 }, next: { value: 0.05, formula: null } },
    ];
    const file = await place.put('接待不符.xlsx', (await patchWorkbook(new Uint8Array(await readFile(SAMPLE)), { cells: changes })).bytes);
    const total = async (...more: readonly string[]): Promise<unknown> => {
      const { code } = await gouji(file, '--out', out('不符.xlsx'), '--force', '--ledger', LEDGER_SAMPLE, ...more);
      const sheet = nineOf(await readWorkbookFile(out('不符.xlsx')));
      return [code, valueAt(sheet, 7, 6), valueAt(sheet, 7, 11)];
    };
    // 29.00 + 0.05; corrected 29.00 + 0.14.
    expect(await total()).toEqual([1, 29.05, 0.05]);
    expect(await total('--correct')).toEqual([0, 29.14, 0.14]);
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
    ['an unknown layout', () => [blank, '--out', out('x.xlsx'), '--form', '09'], /--form 不认识“09”：可以写 final-accounts\/09（决算 09 表）、final-accounts\/09@paired（决算 09 表，预算数与决算数成对）.*、budget\/10（预算表十）/],
    ['a layout that is not asked for', () => [blank, '--out', out('x.xlsx'), '--only', 'totals', '--form', 'budget/10'], /给出了 --form，但 --only 里没有 three-public/],
    ['a ledger for 表十', () => [blank, '--out', out('x.xlsx'), '--form', 'budget/10', '--ledger', LEDGER_SAMPLE], /预算表十填的是预算数，不用明细账/],
    ['an unknown item', () => [blank, '--out', out('x.xlsx'), '--budget', '会议=1'], /--budget 不认识“会议”：可以写 出国、购置、运行、接待/],
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty'].map((name): [string, () => string[], RegExp] => [
      `an item called ${name}`,
      () => [blank, '--out', out('x.xlsx'), '--budget', `${name}=1`],
      new RegExp(`--budget 不认识“${name}”`),
    ]),
    ['a budget that is no number', () => [blank, '--out', out('x.xlsx'), '--budget', '接待=很多'], /“接待”的“很多”不是数/],
    ['an item twice', () => [blank, '--out', out('x.xlsx'), '--budget', '接待=1,公务接待费=2'], /“公务接待费”写了两次/],
    ['a year that is none', () => [blank, '--out', out('x.xlsx'), '--year', '26'], /--year 只能是四位年度/],
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

test('a form said once with --form stays in the file that is written: check, explain and the pane find it there, and say so', async () => {
  const five = sample.sheets.find(({ values }) => values.flat().includes('公开05表'));
  if (!five) throw new Error('no 05');
  // Without title and code 05 looks like 08 as well: the user is asked.
  const heading = [0, 1].map((row) => ({ cell: { sheet: five.name, row, column: five.values[row]?.findIndex((value) => value !== null) ?? 0 }, next: { value: null, formula: null } }));
  const source = await place.put('无题名.xlsx', (await patchWorkbook(new Uint8Array(await readFile(SAMPLE)), { cells: [...heading, ...totals.map((cell) => ({ cell, next: { value: null, formula: null } }))] })).bytes);
  const target = out('无题名-已填.xlsx');
  const checked = async (file: string, ...more: string[]) => {
    const console = recorder();
    await run(['check', file, ...more], actions(), console);
    return console.output();
  };
  expect(await checked(source)).toContain('已识别 9 张表');
  const { err } = await gouji(source, '--out', target, '--form', `${five.name}=决算.05`);
  expect(err).toBe('');
  expect(await new FileHost(target).getSetting('gouji.forms')).toBe(JSON.stringify({ [five.name]: 'final-accounts/05' }));
  const printed = await checked(target);
  expect(printed).toContain('已识别 10 张表');
  expect(printed).toContain(`按工作簿里记下的指定：${five.name} 是 final-accounts/05`);
  // What is said now goes first.
  expect(await checked(target, '--form', `${five.name}=决算.08`)).not.toContain('按工作簿里记下的指定');
  const console = recorder();
  await run(['explain', target], actions(), console);
  expect(console.output()).toContain(`按工作簿里记下的指定：${five.name} 是 final-accounts/05`);
});

test('--bands scores an indicator nobody scored, by the user’s own bands, and the totals follow from it; the choice of the pane is followed too', async () => {
  const source = 'samples/jinzhong-2020-overall-evaluation.xlsx';
  const sheet = '部门整体支出绩效自评表';
  // 政府采购执行率, 90.06 % of 3 points, and 过程, its total of 32.9.
  const cells = [26, 19].map((row) => ({ cell: { sheet, row, column: 6 }, next: { value: null, formula: null } }));
  const empty = (await patchWorkbook(new Uint8Array(await readFile(source)), { cells })).bytes;
  const path = await place.put('未打分.xlsx', empty);
  const bands = await place.put('本地.txt', new TextEncoder().encode('政府采购执行率（3分）：≥90% 得3分；其余不得分'));
  const pointsWith = async (from: string, name: string, ...args: readonly string[]): Promise<readonly unknown[]> => {
    await gouji(from, '--out', out(name), '--only', 'scores,totals', ...args);
    const filled = (await readWorkbookFile(out(name))).sheets.find((each) => each.name === sheet);
    return cells.map(({ cell }) => (filled ? valueAt(filled, cell.row, cell.column) : undefined));
  };
  expect(await pointsWith(path, '没有分档.xlsx')).toEqual([null, null]);
  expect(await pointsWith(path, '有分档.xlsx', '--bands', bands)).toEqual([3, 32.9]);
  // Chosen in the pane: below 100 % in proportion, 90.06 % × 3 = 2.70.
  const host = new FileHost(path);
  await host.setSetting('gouji.bands', 'budget-control');
  const chosen = out('窗格里选过.xlsx');
  await host.save(chosen, { overwrite: false });
  // The grand total that is printed speaks against 32.6, so 过程 is left to a person.
  expect(await pointsWith(chosen, '按窗格.xlsx')).toEqual([2.7, null]);
  expect(await pointsWith(chosen, '另给.xlsx', '--bands', bands)).toEqual([3, 32.9]);
});
