import type { Attributes } from '../xlsx/xml';
import { NumberStyles } from './number-styles';

const GENERAL = 'General';
const DEEPEST = 20;

interface Style {
  readonly parent: string | undefined;
  readonly data: string | undefined;
}

/** Cell and table styles of an OpenDocument file, from `styles.xml` and from `content.xml`. */
export class CellStyles {
  private readonly numbers = new NumberStyles();
  private readonly cells = new Map<string, Style>();
  private readonly hiddenTables = new Set<string>();
  private readonly formats = new Map<string, string>();
  private tableStyle: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      const style = attributes['style:name'] ?? '';
      const family = attributes['style:family'];
      this.tableStyle = family === 'table' ? style : undefined;
      if (family === 'table-cell') {
        this.cells.set(style, { parent: attributes['style:parent-style-name'], data: attributes['style:data-style-name'] });
      }
    } else if (name === 'style:table-properties') {
      if (this.tableStyle !== undefined && attributes['table:display'] === 'false') this.hiddenTables.add(this.tableStyle);
    } else this.numbers.open(name, attributes);
  }

  text(chunk: string): void {
    this.numbers.text(chunk);
  }

  close(name: string): void {
    this.numbers.close(name);
  }

  isHidden(tableStyle: string): boolean {
    return this.hiddenTables.has(tableStyle);
  }

  formatOf(cellStyle: string): string {
    let format = this.formats.get(cellStyle);
    if (format === undefined) {
      format = this.resolve(cellStyle);
      this.formats.set(cellStyle, format);
    }
    return format;
  }

  /** A style without a data style of its own has its parent's. */
  private resolve(cellStyle: string): string {
    let style = this.cells.get(cellStyle);
    for (let depth = 0; style && depth < DEEPEST; depth++) {
      if (style.data !== undefined) return this.numbers.codeOf(style.data);
      style = style.parent === undefined ? undefined : this.cells.get(style.parent);
    }
    return GENERAL;
  }
}
