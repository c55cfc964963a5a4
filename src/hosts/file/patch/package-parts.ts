import { resolveTarget, relationshipsPart } from '../xlsx/relationships';
import type { PackageEditor } from './editor';
import { append, scanPart, splicePart } from './element-list';
import { escapeXml } from './text-edit';

const CONTENT_TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds a part with its content type and, where it is not there already, a relation to it from another part; gives the relation's id. */
export async function addPart(
  editor: PackageEditor,
  source: string,
  part: { readonly name: string; readonly text: string; readonly contentType: string; readonly relationship: string | undefined },
): Promise<string> {
  editor.setText(part.name, part.text);
  await addContentType(editor, part.name, part.contentType);
  return part.relationship === undefined ? '' : addRelationship(editor, source, part.relationship, part.name);
}

/** Takes a part away with its content type and, where a source is named, the relations that source has to it. */
export async function removePart(editor: PackageEditor, name: string, source: string | undefined): Promise<void> {
  editor.remove(name);
  const types = await scanPart(editor, CONTENT_TYPES);
  const key = `/${name}`.toLowerCase();
  const overrides = types.elements.filter((e) => e.name === 'Override' && (e.attributes['PartName'] ?? '').toLowerCase() === key);
  if (overrides.length > 0) splicePart(editor, types, overrides.map(({ start, end }) => ({ start, end, text: '' })));
  if (source === undefined) return;
  const rels = await scanPart(editor, relationshipsPart(source));
  const gone = rels.elements.filter(
    ({ name: tag, attributes }) =>
      tag === 'Relationship' &&
      attributes['TargetMode'] !== 'External' &&
      resolveTarget(source, attributes['Target'] ?? '').toLowerCase() === name.toLowerCase(),
  );
  splicePart(editor, rels, gone.map(({ start, end }) => ({ start, end, text: '' })));
}

async function addContentType(editor: PackageEditor, name: string, contentType: string): Promise<void> {
  const types = await scanPart(editor, CONTENT_TYPES);
  const xml = `<${types.x}Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(contentType)}"/>`;
  splicePart(editor, types, [append(types, types.root, xml)]);
}

async function addRelationship(editor: PackageEditor, source: string, type: string, target: string): Promise<string> {
  const part = relationshipsPart(source);
  if (!editor.has(part)) editor.setText(part, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
  const rels = await scanPart(editor, part);
  const ids = new Set(rels.elements.map(({ attributes }) => attributes['Id']));
  let n = rels.elements.length;
  while (ids.has(`rId${n}`)) n++;
  const id = `rId${n}`;
  const xml = `<${rels.x}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(relativeTarget(source, target))}"/>`;
  splicePart(editor, rels, [append(rels, rels.root, xml)]);
  return id;
}

function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  const apart = from.findIndex((folder, depth) => folder !== to[depth]);
  const shared = apart < 0 ? from.length : apart;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
