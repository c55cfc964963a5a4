import { AlignmentType, Document, Footer, NumberFormat, Packer, PageNumber, PageOrientation, Paragraph, SectionType, type ISectionOptions, type Table, TableOfContents, TextRun } from 'docx';
import { type Block, type DocumentPart, leavesPageNumbers, type PublicDocument } from '../document';
import { chartOf } from './chart';
import { finish } from './finish';
import { fit, type Fit } from './fit';
import { face, FONTS, SIZES } from './fonts';
import { mm, type Paper, TEXT_PAGE } from './paper';
import { STYLES } from './styles';
import { tableOf } from './table';
import { body, cover, heading } from './text';

type Child = Paragraph | Table | TableOfContents;

export interface WordOptions {
  /** False leaves the page numbers of the contents to Word, which asks to fill them in: laying out the pages takes a second or two. */
  readonly pageNumbers?: boolean;
}

/** The document as a .docx file. */
export async function writeWord(document: PublicDocument, { pageNumbers = true }: WordOptions = {}): Promise<Uint8Array> {
  const pages = document.parts.flatMap(pagesOf);
  const file = new Document({
    title: `${document.organisation}${document.title}`,
    creator: document.organisation,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    ...(pageNumbers && !leavesPageNumbers(document) && { pageNumbers: (await import('docx/layout')).estimatePageNumbersWith({ guess: true }) }),
    sections: [
      section(TEXT_PAGE, cover(document.organisation, document.title), 'unnumbered'),
      section(TEXT_PAGE, [contentsTitle(), new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' })], 'unnumbered'),
      ...pages.map(({ paper, children }, index) => section(paper, children, index === 0 ? 'first' : 'numbered')),
    ],
  });
  return finish(new Uint8Array(await Packer.toArrayBuffer(file)));
}

interface Pages {
  readonly paper: Paper;
  readonly children: readonly Child[];
}

/** A part begins on a page of its own, and so does each of its tables. */
function pagesOf({ title, blocks }: DocumentPart): readonly Pages[] {
  const pages: { paper: Paper; children: Child[] }[] = [];
  blocks.forEach((block, index) => {
    const table = block.kind === 'table' ? block : blocks[index + 1];
    const laid = table?.kind === 'table' ? fit(table.table, index < 2) : undefined;
    const paper = laid?.paper ?? TEXT_PAGE;
    if (pages[pages.length - 1]?.paper !== paper || (block.kind === 'heading' && laid)) pages.push({ paper, children: index === 0 ? [heading(1, title)] : [] });
    pages[pages.length - 1]?.children.push(...childrenOf(block, laid));
  });
  return pages.length > 0 ? pages : [{ paper: TEXT_PAGE, children: [heading(1, title)] }];
}

/** `laid`: how the table is laid that the block is, or is the heading of. */
function childrenOf(block: Block, laid: Fit | undefined): readonly Child[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text, laid !== undefined)];
    case 'paragraph':
      return [body(block.text)];
    case 'table':
      return laid ? tableOf(block.table, laid) : [];
    case 'chart':
      return chartOf(block.chart);
  }
}

function section(paper: Paper, children: readonly Child[], numbering: 'unnumbered' | 'first' | 'numbered'): ISectionOptions {
  const { width, height, margins } = paper;
  const wide = width > height;
  const [short, long] = wide ? [height, width] : [width, height];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library takes the size of the upright page and turns it.
        size: { width: mm(short), height: mm(long), orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: mm(margins.top), bottom: mm(margins.bottom), left: mm(margins.left), right: mm(margins.right), header: mm(15), footer: mm(Math.max(10, margins.bottom - 10)) },
        ...(numbering === 'first' && { pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } }),
      },
    },
    footers: numbering === 'unnumbered' ? { default: new Footer({ children: [new Paragraph({})] }), even: new Footer({ children: [new Paragraph({})] }) } : { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [...children],
  };
}

/** — 1 —, 四号, on the outer side. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const run = { font: face(FONTS.table), size: SIZES.四号 };
  return new Footer({ children: [new Paragraph({ alignment, indent: { left: 160, right: 160 }, children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })] })] });
}

function contentsTitle(): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: '目　　录', font: face(FONTS.title), size: SIZES.二号 })] });
}
