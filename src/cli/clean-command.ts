import { dirname } from 'node:path';
import { cleaning, placed } from '../fill/own-functions';
import type { FileHost } from '../hosts/file';
import { clean } from '../report/clean';
import type { Console } from './console';
import { CannotRun, type ExitCode } from './exit';
import { requireFile } from './fill-request';
import { identityOf, kindOf, shown } from './paths';
import { said } from './said';

export interface CleanOptions {
  readonly out?: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** `gouji clean`: a copy of the workbook in which our functions are values. 1 where some could not be replaced. */
export async function runClean(path: string, options: CleanOptions, open: (path: string) => FileHost, console: Console): Promise<ExitCode> {
  await requireFile(path, '文件');
  const { out } = options;
  if (!options.dryRun) await verifyOut(path, out, options.force);
  const host = open(path);
  const { writes, left } = cleaning(await said(() => host.read()));
  for (const { cell, old } of writes) console.out(`  ${clean(placed({ cell, formula: old.formula ?? '' }))} → ${clean(String(old.value ?? ''))}\n`);
  for (const each of left) console.out(`  ${clean(placed(each))} 没有可用的值${each.shows === '' ? '（还没有计算）' : `（${each.shows}）`}，没有换；没有装加载项的电脑上会显示 #NAME?\n`);
  const counted = `勾稽函数 ${writes.length + left.length} 个：换成数值 ${writes.length} 个，没有换 ${left.length} 个`;
  if (options.dryRun || out === undefined) console.out(`${counted}\n试运行：没有写入任何文件\n`);
  else {
    await said(async () => {
      if (writes.length > 0) await host.write(writes);
      await host.save(out, { overwrite: options.force });
    });
    console.out(`${counted}，保存为 ${shown(out)}；原文件没有改动，函数都还在\n`);
  }
  return left.length > 0 ? 1 : 0;
}

/** Refused before anything is read. */
export async function verifyOut(path: string, out: string | undefined, force: boolean): Promise<void> {
  if (out === undefined) throw new CannotRun('没有说写到哪个文件：请加 --out 新文件.xlsx，或用 --dry-run 只看清单。');
  if ((await kindOf(dirname(out))) !== 'folder') throw new CannotRun(`不能写到“${shown(out)}”：文件夹“${shown(dirname(out))}”不存在。`);
  const there = await identityOf(out);
  if (there === undefined) return;
  if (there === (await identityOf(path))) throw new CannotRun(`不能写到“${shown(out)}”：它就是要清理的文件，原文件不会被改动。请换一个文件名。`);
  if (!force) throw new CannotRun(`“${shown(out)}”已经存在。请换一个文件名，或加 --force 覆盖它。`);
}
