import { type CellRef, normalize, sheetOfRow, type Table, valueAt } from '../core';
import type { Rule, RuleContext, RuleReport } from './types';

/** A 行次 number and the cell it is printed in. */
interface Line {
  readonly number: number;
  readonly page: number;
  readonly cell: CellRef;
}

/** Gaps and repeats in the 行次 of one part of a table. */
export const rule: Rule = {
  id: 'F10-2',
  title: { zh: '行次应连续', en: 'Line numbers run on' },
  severity: 'hint',
  basis: '由表样直接推出：行次逐行加一',
  messages: {
    gap: {
      zh: '行次不连续：{{jumps}}；请确认是否少了行，或行次未随表样调整',
      en: 'Line numbers are not continuous: {{jumps}}; check whether a row is missing or the numbers were not adjusted',
    },
    repeated: {
      zh: '行次重复或倒序：{{jumps}}；请按表样改正行次',
      en: 'Line numbers repeat or go back: {{jumps}}; correct them to the printed form',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (!table.columns.some(({ role }) => role === 'line')) continue;
      for (const part of new Set(table.rows.map((row) => row.part))) yield* inPart(table, withBlank(context, table, linesOf(table, part)));
    }
  },
};

function* inPart(table: Table, lines: readonly Line[]): Iterable<RuleReport> {
  const steps = lines.slice(1).map((line, index) => ({ from: lines[index]?.number ?? line.number, to: line.number, cell: line.cell }));
  const gaps = steps.filter(({ from, to }) => to > from + 1);
  // A section that begins again at 1 has numbers of its own.
  const repeats = steps.filter(({ from, to }) => to <= from && to !== 1);
  for (const [messageId, found] of [['gap', gaps], ['repeated', repeats]] as const) {
    if (found.length === 0) continue;
    const jumps = found.map(({ from, to }) => `${from} → ${to}`).join('、');
    yield { messageId, data: { jumps }, cells: found.map(({ cell }) => cell), table };
  }
}

/** With the numbers of rows that print nothing else: another year's form has fewer names, and numbers where ours has one. */
function withBlank(context: RuleContext, table: Table, lines: readonly Line[]): readonly Line[] {
  const sheet = context.sheetOf(table);
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next || next.page !== line.page || next.cell.column !== line.cell.column || line.cell.sheet !== sheet.name) return [line];
    const rows = Array.from({ length: Math.max(0, next.cell.row - line.cell.row - 1) }, (_, at) => line.cell.row + 1 + at);
    const blank = rows.flatMap((row) => {
      const text = normalize(String(valueAt(sheet, row, line.cell.column) ?? ''));
      return /^\d+$/.test(text) ? [{ number: Number(text), page: line.page, cell: { ...line.cell, row } }] : [];
    });
    return [line, ...blank];
  });
}

function linesOf(table: Table, part: string): readonly Line[] {
  return table.rows
    .filter((row) => row.part === part)
    .flatMap((row) => {
      const column = table.columns.find((each) => each.role === 'line' && each.part === part && each.lane === row.lane && each.page === row.page);
      const isNumber = row.line !== undefined && /^\d+$/.test(row.line);
      return column && isNumber ? [{ number: Number(row.line), page: row.page ?? 0, cell: { sheet: sheetOfRow(table, row.page), row: row.row, column: column.column } }] : [];
    })
    .sort((a, b) => a.page - b.page || a.cell.row - b.cell.row);
}
