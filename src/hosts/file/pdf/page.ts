import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageContent, Words } from './content';
import { Drawing } from './drawing';
import type { PdfLibrary } from './library';
import { type Matrix, matrixOf, times } from './matrix';

/** Text that stands at an angle is a stamp or a watermark. */
const UPRIGHT = 0.02;

/** Reads one page: its words and lines, turned upright. */
export async function pageContent(page: PDFPageProxy, library: PdfLibrary): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const [{ items }, operators] = await Promise.all([page.getTextContent({ disableNormalization: true }), page.getOperatorList()]);
  const view = matrixOf(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  const placed = items.flatMap((item) => ('str' in item ? (textAt(item, view) ?? []) : []));
  const turn = turnOf(placed, viewport);
  const drawing = new Drawing(library.OPS, times(turn.matrix, view));
  operators.fnArray.forEach((operator, index) => drawing.step(operator, operators.argsArray[index]));
  const area = viewport.width * viewport.height;
  return {
    number: page.pageNumber,
    width: turn.width,
    height: turn.height,
    words: withoutShadows(placed.flatMap((text) => upright(text, turn.matrix) ?? [])),
    rules: drawing.rules,
    picture: area > 0 ? Math.min(1, drawing.largestPicture / area) : 0,
  };
}

interface PlacedText {
  readonly text: string;
  readonly width: number;
  readonly at: Matrix;
}

function textAt({ str, width, transform }: { readonly str: string; readonly width: number; readonly transform: unknown[] }, view: Matrix): PlacedText | undefined {
  const own = matrixOf(transform);
  return own && str !== '' ? { text: str, width, at: times(view, own) } : undefined;
}

interface Turn {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/** A landscape table is often printed sideways on an upright page: the page is turned the way most of its text runs. */
function turnOf(texts: readonly PlacedText[], { width, height }: { readonly width: number; readonly height: number }): Turn {
  const weight = { across: 0, up: 0, down: 0, over: 0 };
  for (const { text, at: [a, b] } of texts) weight[Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 'across' : 'over') : b < 0 ? 'up' : 'down'] += text.trim().length;
  const most = Math.max(weight.across, weight.up, weight.down, weight.over);
  if (most === weight.across) return { matrix: [1, 0, 0, 1, 0, 0], width, height };
  if (most === weight.up) return { matrix: [0, 1, -1, 0, height, 0], width: height, height: width };
  if (most === weight.down) return { matrix: [0, -1, 1, 0, 0, width], width: height, height: width };
  return { matrix: [-1, 0, 0, -1, width, height], width, height };
}

function upright({ text, width, at }: PlacedText, turn: Matrix): Words | undefined {
  const [a, b, c, d, e, f] = times(turn, at);
  const size = Math.hypot(c, d);
  if (size === 0 || a <= 0 || Math.abs(b) > UPRIGHT * a) return undefined;
  return { text, left: e, right: e + width, base: f, size };
}

/** Bold letters are sometimes printed twice, a hair apart. */
function withoutShadows(words: readonly Words[]): readonly Words[] {
  const seen = new Map<string, Words[]>();
  return words.filter((each) => {
    if (each.text.trim() === '') return true;
    const same = seen.get(each.text) ?? [];
    seen.set(each.text, [...same, each]);
    return !same.some(({ left, base, size }) => Math.abs(left - each.left) < size * 0.2 && Math.abs(base - each.base) < size * 0.2);
  });
}

