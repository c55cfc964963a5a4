import type { DocumentGap } from '../../../core';
import type { Block, TableBlock } from '../document/blocks';
import { captionKey } from '../document/continued';
import { cellsOf } from './cells';
import { middle, type PageContent } from './content';
import { continues, join, type RuledTable } from './continued';
import { type Lattice, latticesOf } from './lattice';
import type { Line } from './lines';
import { withoutMargins } from './margins';
import { goesOn, joined, type Paragraph, paragraphsOf } from './paragraphs';
import { unruledRows } from './unruled';

/** A page without text that a picture covers to this share is a scan. */
const SCANNED = 0.5;
/** A picture this large beside text may hold a table. */
const LARGE_PICTURE = 0.25;

interface Margins {
  readonly left: number;
  readonly right: number;
}

const LEAST_LINES = 6;
/** Text hardly comes nearer to the edge of the paper. */
const WIDEST_TEXT = 0.85;

type Piece = ({ readonly kind: 'table' } & RuledTable) | ({ readonly kind: 'text' } & Paragraph);

export interface ReadPages {
  readonly blocks: readonly Block[];
  readonly gaps: readonly DocumentGap[];
  /** Pages that hold any text. */
  readonly withText: number;
}

/** Tables and paragraphs of a whole document from what is printed on its pages, a step a page. */
export function* blockSteps(pages: readonly PageContent[]): Generator<undefined, ReadPages> {
  const lines = withoutMargins(pages);
  const gaps: DocumentGap[] = [];
  const pieces: Piece[] = [];
  for (const [index, page] of pages.entries()) {
    yield;
    const own = lines[index] ?? [];
    if (page.words.every(({ text }) => text.trim() === '')) {
      if (page.picture >= SCANNED) gaps.push({ kind: 'scanned', page: page.number });
      continue;
    }
    if (page.picture >= LARGE_PICTURE) gaps.push({ kind: 'picture', page: page.number });
    const lattices = latticesOf(page.rules, page.words);
    add(pieces, piecesOf(page, own, lattices));
    if (unruledRows(own, lattices) > 0) gaps.push({ kind: 'table', page: page.number });
  }
  return { blocks: pieces.map(blockOf), gaps, withText: pages.filter(({ words }) => words.some(({ text }) => text.trim() !== '')).length };
}

/** What is on one page, from top to bottom. */
function piecesOf(page: PageContent, lines: readonly Line[], lattices: readonly Lattice[]): readonly Piece[] {
  const free = lines.flatMap((line) => outside(line, lattices));
  const margins = marginsOf(page, free, lattices);
  const pieces: Piece[] = [];
  let from = -Infinity;
  for (const lattice of lattices) {
    const [top = 0, bottom = 0] = [lattice.ys[0], lattice.ys.at(-1)];
    pieces.push(...textBetween(free, from, top, page.number, margins), tableOf(lattice, page));
    from = bottom;
  }
  return [...pieces, ...textBetween(free, from, Infinity, page.number, margins)];
}

/** Edges of the text: of a page with little of it, as far as text can go. */
function marginsOf({ width }: PageContent, lines: readonly Line[], lattices: readonly Lattice[]): Margins {
  const few = lines.length < LEAST_LINES && lattices.length === 0;
  return {
    left: Math.min(...lines.map(({ left }) => left), ...lattices.map(({ xs }) => xs[0] ?? Infinity)),
    right: Math.max(...lines.map(({ right }) => right), ...lattices.map(({ xs }) => xs.at(-1) ?? -Infinity), few ? width * WIDEST_TEXT : -Infinity),
  };
}

function textBetween(lines: readonly Line[], from: number, to: number, page: number, margins: Margins): readonly Piece[] {
  const own = lines.filter(({ base, size }) => base - size * 0.35 >= from && base - size * 0.35 < to);
  return paragraphsOf(own, page, margins).map((paragraph) => ({ kind: 'text', ...paragraph }));
}

function tableOf(lattice: Lattice, { words, number }: PageContent): Piece {
  const { cells, width, doubtful } = cellsOf(lattice, words);
  return { kind: 'table', cells, width, doubtful, xs: lattice.xs, pages: new Array<number>(lattice.ys.length - 1).fill(number) };
}

/** The line, unless a table holds it. */
function outside(line: Line, lattices: readonly Lattice[]): readonly Line[] {
  const y = line.base - line.size * 0.35;
  const isIn = ({ xs, ys }: Lattice): boolean => y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0) && line.words.some((each) => each.right > (xs[0] ?? 0) && each.left < (xs.at(-1) ?? 0) && middle(each) >= (ys[0] ?? 0));
  return lattices.some(isIn) ? [] : [line];
}

/** A table or a paragraph at the foot of a page may go on at the head of the next. */
function add(pieces: Piece[], next: readonly Piece[]): void {
  const last = pieces.at(-1);
  const repeated = last?.kind === 'table' ? captionAgain(pieces, next) : 0;
  const first = next[repeated];
  if (last?.kind === 'table' && first?.kind === 'table' && continues(last, first)) {
    pieces[pieces.length - 1] = { kind: 'table', ...join(last, first) };
    pieces.push(...next.slice(repeated + 1));
  } else if (last?.kind === 'text' && first?.kind === 'text' && goesOn(last, first)) {
    pieces[pieces.length - 1] = { ...last, text: joined(last.text, first.text), full: first.full };
    pieces.push(...next.slice(1));
  } else pieces.push(...next);
}

/** Lines over the table that are printed again on its next page, perhaps with （续）; 0 where what stands there is new. */
function captionAgain(pieces: readonly Piece[], next: readonly Piece[]): number {
  const over = next.findIndex(({ kind }) => kind === 'table');
  if (over <= 0) return 0;
  const before = new Set(pieces.slice(-1 - MOST_CAPTIONS, -1).flatMap((piece) => (piece.kind === 'text' ? [captionKey(piece.text)] : [])));
  return next.slice(0, over).every((piece) => piece.kind === 'text' && (captionKey(piece.text) === '' || before.has(captionKey(piece.text)))) ? over : 0;
}

const MOST_CAPTIONS = 8;

function blockOf(piece: Piece): Block {
  if (piece.kind === 'text') return { kind: 'text', text: piece.text, page: piece.page };
  const { cells, pages, width, doubtful } = piece;
  const table: TableBlock = { kind: 'table', cells, width, pages };
  return doubtful ? { ...table, doubtful } : table;
}
