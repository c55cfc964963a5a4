import { HostError } from '../../port';
import { relationshipsPart } from '../xlsx/relationships';
import type { PackageEditor } from './editor';
import { splicePart } from './element-list';
import { structureLocked } from './new-sheet';
import { removePart } from './package-parts';
import { escapeXml, retagAll, type Splice } from './text-edit';
import { readWorkbookParts, target } from './workbook-parts';

/** Takes away a plain sheet: one that owns nothing else and that nothing else refers to, as the ones we add. */
export async function removeSheet(editor: PackageEditor, main: string, name: string): Promise<void> {
  const parts = await readWorkbookParts(editor, main);
  const { workbook, sheets, tabs } = parts;
  if (parts.structureLocked) throw structureLocked();
  const sheet = sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!sheet) throw new HostError('notFound', `找不到工作表“${name}”，它可能已被删除或改名。`, [{ sheet: name, row: 0, column: 0 }]);
  if (editor.has(relationshipsPart(sheet.part))) throw refuse(name, '上有图表、批注、表格或打印设置等内容');
  if (parts.names.some((defined) => defined.sheet === sheet.name)) throw refuse(name, '上定义了名称或打印区域');
  if (!sheets.some((other) => other !== sheet && other.visible)) throw refuse(name, '是最后一张可见的工作表');
  const strings = target(parts.relationships, 'sharedStrings')?.toLowerCase();
  for (const part of editor.names()) {
    const key = part.toLowerCase();
    if (!key.endsWith('.xml') || key === sheet.part.toLowerCase() || key === strings || key.startsWith('docprops/')) continue;
    if (refersTo(editor.text(part), sheet.name)) throw refuse(name, '被其他工作表的公式、名称或图表引用');
  }

  const later = workbook.elements.filter((e) => e.name === 'definedName' && Number(e.attributes['localSheetId']) > sheet.index);
  const views = workbook.elements.filter(({ name: tag }) => tag === 'workbookView');
  const firstVisible = tabs.findIndex((tab) => tab !== sheet.element && (tab.attributes['state'] ?? 'visible') === 'visible');
  const moved = (tab: number): number => (tab > sheet.index ? tab - 1 : tab);
  const active = moved(parts.active === sheet.index ? firstVisible : parts.active);
  const splices: Splice[] = [
    { start: sheet.element.start, end: sheet.element.end, text: '' },
    ...later.flatMap((e) => retagAll(workbook.text, [e], { localSheetId: String(Number(e.attributes['localSheetId']) - 1) })),
    ...views.flatMap((view) => {
      const first = view.attributes['firstSheet'];
      return retagAll(workbook.text, [view], {
        activeTab: view.attributes['activeTab'] === undefined && active === 0 ? undefined : String(active),
        firstSheet: first === undefined ? undefined : String(moved(Math.min(Number(first), tabs.length - 2))),
      });
    }),
  ];
  splicePart(editor, workbook, splices);
  await removePart(editor, sheet.part, main);
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
