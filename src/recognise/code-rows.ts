import type { TableRow } from '../core';
import type { BodyRow } from './body';
import type { Grid } from './grid';
import { type Lane, codeText, hasFigures, nameColumn } from './lanes';
import type { RowReading } from './reading';
import { splitCode } from './words';

const TOTAL_LABELS: ReadonlySet<string> = new Set(['合计', '总计']);

const WITHOUT_TOTAL = 0.85;
const EMPTY_AND_SAYS_SO = 0.9;
const EMPTY = 0.5;

/** Rows keyed by 科目代码 of the levels the form allows, and one total row, first or last. */
export function readCodeRows(grid: Grid, body: readonly BodyRow[], lanes: readonly Lane[], declaredEmpty: boolean): RowReading {
  const rows: TableRow[] = [];
  const unmatched: { row: number; label: string }[] = [];
  let hasTotal = false;
  for (const { row } of body) {
    for (const lane of lanes) {
      const found = readRow(grid, row, lane);
      if (found) {
        rows.push(found);
        if (found.code === undefined) hasTotal = true;
      } else if (isWritten(grid, row, lane)) {
        unmatched.push({ row, label: labelOf(grid, row, lane) });
      }
    }
  }
  const expected = rows.length + unmatched.length;
  const precision = expected === 0 ? 0 : rows.length / expected;
  const empty = declaredEmpty ? EMPTY_AND_SAYS_SO : EMPTY;
  const fit = expected === 0 ? empty : hasTotal ? precision : precision * WITHOUT_TOTAL;
  return { rows, unmatched, found: rows.length, expected, fit };
}

function readRow(grid: Grid, row: number, lane: Lane): TableRow | undefined {
  const { part } = lane;
  const column = nameColumn(lane);
  if (part.rows.kind !== 'codes' || column === undefined) return undefined;
  const base = { part: part.name, lane: lane.lane, row };
  for (const at of [lane.code, lane.label]) {
    if (at === undefined) continue;
    const text = at === lane.code ? codeText(grid, row, lane) : grid.text(row, at);
    if (text === part.rows.total || TOTAL_LABELS.has(text)) {
      return { ...base, key: part.rows.total, label: grid.printed(row, at), labelColumn: at };
    }
    const { code, name } = splitCode(text);
    if (!part.rows.levels.includes(code.length)) continue;
    const label = name !== '' || lane.label === undefined || lane.label === at ? name : grid.printed(row, lane.label);
    return { ...base, key: code, code, label, labelColumn: at };
  }
  return undefined;
}

/** A row without a name counts only when it holds figures. */
function isWritten(grid: Grid, row: number, lane: Lane): boolean {
  return labelOf(grid, row, lane) !== '' || hasFigures(grid, row, lane);
}

function labelOf(grid: Grid, row: number, lane: Lane): string {
  const columns = lane.label === undefined ? lane.codePieces : [...lane.codePieces, lane.label];
  return columns.map((column) => grid.printed(row, column)).join('');
}
