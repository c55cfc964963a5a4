import type { Localized } from '../core';
import type { TableAccess } from '../relations';
import type { ScoringPractice } from '../scoring';
import { indicatorsOf } from './indicators';
import { type BandSource, measureOf, overallIndicators } from './overall';
import { practiceFrom } from './practice';

/** By what the points of a table are judged, and what says so. */
export interface ScoredBy {
  /** Id of the table. */
  readonly table: string;
  readonly kind: 'practice' | 'bands';
  /** Undefined where nothing says it: what any known place gives counts, and no bands are held against the points. */
  readonly name?: Localized;
  readonly from: 'chosen' | 'sheet' | 'table' | 'place' | 'columns' | 'nothing';
}

/** Tables with points, in their order: a self-evaluation by a practice, an overall evaluation by bands – by several where its standards are printed for some indicators only. */
export function scoredBy(source: BandSource & { readonly practice?: ScoringPractice }, tables: readonly TableAccess[]): readonly ScoredBy[] {
  return tables.flatMap((access): readonly ScoredBy[] => {
    const table = access.table.id;
    const overall = overallIndicators(access);
    if (overall.length > 0) {
      const by = new Map(overall.flatMap((indicator) => measureOf(source, access, indicator) ?? []).map(({ name, from }) => [`${from}|${name.zh}`, { table, kind: 'bands', name, from } as const]));
      return by.size > 0 ? [...by.values()] : [{ table, kind: 'bands', from: 'nothing' }];
    }
    if (!access.form.id.startsWith('self-evaluation/') || indicatorsOf(access).length === 0) return [];
    const found = practiceFrom(access, source.practice);
    return [found ? { table, kind: 'practice', name: found.practice.name, from: found.from } : { table, kind: 'practice', from: 'nothing' }];
  });
}
