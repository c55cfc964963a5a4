import type { TableRow } from '../../core';
import { type Codebook, type CodedTable, headCells, type Holder, isSameName, parentOf } from './codebook';
import { figuresOf, type Gaps, isMadeBy } from './gaps';
import { type RowMistake, UNCHANGED } from './structure';

/**
 * Rows whose code stands nowhere else – or elsewhere for another name – while a code that this table lacks stands elsewhere
 * for the same name, or the same figures.
 */
export function miscodedIn(table: CodedTable, book: Codebook, gaps: Gaps): readonly RowMistake[] {
  const absent = book.absentFrom(table);
  return [...table.byCode.values()].flat().flatMap((row) => {
    const code = row.code ?? '';
    const known = book.holders(code, table);
    if (known.some((each) => isSameName(each.row, row))) return [];
    const meant = absent
      .filter((each) => each.length === code.length)
      .map((each) => ({ code: each, holders: book.holders(each, table) }))
      .filter(({ holders }) => holders.some((each) => isSameName(each.row, row)) || (known.length === 0 && holders.some((each) => hasFigures(table, row, each))));
    const named = meant.filter(({ holders }) => holders.some((each) => isSameName(each.row, row)));
    const [only, second] = named.length > 0 ? named : meant;
    return only && !second ? [mistake(table, row, only, gaps)] : [];
  });
}

function hasFigures({ access }: CodedTable, row: TableRow, holder: Holder): boolean {
  const own = figuresOf(access, row);
  const theirs = figuresOf(holder.access, holder.row);
  return own.length > 0 && own.every((figure) => theirs.some((each) => each.eq(figure)));
}

function mistake(table: CodedTable, row: TableRow, { code, holders }: { readonly code: string; readonly holders: readonly Holder[] }, gaps: Gaps): RowMistake {
  const { access } = table;
  const [from, to] = [parentOf(row.code ?? '', table), parentOf(code, table)];
  const figures = figuresOf(access, row);
  const name = holders[0]?.row.label ?? row.label;
  const lacking = gaps.under(to);
  const superfluous = gaps.under(from);
  const sums = [
    ...(isMadeBy(lacking, figures) ? lacking : []),
    ...(isMadeBy(superfluous, figures.map((figure) => figure.neg())) ? superfluous : []),
  ];
  const fixed = [...new Set([...sums.map(({ constraint }) => constraint), ...gaps.without(access, code, name), ...gaps.onlyIn(row)])];
  const touches = [row, from, to].flatMap((each) => (each ? headCells(access, each) : []));
  return { kind: 'row', what: 'miscoded', access, codes: [code], name, row, others: [], holders: holders.map((each) => each.access), fixed, changes: UNCHANGED, certain: true, touches };
}
