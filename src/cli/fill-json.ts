import { type CellContent, type CellValue, isCellError, toA1, toQualified } from '../core';
import { itemId, type PreviousFigures } from '../fill';
import { rollUpJson } from '../report/roll-up';
import type { FillOutcome } from './fill-plan';

export interface FillResult {
  /** Path written; null for a dry run, or where there was nothing to write. */
  readonly out: string | null;
  readonly sheetsAdded: readonly string[];
  /** A new sheet carries a chart. */
  readonly chart: boolean;
}

/** One object on one line; order and keys are stable. */
export function renderFillJson(file: string, { items, filled, threePublic, writes, summary }: FillOutcome, { out, sheetsAdded, chart }: FillResult): string {
  const written = new Set(out === null ? [] : writes.map((write) => toQualified(write.cell)));
  return JSON.stringify({
    file,
    out,
    written: written.size,
    sheetsAdded,
    chart,
    items: items.map((item) => ({
      sheet: item.write.cell.sheet,
      cell: toA1(item.write.cell.row, item.write.cell.column),
      kind: item.kind,
      intent: item.intent,
      name: item.name,
      old: contentOf(item.write.old),
      new: plain(item.write.next.value),
      formula: item.formula?.formula ?? null,
      reason: item.write.reason.zh,
      operands: item.operands.map(({ cell, name, value, sign }) => ({ sheet: cell.sheet, cell: toA1(cell.row, cell.column), name, value, sign })),
      alternatives: item.alternatives.map(({ value, reason }) => ({ value, reason: reason.zh })),
      written: written.has(itemId(item)),
    })),
    conflicts: filled.plan.conflicts.map(({ cell, message }) => ({ sheet: cell.sheet, cell: toA1(cell.row, cell.column), message: message.zh })),
    threePublic: threePublic
      ? {
          form: threePublic.form,
          year: threePublic.year ?? null,
          figures: threePublic.figures.map(({ item, side, fund, value, origin }) => ({
            item,
            side,
            ...(fund === undefined ? {} : { fund }),
            value: value.toNumber(),
            from: origin.kind,
            rows: origin.kind === 'ledger' ? origin.entries.map((entry) => toQualified(entry.cell)) : [],
          })),
          previous: threePublic.previous ? previousOf(threePublic.previous) : null,
          notes: threePublic.notes.map(({ severity, code, message, cells }) => ({ severity, code, message: message.zh, cells: cells.map(toQualified) })),
          excluded: threePublic.excluded.map(({ entry, item, why }) => ({ cell: toQualified(entry.cell), item, why, amount: entry.amount.toNumber() })),
          hints: threePublic.hints.map(({ entry, message }) => ({ cell: toQualified(entry.cell), message: message.zh })),
          sentences: threePublic.sentences.map(({ text }) => text.zh),
        }
      : null,
    summary: summary?.rollUp ? rollUpJson(summary.rollUp) : null,
  });
}

function previousOf({ figures, table }: PreviousFigures) {
  return {
    workbook: table?.workbook ?? null,
    sheet: table?.sheet ?? null,
    year: table?.year ?? null,
    figures: figures.map(({ item, value, origin }) => ({ item, value: value.toNumber(), from: origin.kind })),
  };
}

function contentOf({ formula, value }: CellContent): CellValue | string {
  return formula ?? plain(value);
}

function plain(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
