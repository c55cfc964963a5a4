import type { CellContent, PlannedWrite } from '../../core';
import { HostError, type WorkOptions, type WriteReceipt } from '../port';
import { groupBy, positions, rectangles } from './blocks';
import { fitsTextFormat, GENERAL, TEXT_FORMAT, toContent, toInput } from './content';
import { officeCode, toHostError } from './errors';
import { rangeAt } from './locks';
import { once, throwIfCancelled, writing } from './run';
import { verify, type Job } from './verify';

/**
 * Two requests: Excel has no conditional batch, so the first reads and compares and the second writes. The second
 * also reads back what Excel made of the formulas, so that the receipt can be verified when it is undone.
 */
export async function writeCells(writes: readonly PlannedWrite[], options: WorkOptions): Promise<WriteReceipt> {
  throwIfCancelled(options.signal);
  if (writes.length === 0) return { undo: [] };
  requireDistinct(writes);
  return writing(async (context) => {
    const jobs = await verify(context, writes);
    options.onProgress?.(1, 2);
    throwIfCancelled(options.signal);
    const stored = await apply(context, jobs);
    options.onProgress?.(2, 2);
    return { undo: jobs.map((job, index) => reverse(job, stored[index] ?? job.next)) };
  });
}

function requireDistinct(writes: readonly PlannedWrite[]): void {
  const seen = groupBy(writes, ({ cell }) => `${cell.sheet}!${cell.row},${cell.column}`);
  for (const [key, same] of seen) if (same.length > 1) throw new Error(`the plan writes ${key} ${same.length} times`);
}

/** Writes all jobs; where Excel stops half-way, puts back what was there before reporting. */
async function apply(context: Excel.RequestContext, jobs: readonly Job[]): Promise<CellContent[]> {
  const read = queueJobs(context, jobs);
  try {
    await context.sync();
  } catch (error) {
    if (!REFUSED_WHOLE.has(officeCode(error) ?? '')) await putBack(context, jobs, error);
    throw error;
  }
  return read();
}

/** Answers of which Excel has not carried out a single action. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set(['RequestPayloadSizeLimitExceeded', 'InvalidOperationInCellEditMode']);

async function putBack(context: Excel.RequestContext, jobs: readonly Job[], cause: unknown): Promise<void> {
  const originals = jobs.map((job) => ({
    ...job,
    next: job.actual,
    nextFormat: job.actualFormat,
    standingFormat: undefined,
  }));
  try {
    queueJobs(context, originals);
    await context.sync();
  } catch {
    const { code } = toHostError(cause);
    const message = '写入中途被 Excel 中断，部分单元格可能已经改动。请立即按 Ctrl+Z 撤销或不保存关闭工作簿，再试一次。';
    throw new HostError(code, message, jobs.map((job) => job.write.cell), { cause });
  }
}

/** Queues the writes block by block; the returned function gives, after the sync, what each cell then holds. */
function queueJobs(context: Excel.RequestContext, jobs: readonly Job[]): () => CellContent[] {
  const stored = new Map<PlannedWrite, () => CellContent>();
  for (const [name, group] of groupBy(jobs, (job) => job.write.cell.sheet)) {
    const sheet = context.workbook.worksheets.getItem(name);
    const byCell = new Map(group.map((job) => [`${job.write.cell.row},${job.write.cell.column}`, job]));
    for (const area of rectangles(group.map((job) => job.write.cell))) {
      const block = positions(area).map((row) => row.map((at) => byCell.get(`${at.row},${at.column}`)));
      const range = once(rangeAt(sheet, area));
      queueBlock(range, block);
      block.forEach((row, r) =>
        row.forEach((job, c) => {
          if (job) stored.set(job.write, () => toContent(range.values[r]?.[c], range.formulas[r]?.[c]));
        }),
      );
    }
  }
  return () => jobs.map((job) => stored.get(job.write)?.() ?? job.next);
}

type Block = readonly (readonly (Job | undefined)[])[];

function queueBlock(range: Excel.Range, block: Block): void {
  queueFormats(range, block, (job) => (typingFormat(job) === job.standingFormat ? null : typingFormat(job)));
  range.formulas = block.map((row) => row.map((job) => (job ? toInput(job.next, typingFormat(job)) : null)));
  queueFormats(range, block, (job) => (settles(job) ? job.nextFormat : null));
  range.load('values,formulas');
}

/** A cell formatted as text would turn whatever is typed into text, so other contents are typed under General. */
function typingFormat({ next, nextFormat, standingFormat, mayFormat }: Job): string {
  if (!mayFormat || fitsTextFormat(next)) return nextFormat;
  if (standingFormat === undefined || standingFormat === TEXT_FORMAT || nextFormat === TEXT_FORMAT) return GENERAL;
  return standingFormat;
}

/** Excel may give a cell the format of its formula's operands, so a formula's own format is always set afterwards. */
function settles(job: Job): boolean {
  return job.next.formula !== null || job.nextFormat !== typingFormat(job);
}

function queueFormats(range: Excel.Range, block: Block, formatOf: (job: Job) => string | null): void {
  const formats = block.map((row) => row.map((job) => (job?.mayFormat === true ? formatOf(job) : null)));
  if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
}

function reverse(job: Job, stored: CellContent): PlannedWrite {
  const { cell, reason } = job.write;
  return {
    cell,
    old: stored,
    next: job.actual,
    numberFormat: job.actualFormat,
    reason: { zh: `撤回：${reason.zh}`, en: `Undo: ${reason.en}` },
  };
}
