import type { TableRow } from '../../core';
import { type Codebook, type CodedTable, headCells, type Holder, parentOf } from './codebook';
import { figuresOf, type Gap, type Gaps, isMadeBy } from './gaps';
import { type RowMistake, UNCHANGED } from './structure';

interface Candidate {
  readonly code: string;
  readonly holders: readonly Holder[];
  readonly parent: TableRow;
  /** Rows below it stand there without it. */
  readonly orphans: readonly TableRow[];
  /** Sums of the parent that it would put right. */
  readonly sums: readonly Gap[];
  /** Another table shows the very figures that are missing. */
  readonly matches: boolean;
}

/** Rows that other tables have, or that the rows below them ask for, and that the parent's figures include. */
export function missingIn(table: CodedTable, book: Codebook, gaps: Gaps, explained: ReadonlySet<string>): readonly RowMistake[] {
  const candidates = book.absentFrom(table).filter((code) => !explained.has(code)).flatMap((code) => candidateFor(code, table, book, gaps) ?? []);
  const [asked, others] = [candidates.filter(({ orphans }) => orphans.length > 0), candidates.filter(({ orphans }) => orphans.length === 0)];
  const places = new Set(others.map(({ parent }) => parent));
  return [
    ...asked.map((each) => mistake([each], table, gaps)),
    ...[...places].map((place) => {
      const here = others.filter(({ parent }) => parent === place);
      const matching = here.filter(({ matches }) => matches);
      return mistake(matching.length > 0 ? matching : here, table, gaps);
    }),
  ];
}

function candidateFor(code: string, table: CodedTable, book: Codebook, gaps: Gaps): Candidate | undefined {
  const parent = parentOf(code, table);
  if (!parent) return undefined;
  const holders = book.holders(code, table);
  const orphans = [...table.byCode].flatMap(([other, rows]) => (other.length > code.length && other.startsWith(code) ? rows : []));
  const sums = gaps.under(parent);
  const matches = holders.some(({ access, row }) => isMadeBy(sums, figuresOf(access, row)));
  const childless = sums.length === 0 && isBroken(parent, table);
  // A gap in one column only may be one figure's mistake; other figures than elsewhere are no proof then.
  if (orphans.length === 0 && !matches && !(sums.length > 1 && sums.every(({ amount }) => amount.isPositive())) && !childless) return undefined;
  return { code, holders, parent, orphans, sums: orphans.length > 0 ? [] : sums, matches };
}

/** Figures, and no row below that they come from. */
function isBroken(parent: TableRow, { access, byCode }: CodedTable): boolean {
  const { code } = parent;
  if (code === undefined || figuresOf(access, parent).length === 0) return false;
  return ![...byCode.keys()].some((other) => other.length > code.length && other.startsWith(code));
}

function mistake(candidates: readonly Candidate[], table: CodedTable, gaps: Gaps): RowMistake {
  const { access } = table;
  const [first] = candidates;
  if (!first) throw new Error('a missing row has a code');
  const name = first.holders[0]?.row.label ?? '';
  const fixed = [...new Set([...first.sums.map(({ constraint }) => constraint), ...candidates.flatMap(({ code }) => gaps.without(access, code, name))])];
  const touches = [first.parent, ...first.orphans].flatMap((row) => headCells(access, row));
  return {
    kind: 'row',
    what: 'missing',
    access,
    codes: candidates.map(({ code }) => code),
    name,
    row: before(first.code, table) ?? first.parent,
    others: first.orphans,
    holders: [...new Set(candidates.flatMap(({ holders }) => holders.map((each) => each.access)))],
    fixed,
    changes: UNCHANGED,
    certain: candidates.length === 1,
    touches,
  };
}

/** The row it comes after. */
function before(code: string, { byCode }: CodedTable): TableRow | undefined {
  const [last] = [...byCode.keys()].filter((each) => each < code).sort().slice(-1);
  return last === undefined ? undefined : byCode.get(last)?.[0];
}
