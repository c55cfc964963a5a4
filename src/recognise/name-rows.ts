import { normalize, type TableRow } from '../core';
import type { BodyRow } from './body';
import type { Grid } from './grid';
import { type Lane, hasFigures, nameColumn } from './lanes';
import type { RowReading } from './reading';
import { isUnitName, isUnitOfPlace } from './unit-name';

const WITHOUT_TOTAL = 0.85;
const EMPTY_AND_SAYS_SO = 0.9;
const EMPTY = 0.5;

/** Rows under a header known by their names alone. `organisation` is the unit the heading names; blank where it names none. */
export function readNameRows(grid: Grid, body: readonly BodyRow[], lanes: readonly Lane[], declaredEmpty: boolean, organisation = ''): RowReading {
  const [lane] = lanes;
  const at = lane && nameColumn(lane);
  if (lane?.part.rows.kind !== 'names' || at === undefined) return { rows: [], unmatched: [], found: 0, expected: 0, fit: 0 };
  const { total, labels, units } = lane.part.rows;
  const totals = new Set([total, ...labels].map(normalize));
  const drafts: Draft[] = [];
  const unmatched: { row: number; label: string }[] = [];
  for (const { row } of body) {
    const label = grid.text(row, at);
    if (label !== '') drafts.push({ row, label, total: totals.has(label), unit: false });
    else if (hasFigures(grid, row, lane)) unmatched.push({ row, label: '' });
  }
  if (units) markUnits(drafts, normalize(organisation));
  const chosen = drafts.find((draft) => draft.total) ?? (units ? impliedTotal(drafts) : onlyOne(drafts));
  const own = drafts.filter((draft) => draft === chosen || !draft.total);
  // A second total (of a page) is no item.
  for (const draft of drafts) if (!own.includes(draft)) unmatched.push({ row: draft.row, label: grid.printed(draft.row, at) });
  const rows = toRows(grid, own, lane, at, { chosen, total });
  const expected = rows.length + unmatched.length;
  const precision = expected === 0 ? 0 : rows.length / expected;
  const empty = declaredEmpty ? EMPTY_AND_SAYS_SO : EMPTY;
  return { rows, unmatched, found: rows.length, expected, fit: expected === 0 ? empty : chosen ? precision : precision * WITHOUT_TOTAL };
}

interface Draft {
  readonly row: number;
  readonly label: string;
  readonly total: boolean;
  unit: boolean;
}

/** The first rows set the pattern: later units share the place their names begin with. */
function markUnits(drafts: readonly Draft[], organisation: string): void {
  const first = drafts.find(({ total }) => !total)?.label ?? '';
  for (const draft of drafts) {
    const named = organisation === '' ? isUnitOfPlace(draft.label, first) : isUnitName(draft.label, organisation);
    draft.unit = !draft.total && named;
  }
}

/** The unit whose row gathers all others; undefined where a later unit stands beside the first one. */
function impliedTotal(drafts: readonly Draft[]): Draft | undefined {
  const [first, second] = drafts;
  if (!first?.unit) return undefined;
  return second?.unit === true || !drafts.slice(1).some(({ unit }) => unit) ? first : undefined;
}

function onlyOne(drafts: readonly Draft[]): Draft | undefined {
  return drafts.length === 1 ? drafts[0] : undefined;
}

function toRows(grid: Grid, drafts: readonly Draft[], lane: Lane, at: number, { chosen, total }: { chosen: Draft | undefined; total: string }): TableRow[] {
  const times = new Map<string, number>();
  return drafts.map((draft): TableRow => {
    const label = grid.printed(draft.row, at);
    const count = (times.get(label) ?? 0) + 1;
    if (draft !== chosen) times.set(label, count);
    const key = draft === chosen ? total : count === 1 ? label : `${label}（第 ${count} 处）`;
    return { key, label, part: lane.part.name, lane: lane.lane, row: draft.row, labelColumn: at, ...(draft.unit ? { unit: true } : {}) };
  });
}
