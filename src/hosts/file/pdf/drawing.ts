import type { Rule } from './content';
import { apply, IDENTITY, type Matrix, matrixOf, times } from './matrix';

/** A line, or a filled bar no wider than this, is a rule. */
const WIDEST_RULE = 2.5;
/** How far from straight a rule may be. */
const STRAIGHT = 0.5;
/** Steps of a path as pdf.js lists them: x and y follow a move or a line, three points a curve. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;

type Operators = Readonly<Record<string, number>>;

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Follows the drawing of a page as far as straight lines and pictures go. */
export class Drawing {
  readonly rules: Rule[] = [];
  largestPicture = 0;
  private state: State;
  private readonly saved: State[] = [];
  private readonly names: ReadonlyMap<number, string>;

  constructor(operators: Operators, view: Matrix) {
    this.names = new Map(Object.entries(operators).map(([name, value]) => [value, name]));
    this.state = { matrix: view, fill: '', stroke: '' };
  }

  step(operator: number, given: unknown): void {
    const name = this.names.get(operator) ?? '';
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    switch (name) {
      case 'save':
        this.saved.push(this.state);
        return;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.state = this.saved.pop() ?? this.state;
        return;
      case 'paintFormXObjectBegin':
        this.saved.push(this.state);
        return this.transform(args[0]);
      case 'transform':
        return this.transform(args);
      case 'setFillRGBColor':
        this.state = { ...this.state, fill: colourOf(args) };
        return;
      case 'setStrokeRGBColor':
        this.state = { ...this.state, stroke: colourOf(args) };
        return;
      case 'constructPath':
        return this.path(this.names.get(Number(args[0])) ?? '', args[1]);
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
      case 'paintJpegXObject':
        return this.picture();
    }
  }

  private transform(values: unknown): void {
    this.state = { ...this.state, matrix: times(this.state.matrix, matrixOf(values) ?? IDENTITY) };
  }

  /** A picture fills the unit square. */
  private picture(): void {
    const [a, b, c, d] = this.state.matrix;
    this.largestPicture = Math.max(this.largestPicture, Math.abs(a * d - b * c));
  }

  private path(paint: string, given: unknown): void {
    const strokes = /stroke/i.test(paint);
    const fills = /fill/i.test(paint);
    if ((!strokes && !fills) || isWhite(strokes ? this.state.stroke : this.state.fill)) return;
    for (const figure of figuresIn(given)) {
      const points = figure.map(({ x, y }) => apply(this.state.matrix, x, y));
      if (strokes) points.slice(1).forEach((point, index) => this.line(points[index] ?? point, point));
      else this.bar(points);
    }
  }

  private line(from: Point, to: Point): void {
    if (Math.abs(from.y - to.y) <= STRAIGHT) this.add(true, (from.y + to.y) / 2, from.x, to.x);
    else if (Math.abs(from.x - to.x) <= STRAIGHT) this.add(false, (from.x + to.x) / 2, from.y, to.y);
  }

  private bar(points: readonly Point[]): void {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= WIDEST_RULE && right - left > bottom - top) this.add(true, (top + bottom) / 2, left, right);
    else if (right - left <= WIDEST_RULE && bottom - top > right - left) this.add(false, (left + right) / 2, top, bottom);
  }

  private add(across: boolean, at: number, a: number, b: number): void {
    this.rules.push({ across, at, from: Math.min(a, b), to: Math.max(a, b) });
  }
}

function colourOf(args: readonly unknown[]): string {
  return args.map(String).join(' ');
}

function isWhite(colour: string): boolean {
  return colour === '#ffffff' || colour === '255 255 255';
}

/** The figures of a path, each closed or open, curves left out. */
function figuresIn(given: unknown): readonly (readonly Point[])[] {
  const data: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof data !== 'object' || data === null) return [];
  const numbers = ArrayBuffer.isView(data) ? Array.from(data as Float32Array) : Object.values(data).map(Number);
  const figures: Point[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at] ?? -1;
    const current = figures.at(-1);
    if (step === MOVE || step === LINE) {
      const point = { x: numbers[at + 1] ?? 0, y: numbers[at + 2] ?? 0 };
      if (step === MOVE || !current) figures.push([point]);
      else current.push(point);
      at += 3;
    } else if (step === CURVE) {
      figures.push([{ x: numbers[at + 5] ?? 0, y: numbers[at + 6] ?? 0 }]);
      at += 7;
    } else {
      const [first] = current ?? [];
      if (first) current?.push(first);
      at += 1;
    }
  }
  return figures;
}
