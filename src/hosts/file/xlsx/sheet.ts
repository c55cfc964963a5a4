import { type CellValue, MAX_COLUMNS, MAX_ROWS, NOT_CALCULATED, type SheetSnapshot, toA1 } from '../../../core';
import type { Budget } from '../grid/budget';
import { CellStore, GENERAL } from '../grid/cell-store';
import type { Problems } from '../problems';
import { readValue, type ValueSource } from './cell-value';
import { FormulaCollector } from './formulas';
import { cellColumn, cellRow } from './position';
import { SheetLayout } from './sheet-layout';
import type { Styles } from './styles';
import { RichText } from './text';
import { type Attributes, flag, whole, type XmlHandler } from './xml';

/** What all sheets of a workbook share. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
}

/** A worksheet part: cells go to the store as they pass by; everything around them to the layout. */
export class SheetHandler implements XmlHandler {
  private readonly store: CellStore;
  private readonly layout: SheetLayout;
  private readonly formulas: FormulaCollector;
  private readonly rich = new RichText();
  private readonly source: ValueSource;

  private inData = false;
  private row = -1;
  private rowStyle: number | undefined;
  private column = -1;
  private style = 0;
  private type = '';
  private dynamic = false;
  /** Text of `<v>`; undefined where the cell has none. */
  private value: string | undefined;
  private inlineText: string | undefined;
  private inInline = false;
  private capture: 'value' | 'formula' | undefined;

  constructor(
    private readonly name: string,
    private readonly parts: WorkbookParts,
    budget: Budget,
    private readonly problems: Problems,
  ) {
    this.store = new CellStore(name, budget);
    this.layout = new SheetLayout(this.store, parts.styles, budget);
    this.formulas = new FormulaCollector(this.store);
    this.source = {
      strings: parts.strings,
      date1904: parts.date1904,
      wrong: (what) => this.wrong(`${toA1(this.row, this.column)} ${what}`),
    };
  }

  open(name: string, attributes: Attributes): void {
    if (!this.inData) {
      if (name === 'sheetData') {
        this.inData = true;
        this.layout.beginRows();
      } else this.layout.open(name, attributes);
      return;
    }
    switch (name) {
      case 'c':
        return this.beginCell(attributes);
      case 'v':
        this.capture = 'value';
        this.value = '';
        return;
      case 'row':
        return this.beginRow(attributes);
      case 'f':
        this.formulas.begin(attributes);
        this.capture = 'formula';
        return;
      case 'is':
        this.rich.begin();
        this.inInline = true;
        return;
      default:
        if (this.inInline) this.rich.open(name, attributes);
    }
  }

  text(chunk: string): void {
    if (this.capture === 'value') this.value = this.value === '' ? chunk : (this.value ?? '') + chunk;
    else if (this.capture === 'formula') this.formulas.text(chunk);
    else if (this.inInline) this.rich.text(chunk);
  }

  close(name: string): void {
    if (!this.inData) return;
    switch (name) {
      case 'v':
      case 'f':
        this.capture = undefined;
        return;
      case 'c':
        return this.endCell();
      case 'row':
        this.layout.endRow(this.row, this.rowStyle);
        return;
      case 'is':
        this.inlineText = this.rich.result();
        this.inInline = false;
        return;
      case 'sheetData':
        this.inData = false;
        return;
      default:
        if (this.inInline) this.rich.close(name);
    }
  }

  result(visible: boolean): SheetSnapshot {
    this.formulas.finish();
    const { bounds, ...arrays } = this.store.toArrays();
    return { name: this.name, visible, ...arrays, ...this.layout.result(bounds) };
  }

  private beginRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.row + 1 : (whole(attributes['r']) ?? 0) - 1;
    if (row < 0) throw this.wrong(`行号“${attributes['r'] ?? ''}”无法识别`);
    if (row >= MAX_ROWS) throw this.problems.tooLarge(`工作表“${this.name}”有第 ${row + 1} 行，最多 ${MAX_ROWS} 行`);
    // Excel writes rows in order and repairs files that do not; two versions of one row must not both be believed.
    if (row <= this.row) throw this.wrong(`第 ${row + 1} 行重复或顺序有误`);
    this.row = row;
    this.column = -1;
    this.rowStyle = flag(attributes['customFormat']) ? whole(attributes['s']) : undefined;
    this.layout.row(row, attributes);
    this.store.beginRow(row, this.rowStyle === undefined ? undefined : this.format(this.rowStyle));
  }

  private beginCell(attributes: Attributes): void {
    const reference = attributes['r'];
    const column = reference === undefined ? this.column + 1 : cellColumn(reference);
    if (column < 0 || this.row < 0 || (reference !== undefined && cellRow(reference) !== this.row)) {
      throw this.wrong(`单元格位置“${reference ?? ''}”有误`);
    }
    if (column >= MAX_COLUMNS) {
      throw this.problems.tooLarge(`工作表“${this.name}”有单元格 ${reference ?? toA1(this.row, column)}，最多 ${MAX_COLUMNS} 列`);
    }
    if (column <= this.column) throw this.wrong(`单元格 ${toA1(this.row, column)} 重复或顺序有误`);
    this.column = column;
    this.style = styleNumber(attributes['s']);
    this.type = attributes['t'] ?? 'n';
    this.dynamic = attributes['cm'] !== undefined;
    this.value = undefined;
    this.inlineText = undefined;
  }

  private endCell(): void {
    this.layout.cell(this.column, this.style);
    const formula = this.formulas.take(this.row, this.column, this.dynamic);
    const value = this.readValue();
    const result = formula !== null && value === null && this.type !== 'str' ? NOT_CALCULATED : value;
    this.store.add(this.column, result, formula, this.format(this.style));
  }

  private readValue(): CellValue {
    if (this.type === 'inlineStr') return this.inlineText ?? null;
    return this.value === undefined ? null : readValue(this.type, this.value, this.source);
  }

  private format(style: number): string {
    return this.parts.styles.formats[style] ?? GENERAL;
  }

  private wrong(detail: string): Error {
    return this.problems.damaged(`工作表“${this.name}”${detail}`);
  }
}

function styleNumber(text: string | undefined): number {
  return text === undefined ? 0 : Number(text);
}
