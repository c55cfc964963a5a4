import type { CellContent, PlannedWrite } from '../core';
import { groupBy } from './blocks';
import { fitsTextFormat, GENERAL, TEXT_FORMAT } from './content';

/** One cell to be written into a spreadsheet that reads what is typed: what it will hold, and under which number format. */
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

export function requireDistinct(writes: readonly PlannedWrite[]): void {
  const seen = groupBy(writes, ({ cell }) => `${cell.sheet}!${cell.row},${cell.column}`);
  for (const [key, same] of seen) if (same.length > 1) throw new Error(`the plan writes ${key} ${same.length} times`);
}

/** Without formatting, a cell takes its content only as it stands. */
export function canBeHeld({ mayFormat, next, nextFormat, actualFormat }: Job): boolean {
  return mayFormat || (nextFormat === actualFormat && (actualFormat !== TEXT_FORMAT || fitsTextFormat(next)));
}

/** A cell formatted as text would turn whatever is typed into text, so other contents are typed under General. */
export function typingFormat({ next, nextFormat, standingFormat, mayFormat }: Job): string {
  if (!mayFormat || fitsTextFormat(next)) return nextFormat;
  if (standingFormat === undefined || standingFormat === TEXT_FORMAT || nextFormat === TEXT_FORMAT) return GENERAL;
  return standingFormat;
}

/** A spreadsheet may give a cell the format of its formula's operands, so a formula's own format is always set afterwards. */
export function settles(job: Job): boolean {
  return job.next.formula !== null || job.nextFormat !== typingFormat(job);
}

/** What puts a cell back after a write that was broken off. */
export function original(job: Job): Job {
  return { ...job, next: job.actual, nextFormat: job.actualFormat, standingFormat: undefined };
}

export function reverse(job: Job, stored: CellContent): PlannedWrite {
  const { cell, reason } = job.write;
  return {
    cell,
    old: stored,
    next: job.actual,
    numberFormat: job.actualFormat,
    reason: { zh: `撤回：${reason.zh}`, en: `Undo: ${reason.en}` },
  };
}
