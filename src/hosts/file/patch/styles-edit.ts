import type { NewCell } from '../../port';
import { BUILTIN_FORMATS } from '../xlsx/builtin-formats';
import { type Attributes, flag, whole } from '../xlsx/xml';
import type { PackageEditor } from './editor';
import type { Element, Place, PlacedHandler } from './placed-xml';
import { aligned, alignmentOf, fontXml, gridBorderXml, noBorderXml } from './looks';
import { applySplices, escapeXml, opened, openedElement, prefixOf, setAttributes, type Splice } from './text-edit';

/** What is asked of a cell style beyond what it is derived from. */
export interface StyleWish extends Pick<NewCell, 'bold' | 'wrap' | 'align' | 'middle' | 'border' | 'font'> {
  readonly format?: string;
  /** Whether editing the cell by hand keeps its text a text, whatever it begins with. */
  readonly quoted?: boolean;
}

const ROOT = 'styleSheet';
const GENERAL = 'General';
const FIRST_CUSTOM_FORMAT = 164;
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];
const ITEMS: Readonly<Record<string, ListName>> = { numFmt: 'numFmts', font: 'fonts', border: 'borders', xf: 'cellXfs' };

interface List extends Element {
  readonly items: string[];
  /** Items the file came with; the others are new. */
  known: number;
}

/** Finds the lists of `styles.xml` that a derived style may have to add to, with their items as written. */
class StylesScan implements PlacedHandler {
  root: Place | undefined;
  rootName = '';
  readonly lists = new Map<ListName, List>();
  readonly formats = new Map<number, string>();
  readonly xfs: Attributes[] = [];
  private current: ({ -readonly [K in keyof List]: List[K] } & { name: ListName }) | undefined;
  private item: { name: string; start: number } | undefined;

  constructor(private readonly source: string) {}

  open(name: string, attributes: Attributes, place: Place): void {
    if (!this.root) {
      this.root = place;
      this.rootName = name;
    }
    else if (!this.current) {
      const list = LISTS.find((known) => known === name);
      if (list) this.current = { name: list, start: place.start, openEnd: place.end, closeStart: place.start, end: place.end, items: [], known: 0 };
    } else if (!this.item && ITEMS[name] === this.current.name) {
      this.item = { name, start: place.start };
      if (name === 'numFmt') this.formats.set(whole(attributes['numFmtId']) ?? 0, attributes['formatCode'] ?? GENERAL);
      else if (name === 'xf') this.xfs.push(attributes);
    }
  }

  close(name: string, place: Place): void {
    if (this.item?.name === name && this.current) {
      this.current.items.push(this.source.slice(this.item.start, place.end));
      this.item = undefined;
    } else if (this.current?.name === name) {
      const { name: list, ...found } = this.current;
      this.lists.set(list, { ...found, closeStart: place.start, end: place.end, known: found.items.length });
      this.current = undefined;
    }
  }
}

/** Derives cell styles from those of the file by adding to the lists; nothing that stands there is changed. */
export class StylesEditor {
  private readonly x: string;
  private added = false;

  private constructor(
    private readonly part: string,
    private readonly source: string,
    private readonly scan: StylesScan,
    private readonly root: Place,
  ) {
    this.x = prefixOf(source.slice(root.start, root.end), ROOT);
    const xfs = this.list('cellXfs');
    if (xfs.items.length === 0) {
      xfs.items.push(`<${this.x}xf/>`);
      scan.xfs.push({});
    }
  }

  static async load(editor: PackageEditor, part: string): Promise<StylesEditor> {
    const source = editor.text(part);
    const scan = new StylesScan(source);
    await editor.scan(part, source, scan);
    if (!scan.root || scan.rootName !== ROOT) throw editor.problems.damaged(`“${part}”的内容有误`);
    if (!source.slice(scan.root.start, scan.root.end).endsWith('/>')) return new StylesEditor(part, source, scan, scan.root);
    editor.setText(part, openedElement(source, scan.root, ROOT));
    return StylesEditor.load(editor, part);
  }

  formatOf(style: number): string {
    const id = whole(this.scan.xfs[style]?.['numFmtId']) ?? 0;
    return this.scan.formats.get(id) ?? BUILTIN_FORMATS[id] ?? GENERAL;
  }

  isQuoted(style: number): boolean {
    return flag(this.scan.xfs[style]?.['quotePrefix']);
  }

  /** The number of a style like `base` but with what is wished; `base` itself where it is so already. */
  derive(base: number, wish: StyleWish): number {
    const xfs = this.list('cellXfs');
    const raw = xfs.items[base] ?? xfs.items[0] ?? '';
    const attributes = this.scan.xfs[base] ?? this.scan.xfs[0] ?? {};
    const changes: Record<string, string | undefined> = {};
    if (wish.format !== undefined && wish.format !== this.formatOf(base)) {
      Object.assign(changes, { numFmtId: String(this.formatId(wish.format)), applyNumberFormat: '1' });
    }
    if (wish.quoted !== undefined && wish.quoted !== this.isQuoted(base)) changes['quotePrefix'] = wish.quoted ? '1' : undefined;
    if (wish.font !== undefined || wish.bold === true) {
      Object.assign(changes, { fontId: String(this.fontFor(wish, whole(attributes['fontId']) ?? 0)), applyFont: '1' });
    }
    if (wish.border === true) Object.assign(changes, { borderId: String(this.gridBorder()), applyBorder: '1' });
    const alignment = alignmentOf(wish);
    let made = changeTag(raw, changes);
    if (Object.keys(alignment).length > 0) made = aligned(this.x, changeTag(made, { applyAlignment: '1' }), alignment);
    if (made === raw) return base;
    const known = xfs.items.indexOf(made);
    if (known >= 0) return known;
    this.added = true;
    this.scan.xfs.push({ ...attributes, ...changes });
    return xfs.items.push(made) - 1;
  }

  /** Puts what was added into the part. */
  apply(editor: PackageEditor): void {
    if (!this.added) return;
    const splices: Splice[] = [];
    for (const name of LISTS) {
      const list = this.scan.lists.get(name);
      if (!list || list.items.length === list.known) continue;
      splices.push(...this.grown(name, list));
    }
    editor.setText(this.part, applySplices(this.source, splices));
  }

  private grown(name: ListName, list: List): Splice[] {
    const added = list.items.slice(list.known).join('');
    const count = String(list.items.length);
    if (list.start === list.end) {
      return [{ start: list.start, end: list.end, text: `<${this.x}${name} count="${count}">${added}</${this.x}${name}>` }];
    }
    const tag = setAttributes(this.source.slice(list.start, list.openEnd), { count });
    if (list.openEnd === list.end) return [{ start: list.start, end: list.end, text: `${opened(tag)}${added}</${this.x}${name}>` }];
    return [
      { start: list.start, end: list.openEnd, text: tag },
      { start: list.closeStart, end: list.closeStart, text: added },
    ];
  }

  /** A list the file lacks comes behind the last of those that precede it. */
  private list(name: ListName): List {
    const found = this.scan.lists.get(name);
    if (found) return found;
    const before = LISTS.slice(0, LISTS.indexOf(name)).flatMap((earlier) => this.scan.lists.get(earlier) ?? []);
    const at = Math.max(this.root.end, ...before.map(({ end }) => end));
    const made: List = { start: at, openEnd: at, closeStart: at, end: at, items: [], known: 0 };
    this.scan.lists.set(name, made);
    return made;
  }

  private formatId(code: string): number {
    for (const [id, known] of this.scan.formats) if (known === code) return id;
    for (const [id, known] of Object.entries(BUILTIN_FORMATS)) if (known === code && !this.scan.formats.has(Number(id))) return Number(id);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.scan.formats.keys()) + 1;
    this.scan.formats.set(id, code);
    this.list('numFmts').items.push(`<${this.x}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private fontFor({ font, bold }: StyleWish, base: number): number {
    return font === undefined ? this.boldFont(base) : this.item('fonts', fontXml(this.x, font, bold === true));
  }

  private gridBorder(): number {
    const { items } = this.list('borders');
    if (items.length === 0) items.push(noBorderXml(this.x));
    return this.item('borders', gridBorderXml(this.x));
  }

  private boldFont(base: number): number {
    const raw = this.list('fonts').items[base] ?? `<${this.x}font/>`;
    const bold = `<${this.x}b/>`;
    if (raw.includes(bold)) return base;
    const end = raw.indexOf('>') + 1;
    const made = raw.endsWith('/>') && end === raw.length ? `<${this.x}font>${bold}</${this.x}font>` : raw.slice(0, end) + bold + raw.slice(end);
    return this.item('fonts', made);
  }

  /** The number of an item as written, added where the list lacks it. */
  private item(name: ListName, text: string): number {
    const { items } = this.list(name);
    const known = items.indexOf(text);
    return known >= 0 ? known : items.push(text) - 1;
  }
}

/** Changes the opening tag of an item. */
function changeTag(item: string, changes: Readonly<Record<string, string | undefined>>): string {
  const end = item.indexOf('>') + 1;
  return setAttributes(item.slice(0, end), changes) + item.slice(end);
}
