import { type CellRef, isCellError, normalize, originalSpan, type Paragraph as DocumentParagraph, type Passage, type SheetSnapshot, type TextSpan, type WorkbookSnapshot } from '../core';
import { unwrapped } from './wrapped';

/** One paragraph of a text, wherever it stands. */
export interface TextParagraph {
  /** As it stands, without the line break that ends it. */
  readonly text: string;
  /** Normalised (core/text): what is read. */
  readonly words: string;
  readonly in: CellRef | DocumentParagraph;
  /** Where it begins in the text of its cell. */
  readonly offset: number;
  /** Level of the heading it is styled as, from 1. */
  readonly level?: number;
}

/** A text read from top to bottom: a sheet of paragraphs, or a document. */
export interface TextDocument {
  /** Name of the sheet or of the file. */
  readonly name: string;
  readonly paragraphs: readonly TextParagraph[];
}

export function paragraphsOf(text: string, where: TextParagraph['in']): readonly TextParagraph[] {
  const found: TextParagraph[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const words = normalize(line);
    if (words !== '') found.push({ text: line, words, in: where, offset });
    offset += line.length + 1;
  }
  return found;
}

/**
 * A plain text, a paragraph a line, counted from 1; lines broken at the width of a page are one paragraph, that of their first line. `pages`: where
 * each line stood in the document it was taken from, whose lines are paragraphs already.
 */
export function documentOf(name: string, text: string, pages?: readonly (number | undefined)[]): TextDocument {
  if (!pages) return { name, paragraphs: unwrapped(text).flatMap(({ text: words, line }) => paragraphIn(words, { document: name, paragraph: line })) };
  const paragraphs = linesOf(text).flatMap((line, index) => {
    const page = pages[index];
    return paragraphIn(line, { document: name, paragraph: index + 1, ...(page !== undefined && { page }) });
  });
  return { name, paragraphs };
}

function paragraphIn(text: string, where: TextParagraph['in']): readonly TextParagraph[] {
  const words = normalize(text);
  return words === '' ? [] : [{ text, words, in: where, offset: 0 }];
}

export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The prose of a document that is read beside a workbook, by page and paragraph; undefined where it has none. */
export function documentIn({ sheets }: WorkbookSnapshot, name: string): TextDocument | undefined {
  const sheet = sheets.find(({ source }) => source?.kind === 'text');
  if (!sheet) return undefined;
  const paragraphs = sheet.values.flatMap(([text], row) => {
    const page = sheet.source?.pages[row];
    return typeof text === 'string' ? styled(paragraphsOf(text, { document: name, paragraph: row + 1, ...(page !== undefined && { page }) }), sheet.source?.levels?.[row]) : [];
  });
  return { name, paragraphs };
}

function styled(paragraphs: readonly TextParagraph[], level: number | undefined): readonly TextParagraph[] {
  return level === undefined ? paragraphs : paragraphs.map((paragraph) => ({ ...paragraph, level }));
}

/** The words `found` in the normalised paragraph, as they stand in the cell or document. */
export function passageOf({ text, in: where, offset }: TextParagraph, found: TextSpan): Passage {
  const { start, end } = originalSpan(text, found);
  return { in: where, start: offset + start, end: offset + end, words: text.slice(start, end) };
}

/** The paragraph with the normalised words `found` replaced. */
export function reworded(paragraph: TextParagraph, found: TextSpan, by: string): TextParagraph {
  const { start, end } = originalSpan(paragraph.text, found);
  const text = paragraph.text.slice(0, start) + by + paragraph.text.slice(end);
  return { ...paragraph, text, words: normalize(text) };
}

/** A sentence of prose with a figure: what tells a text from labels and notes. */
const PROSE = /[\u4e00-\u9fff]{2}[^\n]*\d[\d,.]*(?:万元|亿元|元|%)[^\n]*[,;。]/;
const LEAST_PROSE = 24;

/**
 * The text of a sheet outside its tables: a paragraph a cell, or several in one long cell; undefined where it holds no
 * prose. `taken` says which rows belong to a table.
 */
export function textOfSheet(sheet: SheetSnapshot, taken: (row: number) => boolean): TextDocument | undefined {
  if (!sheet.values.some((cells) => cells.some((value) => typeof value === 'string' && value.length >= LEAST_PROSE))) return undefined;
  const paragraphs: TextParagraph[] = [];
  sheet.values.forEach((cells, index) => {
    const row = sheet.origin.row + index;
    if (taken(row)) return;
    cells.forEach((value, at) => {
      if (typeof value !== 'string' || isCellError(value) || value === '') return;
      paragraphs.push(...styled(paragraphsOf(value, { sheet: sheet.name, row, column: sheet.origin.column + at }), sheet.source?.levels?.[row]));
    });
  });
  const isProse = paragraphs.some(({ words }) => words.length >= LEAST_PROSE && PROSE.test(words));
  return isProse ? { name: sheet.name, paragraphs } : undefined;
}

/** Normalised words as they are printed: with Chinese quotation marks. */
export function quoted(words: string): string {
  return words.replace(/"([^"]*)"/g, '“$1”').replace(/"/g, '');
}
