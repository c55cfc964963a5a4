import type { PageContent } from '../../../src/hosts/file/pdf/content';
import { type Disclosure, type PaperTable, paperOf } from './disclosure';
import { page, type PdfPage, widthOf } from './pdf';

const SIZE = 8;
const ROW = 14;
const MARGIN = 40;

/** Lays a disclosure out on paper: every table on pages of its own, wide ones across; then the text. */
export function toPages({ title, tables, text }: Disclosure, rowsAPage = 100): readonly PdfPage[] {
  return [page({ texts: [{ text: title, x: 200, y: 300, size: 20 }] }), ...tables.flatMap((sheet) => tablePages(paperOf(sheet), rowsAPage)), ...textPages(text)];
}

/** A table longer than a page goes on on the next, without its header. */
export function tablePages(table: PaperTable, rowsAPage: number): readonly PdfPage[] {
  const { columns, rows, above, below } = table;
  const size = columns > 8 ? { width: 1190, height: 842 } : { width: 842, height: 842 };
  const width = (size.width - 2 * MARGIN) / columns;
  const pages: PdfPage[] = [];
  for (let from = 0; from < rows.length; from += rowsAPage) {
    const to = Math.min(rows.length, from + rowsAPage);
    const lines = from === 0 ? above : [];
    const top = MARGIN + 20 + lines.length * ROW;
    const texts = lines.flatMap((line, index) => line.split('\t').map((piece, at) => ({ text: piece, x: MARGIN + at * 200, y: MARGIN + 20 + index * ROW, size: SIZE })));
    const rules: (readonly [number, number, number, number])[] = [];
    rows.slice(from, to).forEach((cells, row) => {
      for (const { column, columns: span, rows: height, text, figure } of cells) {
        const [left, right] = [MARGIN + column * width, MARGIN + (column + span) * width];
        const [upper, lower] = [top + row * ROW, top + Math.min(row + height, to - from) * ROW];
        rules.push([left, upper, right, upper], [left, lower, right, lower], [left, upper, left, lower], [right, upper, right, lower]);
        wrapped(text, right - left - 4).forEach((words, line) => {
          const x = figure ? right - 2 - widthOf(words, fitting(words, right - left)) : left + 2;
          texts.push({ text: words, x, y: upper + 10 + line * 5, size: fitting(words, right - left) });
        });
      }
    });
    const foot = top + (to - from) * ROW;
    const notes = to === rows.length ? below.map((note, index) => ({ text: note, x: MARGIN, y: foot + 20 + index * ROW, size: SIZE })) : [];
    pages.push(page({ ...size, texts: [...texts, ...notes, { text: `- ${String(pages.length + 1)} -`, x: size.width / 2, y: size.height - 20, size: SIZE }], rules }));
  }
  return pages;
}

function fitting(words: string, width: number): number {
  return Math.min(SIZE, (SIZE * (width - 4)) / Math.max(1, widthOf(words, SIZE)));
}

/** Long labels stand in two lines, figures in one. */
function wrapped(text: string, width: number): readonly string[] {
  if (text === '') return [];
  if (/^[\d,.-]+$/.test(text) || widthOf(text, SIZE) <= width) return [text];
  const half = Math.ceil(text.length / 2);
  return widthOf(text, SIZE) > width * 2 ? [text] : [text.slice(0, half), text.slice(half)];
}

const LETTERS = 40;
const LINES = 45;
const TEXT_SIZE = 12;

export function textPages(text: readonly string[]): readonly PdfPage[] {
  const lines = text.flatMap((paragraph) => {
    const cut: string[] = [];
    let line = '\u3000\u3000';
    for (const token of paragraph.match(/[\d.,%]+|[\s\S]/g) ?? []) {
      if (widthOf(line + token, TEXT_SIZE) > LETTERS * TEXT_SIZE) {
        cut.push(line);
        line = '';
      }
      line += token;
    }
    return [...cut, line];
  });
  const pages: PdfPage[] = [];
  for (let from = 0; from < lines.length; from += LINES) {
    const texts = lines.slice(from, from + LINES).map((line, index) => ({ text: line.trimStart(), x: line.startsWith('\u3000') ? 54 + 2 * TEXT_SIZE : 54, y: 80 + index * 16, size: TEXT_SIZE }));
    pages.push(page({ texts: [...texts, { text: String(from / LINES + 1), x: 300, y: 830 }] }));
  }
  return pages;
}

/** What a reader of the page makes of it, without a file in between. */
export function asContent({ width, height, texts, rules = [], scan }: PdfPage, index: number): PageContent {
  return {
    number: index + 1,
    width,
    height,
    words: texts.map(({ text, x, y, size = 9 }) => ({ text, left: x, right: x + widthOf(text, size), base: y, size })),
    rules: rules.map(([x1, y1, x2, y2]) => (y1 === y2 ? { across: true, at: y1, from: x1, to: x2 } : { across: false, at: x1, from: y1, to: y2 })),
    picture: scan === true ? 1 : 0,
  };
}
