import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCli, CLI_FILE } from '../../scripts/cli/build';
import { encryptedWorkbook, wordDocument, workbookWith, zipBomb } from './bad-files';
import { folder } from './kit';

/** Starting a process is slow on a busy machine. */
jest.setTimeout(60_000);

/** The command as it is built, in a process of its own: what a user and a script see. */
let command: string;
const CHECKOUT = join(__dirname, '../../bin/gouji.mjs');
const SAMPLE = join(__dirname, '../../samples/jincheng-2023-final-accounts.xlsx');

interface Run {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

function gouji(...args: readonly string[]): Promise<Run> {
  return started(command, ...args);
}

function started(program: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { encoding: 'utf8' }, (error, out, err) => resolve({ code: error ? error.code : 0, out, err }));
  });
}

let place: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  place = await folder();
  await buildCli(place.path);
  command = join(place.path, CLI_FILE);
});
afterAll(() => place.remove());

const BAD: readonly (readonly [name: string, content: () => Promise<string | Uint8Array> | string | Uint8Array | undefined, words: RegExp])[] = [
  ['不是工作簿.xlsx', () => '这是一段文字', /不是可以读取的工作簿/],
  ['零字节.xlsx', () => '', /。$/],
  ['已加密.xlsx', encryptedWorkbook, /已加密/],
  ['不完整.xlsx', async () => (await readFile(SAMPLE)).subarray(0, 20000), /损坏|不完整/],
  ['炸弹.xlsx', zipBomb, /超出可以读取的范围|损坏/],
  ['文档.docx', wordDocument, /文档是空的/],
  ['空表.xlsx', () => workbookWith([]), /工作簿是空的/],
  ['通讯录.xlsx', () => workbookWith([['姓名', '电话'], ['张三', 110]]), /没有认出可以审核的表：在工作表 通讯录 中/],
  ['不存在.xlsx', () => undefined, /文件不存在/],
];

test.each(BAD)('%s: one clear Chinese line, exit code 2, no stack trace', async (name, content, words) => {
  const made = await content();
  const path = made === undefined ? join(place.path, name) : await place.put(name, made);
  const { code, out, err } = await gouji('check', path);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(`${path}：`)).toBe(true);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err.trimEnd()).toMatch(words);
  expect(err).not.toMatch(/Error|\bat /);
});

test('the sample is checked without an error: exit code 0, and --json says the same', async () => {
  const [text, json] = await Promise.all([gouji('check', SAMPLE), gouji('check', SAMPLE, '--json')]);
  expect([text.code, text.err, json.code, json.err]).toEqual([0, '', 0, '']);
  expect(text.out).toContain('已识别 10 张表\n');
  const report = JSON.parse(json.out) as { tables: readonly unknown[]; findings: readonly { rule: string; cell: string; difference: number | null }[] };
  expect(report.tables).toHaveLength(10);
  expect(report.findings.filter(({ rule }) => rule === 'F06-1')).toEqual([expect.objectContaining({ cell: 'F6', difference: -0.02 })]);
});

test('the user’s own relation is checked, and a bad one is shown with a caret', async () => {
  const good = await place.put('好.txt', 'Z1：01.收入总计 ≤ 1   # 收入总计不得超过 1\n');
  const bad = await place.put('坏.txt', '# 说明\nZ1：01.收入总计 = = 1\n');
  const [checked, refused] = await Promise.all([gouji('check', SAMPLE, '--rules', good), gouji('check', SAMPLE, '--rules', bad)]);
  expect(checked.code).toBe(1);
  expect(checked.out).toContain('● 必错 Z1 ');
  expect(refused.code).toBe(2);
  const [first, line, caret] = refused.err.split('\n');
  expect(first).toMatch(/坏\.txt:2:\d+ ./);
  expect(line).toBe('  Z1：01.收入总计 = = 1');
  expect(caret).toMatch(/^ +\^+$/);
});

test('an option that does not exist is one Chinese line and exit code 2', async () => {
  expect(await gouji('check', SAMPLE, '--jason')).toEqual({
    code: 2,
    out: '',
    err: '没有“--jason”这个选项，是不是“--json”？用 gouji check --help 查看用法。\n',
  });
});

test('a folder is checked in threads: every file once, in the order of its names, the bad ones in their places', async () => {
  const many = join(place.path, '很多');
  await mkdir(many);
  const sample = await readFile(SAMPLE);
  const names = Array.from({ length: 17 }, (_, i) => `${String(i + 1).padStart(2, '0')}.xlsx`);
  for (const name of names) await writeFile(join(many, name), name === '04.xlsx' ? '这是一段文字' : sample);
  const rules = await place.put('本单位.txt', 'Z1：01.收入总计 ≤ 1   # 收入总计不得超过 1\n');
  const report = join(place.path, '报告.md');
  const { code, out, err } = await gouji('check', many, '--json', '--rules', rules, '--report', report);
  expect({ code, err }).toEqual({ code: 2, err: '' });
  const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { file: string; findings?: readonly { rule: string }[] });
  expect(lines.map(({ file }) => file)).toEqual(names.map((name) => `${many}/${name}`));
  expect(lines.map(({ findings }) => findings?.some(({ rule }) => rule === 'Z1') ?? 'unread')).toEqual(names.map((name) => (name === '04.xlsx' ? 'unread' : true)));
  const written = await readFile(report, 'utf8');
  expect([...written.matchAll(/^## .*\/(\d\d)\\?\.xlsx$/gm)].map((match) => `${match[1]}.xlsx`)).toEqual(names);
  // 3,487.99 is printed in 01 表; an amount that lost what it is on the way from a thread would not print.
  expect(written.split('3,487.99').length - 1).toBeGreaterThanOrEqual(16);
});

test('a checkout runs without a build', async () => {
  const { code, out } = await started(CHECKOUT, 'check', SAMPLE);
  expect({ code, tables: out.split('\n')[1] }).toEqual({ code: 0, tables: '已识别 10 张表' });
});
