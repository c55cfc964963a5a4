import type { CellContent, PlannedWrite, Range } from '../../core';
import { groupBy, positions, rectangles } from '../blocks';
import { sameContent, toFormula, toInput } from '../content';
import { HostError, type WorkOptions, type WriteReceipt } from '../port';
import { cancelled, missingSheet, refuseChanged, refuseCovered, refuseLocked } from '../refusals';
import { canBeHeld, type Job, original, requireDistinct, reverse, settles, typingFormat } from '../write-job';
import { rangeAt } from './areas';
import { toHostError } from './errors';
import type { EtWorkbook, EtWorksheet } from './et';
import { atOnce, blocks, merges } from './probing';
import type { Et } from './program';
import { quietly } from './quietly';
import { worksheets } from './read';
import { fromMatrix, toConstant, toMatrix, toNumberFormat, toValue } from './values';

/** ET writes at once and takes nothing back, so everything is verified first, and what stood there is put back where a write is broken off. */
export function writeCells(et: Et, book: EtWorkbook, writes: readonly PlannedWrite[], options: WorkOptions, fault: (error: unknown) => void): WriteReceipt {
  if (options.signal?.aborted) throw cancelled();
  if (writes.length === 0) return { undo: [] };
  requireDistinct(writes);
  const jobs = verify(book, writes);
  options.onProgress?.(1, 2);
  const stored = quietly(et, fault, () => apply(jobs));
  options.onProgress?.(2, 2);
  return { undo: jobs.map((job) => reverse(job, stored.get(job) ?? job.next)) };
}

interface EtJob extends Job {
  readonly sheet: EtWorksheet;
}

/** In the plan's order. */
function verify(book: EtWorkbook, writes: readonly PlannedWrite[]): readonly EtJob[] {
  const sheets = new Map(worksheets(book));
  const covering = new Map<string, readonly Range[]>();
  const found = new Map<PlannedWrite, { readonly job: EtJob; readonly locked: boolean }>();
  for (const [name, group] of groupBy(writes, (write) => write.cell.sheet)) {
    const sheet = sheets.get(name);
    if (!sheet) throw missingSheet(name, group.map((write) => write.cell));
    for (const seen of standing(sheet, group)) found.set(seen.job.write, seen);
    covering.set(name, rectangles(group.map((write) => write.cell)).flatMap((area) => atOnce(merges(sheet, area))));
  }
  const seen = writes.flatMap((write) => found.get(write) ?? []);
  refuseLocked(seen.filter(({ job, locked }) => locked || !canBeHeld(job)).map(({ job }) => job.write.cell));
  const jobs = seen.map(({ job }) => job);
  refuseCovered(jobs.map((job) => job.write.cell), (name) => covering.get(name) ?? []);
  refuseChanged(jobs.filter((job) => !sameContent(job.actual, job.write.old)).map((job) => job.write.cell));
  return jobs;
}

function standing(sheet: EtWorksheet, group: readonly PlannedWrite[]): { job: EtJob; locked: boolean }[] {
  const guarded = sheet.ProtectContents;
  const mayFormat = !guarded || sheet.Protection?.AllowFormattingCells === true;
  const byCell = new Map(group.map((write) => [key(write.cell), write]));
  return rectangles(group.map((write) => write.cell)).flatMap((area) => {
    const range = rangeAt(sheet, area);
    const values = toMatrix(range.Value2, area);
    const formulas = toMatrix(range.Formula, area);
    const formats = spread(area, '', (part) => textOrNull(rangeAt(sheet, part).NumberFormat));
    const locks = guarded ? spread(area, true, (part) => booleanOrNull(rangeAt(sheet, part).Locked)) : [];
    return positions(area).flatMap((row, r) =>
      row.flatMap((at, c) => {
        const write = byCell.get(key(at));
        if (!write) return [];
        const actual = contentOf(values[r]?.[c], formulas[r]?.[c]);
        const actualFormat = toNumberFormat(formats[r]?.[c]);
        const nextFormat = write.numberFormat ?? actualFormat;
        const job = { write, sheet, actual, actualFormat, next: write.next, nextFormat, standingFormat: actualFormat, mayFormat };
        return [{ job, locked: guarded && locks[r]?.[c] !== false }];
      }),
    );
  });
}

function apply(jobs: readonly EtJob[]): ReadonlyMap<EtJob, CellContent> {
  try {
    typeAll(jobs);
    return readBack(jobs.filter((job) => job.next.formula !== null));
  } catch (error) {
    putBack(jobs, error);
    throw toHostError(error);
  }
}

function putBack(jobs: readonly EtJob[], cause: unknown): void {
  try {
    typeAll(jobs.map((job) => ({ ...job, ...original(job) })));
  } catch {
    const message = '写入中途被 WPS 中断，部分单元格可能已经改动。请立即按 Ctrl+Z 撤销或不保存关闭工作簿，再试一次。';
    throw new HostError('unknown', message, jobs.map((job) => job.write.cell), { cause });
  }
}

/** Formats that would spoil what is typed, constants, formulas, and the formats the cells end up with. */
function typeAll(jobs: readonly EtJob[]): void {
  for (const [, group] of groupBy(jobs, (job) => job.write.cell.sheet)) {
    const [first] = group;
    if (!first) continue;
    const { sheet } = first;
    const formattable = group.filter((job) => job.mayFormat);
    setFormats(sheet, formattable.filter((job) => typingFormat(job) !== job.standingFormat), typingFormat);
    setInputs(sheet, group.filter((job) => job.next.formula === null), 'Value2');
    setInputs(sheet, group.filter((job) => job.next.formula !== null), 'Formula');
    setFormats(sheet, formattable.filter(settles), (job) => job.nextFormat);
  }
}

function setFormats(sheet: EtWorksheet, jobs: readonly EtJob[], formatOf: (job: EtJob) => string): void {
  for (const [format, same] of groupBy(jobs, formatOf)) {
    for (const area of rectangles(same.map((job) => job.write.cell))) rangeAt(sheet, area).NumberFormat = format;
  }
}

function setInputs(sheet: EtWorksheet, jobs: readonly EtJob[], property: 'Value2' | 'Formula'): void {
  const input = property === 'Value2' ? toConstant : toInput;
  const byCell = new Map(jobs.map((job) => [key(job.write.cell), input(job.next, typingFormat(job))]));
  for (const area of rectangles(jobs.map((job) => job.write.cell))) {
    rangeAt(sheet, area)[property] = fromMatrix(positions(area).map((row) => row.map((at) => byCell.get(key(at)) ?? '')));
  }
}

/** What ET made of the formulas, so that undoing can verify them. */
function readBack(jobs: readonly EtJob[]): ReadonlyMap<EtJob, CellContent> {
  const stored = new Map<EtJob, CellContent>();
  for (const [, group] of groupBy(jobs, (job) => job.write.cell.sheet)) {
    const byCell = new Map(group.map((job) => [key(job.write.cell), job]));
    for (const area of rectangles(group.map((job) => job.write.cell))) {
      const [first] = group;
      if (!first) continue;
      const range = rangeAt(first.sheet, area);
      const values = toMatrix(range.Value2, area);
      const formulas = toMatrix(range.Formula, area);
      positions(area).forEach((row, r) =>
        row.forEach((at, c) => {
          const job = byCell.get(key(at));
          if (job) stored.set(job, contentOf(values[r]?.[c], formulas[r]?.[c]));
        }),
      );
    }
  }
  return stored;
}

function contentOf(value: unknown, formula: unknown): CellContent {
  return { value: toValue(value, formula), formula: toFormula(formula, value) };
}

/** One answer a cell, with as few questions as the cells allow. */
function spread<Value>(area: Range, otherwise: Value, ask: (part: Range) => Value | null): readonly (readonly Value[])[] {
  const cells = positions(area).map((row) => row.map(() => otherwise));
  for (const { area: part, value } of atOnce(blocks(area, { ask, otherwise }))) {
    for (let row = part.top; row <= part.bottom; row += 1) cells[row - area.top]?.fill(value, part.left - area.left, part.right - area.left + 1);
  }
  return cells;
}

function key({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row},${column}`;
}

function textOrNull(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : null;
}

function booleanOrNull(raw: unknown): boolean | null {
  return typeof raw === 'boolean' ? raw : null;
}
