import type { WorkbookSnapshot } from '../../../core';
import type { Block } from '../document/blocks';
import { joinContinued } from '../document/continued';
import { snapshotOf } from '../document/snapshot';
import { Budget } from '../grid/budget';
import type { Limits } from '../limits';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { type Relationship, RelationshipsHandler, relationshipsPart } from '../xlsx/relationships';
import { parseXml, type XmlHandler } from '../xlsx/xml';
import type { ZipEntry } from '../zip/directory';
import type { ZipPackage } from '../zip/package';
import { Body, type MarkedBlock } from './body';
import { Numbering } from './numbering';
import { Pages, type PageMark } from './pages';
import { DocumentProperties } from './properties';
import { Styles } from './styles';

/** Reads a Word document (.docx, .docm): its tables and its prose. Macros are not looked at, headers and footers neither. */
export async function readDocx(zip: ZipPackage, main: string, limits: Limits, problems: Problems, pacer: Pacer): Promise<WorkbookSnapshot> {
  const parse = async <Handler extends XmlHandler>(entry: ZipEntry | undefined, handler: Handler): Promise<Handler> => {
    if (entry) await parseXml({ part: entry.name, pieces: zip.pieces(entry) }, handler, problems, pacer);
    return handler;
  };
  const document = zip.find(main);
  if (!document) throw problems.damaged(`缺少“${main}”`);
  const related = (await parse(zip.find(relationshipsPart(main)), new RelationshipsHandler(main))).byId;
  const part = (type: string): ZipEntry | undefined => partOf(zip, related, type);
  pacer.expect(document.size);
  const tools = {
    pages: new Pages(),
    styles: await parse(part('styles'), new Styles()),
    numbering: await parse(part('numbering'), new Numbering()),
    budget: new Budget(limits, problems),
  };
  const body = await parse(document, new Body(tools));
  if (!body.isDocument) throw problems.damaged(`“${main}”里没有正文`);
  const notes = await notesOf(body.references, async (type) => (await parse(part(type), new Body(tools))).blocks);
  const { total } = await parse(zip.find('docProps/app.xml'), new DocumentProperties());
  const pageOf = (mark: PageMark): number | undefined => tools.pages.pageOf(mark, total);
  return snapshotOf(
    {
      kind: 'docx',
      blocks: joinContinued([...body.blocks, ...notes].map((block) => settled(block, pageOf))),
      gaps: body.gaps.map(({ kind, mark }) => ({ kind, ...paged(pageOf(mark)) })),
    },
    tools.budget,
    problems,
  );
}

function partOf(zip: ZipPackage, related: ReadonlyMap<string, Relationship>, type: string): ZipEntry | undefined {
  for (const relationship of related.values()) if (relationship.type === type) return zip.find(relationship.target);
  return undefined;
}

/** Footnotes and endnotes behind the text, each on the page that refers to it; one that nothing refers to is not printed. */
async function notesOf(references: ReadonlyMap<string, PageMark>, read: (type: string) => Promise<readonly MarkedBlock[]>): Promise<readonly MarkedBlock[]> {
  if (references.size === 0) return [];
  const found = [...(await read('footnotes')), ...(await read('endnotes'))];
  return found.flatMap((block) => {
    const mark = block.kind === 'text' && block.note !== undefined ? references.get(block.note) : undefined;
    return mark && block.kind === 'text' ? [{ ...block, mark }] : [];
  });
}

function settled(block: MarkedBlock, pageOf: (mark: PageMark) => number | undefined): Block {
  if (block.kind === 'table') return { kind: 'table', cells: block.cells, width: block.width, pages: block.marks.map(pageOf), ...(block.edges && { edges: block.edges }) };
  const { text, mark, level } = block;
  return { kind: 'text', text, ...paged(pageOf(mark)), ...(level !== undefined && { level }) };
}

function paged(page: number | undefined): { readonly page?: number } {
  return page === undefined ? {} : { page };
}
