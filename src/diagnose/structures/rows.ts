import type { Constraint } from '../constraint';
import type { Network, Trial } from '../network';
import { Codebook } from './codebook';
import { duplicatesIn } from './duplicates';
import { Gaps } from './gaps';
import { miscodedIn } from './miscoded';
import { missingIn } from './missing';
import type { RowMistake } from './structure';

/** Rows that are missing, printed twice, or under another code. Some break no relation, and only a rule's finding speaks of them. */
export function ofRows(open: Iterable<Constraint>, trial: Trial, { tables }: Pick<Network, 'tables'>): readonly RowMistake[] {
  const gaps = new Gaps(open, trial);
  return Codebook.of(tables).flatMap((book) => {
    const miscoded = book.tables.map((table) => miscodedIn(table, book, gaps));
    const twins = miscoded.flat();
    return book.tables.flatMap((table, at) => {
      const own = miscoded[at] ?? [];
      const explained = new Set(own.flatMap(({ codes }) => codes));
      return [...own.flatMap((each) => withTwin(each, twins)), ...duplicatesIn(table, gaps), ...missingIn(table, book, gaps, explained)];
    });
  });
}

/** Two tables, each with a code for the same name that the other lacks: said once, and of both. */
function withTwin(mistake: RowMistake, all: readonly RowMistake[]): readonly RowMistake[] {
  const at = all.findIndex((each) => each.row.code === mistake.codes[0] && each.codes[0] === mistake.row.code && mistake.holders.includes(each.access));
  const twin = all[at];
  if (!twin) return [mistake];
  if (at < all.indexOf(mistake)) return [];
  const fixed = [...new Set([...mistake.fixed, ...twin.fixed])];
  return [{ ...mistake, fixed, certain: false, touches: [...mistake.touches, ...twin.touches], twin }];
}
