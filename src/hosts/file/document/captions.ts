import type { Block, TableBlock, TextBlock } from './blocks';

/** A table with the lines that belong to it: printed over it, and its notes below. */
export interface CaptionedTable {
  readonly above: readonly CaptionLine[];
  readonly table: TableBlock;
  readonly below: readonly TextBlock[];
}

/** One printed line, in the pieces that stand apart on it: unit left, year in the middle, 金额单位 right. */
export interface CaptionLine {
  readonly pieces: readonly string[];
  readonly page?: number;
}

export interface Parted {
  readonly tables: readonly CaptionedTable[];
  /** What belongs to no table. */
  readonly prose: readonly TextBlock[];
}

const MOST_ABOVE = 8;
const MOST_UNNAMED = 2;
const MOST_BELOW = 6;
const LONGEST_LINE = 60;
const LONGEST_NOTE = 200;

const SENTENCE = /[。；;！？]/;
const PART = /^\s*第\s*[一二三四五六七八九十\d]+\s*(?:部分|章|节)/;
const NUMBERED = /^\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d))/;
/** A title, a code, or a line of who, when and in which unit. */
const CAPTION = /表\s*(?:[(（][^)）]*[)）])?\s*(?:[(（]?续[)）]?)?\s*$|^\s*(?:附|表|公开|预算公开)[\s\S]{0,6}表|公开\s*\d+\s*表|(?:单位|部门|编报|填报|编制)[^，,]{0,6}[:：]|金额单位|^\s*\(?20\d{2}\s*年度?\s*\)?$/;
const NOTE = /^\s*(?:(?:注|备注|附注|说明)\s*\d*\s*[:：.、]|[*＊]|本表)|(?:本表|此表)?(?:无数据|无此项|为空表|没有数据)|^\s*(?:本|我)(?:部门|单位|局|委)[^。]{0,30}(?:没有|无|未)[^。]{0,40}(?:收入|支出|收支|拨款|安排|本表)/;
const NOTE_GOES_ON = /^\s*\d{1,2}\s*[、．.]/;

/** Lines over a table go to it, and its notes; recognition reads them there. Everything else is prose. */
export function partCaptions(blocks: readonly Block[]): Parted {
  const taken = new Set<Block>();
  const tables: CaptionedTable[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'table' || (isHeadOnly(block) && hasTableNext(blocks, index))) return;
    tables.push({ above: aboveTable(blocks, index, taken), table: block, below: belowTable(blocks, index, taken) });
  });
  return { tables, prose: blocks.filter((block): block is TextBlock => block.kind === 'text' && !taken.has(block)) };
}

function aboveTable(blocks: readonly Block[], index: number, taken: Set<Block>): readonly CaptionLine[] {
  const lines: CaptionLine[] = [];
  let unnamed = 0;
  for (let at = index - 1; at >= 0 && lines.length < MOST_ABOVE; at--) {
    const block = blocks[at];
    if (!block || taken.has(block)) break;
    if (block.kind === 'table') {
      if (!isHeadOnly(block)) break;
      lines.unshift(...linesOfTable(block));
      taken.add(block);
      continue;
    }
    const kind = lineKind(block.text);
    if (kind === 'prose' || (kind === 'unnamed' && ++unnamed > MOST_UNNAMED)) break;
    // A line that names nothing is a title only where nothing nearer is one.
    if (kind === 'unnamed' && lines.some(({ pieces }) => pieces.some((piece) => /表\s*(?:[(（][^)）]*[)）])?\s*$/.test(piece) && !/^\s*(?:预算)?公开/.test(piece)))) break;
    lines.unshift({ pieces: piecesOf(block.text), ...(block.page !== undefined && { page: block.page }) });
    taken.add(block);
  }
  return lines;
}

function lineKind(text: string): 'caption' | 'unnamed' | 'prose' {
  if (text.length > LONGEST_LINE || SENTENCE.test(text) || PART.test(text)) return 'prose';
  if (NOTE.test(text) && !/表\s*$/.test(text)) return 'prose';
  if (CAPTION.test(text)) return 'caption';
  return NUMBERED.test(text) || /[，,：:]/.test(text) ? 'prose' : 'unnamed';
}

/** Pieces stand apart by tabs or wide gaps, or where the next of the usual lines begins. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/\t+|\n+|[ \u00a0]{2,}|\u3000+|\s+(?=(?:\(?20\d{2}\s*年|(?:金额)?单位\s*[:：]|(?:预算)?公开))/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function belowTable(blocks: readonly Block[], index: number, taken: Set<Block>): readonly TextBlock[] {
  const notes: TextBlock[] = [];
  for (let at = index + 1; at < blocks.length && notes.length < MOST_BELOW; at++) {
    const block = blocks[at];
    if (block?.kind !== 'text' || block.text.length > LONGEST_NOTE) break;
    const goesOn = notes.length > 0 && NOTE_GOES_ON.test(block.text) && /^\s*\d/.test(notes.at(-1)?.text.replace(/^\s*(?:注|说明|备注)\s*[:：]\s*/, '') ?? '');
    if (!goesOn && !NOTE.test(block.text)) break;
    notes.push(block);
    taken.add(block);
  }
  return notes;
}

const MOST_HEAD_ROWS = 3;
const MOST_HEAD_CELLS = 9;

/** A few words laid out with an invisible table, over the table they belong to. */
function isHeadOnly({ cells, pages }: TableBlock): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return pages.length <= MOST_HEAD_ROWS && filled.length <= MOST_HEAD_CELLS && filled.some(({ text }) => CAPTION.test(text)) && filled.every(({ text }) => lineKind(text) !== 'prose' && !/^[\d,.\s-]+$/.test(text));
}

function hasTableNext(blocks: readonly Block[], index: number): boolean {
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'table') return !isHeadOnly(block);
    if (lineKind(block.text) === 'prose') return false;
  }
  return false;
}

function linesOfTable({ cells, pages }: TableBlock): readonly CaptionLine[] {
  return pages.flatMap((page, row) => {
    const pieces = cells.filter((cell) => cell.row === row).flatMap(({ text }) => piecesOf(text));
    return pieces.length === 0 ? [] : [{ pieces, ...(page !== undefined && { page }) }];
  });
}
