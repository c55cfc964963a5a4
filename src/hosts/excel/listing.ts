import type { SheetSnapshot } from '../../core';
import { missingSheet } from '../refusals';
import type { SheetEntry } from './read-sheet';

export interface Content {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** The workbook's sheets, known after the next sync. */
export interface Listing {
  name(): string;
  entries(): readonly SheetEntry[];
}

export function queueListing(context: Excel.RequestContext): Listing {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return {
    name: () => workbook.name,
    entries: () =>
      workbook.worksheets.items.map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visibility === Excel.SheetVisibility.visible,
        protected: sheet.protection.protected,
      })),
  };
}

/** The entries asked for, in the workbook's order; all where no names were given. */
export function chosenEntries(entries: readonly SheetEntry[], names: readonly string[] | undefined): readonly SheetEntry[] {
  if (!names) return entries;
  const missing = names.find((name) => !entries.some((entry) => entry.name === name));
  if (missing !== undefined) throw missingSheet(missing);
  return entries.filter((entry) => names.includes(entry.name));
}
