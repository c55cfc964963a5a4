import type { Attributes, XmlHandler } from '../xlsx/xml';
import { attribute, count } from './attributes';

/** What a paragraph style says that matters for reading. */
export interface ParagraphStyle {
  readonly list?: string;
  readonly listLevel?: number;
  /** Outline level from 1. */
  readonly outline?: number;
  readonly pageBreakBefore?: boolean;
}

type Draft = { -readonly [K in keyof ParagraphStyle]: ParagraphStyle[K] } & { basedOn?: string };

const MOST_ANCESTORS = 12;
const LAST_LEVEL = 9;
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;

/** `styles.xml`: headings are numbered and ranked by their style. */
export class Styles implements XmlHandler {
  private readonly styles = new Map<string, Draft>();
  private current: Draft | undefined;

  open(name: string, attributes: Attributes): void {
    const { current } = this;
    switch (name) {
      case 'style':
        this.current = {};
        this.styles.set(attribute(attributes, 'styleId') ?? '', this.current);
        return;
      case 'name': {
        // Word gives its own heading styles a level; other programs may leave it to the name.
        const level = HEADING.exec(attribute(attributes, 'val') ?? '')?.[1];
        if (current && level !== undefined) current.outline ??= Number(level);
        return;
      }
      case 'basedOn':
        if (current) current.basedOn = attribute(attributes, 'val') ?? '';
        return;
      case 'numId':
        if (current) current.list = attribute(attributes, 'val') ?? '';
        return;
      case 'ilvl':
        if (current) current.listLevel = count(attributes, 'val', 0, LAST_LEVEL);
        return;
      case 'outlineLvl':
        if (current && count(attributes, 'val', LAST_LEVEL) < LAST_LEVEL) current.outline = count(attributes, 'val', 0) + 1;
        return;
      case 'pageBreakBefore':
        if (current) current.pageBreakBefore = attribute(attributes, 'val') !== '0' && attribute(attributes, 'val') !== 'false';
        return;
    }
  }

  close(name: string): void {
    if (name === 'style') this.current = undefined;
  }

  /** With what it takes from the styles it is based on. */
  of(id: string | undefined): ParagraphStyle {
    let style: ParagraphStyle = {};
    let at = id === undefined ? undefined : this.styles.get(id);
    for (let step = 0; at && step < MOST_ANCESTORS; step++) {
      const { basedOn, ...own } = at;
      style = { ...own, ...style };
      at = basedOn === undefined ? undefined : this.styles.get(basedOn);
    }
    return style;
  }
}
