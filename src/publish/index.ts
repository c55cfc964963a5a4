import type { FormSet, WorkbookSnapshot } from '../core';
import { open, type Opened, type OpenOptions } from '../reading';
import { KINDS } from './kinds';
import { CHART_FORMS, type Chart, chartsOf } from './charts';
import { kindsOf, type Wish } from './compose';

/** A workbook opened for publishing. */
export function readForPublishing(workbook: WorkbookSnapshot, sets: readonly FormSet[], { chosen, previous, isLedger }: Pick<OpenOptions, 'chosen' | 'previous' | 'isLedger'>): Opened {
  return open(workbook, sets, { ...(chosen && { chosen }), ...(previous && { previous }), ...(isLedger && { isLedger }) });
}

/** Every document the workbook could be published as: a unit and a kind each. */
export function documentsOf({ units, sets }: Opened): readonly Wish[] {
  return units.flatMap((unit) => kindsOf(unit, KINDS, sets).map((kind) => ({ unit, kind })));
}

/** The charts of the published document, whatever is done with them. */
export function chartsFor({ sets }: Opened, { unit, kind }: Wish): readonly Chart[] {
  return chartsOf(CHART_FORMS, unit, kind.set, sets);
}

export { chartSheet } from './charts';
export { compose, type ComposeOptions, type Wish } from './compose';
export { KINDS } from './kinds';
export type { Block, DocumentPart, PublicDocument, Wanted } from './document';
