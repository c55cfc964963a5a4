import { link, readFile, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { caretMessage } from '../../src/cli/user-rules';
import { type Asked, check, folder } from './kit';

let place: Awaited<ReturnType<typeof folder>>;
beforeEach(async () => {
  place = await folder();
});
afterEach(() => place.remove());

function files(out: string): readonly unknown[] {
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file.slice(place.path.length + 1));
}

describe('exit code and output', () => {
  test('0 where no error was found', async () => {
    const { code, out, err } = await check([await place.put('good.xlsx')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('已核 3 项：一致 3 尾差 0 不符 0；未检查 0 项\n');
  });

  test('1 where an error was found', async () => {
    const { code, out } = await check([await place.put('bad.xlsx')]);
    expect(code).toBe(1);
    expect(out).toContain('● 必错 F01-5 收入总计应等于支出总计\n');
  });

  test('2 with one line for a file that cannot be read', async () => {
    const path = await place.put('locked.xlsx');
    expect(await check([path])).toEqual({ code: 2, out: '', err: `${path}：已加密，无法读取。\n` });
  });

  test('2 with one line for a path that does not exist', async () => {
    const path = join(place.path, '没有.xlsx');
    expect(await check([path])).toEqual({ code: 2, out: '', err: `${path}：文件不存在，请核对路径。\n` });
  });

  test('2 with one line for an empty workbook', async () => {
    const path = await place.put('empty.xlsx');
    expect(await check([path])).toEqual({ code: 2, out: '', err: `${path}：工作簿是空的：1 张工作表都没有内容。\n` });
  });

  test('2 with one line saying what was looked for where no form was found', async () => {
    const path = await place.put('other.xlsx');
    expect(await check([path])).toEqual({
      code: 2,
      out: '',
      err: `${path}：没有认出可以审核的表：在工作表 Sheet1 中按标题（如“收入支出决算总表”）、表号（如“公开01表”）和栏目名称查找，都没有相符的表样。\n`,
    });
  });

  test('2 without a stack trace for a fault of our own, and with it when asked', async () => {
    const path = await place.put('fault.xlsx');
    const quiet = await check([path]);
    expect(quiet.code).toBe(2);
    expect(quiet.err.trimEnd().split('\n')).toHaveLength(1);
    expect(quiet.err).not.toContain('boom');
    expect((await check([path], { verbose: true })).err).toContain('boom');
  });
});

describe('several files', () => {
  test('the others are still checked, the worst code wins, and a last line counts them', async () => {
    const paths = [await place.put('good.xlsx'), await place.put('locked.xlsx'), await place.put('bad.xlsx')];
    const { code, out, err } = await check(paths);
    expect(code).toBe(2);
    expect(err).toBe(`${paths[1]}：已加密，无法读取。\n`);
    expect(out.split('\n').slice(-2)).toEqual(['共 3 个文件：有必错 1 个，无必错 1 个，未能审核 1 个；其中 1 个有表没有认出或待确认', '']);
  });

  test('JSON is one object a line, refused files among them, and nothing else', async () => {
    const { code, out, err } = await check([await place.put('locked.xlsx'), await place.put('good.xlsx')], { json: true });
    expect({ code, err }).toEqual({ code: 2, err: '' });
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      { file: `${place.path}/locked.xlsx`, error: { code: 'encrypted', message: '已加密，无法读取。' } },
      expect.objectContaining({ file: `${place.path}/good.xlsx` }),
    ]);
  });

  test('a folder gives its workbooks in code-point order, without lock files, hidden files and other kinds', async () => {
    for (const name of ['乙/b.xlsx', '甲.xlsx', 'Z.xlsx', 'a.ods', 'a/x.et', '~$Z.xlsx', '.hidden.xlsx', '.git/y.xlsx', 'readme.txt']) {
      await place.put(name);
    }
    const { out } = await check([place.path], { json: true });
    expect(files(out)).toEqual(['Z.xlsx', 'a/x.et', 'a.ods', '乙/b.xlsx', '甲.xlsx']);
  });

  test('a file named twice is checked once', async () => {
    const path = await place.put('good.xlsx');
    await symlink(place.path, join(place.path, 'again'));
    const { out } = await check([path, place.path, path], { json: true });
    expect(files(out)).toEqual(['good.xlsx']);
  });

  test('a folder without a workbook says so', async () => {
    const { code, err } = await check([place.path]);
    expect(code).toBe(2);
    expect(err).toBe(`${place.path}：文件夹里没有工作簿（.xlsx、.xlsm、.xls、.et、.ods）。\n`);
  });
});

describe('--report', () => {
  test('writes every kind asked for', async () => {
    const path = await place.put('bad.xlsx');
    const report = ['r.md', 'r.HTML', 'r.xlsx'].map((name) => join(place.path, name));
    expect((await check([path], { report })).code).toBe(1);
    const [md, html, xlsx] = await Promise.all(report.map((target) => readFile(target)));
    expect(md?.toString()).toMatch(/^# 勾稽审核报告\n\n## /);
    expect(html?.toString()).toMatch(/^<!DOCTYPE html>/);
    expect(xlsx?.subarray(0, 2).toString()).toBe('PK');
  });

  test('is the same on the next run', async () => {
    const path = await place.put('bad.xlsx');
    const report = ['r.md', 'r.html', 'r.xlsx'].map((name) => join(place.path, name));
    await check([path], { report });
    const first = await Promise.all(report.map((target) => readFile(target)));
    await check([path], { report, force: true });
    expect(await Promise.all(report.map((target) => readFile(target)))).toEqual(first);
  });

  test.each([
    ['out.pdf', '只能是 .xlsx、.md 或 .html 文件'],
    ['none/out.md', '不存在'],
  ])('refuses %s before reading anything', async (name, words) => {
    const asked: Asked[] = [];
    const run = check([await place.put('good.xlsx')], { report: [join(place.path, name)] }, undefined, asked);
    await expect(run).rejects.toThrow(words);
    expect(asked).toEqual([]);
  });

  test('never writes over a file it reads, not even under another name', async () => {
    const path = await place.put('good.xlsx', 'content');
    const other = join(place.path, 'link.xlsx');
    await link(path, other);
    for (const target of [path, other]) {
      await expect(check([path], { report: [target] })).rejects.toThrow('它也是这次要读的文件');
    }
    expect(await readFile(path, 'utf8')).toBe('content');
    expect(await readdir(place.path)).toEqual(['good.xlsx', 'link.xlsx']);
  });
});

describe('a report that is there already', () => {
  test.each(['r.md', 'r.html', 'r.xlsx', 'R.HTML'])('%s is kept, before anything is read, and written over only with --force', async (name) => {
    const path = await place.put('good.xlsx');
    const target = await place.put(name, '别人的');
    const asked: Asked[] = [];
    const run = check([path], { report: [join(place.path, 'new.md'), target] }, undefined, asked);
    await expect(run).rejects.toThrow(`报告“${target}”已经存在。请换一个文件名，或加 --force 覆盖它。`);
    expect(asked).toEqual([]);
    expect(await readFile(target, 'utf8')).toBe('别人的');
    expect((await readdir(place.path)).sort()).toEqual([name, 'good.xlsx'].sort());
    await check([path], { report: [target], force: true });
    expect(await readFile(target, 'utf8')).not.toContain('别人的');
  });
});

describe('--rules', () => {
  test('hands the relations to the check', async () => {
    const asked: Asked[] = [];
    await check([await place.put('good.xlsx')], { rules: await place.put('r.txt', '\ufeff一 = 二') }, undefined, asked);
    expect(asked).toEqual([{ userRelations: '一 = 二' }]);
  });

  test.each([
    ['GB 18030', Buffer.from([0xd2, 0xbb, 0x3d, 0xb6, 0xfe])],
    ['UTF-16', Buffer.from('\ufeff一=二', 'utf16le')],
  ])('reads %s as Chinese Windows writes it', async (_, bytes) => {
    const asked: Asked[] = [];
    await check([await place.put('good.xlsx')], { rules: await place.put('r.txt', bytes) }, undefined, asked);
    expect(asked).toEqual([{ userRelations: '一=二' }]);
  });

  test('shows a bad formula with place, line and caret; a Chinese character is two columns wide', async () => {
    const rules = await place.put('r.txt', '好\n收入总计 ？ 支出总计');
    const message = [`${rules}:2:6 这里应写“=”“≤”或“≥”`, '  收入总计 ？ 支出总计', `  ${' '.repeat(9)}^^`].join('\n');
    await expect(check([await place.put('good.xlsx')], { rules })).rejects.toThrow(message);
  });

  test('of a very long line shows what stands around the place', () => {
    const lineText = `${'甲+'.repeat(5000)}？${'+乙'.repeat(5000)}`;
    expect(caretMessage('r.txt', { message: '看不懂', line: 1, column: 10001, length: 1, lineText })).toBe(
      ['r.txt:1:10001 看不懂', `  …${'甲+'.repeat(60)}？${'+乙'.repeat(30)}…`, `  ${' '.repeat(1 + 60 * 3)}^^`].join('\n'),
    );
  });

  test('names a file that is not there', async () => {
    const rules = join(place.path, 'none.txt');
    await expect(check([await place.put('good.xlsx')], { rules })).rejects.toThrow(`不能读取关系文件“${rules}”：文件不存在`);
  });
});

describe('--previous', () => {
  test('hands last year’s workbook to the check', async () => {
    const asked: Asked[] = [];
    const previous = await place.put('last.xlsx');
    await check([await place.put('good.xlsx')], { previous }, undefined, asked);
    expect(asked).toMatchObject([{ previous: { name: 'last.xlsx' } }]);
  });

  test('goes with one file only', async () => {
    const previous = await place.put('last.xlsx');
    await expect(check([await place.put('a.xlsx'), await place.put('b.xlsx')], { previous })).rejects.toThrow('只能同一个文件一起用');
    await expect(check([await place.put('a.xlsx'), await place.put('b.xlsx')], { attachment: [previous] })).rejects.toThrow('--attachment 只能同一个文件一起用');
    await expect(check([await place.put('a.xlsx')], { attachment: [join(place.path, '没有.xlsx')] })).rejects.toThrow(/附件“.*没有\.xlsx”不存在/);
  });

  test.each([
    ['locked.xlsx', '已加密，无法读取。'],
    ['none.xlsx', '不存在，请核对路径'],
  ])('%s: says what is wrong with it', async (name, words) => {
    if (name !== 'none.xlsx') await place.put(name);
    await expect(check([await place.put('good.xlsx')], { previous: join(place.path, name) })).rejects.toThrow(words);
  });
});
