import type { CellContent, PlannedWrite, Range } from '../../core';
import { HostError } from '../port';
import { groupBy, positions, rectangles } from './blocks';
import { fitsTextFormat, sameContent, TEXT_FORMAT, toContent } from './content';
import { missingSheet } from './errors';
import { queueLocks, rangeAt } from './locks';
import { once } from './run';

/** One cell to be written: what it will hold, and under which number format. */
export interface Job {
  readonly write: PlannedWrite;
  readonly actual: CellContent;
  readonly actualFormat: string;
  readonly next: CellContent;
  readonly nextFormat: string;
  /** The number format the cell has when it is written; undefined where a broken-off write left it unknown. */
  readonly standingFormat: string | undefined;
  /** False on a sheet protected against formatting, where even an unlocked cell keeps its format. */
  readonly mayFormat: boolean;
}

/** Reads the cells of a plan in one request and refuses it as a whole where any of them cannot take what is planned. */
export async function verify(context: Excel.RequestContext, writes: readonly PlannedWrite[]): Promise<Job[]> {
  const sheets = [...groupBy(writes, (write) => write.cell.sheet)].map(([name, group]) => queueSheet(context, name, group));
  await context.sync();
  const seen = sheets.flatMap(seenCells);
  refuseLocked(seen.filter(({ job, locked }) => locked || !canBeHeld(job)).map(({ job }) => job));
  const jobs = seen.map(({ job }) => job);
  refuseChanged(jobs.filter((job) => !sameContent(job.actual, job.write.old)));
  return inPlanOrder(jobs, writes);
}

function queueSheet(context: Excel.RequestContext, name: string, group: readonly PlannedWrite[]): SheetProbe {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('protection/protected,protection/options');
  const blocks = rectangles(group.map((write) => write.cell)).map((area) => {
    const range = once(rangeAt(sheet, area));
    range.load('values,formulas,numberFormat');
    return { area, range, locks: queueLocks(range) };
  });
  return { name, group, sheet, blocks };
}

interface SheetProbe {
  readonly name: string;
  readonly group: readonly PlannedWrite[];
  readonly sheet: Excel.Worksheet;
  readonly blocks: readonly {
    readonly area: Range;
    readonly range: Excel.Range;
    readonly locks: ReturnType<typeof queueLocks>;
  }[];
}

function seenCells({ name, group, sheet, blocks }: SheetProbe): { job: Job; locked: boolean }[] {
  if (sheet.isNullObject) throw missingSheet(name, group.map((write) => write.cell));
  const guarded = sheet.protection.protected;
  const mayFormat = !guarded || sheet.protection.options?.allowFormatCells === true;
  const byCell = new Map(group.map((write) => [`${write.cell.row},${write.cell.column}`, write]));
  return blocks.flatMap(({ area, range, locks }) =>
    positions(area).flatMap((row, r) =>
      row.flatMap((at, c) => {
        const write = byCell.get(`${at.row},${at.column}`);
        if (!write) return [];
        const actual = toContent(range.values[r]?.[c], range.formulas[r]?.[c]);
        const actualFormat = String(range.numberFormat[r]?.[c]);
        const nextFormat = write.numberFormat ?? actualFormat;
        const job = { write, actual, actualFormat, next: write.next, nextFormat, standingFormat: actualFormat, mayFormat };
        return [{ job, locked: guarded && locks.value[r]?.[c]?.format?.protection?.locked !== false }];
      }),
    ),
  );
}

/** Without formatting, a cell takes its content only as it stands. */
function canBeHeld({ mayFormat, next, nextFormat, actualFormat }: Job): boolean {
  return mayFormat || (nextFormat === actualFormat && (actualFormat !== TEXT_FORMAT || fitsTextFormat(next)));
}

function inPlanOrder(jobs: readonly Job[], writes: readonly PlannedWrite[]): Job[] {
  const byWrite = new Map(jobs.map((job) => [job.write, job]));
  return writes.flatMap((write) => byWrite.get(write) ?? []);
}

function refuseLocked(locked: readonly Job[]): void {
  if (locked.length === 0) return;
  const message = `有 ${locked.length} 个要填的单元格在受保护的工作表中，被锁定或不允许改格式，没有写入任何内容。请先撤销工作表保护，或去掉这些单元格后再填报。`;
  throw new HostError('protected', message, locked.map((job) => job.write.cell));
}

function refuseChanged(changed: readonly Job[]): void {
  if (changed.length === 0) return;
  const message = `有 ${changed.length} 个单元格在预览之后被改动过，没有写入任何内容。请重新审核，再填报一次。`;
  throw new HostError('changed', message, changed.map((job) => job.write.cell));
}
