import { relationshipsPart } from '../xlsx/relationships';
import type { PackageEditor } from './editor';
import { relationshipsOf } from './workbook-parts';

/** What may go with its sheet: drawings and what is drawn in them, and the printer's own settings. */
const GOES_ALONG = new Set(['drawing', 'chart', 'chartStyle', 'chartColorStyle', 'chartUserShapes', 'themeOverride', 'image', 'printerSettings']);

/**
 * The parts that stand only on this sheet, undefined where it owns something that is more than what is seen on it – tables,
 * comments, pivot tables – since other parts count on those.
 */
export async function partsOfSheet(editor: PackageEditor, sheet: string): Promise<readonly string[] | undefined> {
  const found = new Set<string>();
  const waiting = [sheet];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { type, target } of (await relationshipsOf(editor, part)).values()) {
      if (!GOES_ALONG.has(type)) return undefined;
      if (found.has(target) || !editor.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  const shared = await usedOutside(editor, new Set([sheet, ...found]));
  return [...found].filter((part) => !shared.has(part.toLowerCase()));
}

/** A picture may stand on several sheets. */
async function usedOutside(editor: PackageEditor, inside: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const own = new Set([...inside].map((part) => part.toLowerCase()));
  const used = new Set<string>();
  for (const source of editor.names()) {
    if (own.has(source.toLowerCase()) || !editor.has(relationshipsPart(source))) continue;
    for (const { target } of (await relationshipsOf(editor, source)).values()) used.add(target.toLowerCase());
  }
  return used;
}
