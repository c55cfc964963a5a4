/** The project's icons as SVG, drawn for one pixel size at a time so that every straight edge falls on a pixel. */

const INK = '#5c6670';
const PAPER = '#ffffff';
const BLUE = '#1264b8';
const GREEN = '#0f7b3f';
const ORANGE = '#c2570c';
const HALO = '#ffffff';
const CELL = '#86b8ec';

/** For glyphs without paper behind them: readable on the light and on the dark ribbon. */
const FREE_INK = '#7a8590';
const FREE_BLUE = '#2f7fd6';

export const SIZES = [16, 20, 32, 64, 80] as const;

/** Coordinates are sixteenths of the icon; `at` puts them on whole pixels. */
class Canvas {
  private readonly parts: string[] = [];
  constructor(readonly size: number) {}

  at(sixteenths: number): number {
    return Math.round((sixteenths * this.size) / 16);
  }

  /** One sixteenth, but never thinner than a pixel. */
  get line(): number {
    return Math.max(1, Math.floor(this.size / 16));
  }

  box(x0: number, y0: number, x1: number, y1: number, colour: string, radius = 0): this {
    const [x, y] = [this.at(x0), this.at(y0)];
    const r = (radius * this.size) / 16;
    return this.add(`<rect x="${x}" y="${y}" width="${this.at(x1) - x}" height="${this.at(y1) - y}" rx="${r}" fill="${colour}"/>`);
  }

  /** A sheet: outline, white inside, one header rule and one column rule. */
  sheet(x0: number, y0: number, x1: number, y1: number): this {
    const [left, top, right, bottom] = [this.at(x0), this.at(y0), this.at(x1), this.at(y1)];
    const w = this.line;
    const rule = top + Math.round((bottom - top) * 0.3);
    const column = left + Math.round((right - left) * 0.36);
    return this.add(
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${w}" fill="${INK}"/>` +
        `<rect x="${left + w}" y="${top + w}" width="${right - left - 2 * w}" height="${bottom - top - 2 * w}" fill="${PAPER}"/>` +
        `<rect x="${left}" y="${rule}" width="${right - left}" height="${w}" fill="${INK}"/>` +
        `<rect x="${column}" y="${rule}" width="${w}" height="${bottom - rule}" fill="${INK}"/>`,
    );
  }

  /** A stroked path in sixteenths, optionally with an edge that parts it from what lies below. */
  stroke(path: string, width: number, colour: string, halo = 0, edge = HALO): this {
    const draw = (w: number, c: string): string =>
      `<path d="${path}" transform="scale(${this.size / 16})" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`;
    return this.add((halo > 0 ? draw(width + 2 * halo, edge) : '') + draw(width, colour));
  }

  shape(path: string, colour: string): this {
    return this.add(`<path d="${path}" transform="scale(${this.size / 16})" fill="${colour}"/>`);
  }

  svg(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.size}" height="${this.size}" viewBox="0 0 ${this.size} ${this.size}">${this.parts.join('')}</svg>`;
  }

  private add(part: string): this {
    this.parts.push(part);
    return this;
  }
}

/** Two columns of figures and the tick that ties one to the other. */
function mark(c: Canvas): Canvas {
  c.box(0, 0, 16, 16, BLUE, 3);
  for (const top of [3, 7, 11]) c.box(2, top, 5, top + 2, CELL).box(11, top, 14, top + 2, CELL);
  return c.stroke('M4.4 8.2 L7.3 11.2 L12 4.6', 2, '#ffffff', 0.7, BLUE);
}

const ICONS: Readonly<Record<string, (c: Canvas) => Canvas>> = {
  mark,
  'check-sheet': (c) => c.sheet(1, 1, 13, 14).stroke('M6.6 11.2 L9.2 13.8 L14.4 7.4', 2, GREEN, 0.9),
  'check-workbook': (c) => c.sheet(4, 0, 15, 11).sheet(1, 3, 12, 15).stroke('M6.6 11.4 L9.2 14 L14.4 7.6', 2, GREEN, 0.9),
  fill: (c) =>
    c
      .sheet(1, 1, 13, 14)
      .stroke('M8.2 12.8 L13.2 7.8', 2.6, BLUE, 0.9)
      .shape('M6.4 14.6 L7 12.1 L8.9 14 Z', BLUE),
  'three-public': (c) =>
    c.sheet(1, 1, 15, 15).box(7, 6, 14, 8, ORANGE).box(7, 9, 11, 11, ORANGE).box(7, 12, 13, 14, ORANGE),
  functions: (c) =>
    c
      .stroke('M8.4 3.1 C7.4 2.2 6 2.6 5.7 4.4 L4.2 12.2 C3.9 13.9 2.8 14.3 1.6 13.5', 1.5, FREE_INK)
      .stroke('M3.4 7 L8 7', 1.5, FREE_INK)
      .stroke('M9.4 7.2 L14.4 13', 1.7, FREE_BLUE)
      .stroke('M14.4 7.2 L9.4 13', 1.7, FREE_BLUE),
  help: (c) =>
    c
      .shape('M8 .8 A7.2 7.2 0 1 0 8 15.2 A7.2 7.2 0 1 0 8 .8 Z', BLUE)
      .stroke('M5.8 6.1 C5.8 3.3 10.2 3.3 10.2 6.1 C10.2 7.8 8 7.9 8 9.6', 1.6, '#ffffff')
      .shape('M8 11.2 A1.05 1.05 0 1 0 8 13.3 A1.05 1.05 0 1 0 8 11.2 Z', '#ffffff'),
};

export interface Icon {
  readonly file: string;
  readonly size: number;
  readonly svg: string;
}

export function icons(): Icon[] {
  return Object.entries(ICONS).flatMap(([name, draw]) =>
    SIZES.map((size) => ({ file: `${name}-${size}.png`, size, svg: draw(new Canvas(size)).svg() })),
  );
}
