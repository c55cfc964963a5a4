import type { CellContent, PlannedWrite } from '../../core';
import { HostError, type WorkOptions, type WriteReceipt } from '../port';
import { groupBy, positions, rectangles } from '../blocks';
import { toInput } from '../content';
import { type Job, original, requireDistinct, reverse, settles, typingFormat } from '../write-job';
import { toContent } from './content';
import { officeCode, toHostError } from './errors';
import { rangeAt } from './locks';
import { once, throwIfCancelled, writing } from './run';
import { verify } from './verify';

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
  const originals = jobs.map(original);
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

function queueFormats(range: Excel.Range, block: Block, formatOf: (job: Job) => string | null): void {
  const formats = block.map((row) => row.map((job) => (job?.mayFormat === true ? formatOf(job) : null)));
  if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
}
