import { type HeaderColumn, mostFit } from './columns';
import { saysNothing } from './synonyms';
import type { CompiledForm, Vocabulary } from './vocabulary';

/** How many columns of a header speak for each form of a vocabulary: counted once for all forms, from the words that are printed. */
export class Evidence {
  /** Columns with a label that the form prints lowest over a column, by the place of the form. */
  readonly leaves: readonly number[];
  /** Columns with any label of the form; those an office adds to any table (备注) apart. */
  private readonly said: readonly number[];
  private readonly added: readonly number[];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly columns: readonly HeaderColumn[],
  ) {
    const { forms, header } = vocabulary;
    const counts = { leaves: forms.map(() => 0), said: forms.map(() => 0), added: forms.map(() => 0) };
    const last = { leaves: forms.map(() => -1), said: forms.map(() => -1) };
    const count = (places: readonly number[] | undefined, seen: number[], totals: number[], at: number): void => {
      for (const place of places ?? []) {
        if (seen[place] === at) continue;
        seen[place] = at;
        totals[place] = (totals[place] ?? 0) + 1;
      }
    };
    columns.forEach(({ leaf, parents }, at) => {
      const totals = saysNothing(leaf) ? counts.added : counts.said;
      for (let label: string | undefined = leaf, index = 0; label !== undefined; label = parents[index++]) {
        const word = header.get(label);
        count(word?.leafOf, last.leaves, counts.leaves, at);
        count(word?.saidBy, last.said, totals, at);
      }
    });
    ({ leaves: this.leaves, said: this.said, added: this.added } = counts);
  }

  /** What no match of a form with the columns goes beyond. */
  mostFit(form: CompiledForm, place = this.vocabulary.forms.indexOf(form)): number {
    const own = this.columns.some(({ leaf }) => saysNothing(leaf) && form.slotsSaying.has(leaf));
    return mostFit(form, this.columns, (this.said[place] ?? 0) + (own ? (this.added[place] ?? 0) : 0));
  }
}
