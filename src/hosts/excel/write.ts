import type { CellContent, PlannedWrite } from '../../core';
import { HostError, type WorkOptions, type WriteReceipt } from '../port';
import { groupBy, positions, rectangles } from './blocks';
import { GENERAL, isText, sameContent, TEXT_FORMAT, toContent, toInput } from './content';
import { missingSheet, officeCode, toHostError } from './errors';
import { queueLocks, rangeAt } from './locks';
import { once, throwIfCancelled, writing } from './run';

/** One cell to be written: what it will hold, and under which number format. */
interface Job {
  readonly write: PlannedWrite;
  readonly actual: CellContent;
  readonly actualFormat: string;
  readonly next: CellContent;
  readonly nextFormat: string;
}

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

async function verify(context: Excel.RequestContext, writes: readonly PlannedWrite[]): Promise<Job[]> {
  const sheets = [...groupBy(writes, (write) => write.cell.sheet)].map(([name, group]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('protection/protected');
    const blocks = rectangles(group.map((write) => write.cell)).map((area) => {
      const range = once(rangeAt(sheet, area));
      range.load('values,formulas,numberFormat');
      return { area, range, locks: queueLocks(range) };
    });
    return { name, group, sheet, blocks };
  });
  await context.sync();
  const jobs: Job[] = [];
  const locked: PlannedWrite[] = [];
  for (const { name, group, sheet, blocks } of sheets) {
    if (sheet.isNullObject) throw missingSheet(name, group.map((write) => write.cell));
    const byCell = new Map(group.map((write) => [`${write.cell.row},${write.cell.column}`, write]));
    for (const { area, range, locks } of blocks) {
      for (const [r, row] of positions(area).entries()) {
        for (const [c, at] of row.entries()) {
          const write = byCell.get(`${at.row},${at.column}`);
          if (!write) continue;
          jobs.push(jobOf(write, toContent(range.values[r]?.[c], range.formulas[r]?.[c]), String(range.numberFormat[r]?.[c])));
          const isLocked = locks.value[r]?.[c]?.format?.protection?.locked !== false;
          if (sheet.protection.protected && isLocked) locked.push(write);
        }
      }
    }
  }
  refuseLocked(locked);
  refuseChanged(jobs.filter((job) => !sameContent(job.actual, job.write.old)));
  return inPlanOrder(jobs, writes);
}

function jobOf(write: PlannedWrite, actual: CellContent, actualFormat: string): Job {
  return { write, actual, actualFormat, next: write.next, nextFormat: write.numberFormat ?? actualFormat };
}

function inPlanOrder(jobs: readonly Job[], writes: readonly PlannedWrite[]): Job[] {
  const byWrite = new Map(jobs.map((job) => [job.write, job]));
  return writes.flatMap((write) => byWrite.get(write) ?? []);
}

function refuseLocked(locked: readonly PlannedWrite[]): void {
  if (locked.length === 0) return;
  const message = `有 ${locked.length} 个要填的单元格被锁定在受保护的工作表中，没有写入任何内容。请先撤销工作表保护，或去掉这些单元格后再填报。`;
  throw new HostError('protected', message, locked.map((write) => write.cell));
}

function refuseChanged(changed: readonly Job[]): void {
  if (changed.length === 0) return;
  const message = `有 ${changed.length} 个单元格在预览之后被改动过，没有写入任何内容。请重新审核，再填报一次。`;
  throw new HostError('changed', message, changed.map((job) => job.write.cell));
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
  const originals = jobs.map((job) => ({ ...job, next: job.actual, nextFormat: job.actualFormat }));
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
  queueFormats(range, block, (job) => (typingFormat(job) === job.actualFormat ? null : typingFormat(job)));
  range.formulas = block.map((row) => row.map((job) => (job ? toInput(job.next, typingFormat(job)) : null)));
  queueFormats(range, block, (job) => (settles(job) ? job.nextFormat : null));
  range.load('values,formulas');
}

/** A cell formatted as text would turn whatever is typed into text, so other contents are typed under General. */
function typingFormat(job: Job): string {
  if (isText(job.next)) return job.nextFormat;
  return job.nextFormat === TEXT_FORMAT || job.actualFormat === TEXT_FORMAT ? GENERAL : job.actualFormat;
}

/** Excel may give a cell the format of its formula's operands, so a formula's own format is always set afterwards. */
function settles(job: Job): boolean {
  return job.next.formula !== null || job.nextFormat !== typingFormat(job);
}

function queueFormats(range: Excel.Range, block: Block, formatOf: (job: Job) => string | null): void {
  const formats = block.map((row) => row.map((job) => (job ? formatOf(job) : null)));
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
