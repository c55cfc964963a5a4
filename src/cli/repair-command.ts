import { enteringSteps } from '../fill/in-place';
import { placed } from '../fill/own-functions';
import { FORM_SETS } from '../forms';
import type { FileHost } from '../hosts/file';
import { clean } from '../report/clean';
import { type CleanOptions, verifyOut } from './clean-command';
import type { Console } from './console';
import type { ExitCode } from './exit';
import { requireFile } from './fill-request';
import { shown } from './paths';
import { said } from './said';

/** `gouji repair`: a copy in which rates and points of the tables are functions again, where the function gives what stands there. */
export async function runRepair(path: string, options: CleanOptions, open: (path: string) => FileHost, console: Console): Promise<ExitCode> {
  await requireFile(path, '文件');
  const { out } = options;
  if (!options.dryRun) await verifyOut(path, out, options.force);
  const host = open(path);
  const { writes, left } = complete(enteringSteps(await said(() => host.read()), FORM_SETS));
  for (const { cell, next } of writes) console.out(`  ${clean(placed({ cell, formula: next.formula ?? '' }))}\n`);
  for (const { cell, name, shows, gives } of left) {
    console.out(`  ${clean(placed({ cell, formula: '' }))}${clean(name)} ${shows}：没有换，${gives === undefined ? '由人判定' : `函数得 ${gives}`}\n`);
  }
  const counted = `执行率、得分 ${writes.length + left.length} 处：换成函数 ${writes.length} 处，没有换 ${left.length} 处`;
  if (options.dryRun || out === undefined) console.out(`${counted}\n试运行：没有写入任何文件\n`);
  else {
    await said(async () => {
      if (writes.length > 0) await host.write(writes);
      await host.save(out, { overwrite: options.force });
    });
    console.out(`${counted}，保存为 ${shown(out)}；原文件没有改动\n`);
  }
  return 0;
}

function complete<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
