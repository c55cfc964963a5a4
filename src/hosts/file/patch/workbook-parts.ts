import { RelationshipsHandler, type Relationship, relationshipsPart } from '../xlsx/relationships';
import { flag, whole } from '../xlsx/xml';
import type { PackageEditor } from './editor';
import { type FoundElement, type ScannedPart, scanPart } from './element-list';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
  readonly element: FoundElement;
  /** Place among all tabs, sheets without cells included. */
  readonly index: number;
}

export interface DefinedName {
  readonly name: string;
  readonly text: string;
  /** Name of the sheet it belongs to; undefined for the whole workbook. */
  readonly sheet: string | undefined;
}

/** The workbook part as it now reads. */
export interface WorkbookParts {
  readonly workbook: ScannedPart;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Every tab, also those without cells. */
  readonly tabs: readonly FoundElement[];
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly structureLocked: boolean;
  readonly active: number;
}

/** The namespace pair of the file's edition: transitional, or strict. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export async function relationshipsOf(editor: PackageEditor, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const name = relationshipsPart(part);
  if (!editor.has(name)) return new Map();
  const handler = new RelationshipsHandler(part);
  await editor.scan(name, editor.text(name), handler);
  return handler.byId;
}

export async function readWorkbookParts(editor: PackageEditor, main: string): Promise<WorkbookParts> {
  const workbook = await scanPart(editor, main);
  const relationships = await relationshipsOf(editor, main);
  const tabs = workbook.elements.filter(({ name, parent }) => name === 'sheet' && parent === 'sheets');
  const sheets = tabs.flatMap((element, index) => {
    const relationship = relationships.get(relationshipId(element));
    if (relationship?.type !== 'worksheet') return [];
    const { name = '', state = 'visible' } = element.attributes;
    return [{ name, part: relationship.target, visible: state === 'visible', element, index }];
  });
  const names = workbook.elements.flatMap(({ name, attributes, text }) => {
    if (name !== 'definedName') return [];
    const local = whole(attributes['localSheetId']);
    return [{ name: attributes['name'] ?? '', text, sheet: local === undefined ? undefined : (tabs[local]?.attributes['name'] ?? '') }];
  });
  const find = (name: string): FoundElement | undefined => workbook.elements.find((element) => element.name === name);
  return {
    workbook,
    relationships,
    tabs,
    sheets,
    names,
    structureLocked: flag(find('workbookProtection')?.attributes['lockStructure']),
    active: whole(find('workbookView')?.attributes['activeTab']) ?? 0,
  };
}

export function relationshipId({ attributes }: FoundElement): string {
  for (const key in attributes) if (key.endsWith(':id')) return attributes[key] ?? '';
  return '';
}

export function namespacesOf({ root }: ScannedPart): Namespaces {
  const main = Object.entries(root.attributes).find(([key, value]) => key.startsWith('xmlns') && value?.endsWith('spreadsheetml/main') === true);
  const strict = main?.[1]?.includes('purl.oclc.org') === true;
  return {
    main: main?.[1] ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relationships: strict ? STRICT : TRANSITIONAL,
  };
}

export function target(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const relationship of relationships.values()) if (relationship.type === type) return relationship.target;
  return undefined;
}
