import type { WorkbookSnapshot } from '../../core';
import { lookAroundBudget } from './budget-surroundings';
import { DEFAULT_LAYOUT, layoutById, type ThreePublicLayout } from './layouts';
import { LedgerChoice } from './ledger-choice';
import { readLedgers } from './ledger-source';
import { Notes } from './notes';
import { type Found, pickFromFile } from './previous';
import { lookAround, type Surroundings, tablesIn } from './surroundings';
import { tableFrom } from './table';
import type { ThreePublicOptions, ThreePublicProgress, ThreePublicResult } from './types';

/** The “三公”经费 table from a ledger, the tables of the workbook and typed figures, in slices. Nothing is written. */
export function* threePublicSteps(workbook: WorkbookSnapshot, options: ThreePublicOptions = {}): Generator<ThreePublicProgress, ThreePublicResult> {
  const notes = new Notes();
  const layout = layoutById(options.form ?? DEFAULT_LAYOUT);
  // What is planned stands in no ledger.
  const choice = new LedgerChoice(workbook, layout.basis === 'budget' ? false : options.ledger, notes);
  const ledgerSheets = new Set(choice.workbook === workbook ? choice.candidates.map(({ sheet }) => sheet.name) : []);
  const tables = layout.basis === 'budget' ? yield* lookAroundBudget(workbook, layout, options, notes) : yield* lookAround(workbook, ledgerSheets, layout, options, notes);
  const around = withHeading(tables, choice);
  const source = yield* readLedgers(choice, around.year, notes);
  const before = yield* lookBack(workbook, around, layout, options, notes);
  return tableFrom({ workbook, layout, around, source, before, options, notes });
}

/** The same in one go. */
export function threePublic(workbook: WorkbookSnapshot, options: ThreePublicOptions = {}): ThreePublicResult {
  const steps = threePublicSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Last year's table: in the workbook given for it, or in the open one where that holds both years. */
function* lookBack(
  workbook: WorkbookSnapshot,
  { earlier, year, organisation }: Surroundings,
  layout: ThreePublicLayout,
  { previous }: ThreePublicOptions,
  notes: Notes,
): Generator<ThreePublicProgress, Found | undefined> {
  const given = previous && pickFromFile(previous.name, yield* tablesIn(previous), { layout, year, organisation }, notes);
  return given ?? (earlier && { from: 'workbook', workbook: workbook.name, table: earlier });
}

/** Where no table says it, the ledger's heading does. */
function withHeading(around: Surroundings, { chosen }: LedgerChoice): Surroundings {
  const headers = chosen.map(({ header }) => header);
  return {
    ...around,
    organisation: around.organisation === '' ? (headers[0]?.organisation ?? '') : around.organisation,
    year: around.year ?? headers.flatMap(({ year }) => year ?? [])[0],
  };
}

export { DEFAULT_LAYOUT, LAYOUT_IDS, layoutById, type ThreePublicLayout } from './layouts';
export { writable } from './place';
export { formFor } from './which-form';
export type * from './types';
