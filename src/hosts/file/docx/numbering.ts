import type { Attributes, XmlHandler } from '../xlsx/xml';
import { attribute, count } from './attributes';
import { countedAs } from './number-formats';

const LEVELS = 9;
/** A restart and a count never go beyond this: lists of a document are short. */
const LARGEST_START = 100_000;

interface Level {
  format: string;
  /** `（%1）`: what is printed, with the count of each level in its place. */
  text: string;
  start: number;
}

/** `numbering.xml`: what Word counts by itself and writes into no paragraph – 一、（一）1. before headings. */
export class Numbering implements XmlHandler {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, { readonly abstract: string; readonly starts: Map<number, number> }>();
  private readonly counts = new Map<string, number[]>();
  private abstract: Map<number, Level> | undefined;
  private level: Level | undefined;
  private list: { abstract: string; starts: Map<number, number>; id: string } | undefined;
  private override = 0;

  open(name: string, attributes: Attributes): void {
    const value = attribute(attributes, 'val') ?? '';
    switch (name) {
      case 'abstractNum':
        this.abstract = new Map();
        this.abstracts.set(attribute(attributes, 'abstractNumId') ?? '', this.abstract);
        return;
      case 'num':
        this.list = { id: attribute(attributes, 'numId') ?? '', abstract: '', starts: new Map() };
        return;
      case 'abstractNumId':
        if (this.list) this.list.abstract = value;
        return;
      case 'lvlOverride':
        this.override = count(attributes, 'ilvl', 0, LEVELS);
        return;
      case 'startOverride':
        this.list?.starts.set(this.override, count(attributes, 'val', 1, LARGEST_START));
        return;
      case 'lvl':
        this.level = { format: 'decimal', text: '', start: 1 };
        if (!this.list) this.abstract?.set(count(attributes, 'ilvl', 0, LEVELS), this.level);
        return;
      case 'start':
        if (this.level) this.level.start = count(attributes, 'val', 1, LARGEST_START);
        return;
      case 'numFmt':
        if (this.level && value !== '') this.level.format = value;
        return;
      case 'lvlText':
        if (this.level) this.level.text = value;
        return;
    }
  }

  close(name: string): void {
    if (name === 'abstractNum') this.abstract = undefined;
    else if (name === 'lvl') this.level = undefined;
    else if (name === 'num' && this.list) {
      this.lists.set(this.list.id, this.list);
      this.list = undefined;
    }
  }

  /** The number of the next paragraph of a list, as printed; blank for a bullet or a list nobody defines. */
  next(id: string, level: number): string {
    const list = this.lists.get(id);
    const levels = list && this.abstracts.get(list.abstract);
    const own = levels?.get(level);
    if (!list || !levels || !own || own.format === 'bullet') return '';
    const counts = this.countsOf(id, list);
    counts[level] = (counts[level] ?? startOf(list, levels, level) - 1) + 1;
    counts.length = level + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return countedAs(levels.get(at)?.format ?? 'decimal', counts[at] ?? startOf(list, levels, at));
    });
  }

  /** Lists made of one definition go on counting together, unless one says where it starts. */
  private countsOf(id: string, { abstract, starts }: { readonly abstract: string; readonly starts: ReadonlyMap<number, number> }): number[] {
    const key = starts.size > 0 ? `n${id}` : `a${abstract}`;
    const known = this.counts.get(key) ?? [];
    this.counts.set(key, known);
    return known;
  }
}

function startOf({ starts }: { readonly starts: ReadonlyMap<number, number> }, levels: ReadonlyMap<number, Level>, level: number): number {
  return starts.get(level) ?? levels.get(level)?.start ?? 1;
}
