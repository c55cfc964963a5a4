import { type Alignment, type Borders, type CellStyle, type Font, type Line, type Side, SIDES } from './appearance-types';
import { BUILTIN_FORMATS } from './builtin-formats';
import type { Colors } from './colors';
import { type Attributes, flag, whole, type XmlHandler } from './xml';

const GENERAL = 'General';
const AUTOMATIC = '#000000';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface StyleNumbers {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  alignment: Alignment;
}

/** `styles.xml` as it is drawn: fonts, fills, borders and alignment of `cellXfs`. */
export class AppearanceStylesHandler implements XmlHandler {
  private readonly fonts: Writable<Font>[] = [];
  private readonly fills: (string | undefined)[] = [];
  private readonly borders: Partial<Record<Side, Writable<Line>>>[] = [];
  private readonly formats = new Map<number, string>();
  private readonly cells: StyleNumbers[] = [];
  /** The list that is being read; differential formats repeat the same elements elsewhere. */
  private list: string | undefined;
  private side: Side | undefined;
  private solid = false;

  constructor(private readonly colors: Colors) {}

  open(name: string, attributes: Attributes): void {
    if (LISTS.has(name)) this.list = name;
    else if (this.list === 'fonts') this.font(name, attributes);
    else if (this.list === 'fills') this.fill(name, attributes);
    else if (this.list === 'borders') this.border(name, attributes);
    else if (this.list === 'cellXfs') this.cell(name, attributes);
    else if (this.list === 'numFmts' && name === 'numFmt') {
      const id = whole(attributes['numFmtId']);
      if (id !== undefined) this.formats.set(id, attributes['formatCode'] ?? GENERAL);
    }
  }

  close(name: string): void {
    if (name === this.list) this.list = undefined;
    if (name === this.side) this.side = undefined;
  }

  result(): CellStyle[] {
    return this.cells.map(({ font, fill, border, format, alignment }) => ({
      font: this.fonts[font] ?? {},
      fill: this.fills[fill],
      borders: this.drawn(border),
      alignment,
      numberFormat: this.formats.get(format) ?? BUILTIN_FORMATS[format] ?? GENERAL,
    }));
  }

  private drawn(border: number): Borders {
    return Object.fromEntries(Object.entries(this.borders[border] ?? {}).filter(([, line]) => line.style !== 'none'));
  }

  private font(name: string, attributes: Attributes): void {
    if (name === 'font') this.fonts.push({});
    const font = this.fonts[this.fonts.length - 1];
    if (!font) return;
    const { val } = attributes;
    if (name === 'name' && val !== undefined) font.name = val;
    else if (name === 'sz' && Number(val) > 0) font.size = Number(val);
    else if (name === 'b') font.bold = flag(val, true);
    else if (name === 'i') font.italic = flag(val, true);
    else if (name === 'strike') font.strike = flag(val, true);
    else if (name === 'u') font.underline = val !== 'none';
    else if (name === 'color') {
      const color = this.colors.read(attributes);
      if (color !== undefined) font.color = color;
    }
  }

  private fill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.fills.push(undefined);
    else if (name === 'patternFill') this.solid = attributes['patternType'] === 'solid';
    else if (name === 'fgColor' && this.solid) this.fills[this.fills.length - 1] = this.colors.read(attributes);
  }

  private border(name: string, attributes: Attributes): void {
    if (name === 'border') this.borders.push({});
    const border = this.borders[this.borders.length - 1];
    if (!border) return;
    const side = SIDES.find((each) => each === name);
    if (side !== undefined) {
      this.side = side;
      border[side] = { style: attributes['style'] ?? 'none', color: AUTOMATIC };
    } else if (name === 'color' && this.side !== undefined) {
      const line = border[this.side];
      if (line) line.color = this.colors.read(attributes) ?? AUTOMATIC;
    }
  }

  private cell(name: string, attributes: Attributes): void {
    if (name === 'xf') {
      this.cells.push({
        font: whole(attributes['fontId']) ?? 0,
        fill: whole(attributes['fillId']) ?? 0,
        border: whole(attributes['borderId']) ?? 0,
        format: whole(attributes['numFmtId']) ?? 0,
        alignment: {},
      });
    } else if (name === 'alignment') {
      const cell = this.cells[this.cells.length - 1];
      if (cell) cell.alignment = alignment(attributes);
    }
  }
}

const LISTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'colors']);

function alignment(attributes: Attributes): Alignment {
  const { horizontal, vertical } = attributes;
  const indent = whole(attributes['indent']);
  const rotation = whole(attributes['textRotation']);
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(flag(attributes['wrapText']) && { wrap: true }),
    ...(indent !== undefined && indent > 0 && { indent }),
    ...(rotation !== undefined && rotation > 0 && { rotation }),
  };
}
