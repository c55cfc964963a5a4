import { type CodedTable, headCells, parentOf } from './codebook';
import { figuresOf, type Gaps, isMadeBy } from './gaps';
import { type RowMistake, UNCHANGED } from './structure';

/** Rows of one code that their parent counts once. */
export function duplicatesIn(table: CodedTable, gaps: Gaps): readonly RowMistake[] {
  const { access } = table;
  return [...table.byCode].flatMap(([code, rows]): RowMistake[] => {
    const [row, second] = rows;
    if (!row || !second || rows.length > 2) return [];
    const sums = gaps.under(parentOf(code, table));
    const superfluous = rows.some((each) => isMadeBy(sums, figuresOf(access, each).map((figure) => figure.neg())));
    if (!superfluous) return [];
    const touches = rows.flatMap((each) => headCells(access, each));
    const fixed = [...sums.map(({ constraint }) => constraint)];
    return [{ kind: 'row', what: 'duplicate', access, codes: [code], name: row.label, row: second, others: [row], holders: [], fixed, changes: UNCHANGED, certain: true, touches }];
  });
}
