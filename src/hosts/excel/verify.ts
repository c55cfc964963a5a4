import type { PlannedWrite, Range } from '../../core';
import { groupBy, positions, rectangles } from '../blocks';
import { sameContent } from '../content';
import { canBeHeld, type Job } from '../write-job';
import { toContent } from './content';
import { missingSheet, refuseChanged, refuseCovered, refuseLocked } from '../refusals';
import { queueLocks, rangeAt } from './locks';
import { MERGES_PER_ANSWER, mergesOf, type MergeProbe, queueMerges } from './merges';
import { once } from './run';
import { cut } from './windows';

/** Reads the cells of a plan in one request and refuses it as a whole where any of them cannot take what is planned. */
export async function verify(context: Excel.RequestContext, writes: readonly PlannedWrite[]): Promise<Job[]> {
  const sheets = [...groupBy(writes, (write) => write.cell.sheet)].map(([name, group]) => queueSheet(context, name, group));
  await context.sync();
  const seen = sheets.flatMap(seenCells);
  refuseLocked(seen.filter(({ job, locked }) => locked || !canBeHeld(job)).map(({ job }) => job.write.cell));
  const jobs = seen.map(({ job }) => job);
  const merges = new Map(sheets.map(({ name, blocks }) => [name, blocks.flatMap(({ merged }) => merged.flatMap(mergesOf))]));
  refuseCovered(jobs.map((job) => job.write.cell), (name) => merges.get(name) ?? []);
  refuseChanged(jobs.filter((job) => !sameContent(job.actual, job.write.old)).map((job) => job.write.cell));
  return inPlanOrder(jobs, writes);
}

function queueSheet(context: Excel.RequestContext, name: string, group: readonly PlannedWrite[]): SheetProbe {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('protection/protected,protection/options');
  const blocks = rectangles(group.map((write) => write.cell)).map((area) => {
    const range = once(rangeAt(sheet, area));
    range.load('values,formulas,numberFormat');
    // No more merges can reach into a part than it has cells.
    const merged = cut(name, area, MERGES_PER_ANSWER).map((part) => queueMerges(once(rangeAt(sheet, part.area))));
    return { area, range, locks: queueLocks(range), merged };
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
    readonly merged: readonly MergeProbe[];
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

function inPlanOrder(jobs: readonly Job[], writes: readonly PlannedWrite[]): Job[] {
  const byWrite = new Map(jobs.map((job) => [job.write, job]));
  return writes.flatMap((write) => byWrite.get(write) ?? []);
}
