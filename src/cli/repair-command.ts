import { type PlannedWrite, toQualified } from '../core';
import { CLEANED_SETTING, parseCleaned } from '../fill/cleaned';
import { enteringSteps } from '../fill/in-place';
import { placed } from '../fill/own-functions';
import { type Repairing, repairing } from '../fill/repairing';
import { FORM_SETS } from '../forms';
import { type FileHost, readFileSettings } from '../hosts/file';
import { clean } from '../report/clean';
import { type CleanOptions, verifyOut } from './clean-command';
import type { Console } from './console';
import type { ExitCode } from './exit';
import { requireFile } from './fill-request';
import { shown } from './paths';
import { rememberedIn } from './remembered';
import { said } from './said';

const WHY: Readonly<Record<Repairing['left'][number]['why'], string>> = {
  reference: '引用的单元格已被删除，没有修复',
  changed: '清理以后又改过，保留现在的内容',
  moved: '清理以后这一行换了位置，没有恢复',
};

/**
 * `gouji repair`: a copy in which functions that do not work are written once more, what 上报前清理 of the pane took out is back, and rates and
 * points of the tables are functions where the function gives what stands there.
 */
export async function runRepair(path: string, options: CleanOptions, open: (path: string) => FileHost, console: Console): Promise<ExitCode> {
  await requireFile(path, '文件');
  const { out } = options;
  if (!options.dryRun) await verifyOut(path, out, options.force);
  const host = open(path);
  const workbook = await said(() => host.read());
  const settings = await said(() => readFileSettings(path));
  const repair = repairing(workbook, parseCleaned(settings.get(CLEANED_SETTING)));
  const { chosen, chosenUnits } = rememberedIn(settings, workbook, FORM_SETS);
  const entered = complete(enteringSteps(workbook, FORM_SETS, { chosen, chosenUnits }));
  const back = new Set(repair.writes.map(at));
  // What stands there becomes a function; figures that are still to come are for `fill`.
  const writes = [...repair.writes, ...entered.writes.filter((write) => write.old.value !== null && !back.has(at(write)))];
  const left = entered.left.filter((each) => !back.has(at(each)));
  for (const { cell, next } of writes) console.out(`  ${clean(placed({ cell, formula: next.formula ?? '' }))}\n`);
  for (const { cell, formula, why } of repair.left) console.out(`  ${clean(placed({ cell, formula }))}：${WHY[why]}\n`);
  for (const { cell, name, shows, gives } of left) {
    console.out(`  ${clean(placed({ cell, formula: '' }))}${clean(name)} ${shows}：没有换，${gives === undefined ? '由人判定' : `函数得 ${gives}`}\n`);
  }
  const mended = repair.writes.length + repair.left.length > 0 ? `勾稽函数修复 ${repair.writes.length} 处，没有修复 ${repair.left.length} 处；` : '';
  const counted = `${mended}执行率、得分 ${writes.length - repair.writes.length + left.length} 处：换成函数 ${writes.length - repair.writes.length} 处，没有换 ${left.length} 处`;
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

function at({ cell }: Pick<PlannedWrite, 'cell'>): string {
  return toQualified(cell);
}

function complete<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
