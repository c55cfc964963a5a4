import type { SheetSnapshot, Table, WorkbookSnapshot } from '../core';
import type { Form } from '../forms/types';
import { isBlockForm } from './blocks';
import { readContinuation } from './continuation';
import { Grid } from './grid';
import type { Recognition, RecogniseOptions, RecogniseProgress } from './recognition';
import { readSheet } from './sheet';
import { vocabularyOf } from './vocabulary';

/** Finds which form each part of a workbook is: by title, code and labels, never by position. */
export function recognise(workbook: WorkbookSnapshot, forms: readonly Form[], options: RecogniseOptions = {}): Recognition {
  const steps = recogniseSteps(workbook, forms, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing after each sheet so that a caller can give way to the screen or stop. */
export function* recogniseSteps(
  workbook: WorkbookSnapshot,
  forms: readonly Form[],
  options: RecogniseOptions = {},
): Generator<RecogniseProgress, Recognition> {
  const { inRows, inBlocks } = byKind(forms);
  const vocabulary = vocabularyOf(inRows);
  const sheets = workbook.sheets.filter(({ name }) => options.sheet === undefined || name === options.sheet);
  const parts: Recognition[] = [];
  for (const [index, sheet] of sheets.entries()) {
    parts.push(readSheet(new Grid(sheet), vocabulary, inBlocks, options));
    yield { done: index + 1, total: sheets.length };
  }
  return {
    tables: parts.flatMap(({ tables }) => tables),
    uncertain: parts.flatMap(({ uncertain }) => uncertain),
    unrecognisedSheets: parts.flatMap(({ unrecognisedSheets }) => unrecognisedSheets),
    plain: parts.flatMap(({ plain }) => plain),
    explained: parts.flatMap(({ explained }) => explained),
  };
}

/** The table that goes on on a sheet without a header of its own, as far as it stands there. */
export function continuationOn(sheet: SheetSnapshot, before: Table, forms: readonly Form[]): Table | undefined {
  return readContinuation(sheet, before, byKind(forms).inRows);
}

interface Kinds {
  /** Rows under one header. */
  readonly inRows: readonly Form[];
  /** Read block by block. */
  readonly inBlocks: readonly Form[];
}

const kinds = new WeakMap<readonly Form[], Kinds>();

/** Made once for each list of forms, so that what is prepared for them is prepared once. */
function byKind(forms: readonly Form[]): Kinds {
  let known = kinds.get(forms);
  if (!known) kinds.set(forms, (known = { inRows: forms.filter((form) => !isBlockForm(form)), inBlocks: forms.filter(isBlockForm) }));
  return known;
}
