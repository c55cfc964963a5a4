import type { PackageEditor } from './editor';
import { append, scanPart, type ScannedPart, splicePart } from './element-list';
import { removePart } from './package-parts';
import { retagAll } from './text-edit';
import { relationshipsOf, target } from './workbook-parts';

/** What may stand before `<definedNames>`, and before `<calcPr>`; tabs are always there. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** Asks the spreadsheet to recalculate when it opens the file. LibreOffice does not listen; it computes formulas without a result. */
export async function recalculateOnLoad(editor: PackageEditor, main: string): Promise<void> {
  const workbook = await scanPart(editor, main);
  const known = workbook.elements.find(({ name }) => name === 'calcPr');
  if (known) return splicePart(editor, workbook, retagAll(workbook.text, [known], { fullCalcOnLoad: '1' }));
  const at = endOf(workbook, BEFORE_CALCULATION);
  splicePart(editor, workbook, [{ start: at, end: at, text: `<${workbook.x}calcPr fullCalcOnLoad="1"/>` }]);
}

export interface NewName {
  readonly name: string;
  /** Place among all tabs of the sheet it belongs to. */
  readonly localSheetId: number;
  /** As it stands in the part. */
  readonly text: string;
}

export async function addName(editor: PackageEditor, main: string, { name, localSheetId, text }: NewName): Promise<void> {
  const workbook = await scanPart(editor, main);
  const { x } = workbook;
  const one = `<${x}definedName name="${name}" localSheetId="${localSheetId}">${text}</${x}definedName>`;
  const list = workbook.elements.find((element) => element.name === 'definedNames');
  if (list) return splicePart(editor, workbook, [append(workbook, list, one)]);
  const at = endOf(workbook, BEFORE_NAMES);
  splicePart(editor, workbook, [{ start: at, end: at, text: `<${x}definedNames>${one}</${x}definedNames>` }]);
}

/** Where the last of these children of the workbook ends. */
function endOf({ root, elements }: ScannedPart, names: readonly string[]): number {
  const before = elements.filter(({ name, parent }) => parent === root.name && names.includes(name));
  return Math.max(root.openEnd, ...before.map(({ end }) => end));
}

/** The order of calculation names every formula cell; where one came or went it is left to the spreadsheet to make it anew. */
export async function dropCalculationChain(editor: PackageEditor, main: string): Promise<void> {
  const chain = target(await relationshipsOf(editor, main), 'calcChain');
  if (chain !== undefined) await removePart(editor, chain, main);
}

/** Makes a tab the active one. Sheets stay selected one by one, else typing would go into several at once. */
export async function activateTab(editor: PackageEditor, main: string, index: number): Promise<void> {
  const workbook = await scanPart(editor, main);
  const view = workbook.elements.find(({ name }) => name === 'workbookView');
  if (view) return splicePart(editor, workbook, retagAll(workbook.text, [view], { activeTab: String(index) }));
  const views = workbook.elements.find(({ name }) => name === 'bookViews');
  const one = `<${workbook.x}workbookView activeTab="${index}"/>`;
  if (views) return splicePart(editor, workbook, [append(workbook, views, one)]);
  const sheets = workbook.elements.find(({ name }) => name === 'sheets');
  if (!sheets) throw editor.problems.damaged(`“${main}”的内容有误`);
  const text = `<${workbook.x}bookViews>${one}</${workbook.x}bookViews>`;
  splicePart(editor, workbook, [{ start: sheets.start, end: sheets.start, text }]);
}
