import { type ColumnMatch, type HeaderColumn, matchColumns } from './columns';
import type { Evidence } from './evidence';
import type { CompiledForm } from './vocabulary';

/** What a fit of that much would be worth for the form; never less for a better fit. */
export type Worth = (form: CompiledForm, fit: number) => number;

interface Open {
  readonly form: CompiledForm;
  /** No match of the form is better than this. */
  readonly most: number;
}

/** The forms that may stand under a header. How well one fits is worked out when somebody asks, and few ever do. */
export class Candidates {
  private readonly matches = new Map<CompiledForm, ColumnMatch>();
  private readonly open: readonly Open[];

  constructor(
    private readonly columns: readonly HeaderColumn[],
    /** By their place in the vocabulary; undefined for a form that does not come into question. */
    forms: readonly (CompiledForm | undefined)[],
    private readonly evidence: Evidence,
    /** A form that fits less is none of the candidates. */
    private readonly least: number,
  ) {
    const open: Open[] = [];
    forms.forEach((form, place) => {
      const most = form ? evidence.mostFit(form, place) : 0;
      if (form && most >= least) open.push({ form, most });
    });
    this.open = open;
  }

  get size(): number {
    return this.open.length;
  }

  matchOf(form: CompiledForm): ColumnMatch {
    let match = this.matches.get(form);
    if (!match) this.matches.set(form, (match = matchColumns(form, this.columns)));
    return match;
  }

  /** The match of a form that is a candidate. */
  candidate(form: CompiledForm | undefined): ColumnMatch | undefined {
    const match = form && this.open.some((each) => each.form === form) ? this.matchOf(form) : undefined;
    return match && match.fit >= this.least ? match : undefined;
  }

  /** The candidate that is worth most; of two alike the better fit. */
  best(worth: Worth): ColumnMatch | undefined {
    let best: ColumnMatch | undefined;
    let points = -Infinity;
    for (const { form, most } of this.inOrder(worth)) {
      if (most < points) break;
      const match = this.candidate(form);
      const own = match ? worth(form, match.fit) : -Infinity;
      if (!match || own < points || (own === points && best && match.fit <= best.fit)) continue;
      best = match;
      points = own;
    }
    return best;
  }

  /** Candidates, and the forms named besides, with the most each can be worth; that most first. */
  inOrder(worth: Worth, named: Iterable<CompiledForm> = []): readonly Open[] {
    const others = [...named].filter((form) => !this.open.some((each) => each.form === form));
    const all = [...this.open, ...others.map((form) => ({ form, most: this.evidence.mostFit(form) }))];
    return all.map(({ form, most }) => ({ form, most: worth(form, most) })).sort((a, b) => b.most - a.most);
  }
}

export const byFit: Worth = (_, fit) => fit;
