import type { PackageEditor } from './editor';
import { isRisky } from './cell-styles';
import { addSheet } from './new-sheet';
import { openPackage } from './open';
import { addPart } from './package-parts';
import { type CellsOutcome, patchCells } from './patch-cells';
import { removeSheet } from './remove-sheet';
import { changeSettings, readSettings } from './settings';
import { emptyStyles, highestStyle } from './empty-styles';
import { StylesEditor } from './styles-edit';
import type { PackageChanges, PatchedWorkbook, PatchOptions } from './types';
import { dropCalculationChain, recalculateOnLoad } from './workbook-edit';
import { namespacesOf, readWorkbookParts, target } from './workbook-parts';

const GENERAL = 'General';

/**
 * Changes a workbook by patching its package: only the cells concerned are rewritten, inside the text of their sheet;
 * every other part keeps its bytes, packed as they were, in the order they had. Usable in a browser.
 * All or nothing: a refusal is a `HostError`, and the bytes given in are never changed.
 */
export async function patchWorkbook(bytes: Uint8Array, changes: PackageChanges, options: PatchOptions = {}): Promise<PatchedWorkbook> {
  const { editor, main } = await openPackage(bytes, options);
  const { cells = [], recalculated = [], newSheets = [], removedSheets = [], settings = {} } = changes;
  for (const name of removedSheets) await removeSheet(editor, main, name);
  const styles = await openStyles(editor, main, changes);
  const sheets: string[] = [];
  for (const sheet of newSheets) sheets.push(await addSheet(editor, main, sheet, styles, cells.map(({ cell }) => cell)));
  const outcome = await writeCells(editor, main, styles, cells, recalculated);
  styles?.apply(editor);
  await changeSettings(editor, main, settings);
  if (outcome.chainBroken || removedSheets.length > 0) await dropCalculationChain(editor, main);
  if (outcome.needsCalculation) await recalculateOnLoad(editor, main);
  editor.pacer.check();
  return { bytes: await editor.finish(), sheets, stale: outcome.stale };
}

/** The texts kept inside a workbook by `settings`. */
export async function readWorkbookSettings(bytes: Uint8Array, options: PatchOptions = {}): Promise<ReadonlyMap<string, string>> {
  const { editor, main } = await openPackage(bytes, options);
  return readSettings(editor, main);
}

/** Name of the tab that is shown when the file is opened. */
export async function activeSheetName(bytes: Uint8Array, options: PatchOptions = {}): Promise<string> {
  const { editor, main } = await openPackage(bytes, options);
  const { tabs, active } = await readWorkbookParts(editor, main);
  return (tabs[active] ?? tabs[0])?.attributes['name'] ?? '';
}

const NOTHING: CellsOutcome = { stale: [], chainBroken: false, needsCalculation: false };

async function writeCells(
  editor: PackageEditor,
  main: string,
  styles: StylesEditor | undefined,
  cells: NonNullable<PackageChanges['cells']>,
  recalculated: NonNullable<PackageChanges['recalculated']>,
): Promise<CellsOutcome> {
  if (cells.length === 0 && recalculated.length === 0) return NOTHING;
  return patchCells(editor, await readWorkbookParts(editor, main), styles, cells, recalculated);
}

const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The styles of the file; where it has none they are made only if something cannot do without. */
async function openStyles(editor: PackageEditor, main: string, changes: PackageChanges): Promise<StylesEditor | undefined> {
  const { cells = [], newSheets = [] } = changes;
  if (cells.length === 0 && newSheets.length === 0) return undefined;
  const { relationships, workbook, sheets } = await readWorkbookParts(editor, main);
  const part = target(relationships, 'styles');
  if (part !== undefined && editor.has(part)) return StylesEditor.load(editor, part);
  const styled = cells.some(({ next, numberFormat = GENERAL }) => numberFormat !== GENERAL || isRisky(next, numberFormat));
  if (newSheets.length === 0 && !styled) return undefined;
  const { main: namespace, relationships: types } = namespacesOf(workbook);
  const name = part ?? `${main.slice(0, main.lastIndexOf('/') + 1)}styles.xml`;
  const text = emptyStyles(namespace, highestStyle(sheets.map((sheet) => editor.text(sheet.part))) + 1);
  await addPart(editor, main, { name, text, contentType: STYLES, relationship: part === undefined ? `${types}/styles` : undefined });
  return StylesEditor.load(editor, name);
}
