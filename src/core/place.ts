import { type CellRef, sameCell, toQualified } from './address';
import { originalSpan } from './text';

/** `text.slice(start, end)`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of a document, counted as readers count: from 1. */
export interface Paragraph {
  /** File name of the document. */
  readonly document: string;
  /** Absent where the format knows no pages. */
  readonly page?: number;
  readonly paragraph: number;
}

/** Words in the text of a cell or of a paragraph; `start` and `end` count in that text as it stands there. */
export interface Passage extends TextSpan {
  readonly in: CellRef | Paragraph;
  readonly words: string;
}

/** What a finding or a figure points to: a cell, or words in one or in a document. */
export type Place = CellRef | Passage;

/** What is pointed to: `passages` first, for they are narrower. */
export interface Pointing {
  readonly cells: readonly CellRef[];
  readonly passages?: readonly Passage[];
}

export function isPassage(place: Place): place is Passage {
  return 'words' in place;
}

/** The cell to select; undefined for words of a document. */
export function cellOf(place: Place): CellRef | undefined {
  if (!isPassage(place)) return place;
  return 'sheet' in place.in ? place.in : undefined;
}

/** The places in order; a cell is not named again beside words in it. */
export function placesOf({ cells, passages = [] }: Pointing): readonly Place[] {
  const holding = passages.flatMap((passage) => cellOf(passage) ?? []);
  return [...passages, ...cells.filter((cell) => !holding.some((other) => sameCell(cell, other)))];
}

/** Every cell pointed to, those that hold the words first. */
export function cellsOf(pointing: Pointing): readonly CellRef[] {
  const cells = placesOf(pointing).flatMap((place) => cellOf(place) ?? []);
  return [...new Map(cells.map((cell) => [toQualified(cell), cell])).values()];
}

/** `'01'!C36`, `说明!A3@120`, `说明.docx#12@40`: names a place inside one workbook and its documents. */
export function placeKey(place: Place): string {
  if (!isPassage(place)) return toQualified(place);
  const { in: text, start } = place;
  return `${'sheet' in text ? toQualified(text) : `${text.document}#${String(text.paragraph)}`}@${String(start)}`;
}

/** Words found at `found` in the normalised text, as they stand in `text`. */
export function passageIn(where: CellRef | Paragraph, text: string, found: TextSpan): Passage {
  const { start, end } = originalSpan(text, found);
  return { in: where, start, end, words: text.slice(start, end) };
}
