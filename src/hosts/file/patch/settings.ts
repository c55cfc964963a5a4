import type { PackageEditor } from './editor';
import { scanPart } from './element-list';
import { addPart, removePart } from './package-parts';
import { settingsXml, SETTINGS_NAMESPACE, settingValue } from '../../settings-xml';
import { relationshipsPart } from '../xlsx/relationships';
import { namespacesOf, readWorkbookParts, relationshipsOf } from './workbook-parts';

/** Settings are a custom XML part hanging on the workbook (../../settings-xml.ts). */
const ITEM_ID = '{6B0F7A52-9D3C-4B1E-8E57-2C4A61D7F0A3}';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DATASTORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

export async function readSettings(editor: PackageEditor, main: string): Promise<ReadonlyMap<string, string>> {
  const part = await settingsPart(editor, main);
  return part === undefined ? new Map() : settingsIn(editor, part);
}

export async function changeSettings(editor: PackageEditor, main: string, changes: Readonly<Record<string, string | undefined>>): Promise<void> {
  const part = await settingsPart(editor, main);
  const before = part === undefined ? new Map<string, string>() : await settingsIn(editor, part);
  const after = new Map(before);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) after.delete(key);
    else after.set(key, value);
  }
  if (part === undefined) {
    if (after.size > 0) await create(editor, main, settingsXml(after));
  } else if (after.size === 0) await drop(editor, main, part);
  else if (settingsXml(after) !== settingsXml(before)) editor.setText(part, settingsXml(after));
}

/** The part of ours among those other programs may have left. */
async function settingsPart(editor: PackageEditor, main: string): Promise<string | undefined> {
  for (const { type, target } of (await relationshipsOf(editor, main)).values()) {
    if (type !== 'customXml' || !editor.has(target) || !editor.text(target).includes(SETTINGS_NAMESPACE)) continue;
    const { root } = await scanPart(editor, target);
    if (root.name === 'settings' && root.attributes['xmlns'] === SETTINGS_NAMESPACE) return target;
  }
  return undefined;
}

async function settingsIn(editor: PackageEditor, part: string): Promise<Map<string, string>> {
  const { elements } = await scanPart(editor, part);
  const settings = new Map<string, string>();
  for (const { name, attributes, text: json } of elements) {
    if (name === 'setting') settings.set(attributes['key'] ?? '', settingValue(json));
  }
  return settings;
}

async function create(editor: PackageEditor, main: string, content: string): Promise<void> {
  const { workbook } = await readWorkbookParts(editor, main);
  const { relationships } = namespacesOf(workbook);
  const item = editor.freePart('customXml/item');
  const properties = item.replace('/item', '/itemProps');
  await addPart(editor, main, { name: item, text: content, contentType: 'application/xml', relationship: `${relationships}/customXml` });
  const description = `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATASTORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  await addPart(editor, item, { name: properties, text: description, contentType: PROPERTIES_TYPE, relationship: `${relationships}/customXmlProps` });
}

async function drop(editor: PackageEditor, main: string, item: string): Promise<void> {
  for (const { target } of (await relationshipsOf(editor, item)).values()) await removePart(editor, target, undefined);
  const rels = relationshipsPart(item);
  if (editor.has(rels)) editor.remove(rels);
  await removePart(editor, item, main);
}
