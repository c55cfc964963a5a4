import type { TableColumn, TableRow } from '../../core';
import type { TableAccess } from '../../relations';
import type { Constraint } from '../constraint';
import type { Network } from '../network';
import { Codebook, type CodedTable } from './codebook';
import { type SlipMistake, tablesOf, UNCHANGED } from './structure';

/** Rows in a run that show the figures of rows further on before a table is said to have slipped, and how many of them are different. */
const LEAST_ROWS = 5;
const LEAST_DIFFERENT = 4;
/** Rows it may have slipped by. */
const FARTHEST = 12;
const SHIFTS = Array.from({ length: 2 * FARTHEST + 1 }, (_, index) => index - FARTHEST).filter((by) => by !== 0);
/** Its own sums must fail as well. */
const LEAST_FAILING = 3;

/** Tables whose figures stand beside other codes than in a table of the same codes: pasted without regard to rows that one of them lacks. */
export function slipsIn(open: ReadonlySet<Constraint>, network: Network): readonly SlipMistake[] {
  return Codebook.of(network.tables).flatMap(({ tables }) =>
    tables.flatMap((table) => {
      if (failingIn(table.access, open) < LEAST_FAILING) return [];
      const found = tables.flatMap((other) => (other === table || failingIn(other.access, open) > 0 ? [] : (slipFrom(table, other, open, network) ?? [])));
      return found.slice(0, 1);
    }),
  );
}

function failingIn(access: TableAccess, open: ReadonlySet<Constraint>): number {
  return [...open].filter((each) => each.operator === '=' && tablesOf(each).every((own) => own === access)).length;
}

function slipFrom({ access, total }: CodedTable, { access: holder }: CodedTable, open: ReadonlySet<Constraint>, network: Network): SlipMistake | undefined {
  const columns = comparedColumns(access, holder, network);
  if (columns.length === 0) return undefined;
  const own = codedRows(access);
  const others = codedRows(holder);
  const at = new Map(others.map(({ code }, index) => [code ?? '', index]));
  const shown = own.map((row) => figuresIn(access, row, columns.map(([column]) => column)));
  const theirs = others.map((row) => figuresIn(holder, row, columns.map(([, column]) => column)));
  const place = (row: number): number => at.get(own[row]?.code ?? '') ?? Number.NaN;
  const runs = SHIFTS.flatMap((by) => {
    const run = longestRun(own.length, (row) => shown[row] !== '' && shown[row] === theirs[place(row) + by], (from, to) => isRun(from, to, shown, theirs, place));
    return run ? [{ ...run, by }] : [];
  });
  const [longest] = [...runs].sort((a, b) => b.to - b.from - (a.to - a.from));
  if (!longest) return undefined;
  const start = Math.min(...runs.map(({ from }) => from));
  const lead = runs.find(({ from }) => from === start) ?? longest;
  const first = own[start];
  const like = others[place(start) + lead.by];
  if (!first || !like) return undefined;
  const slipped = [...own.slice(start), ...(total ? [total] : [])];
  const touches = slipped.flatMap((row) => access.amountColumns(row).map((column) => access.cell(row, column)));
  const fixed = [...open].filter(({ coefficients }) => [...coefficients.keys()].some((cell) => cell.access === access && slipped.includes(cell.row)));
  const rows = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  return { kind: 'table', what: 'slipped', access, holder, first, like, rows, fixed, changes: UNCHANGED, certain: true, touches };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The longest stretch of rows that `alike` holds for and that counts; of equals the first. */
function longestRun(rows: number, alike: (row: number) => boolean, counts: (from: number, to: number) => boolean): Run | undefined {
  let best: Run | undefined;
  for (let from = 0; from < rows; from += 1) {
    if (!alike(from)) continue;
    let to = from + 1;
    while (to < rows && alike(to)) to += 1;
    if (to - from > (best ? best.to - best.from : 0) && counts(from, to)) best = { from, to };
    from = to;
  }
  return best;
}

/** Rows that all show what stands elsewhere, several different figures among them, and not what stands beside their own code. */
function isRun(from: number, to: number, shown: readonly string[], theirs: readonly string[], place: (row: number) => number): boolean {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  const wrong = rows.filter((row) => shown[row] !== theirs[place(row)]);
  return rows.length >= LEAST_ROWS && wrong.length >= LEAST_DIFFERENT && new Set(wrong.map((row) => shown[row])).size >= LEAST_DIFFERENT;
}

/** Columns that relations compare code by code between the two. */
function comparedColumns(access: TableAccess, holder: TableAccess, { constraints }: Network): readonly (readonly [TableColumn, TableColumn])[] {
  const found = new Map<number, readonly [TableColumn, TableColumn]>();
  for (const { coefficients } of constraints) {
    if (coefficients.size !== 2) continue;
    const cells = [...coefficients.keys()];
    const own = cells.find((cell) => cell.access === access);
    const other = cells.find((cell) => cell.access === holder);
    if (own && other && own.row.code !== undefined && own.row.code === other.row.code) found.set(own.column.column, [own.column, other.column]);
  }
  return [...found.values()];
}

function codedRows(access: TableAccess): readonly TableRow[] {
  return access.rows.filter(({ code }) => code !== undefined).sort((a, b) => (a.page ?? 0) - (b.page ?? 0) || a.row - b.row);
}

/** Figures of a row as one text; blank where there is none. */
function figuresIn(access: TableAccess, row: TableRow, columns: readonly TableColumn[]): string {
  const values = columns.map((column) => access.figure(row, column).value);
  return values.every((value) => value.isZero()) ? '' : values.map(String).join('|');
}
