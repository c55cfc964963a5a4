import { HostError } from '../../port';
import { relationshipsPart } from '../xlsx/relationships';
import type { PackageEditor } from './editor';
import type { FoundElement } from './element-list';
import { structureLocked } from './new-sheet';
import { partsOfSheet } from './owned-parts';
import { removePart } from './package-parts';
import { applySplices, escapeXml, retagAll, type Splice } from './text-edit';
import { readWorkbookParts, type SheetPart, target, type WorkbookParts } from './workbook-parts';

/**
 * Takes away a sheet with what stands only on it: drawings, charts, print settings, names of its own. Refused where it owns
 * more than that, or something else refers to it.
 */
export async function removeSheet(editor: PackageEditor, main: string, name: string): Promise<void> {
  const parts = await readWorkbookParts(editor, main);
  const { workbook, sheets } = parts;
  if (parts.structureLocked) throw structureLocked();
  const sheet = sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!sheet) throw new HostError('notFound', `找不到工作表“${name}”，它可能已被删除或改名。`, [{ sheet: name, row: 0, column: 0 }]);
  const owned = await partsOfSheet(editor, sheet.part);
  if (!owned) throw refuse(name, '上有表格、批注、数据透视表等内容');
  if (!sheets.some((other) => other !== sheet && other.visible)) throw refuse(name, '是最后一张可见的工作表');
  const text = applySplices(workbook.text, withoutSheet(parts, sheet));
  const strings = target(parts.relationships, 'sharedStrings');
  const silent = new Set([sheet.part, ...owned, ...(strings === undefined ? [] : [strings]), main].map((part) => part.toLowerCase()));
  for (const part of editor.names()) {
    const key = part.toLowerCase();
    if (!key.endsWith('.xml') || silent.has(key) || key.startsWith('docprops/')) continue;
    if (refersTo(editor.text(part), sheet.name)) throw refuse(name, '被其他工作表的公式、名称或图表引用');
  }
  if (refersTo(text, sheet.name)) throw refuse(name, '被工作簿中定义的名称引用');

  editor.setText(main, text);
  await removePart(editor, sheet.part, main);
  for (const part of [sheet.part, ...owned]) {
    if (part !== sheet.part) await removePart(editor, part, undefined);
    const relationships = relationshipsPart(part);
    if (editor.has(relationships)) editor.remove(relationships);
  }
}

/** The workbook part without the tab and its names; the places of the tabs behind it move up. */
function withoutSheet({ workbook, tabs, active: shown }: WorkbookParts, sheet: SheetPart): Splice[] {
  const named = workbook.elements.filter((element) => element.name === 'definedName');
  const own = named.filter((element) => placeOf(element) === sheet.index);
  const list = own.length === named.length ? workbook.elements.filter((element) => element.name === 'definedNames') : [];
  const later = named.filter((element) => (placeOf(element) ?? -1) > sheet.index);
  const views = workbook.elements.filter((element) => element.name === 'workbookView');
  const firstVisible = tabs.findIndex((tab) => tab !== sheet.element && (tab.attributes['state'] ?? 'visible') === 'visible');
  const moved = (tab: number): number => (tab > sheet.index ? tab - 1 : tab);
  const active = moved(shown === sheet.index ? firstVisible : shown);
  return [
    ...[sheet.element, ...(list.length > 0 ? list : own)].map(({ start, end }) => ({ start, end, text: '' })),
    ...later.flatMap((element) => retagAll(workbook.text, [element], { localSheetId: String(moved(placeOf(element) ?? 0)) })),
    ...views.flatMap((view) => {
      const first = view.attributes['firstSheet'];
      return retagAll(workbook.text, [view], {
        activeTab: view.attributes['activeTab'] === undefined && active === 0 ? undefined : String(active),
        firstSheet: first === undefined ? undefined : String(moved(Math.min(Number(first), tabs.length - 2))),
      });
    }),
  ];
}

/** Place among the tabs of the sheet a name belongs to. */
function placeOf({ attributes }: FoundElement): number | undefined {
  const place = attributes['localSheetId'];
  return place === undefined ? undefined : Number(place);
}

/** Looks for `name!` and `'name'!` however the part spells it; finding too much only means refusing. */
function refersTo(text: string, name: string): boolean {
  const spellings = [name, name.replaceAll("'", "''")].flatMap((spelt) => [escapeXml(spelt), escapeXml(spelt).replaceAll("'", '&apos;')]);
  const folded = text.toLowerCase();
  return [...new Set(spellings)].some((spelt) => {
    const key = spelt.toLowerCase();
    const quoted = ["'", '&apos;', '&#39;', '&#x27;'].some((quote) => folded.includes(`${key}${quote}!`));
    return quoted || folded.includes(`${key}!`) || folded.includes(`sheet="${key}"`);
  });
}

function refuse(name: string, why: string): HostError {
  return new HostError('unsupported', `工作表“${name}”${why}，不能在文件里直接删除。请在 Excel 或 WPS 中删除。`, [{ sheet: name, row: 0, column: 0 }]);
}
