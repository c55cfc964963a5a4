import type { Budget } from '../grid/budget';
import type { Attributes, XmlHandler } from '../xlsx/xml';
import { attribute, count } from './attributes';
import { isSheetObject, Pictures } from './embedded';
import type { Numbering } from './numbering';
import type { PageMark, Pages } from './pages';
import { ParagraphDraft } from './paragraph';
import type { Styles } from './styles';
import { type ReadTable, TableDraft } from './table';

/** What was read, with marks where pages are known only at the end. */
export type MarkedBlock = MarkedText | ({ readonly kind: 'table' } & ReadTable);

export interface MarkedText {
  readonly kind: 'text';
  readonly text: string;
  readonly mark: PageMark;
  readonly level?: number;
  /** Id of the footnote it stands in. */
  readonly note?: string;
}

export interface MarkedGap {
  readonly kind: 'picture' | 'object';
  readonly mark: PageMark;
}

/** Insides that are not the text: deletions, what formats were before, readings, what stands in for drawings. */
const SKIPPED = new Set(['del', 'moveFrom', 'delText', 'instrText', 'rt', 'pPrChange', 'rPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'tblGridChange', 'numberingChange']);
const MOST_SPAN = 1000;
const MOST_WIDTH = 1_000_000;
const PRINTED: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', cr: '\n', noBreakHyphen: '-' };

interface Cell {
  readonly texts: string[];
  /** Tables that stand in it, each behind so many of its texts. */
  readonly inner: { readonly behind: number; readonly blocks: readonly MarkedBlock[] }[];
  span: number;
  vertical?: 'restart' | 'continue';
  horizontal?: 'restart' | 'continue';
}

interface OpenTable {
  readonly draft: TableDraft;
  /** Cells that hold tables, and what else of it holds words: where all of them do, it only lays them out on the page. */
  readonly layout: MarkedBlock[];
  /** Tables inside its cells. */
  readonly nested: MarkedBlock[];
  /** A cell without a table has words. */
  plainWords: boolean;
  cell?: Cell;
  rowDeleted: boolean;
}

export interface BodyTools {
  readonly pages: Pages;
  readonly numbering: Numbering;
  readonly styles: Styles;
  readonly budget: Budget;
}

/** `document.xml`, and footnotes and endnotes, which are written alike. */
export class Body implements XmlHandler {
  readonly blocks: MarkedBlock[] = [];
  readonly gaps: MarkedGap[] = [];
  /** Footnotes and endnotes by where the text refers to them. */
  readonly references = new Map<string, PageMark>();
  /** The part is what it should be. */
  isDocument = false;
  private skipping = 0;
  private readonly paragraphs: ParagraphDraft[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly pictures = new Pictures();
  private inRowProperties = false;
  private note: string | undefined;

  constructor(private readonly tools: BodyTools) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0) {
      this.skipping++;
      return;
    }
    if (name === 'del') this.deleteAround();
    if (SKIPPED.has(name) || name.endsWith(':Fallback')) {
      this.skipping = 1;
      return;
    }
    if (name === 'document') this.isDocument = true;
    if (name === 'p') this.paragraphs.push(new ParagraphDraft(this.tools.pages.mark()));
    else if (!this.openTablePart(name, attributes) && !this.openEmbedded(name, attributes)) this.openInParagraph(name, attributes);
  }

  text(chunk: string): void {
    if (this.skipping === 0) this.paragraphs.at(-1)?.chunk(chunk, () => this.tools.pages.mark());
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    switch (name) {
      case 'p':
        return this.endParagraph();
      case 'tc':
        return this.endCell();
      case 'trPr':
        this.inRowProperties = false;
        return;
      case 'tr':
        return this.endRow();
      case 'tbl':
        return this.endTable();
      case 'footnote':
      case 'endnote':
        this.note = undefined;
        return;
      default:
        if (this.pictures.close(name)) this.gaps.push({ kind: 'picture', mark: this.tools.pages.mark() });
        this.paragraphs.at(-1)?.close(name);
    }
  }

  private openTablePart(name: string, attributes: Attributes): boolean {
    const table = this.tables.at(-1);
    switch (name) {
      case 'tbl':
        this.tables.push({ draft: new TableDraft(), layout: [], nested: [], plainWords: false, rowDeleted: false });
        return true;
      case 'gridCol':
        table?.draft.addColumn(count(attributes, 'w', 0, MOST_WIDTH));
        return true;
      case 'tr':
        table?.draft.beginRow();
        if (table) table.rowDeleted = false;
        return true;
      case 'trPr':
        this.inRowProperties = true;
        return true;
      case 'gridBefore':
        table?.draft.skip(count(attributes, 'val', 0, MOST_SPAN));
        return true;
      case 'tc':
        if (table) table.cell = { texts: [], inner: [], span: 1 };
        return true;
      case 'gridSpan':
        if (table?.cell) table.cell.span = Math.max(1, count(attributes, 'val', 1, MOST_SPAN));
        return true;
      case 'vMerge':
        if (table?.cell) table.cell.vertical = mergeOf(attributes);
        return true;
      case 'hMerge':
        if (table?.cell) table.cell.horizontal = mergeOf(attributes);
        return true;
      default:
        return false;
    }
  }

  private openEmbedded(name: string, attributes: Attributes): boolean {
    if (isSheetObject(name, attributes)) {
      this.gaps.push({ kind: 'object', mark: this.tools.pages.mark() });
      return true;
    }
    return this.pictures.open(name, attributes);
  }

  private openInParagraph(name: string, attributes: Attributes): void {
    const { pages } = this.tools;
    switch (name) {
      case 'lastRenderedPageBreak':
        return pages.renderedBreak();
      case 'br':
        if (attribute(attributes, 'type') === 'page') pages.explicitBreak();
        else this.paragraphs.at(-1)?.add('\n', () => pages.mark());
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        this.references.set(`${name.slice(0, -'Reference'.length)} ${attribute(attributes, 'id') ?? ''}`, pages.mark());
        return;
      case 'footnote':
      case 'endnote':
        this.note = `${name} ${attribute(attributes, 'id') ?? ''}`;
        return;
      default: {
        const printed = PRINTED[name];
        const paragraph = this.paragraphs.at(-1);
        if (printed !== undefined && paragraph?.inRun === true) paragraph.add(printed, () => pages.mark());
        else paragraph?.open(name, attributes);
      }
    }
  }

  /** `<w:del/>` among the properties of a row or of a paragraph mark deletes that. */
  private deleteAround(): void {
    const table = this.tables.at(-1);
    if (this.inRowProperties && table) table.rowDeleted = true;
    else this.paragraphs.at(-1)?.deleteMark();
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const { pages, styles, numbering } = this.tools;
    const style = styles.of(paragraph.style);
    if (paragraph.pageBreakBefore ?? style.pageBreakBefore) {
      pages.explicitBreak();
      paragraph.moved(pages.mark());
    }
    const list = paragraph.list ?? style.list;
    const number = list === undefined || list === '0' ? '' : numbering.next(list, paragraph.listLevel ?? style.listLevel ?? 0);
    const level = paragraph.outline ?? style.outline;
    this.emit(number + paragraph.text, paragraph, level);
    if (paragraph.endsSection) pages.explicitBreak();
  }

  private emit(text: string, paragraph: ParagraphDraft, level: number | undefined): void {
    if (paragraph.joinsNext && this.paragraphs.length === 0) {
      this.carried += text;
      return;
    }
    const whole = this.carried + text;
    this.carried = '';
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.texts.push(whole);
    else this.tools.pages.advance(whole);
    if (!cell && whole.trim() !== '') {
      this.tools.budget.addCells(1);
      this.blocks.push({ kind: 'text', text: whole.trim(), mark: paragraph.mark, ...(level !== undefined && { level }), ...(this.note !== undefined && { note: this.note }) });
    }
  }

  /** Text of paragraphs whose mark was deleted: it belongs to the next one. */
  private carried = '';

  private endCell(): void {
    const table = this.tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    delete table.cell;
    this.tools.budget.addWork(cell.span);
    this.tools.budget.addCells(1);
    const text = trimmed(cell.texts);
    table.draft.addCell(text, cell.span, cell.vertical, cell.horizontal);
    if (cell.inner.length === 0) table.plainWords ||= text.trim() !== '';
    else {
      table.layout.push(...this.laidOut(cell));
      table.nested.push(...cell.inner.flatMap(({ blocks }) => blocks));
    }
  }

  /** Words and tables of a cell in their order. */
  private laidOut({ texts, inner }: Cell): readonly MarkedBlock[] {
    const mark = this.tools.pages.mark();
    const words = (from: number, to: number): readonly MarkedBlock[] => linesOf(texts.slice(from, to).join('\n'), mark);
    let at = 0;
    const blocks = inner.flatMap(({ behind, blocks: own }) => {
      const before = words(at, behind);
      at = behind;
      return [...before, ...own];
    });
    return [...blocks, ...words(at, texts.length)];
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.tools.budget.addRow();
    this.tools.pages.advance('\n'.repeat(table.draft.rowLines - 1));
    table.draft.endRow(this.tools.pages.mark(), table.rowDeleted);
  }

  private endTable(): void {
    const open = this.tables.pop();
    const table = open?.draft.result();
    if (!open || !table || table.marks.length === 0) return;
    const host = this.tables.at(-1)?.cell;
    const [only, ...more] = table.cells;
    // What frames a table, or sets two side by side, is none itself; a table of a single cell is a frame around text.
    if (open.nested.length > 0 && !open.plainWords) return this.place(open.layout, host);
    if (only && more.length === 0) {
      if (host) host.texts.push(only.text);
      else this.blocks.push(...linesOf(only.text, table.marks[0] ?? this.tools.pages.mark()));
      return;
    }
    this.place([{ kind: 'table', ...table }, ...open.nested], host);
  }

  private place(blocks: readonly MarkedBlock[], host: Cell | undefined): void {
    if (host) host.inner.push({ behind: host.texts.length, blocks });
    else this.blocks.push(...blocks);
  }
}

function linesOf(text: string, mark: PageMark): readonly MarkedText[] {
  return text.split('\n').flatMap((line): MarkedText[] => (line.trim() === '' ? [] : [{ kind: 'text', text: line.trim(), mark }]));
}

function mergeOf(attributes: Attributes): 'restart' | 'continue' {
  return attribute(attributes, 'val') === 'restart' ? 'restart' : 'continue';
}

function trimmed(texts: readonly string[]): string {
  return texts.join('\n').replace(/^\n+|\n+$/g, '');
}

