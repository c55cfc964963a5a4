import { MAX_COLUMNS, MAX_ROWS } from '../../../core';
import type { ColumnAppearance, RowAppearance, SheetAppearance, StyledCell } from './appearance-types';
import type { Colors } from './colors';
import { cellColumn } from './position';
import { type Attributes, flag, whole, type XmlHandler } from './xml';

/** Formatted cells beyond this are drawn plainly: a workbook that has more formats empty cells by the million. */
const MOST_CELLS = 1_000_000;

/** A worksheet part as it is drawn: sizes, styles and panes, no contents. */
export class AppearanceSheetHandler implements XmlHandler {
  private readonly cells: StyledCell[] = [];
  private readonly rows: RowAppearance[] = [];
  private readonly columns: ColumnAppearance[] = [];
  private defaultColumnWidth: number | undefined;
  private defaultRowHeight: number | undefined;
  private frozenRows = 0;
  private frozenColumns = 0;
  private gridLines = true;
  private tabColor: string | undefined;
  private row = -1;
  private column = -1;

  constructor(
    private readonly name: string,
    private readonly colors: Colors,
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'c':
        return this.cell(attributes);
      case 'row':
        return this.beginRow(attributes);
      case 'col':
        return this.columnRange(attributes);
      case 'pane':
        return this.pane(attributes);
      case 'sheetView':
        this.gridLines = flag(attributes['showGridLines'], true);
        return;
      case 'sheetFormatPr':
        this.defaultColumnWidth = size(attributes['defaultColWidth']);
        this.defaultRowHeight = size(attributes['defaultRowHeight']);
        return;
      case 'tabColor':
        this.tabColor = this.colors.read(attributes);
    }
  }

  result(): SheetAppearance {
    const { name, cells, rows, columns, defaultColumnWidth, defaultRowHeight, frozenRows, frozenColumns, gridLines, tabColor } = this;
    return { name, cells, rows, columns, defaultColumnWidth, defaultRowHeight, frozenRows, frozenColumns, gridLines, tabColor };
  }

  private beginRow(attributes: Attributes): void {
    this.row = attributes['r'] === undefined ? this.row + 1 : (whole(attributes['r']) ?? 0) - 1;
    this.column = -1;
    const height = size(attributes['ht']);
    const hidden = flag(attributes['hidden']);
    const style = flag(attributes['customFormat']) ? whole(attributes['s']) : undefined;
    if (this.row < MAX_ROWS && (height !== undefined || hidden || style !== undefined)) {
      this.rows.push({ row: this.row, height, hidden, style });
    }
  }

  private cell(attributes: Attributes): void {
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : cellColumn(reference);
    const style = whole(attributes['s']) ?? 0;
    if (style === 0 || this.cells.length >= MOST_CELLS) return;
    this.cells.push({ row: this.row, column: this.column, style });
  }

  private columnRange(attributes: Attributes): void {
    const first = (whole(attributes['min']) ?? 0) - 1;
    const last = Math.min((whole(attributes['max']) ?? 0) - 1, MAX_COLUMNS - 1);
    if (first < 0 || last < first) return;
    const style = whole(attributes['style']);
    this.columns.push({ first, last, width: size(attributes['width']), hidden: flag(attributes['hidden']), style });
  }

  private pane(attributes: Attributes): void {
    if (!/^frozen/.test(attributes['state'] ?? '')) return;
    this.frozenRows = whole(attributes['ySplit']) ?? 0;
    this.frozenColumns = whole(attributes['xSplit']) ?? 0;
  }
}

function size(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
}
