import '@univerjs/sheets-ui/facade';
import { toA1 } from '../../core';
import type { Book } from '../../hosts/workbench';
import { isLocked } from '../../hosts/workbench';
import type { PageGrid } from './create';
import { forbidden, type Forbidden } from './forbidden';
import { guardTabs } from './tabs';

export type Refusal = { readonly kind: Forbidden } | { readonly kind: 'locked'; readonly cell: string } | { readonly kind: 'readOnly' };

/** Commands that write into the selected cells. */
const WRITES =
  /^sheet\.command\.(?:clear-selection-content|auto-clear-content|auto-fill|refill|copy-down|copy-right|cut|paste|optional-paste|quick-sum|text-to-number|set-range-values)|^sheets-formula\.command\.quick-sum/;

/** Stops what the workbook or its file does not allow, before it happens, and says why. Returns how to stop guarding. */
export function guard(grid: PageGrid, book: () => Book | undefined, refused: (refusal: Refusal) => void): () => void {
  const { api } = grid;
  const refusalAtCursor = (): Refusal | undefined => {
    const opened = book();
    if (!opened) return undefined;
    if (opened.facts.readOnly) return { kind: 'readOnly' };
    const range = opened.workbook.getActiveRange();
    const sheet = opened.workbook.getActiveSheet();
    if (!range || !opened.facts.locks.has(sheet.getSheetId())) return undefined;
    for (let row = range.getRow(); row <= range.getLastRow(); row++) {
      for (let column = range.getColumn(); column <= range.getLastColumn(); column++) {
        if (isLocked(opened, sheet, row, column)) return { kind: 'locked', cell: toA1(row, column) };
      }
    }
    return undefined;
  };
  const commands = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (grid.isOurs()) return;
    const why = forbidden(event.id);
    const refusal = why === undefined ? (WRITES.test(event.id) ? refusalAtCursor() : undefined) : { kind: why };
    if (refusal === undefined) return;
    event.cancel = true;
    refused(refusal);
  });
  const editing = api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const refusal = refusalAtCursor();
    if (refusal === undefined) return;
    event.cancel = true;
    refused(refusal);
  });
  const freeTabs = guardTabs(grid.container, api, () => {
    refused({ kind: 'structure' });
  });
  return () => {
    freeTabs();
    commands.dispose();
    editing.dispose();
  };
}
