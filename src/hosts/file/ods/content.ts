import type { CellValue, SheetSnapshot } from '../../../core';
import type { Budget } from '../grid/budget';
import { dateSerial, durationSerial } from '../grid/dates';
import type { Problems } from '../problems';
import { type Attributes, whole, type XmlHandler } from '../xlsx/xml';
import type { CellStyles } from './cell-styles';
import { CellText } from './cell-text';
import { openFormula } from './formula';
import { OdsTable } from './table';

/** Elements whose insides look like cells or text and are neither: notes, drawings, recorded changes, readings. */
const SKIPPED: ReadonlySet<string> = new Set([
  'office:annotation',
  'table:shapes',
  'draw:frame',
  'table:tracked-changes',
  'text:ruby-text',
  'table:named-expressions',
]);

const EPOCH_1904 = '1904-01-01';

/** `content.xml` of an OpenDocument spreadsheet. */
export class OdsContent implements XmlHandler {
  readonly qualified = true;
  readonly sheets: SheetSnapshot[] = [];
  date1904 = false;
  private worksheets = 0;
  private skipping = 0;
  private table: OdsTable | undefined;
  private tableStyle = '';
  private cell: Attributes | undefined;
  private readonly cellText = new CellText();

  constructor(
    private readonly styles: CellStyles,
    private readonly wanted: readonly string[] | undefined,
    private readonly budget: Budget,
    private readonly problems: Problems,
  ) {}

  get tables(): number {
    return this.worksheets;
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    switch (name) {
      case 'table:table':
        return this.beginTable(attributes);
      case 'table:table-column':
        return this.table?.addColumns(attributes);
      case 'table:table-row':
        return this.table?.beginRow(attributes);
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.cell = attributes;
        return this.cellText.begin();
      case 'table:null-date':
        this.date1904 = attributes['table:date-value'] === EPOCH_1904;
        return;
      default:
        if (this.cell) this.cellText.open(name, attributes);
        else if (!this.table) this.styles.open(name, attributes);
    }
  }

  text(chunk: string): void {
    if (this.skipping > 0) return;
    if (this.cell) this.cellText.text(chunk);
    else if (!this.table) this.styles.text(chunk);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    switch (name) {
      case 'table:table':
        return this.endTable();
      case 'table:table-row':
        return this.table?.endRow();
      case 'table:table-cell':
      case 'table:covered-table-cell':
        return this.endCell();
      default:
        if (this.cell) this.cellText.close(name);
        else if (!this.table) this.styles.close(name);
    }
  }

  private beginTable(attributes: Attributes): void {
    const limit = this.budget.limits.sheets;
    if (++this.worksheets > limit) throw this.problems.tooLarge(`工作表超过 ${limit} 个`);
    this.tableStyle = attributes['table:style-name'] ?? '';
    const name = attributes['table:name'] ?? '';
    this.table = new OdsTable(name, attributes['table:protected'] === 'true', this.styles, this.budget, this.problems);
  }

  private endTable(): void {
    const { table } = this;
    this.table = undefined;
    if (!table || (this.wanted && !this.wanted.includes(table.name))) return;
    this.sheets.push(table.result(!this.styles.isHidden(this.tableStyle)));
  }

  private endCell(): void {
    const attributes = this.cell;
    this.cell = undefined;
    if (!attributes) return;
    const stored = attributes['table:formula'];
    const matrixRows = whole(attributes['table:number-matrix-rows-spanned']);
    this.table?.addCell({
      value: this.value(attributes),
      formula: stored === undefined ? null : openFormula(stored),
      style: attributes['table:style-name'],
      repeat: Math.max(1, whole(attributes['table:number-columns-repeated']) ?? 1),
      spans: {
        rows: whole(attributes['table:number-rows-spanned']) ?? 1,
        columns: whole(attributes['table:number-columns-spanned']) ?? 1,
      },
      matrix:
        matrixRows === undefined
          ? undefined
          : { rows: matrixRows, columns: whole(attributes['table:number-matrix-columns-spanned']) ?? 1 },
    });
  }

  private value(attributes: Attributes): CellValue {
    const text = this.cellText.result();
    if (attributes['calcext:value-type'] === 'error') return { error: text };
    switch (attributes['office:value-type']) {
      case 'float':
      case 'percentage':
      case 'currency':
        return this.number(attributes['office:value']);
      case 'boolean':
        return attributes['office:boolean-value'] === 'true';
      case 'date':
        return dateSerial(attributes['office:date-value'] ?? '', this.date1904) ?? text;
      case 'time':
        return durationSerial(attributes['office:time-value'] ?? '') ?? text;
      case 'string':
        return attributes['office:string-value'] ?? text;
      default:
        return this.cellText.present ? text : null;
    }
  }

  private number(text: string | undefined): number {
    const value = text === undefined || text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(value)) return value;
    throw this.problems.damaged(`工作表“${this.table?.name ?? ''}”的数值“${(text ?? '').slice(0, 40)}”无法识别`);
  }
}
