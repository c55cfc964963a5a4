import { MAX_COLUMNS, MAX_ROWS } from '../../../core';
import type { Limits } from '../limits';
import type { Problems } from '../problems';
import { type Attributes, whole, type XmlHandler } from '../xlsx/xml';
import type { SheetFacts } from './convert';

interface ScannedTable extends SheetFacts {
  readonly name: string;
  readonly style: string;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

const READ: ReadonlySet<string> = new Set(['style', 'table-properties', 'table', 'table-column', 'table-row', 'table-cell']);

/**
 * Looks through `content.xml` before the library does: counts what repeated rows and cells will become (one element can
 * stand for millions), and notes what the library does not read – hidden tables, rows and columns, protection.
 */
export class OdsScan implements XmlHandler {
  readonly plainOnly = true;
  private readonly tables: ScannedTable[] = [];
  private readonly hiddenStyles = new Set<string>();
  private tableStyle: string | undefined;
  private depth = 0;
  private row = 0;
  private column = 0;
  private rowRepeat = 1;
  private cells = 0;

  constructor(
    private readonly limits: Limits,
    private readonly problems: Problems,
  ) {}

  /** Prefixes are the writer's choice and the library ignores them, so they decide nothing here either. */
  open(name: string, prefixed: Attributes): void {
    const element = local(name);
    if (!READ.has(element)) return;
    const attributes: Record<string, string | undefined> = {};
    for (const key in prefixed) attributes[local(key)] = prefixed[key];
    switch (element) {
      case 'style':
        this.tableStyle = attributes['family'] === 'table' ? attributes['name'] : undefined;
        return;
      case 'table-properties':
        if (this.tableStyle !== undefined && attributes['display'] === 'false') this.hiddenStyles.add(this.tableStyle);
        return;
      case 'table':
        return this.beginTable(attributes);
      case 'table-column':
        return this.columns(attributes);
      case 'table-row':
        return this.beginRow(attributes);
      default:
        return this.cell(attributes);
    }
  }

  close(name: string): void {
    const element = local(name);
    if (element === 'table') this.depth--;
    else if (element === 'table-row' && this.depth === 1) this.row += this.rowRepeat;
  }

  /** Facts of the tables in document order, which is the order of the tabs. */
  facts(): SheetFacts[] {
    return this.tables.map(({ style, ...table }) => ({ ...table, visible: !this.hiddenStyles.has(style) }));
  }

  private beginTable(attributes: Attributes): void {
    if (++this.depth > 1) return;
    this.row = 0;
    this.column = 0;
    this.tables.push({
      name: attributes['name'] ?? '',
      style: attributes['style-name'] ?? '',
      visible: true,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      protected: attributes['protected'] === 'true',
    });
    if (this.tables.length > this.limits.sheets) throw this.problems.tooLarge(`工作表超过 ${this.limits.sheets} 个`);
  }

  private columns(attributes: Attributes): void {
    const repeat = whole(attributes['number-columns-repeated']) ?? 1;
    const end = Math.min(this.column + repeat, MAX_COLUMNS);
    if (isHidden(attributes)) for (let at = this.column; at < end; at++) this.table()?.hiddenColumns.add(at);
    this.column += repeat;
  }

  private beginRow(attributes: Attributes): void {
    this.rowRepeat = whole(attributes['number-rows-repeated']) ?? 1;
    const end = Math.min(this.row + this.rowRepeat, MAX_ROWS);
    if (isHidden(attributes)) for (let at = this.row; at < end; at++) this.table()?.hiddenRows.add(at);
  }

  private cell(attributes: Attributes): void {
    if (attributes['value-type'] === undefined && attributes['formula'] === undefined) return;
    this.cells += this.rowRepeat * (whole(attributes['number-columns-repeated']) ?? 1);
    if (this.cells > this.limits.cells) throw this.problems.tooLarge(`单元格超过 ${this.limits.cells} 个`);
  }

  private table(): ScannedTable | undefined {
    return this.tables[this.tables.length - 1];
  }
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
