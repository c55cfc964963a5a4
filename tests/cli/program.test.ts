import { commandLine, folder } from './kit';

test.each([
  [['check', '--jsn', 'a.xlsx'], '没有“--jsn”这个选项，是不是“--json”？用 gouji check --help 查看用法。\n'],
  [['check', '--zzzzzz', 'a.xlsx'], '没有“--zzzzzz”这个选项，用 gouji check --help 查看用法。\n'],
  [['check'], '没有给出要审核的文件或文件夹，用 gouji check --help 查看用法。\n'],
  [['check', 'a.xlsx', '--report'], '选项“--report”后面要写文件名，用 gouji check --help 查看用法。\n'],
  [['chek', 'a.xlsx'], '没有“chek”这个命令，审核请用 gouji check 文件。\n'],
  [[], '没有给出命令，审核请用 gouji check 文件；用 gouji --help 查看用法。\n'],
])('%j: one Chinese line and exit code 2', async (args, line) => {
  expect(await commandLine(...args)).toEqual({ code: 2, out: '', err: line });
});

test('help is Chinese first, names every option and exits 0', async () => {
  const { code, out, err } = await commandLine('check', '--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^用法 Usage: gouji check \[选项\] <文件或文件夹\.\.\.>\n/);
  for (const option of ['--json', '--report <OUT>', '--rules <FILE>', '--previous <FILE>', '-v, --verbose', '-h, --help']) expect(out).toContain(`  ${option} `);
  expect(out).not.toContain('default');
  expect(out).toContain('退出码 Exit code:');
});

test('version', async () => {
  expect(await commandLine('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
});

test('options reach the check, and a refusal of the whole run is one line', async () => {
  const place = await folder();
  const path = await place.put('bad.xlsx');
  const json = await commandLine('check', path, '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ file: path, findings: [{ rule: 'F01-5' }, {}, {}, {}] });
  expect(await commandLine('check', path, '--report', `${place.path}/a.md`, '--report', 'b.doc')).toEqual({
    code: 2,
    out: '',
    err: '不能写出报告“b.doc”：只能是 .xlsx、.md 或 .html 文件。\n',
  });
  await place.remove();
});
