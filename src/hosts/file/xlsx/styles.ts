import { BUILTIN_FORMATS } from './builtin-formats';
import { type Attributes, flag, whole, type XmlHandler } from './xml';

const GENERAL = 'General';

/** What the reader needs of a cell style, looked up by the style number of a cell. */
export interface Styles {
  readonly formats: readonly string[];
  readonly locked: readonly boolean[];
  readonly anyUnlocked: boolean;
}

export const NO_STYLES: Styles = { formats: [], locked: [], anyUnlocked: false };

/** `styles.xml`: number formats and locks of `cellXfs`; the other style lists describe other things. */
export class StylesHandler implements XmlHandler {
  private readonly custom = new Map<number, string>();
  private readonly formatIds: number[] = [];
  private readonly locked: boolean[] = [];
  private inCellStyles = false;
  private inFormats = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'numFmts') this.inFormats = true;
    else if (name === 'cellXfs') this.inCellStyles = true;
    else if (name === 'numFmt' && this.inFormats) {
      const id = whole(attributes['numFmtId']);
      if (id !== undefined) this.custom.set(id, attributes['formatCode'] ?? GENERAL);
    } else if (this.inCellStyles && name === 'xf') {
      this.formatIds.push(whole(attributes['numFmtId']) ?? 0);
      this.locked.push(true);
    } else if (this.inCellStyles && name === 'protection' && this.locked.length > 0) {
      this.locked[this.locked.length - 1] = flag(attributes['locked'], true);
    }
  }

  close(name: string): void {
    if (name === 'numFmts') this.inFormats = false;
    else if (name === 'cellXfs') this.inCellStyles = false;
  }

  result(): Styles {
    return {
      formats: this.formatIds.map((id) => this.custom.get(id) ?? BUILTIN_FORMATS[id] ?? GENERAL),
      locked: this.locked,
      anyUnlocked: this.locked.includes(false),
    };
  }
}
