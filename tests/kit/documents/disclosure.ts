import { readFileSync } from 'node:fs';
import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { type CellValue, isCovered, numberFormatAt, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core';
import { readWorkbookFile } from '../../../src/hosts/file';

/** A whole disclosure as a unit publishes it: every table of a sample on its page, then its text. */
export interface Disclosure {
  readonly title: string;
  readonly tables: readonly SheetSnapshot[];
  /** Lines of the text. */
  readonly text: readonly string[];
}

export async function disclosureOf(book: string, text: string, title: string): Promise<Disclosure> {
  const { sheets } = await readWorkbookFile(book);
  return { title, tables: sheets, text: readFileSync(text, 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '') };
}

/** The same workbook with its text on a sheet: what a document must be found to say as well. */
export async function asWorkbook(book: string, text: readonly string[]): Promise<WorkbookSnapshot> {
  const workbook = await readWorkbookFile(book);
  const [first] = workbook.sheets;
  if (!first) throw new Error('the sample has a sheet');
  const prose: SheetSnapshot = {
    ...first,
    name: '正文',
    origin: { row: 0, column: 0 },
    values: text.map((line) => [line]),
    formulas: text.map(() => [null]),
    numberFormats: text.map(() => ['General']),
    merges: [],
  };
  return { ...workbook, sheets: [...workbook.sheets, prose] };
}

/** A figure as paper prints it. */
export function printed(value: CellValue, format: string): string {
  if (typeof value !== 'number') return value === null ? '' : String(value);
  if (!format.includes('0.00')) return String(value);
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(2).split('.');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** Lines over the table stand as paragraphs, its grid as a Word table, its notes as paragraphs again. */
export interface PaperTable {
  readonly above: readonly string[];
  readonly rows: readonly (readonly PaperCell[])[];
  readonly columns: number;
  readonly below: readonly string[];
}

export interface PaperCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly figure: boolean;
}

const HEADING_ROWS = 3;

export function paperOf(sheet: SheetSnapshot): PaperTable {
  const columns = sheet.values[0]?.length ?? 0;
  const texts = sheet.values.map((row, index) => row.map((value, column) => printed(value, numberFormatAt(sheet, index, column))));
  const isNote = (index: number): boolean => sheet.merges.some(({ top, left, right }) => top === index && left === 0 && right === columns - 1);
  let bottom = texts.length;
  while (bottom > HEADING_ROWS && isNote(bottom - 1)) bottom--;
  const lines = (from: number, to: number): readonly string[] => texts.slice(from, to).map((row) => row.filter((text) => text !== '').join('\t')).filter((line) => line !== '');
  return {
    columns,
    above: lines(0, HEADING_ROWS),
    below: lines(bottom, texts.length),
    rows: texts.slice(HEADING_ROWS, bottom).map((row, index) => {
      const at = HEADING_ROWS + index;
      return row.flatMap((text, column): PaperCell[] => {
        if (isCovered(sheet, at, column)) return [];
        const merge = sheet.merges.find(({ top, left }) => top === at && left === column);
        return [{ text, column, columns: merge ? merge.right - column + 1 : 1, rows: merge ? merge.bottom - at + 1 : 1, figure: typeof sheet.values[at]?.[column] === 'number' }];
      });
    }),
  };
}

const WIDE = 8;

export function toDocx({ title, tables, text }: Disclosure): Promise<Uint8Array> {
  const font = { name: 'Noto Sans CJK SC', eastAsia: 'Noto Sans CJK SC' };
  const line = (words: string): Paragraph => new Paragraph({ children: [new TextRun({ text: words })] });
  const sections = tables.map((sheet) => {
    const paper = paperOf(sheet);
    const landscape = paper.columns > WIDE;
    return {
      properties: { page: { size: { orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: 720, bottom: 720, left: 720, right: 720 } } },
      children: [...paper.above.map(line), tableOf(paper), ...paper.below.map(line)],
    };
  });
  const document = new Document({
    styles: { default: { document: { run: { size: 14, font } } } },
    sections: [{ children: [line(title)] }, ...sections, { children: text.map(line) }],
  });
  return Packer.toBuffer(document).then((buffer) => new Uint8Array(buffer));
}

const WIDTH_IN_TWIPS = 10000;

function tableOf({ rows, columns: count }: PaperTable): Table {
  return new Table({
    columnWidths: new Array<number>(count).fill(Math.floor(WIDTH_IN_TWIPS / count)),
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ text, columns, rows: height, figure }) =>
              new TableCell({
                columnSpan: columns,
                rowSpan: height,
                children: [new Paragraph({ alignment: figure ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun({ text })] })],
              }),
          ),
        }),
    ),
  });
}
