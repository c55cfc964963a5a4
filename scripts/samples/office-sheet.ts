import type { Style, Worksheet } from 'exceljs';
import { type Range, columnIndex, columnName, contains, parseRange } from '../../src/core/address';
import type { Layout } from './layouts';
import type { SourceTable } from './source';
import { CAPTION, HEADER, NOTE, TITLE, body, information } from './styles';
import { cellValue, textWidth } from './values';

const TITLE_ROW = 1;
const CODE_ROW = 2;
const INFORMATION_ROW = 3;
const HEADER_ROW = 4;

const BODY_LINE = 14;
const NOTE_LINE = 15;
const MINIMUM_BODY_HEIGHT = 19;
const MINIMUM_HEADER_HEIGHT = 22;

const TOTAL_LABEL = /^(合计|总计|本年收入合计|本年支出合计|收入总计|支出总计|部门合计|人员经费合计|公用经费合计)$/;
const SECTION = /^[一二三]、/;
const COUNTED_SECTION = '三、国有资产占用情况';

export function layOutSheet(sheet: Worksheet, table: SourceTable, layout: Layout): void {
  sheet.columns = layout.columns.map(({ width }) => ({ width }));
  const bodyRow = HEADER_ROW + layout.headerRows;
  putHeading(sheet, table, layout);
  table.grid.slice(0, layout.headerRows).forEach((cells, index) => putHeaderRow(sheet, HEADER_ROW + index, cells, layout));
  for (const range of headerRanges(layout)) merge(sheet, HEADER_ROW + range.top, range.left + 1, HEADER_ROW + range.bottom, range.right + 1);
  putBody(sheet, bodyRow, table.grid.slice(layout.headerRows), layout);
  putNotes(sheet, HEADER_ROW + table.grid.length, table.notes, layout);
  setUpView(sheet, layout, bodyRow - 1);
}

function put(sheet: Worksheet, row: number, column: number, value: string | number | null, style: Partial<Style>): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = { ...style };
}

/** A merge of one cell is left out: Excel calls it damage. */
function merge(sheet: Worksheet, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}

function putHeading(sheet: Worksheet, table: SourceTable, layout: Layout): void {
  const last = layout.columns.length;
  put(sheet, TITLE_ROW, 1, table.title, TITLE);
  merge(sheet, TITLE_ROW, 1, TITLE_ROW, last);
  sheet.getRow(TITLE_ROW).height = 34;

  put(sheet, CODE_ROW, last, table.code || null, information('right'));
  sheet.getRow(CODE_ROW).height = 18;

  const left = columnIndex(layout.informationEnds[0]) + 1;
  const centre = columnIndex(layout.informationEnds[1]) + 1;
  put(sheet, INFORMATION_ROW, 1, table.organisation, information('left'));
  merge(sheet, INFORMATION_ROW, 1, INFORMATION_ROW, left);
  put(sheet, INFORMATION_ROW, left + 1, table.year || null, information('center'));
  merge(sheet, INFORMATION_ROW, left + 1, INFORMATION_ROW, centre);
  put(sheet, INFORMATION_ROW, centre + 1, table.unit, information('right'));
  merge(sheet, INFORMATION_ROW, centre + 1, INFORMATION_ROW, last);
  sheet.getRow(INFORMATION_ROW).height = 20;
}

function putHeaderRow(sheet: Worksheet, row: number, cells: readonly string[], layout: Layout): void {
  layout.columns.forEach((_, index) => put(sheet, row, index + 1, cellValue(cells[index] ?? '', 'header'), HEADER));
  const widths = layout.columns.map((_, index) => headerWidth(row - HEADER_ROW, index, layout));
  sheet.getRow(row).height = rowHeight(cells, widths, MINIMUM_HEADER_HEIGHT);
}

function headerRanges(layout: Layout): readonly Range[] {
  return layout.headerMerges.map((relative) => {
    const range = parseRange(relative);
    if (!range) throw new Error(`表头合并区域写法有误：${relative}`);
    return range;
  });
}

/** Room a header cell has, its merge included. */
function headerWidth(row: number, column: number, layout: Layout): number {
  const range = headerRanges(layout).find((candidate) => contains(candidate, row, column));
  const spanned = layout.columns.slice(range?.left ?? column, (range?.right ?? column) + 1);
  return spanned.reduce((sum, { width }) => sum + width, 0);
}

function putBody(sheet: Worksheet, firstRow: number, rows: readonly (readonly string[])[], layout: Layout): void {
  let counted = false;
  rows.forEach((cells, index) => {
    const row = firstRow + index;
    if (isSection(cells, layout)) {
      counted = cells[0] === COUNTED_SECTION;
      putSection(sheet, row, cells, layout);
    } else if (cells.at(-1) === '统计数') {
      putHeaderRow(sheet, row, cells, layout);
    } else {
      putFigures(sheet, row, cells, layout, counted);
    }
  });
}

/** Form 10 is three sections one below another, each under its own heading. */
function isSection(cells: readonly string[], layout: Layout): boolean {
  return layout.no === '10' && SECTION.test(cells[0] ?? '');
}

function putSection(sheet: Worksheet, row: number, cells: readonly string[], layout: Layout): void {
  layout.columns.forEach((_, index) => put(sheet, row, index + 1, cellValue(cells[index] ?? '', 'label'), CAPTION));
  merge(sheet, row, 1, row, layout.columns.length);
  sheet.getRow(row).height = MINIMUM_HEADER_HEIGHT;
}

function putFigures(sheet: Worksheet, row: number, cells: readonly string[], layout: Layout, count: boolean): void {
  let total = false;
  layout.columns.forEach(({ kind }, index) => {
    const text = cells[index] ?? '';
    // A lane starts at its label or code; what follows on the line belongs to that total.
    if (kind === 'label' || kind === 'code') total = TOTAL_LABEL.test(text) || (text === '' && total && kind === 'code');
    const value = cellValue(text, kind);
    const words = typeof value === 'string';
    put(sheet, row, index + 1, value, body({ kind, total, indent: indentOf(cells, index, layout), plain: layout.plainAmounts ?? false, count, words }));
  });
  mergeTotals(sheet, row, cells, layout);
  // A code never wraps, and a total printed in its place is merged across.
  const widths = layout.columns.map(({ kind: columnKind, width }) => (columnKind === 'code' ? Infinity : width));
  sheet.getRow(row).height = rowHeight(cells, widths, MINIMUM_BODY_HEIGHT);
}

/** 类, 款, 项 step in under each other; so do the three kinds of funds under 年初财政拨款结转和结余 in form 04. */
function indentOf(cells: readonly string[], index: number, layout: Layout): number {
  const kind = layout.columns[index]?.kind;
  if (kind === 'name') return Math.max(0, ((cells[index - 1] ?? '').length - 3) / 2);
  const line = Number(cells[index + 1]);
  return layout.no === '04' && index === 0 && line >= 29 && line <= 31 ? 2 : 0;
}

/** A total's label runs from its code column to the column before its figure. */
function mergeTotals(sheet: Worksheet, row: number, cells: readonly string[], layout: Layout): void {
  layout.columns.forEach(({ kind }, start) => {
    if (kind !== 'code' || !TOTAL_LABEL.test(cells[start] ?? '')) return;
    const figure = cells.findIndex((text, index) => index > start && text !== '');
    const firstAmount = layout.columns.findIndex((column, index) => index > start && column.kind === 'amount');
    merge(sheet, row, start + 1, row, figure > 0 ? figure : firstAmount);
  });
}

function putNotes(sheet: Worksheet, firstRow: number, notes: readonly string[], layout: Layout): void {
  const width = layout.columns.reduce((sum, column) => sum + column.width, 0);
  notes.forEach((note, index) => {
    const row = firstRow + index;
    put(sheet, row, 1, note, NOTE);
    merge(sheet, row, 1, row, layout.columns.length);
    sheet.getRow(row).height = Math.ceil(textWidth(note) / (width * 0.9)) * NOTE_LINE + 5;
  });
}

/** Room for the cell that wraps most. */
function rowHeight(cells: readonly string[], widths: readonly number[], minimum: number): number {
  const lines = widths.map((width, index) => Math.ceil(textWidth(cells[index] ?? '') / (width - 2)));
  return Math.max(minimum, Math.max(...lines) * BODY_LINE + 4);
}

function setUpView(sheet: Worksheet, layout: Layout, lastHeaderRow: number): void {
  const topLeftCell = `${columnName(layout.frozenColumns)}${lastHeaderRow + 1}`;
  sheet.views = [
    { state: 'frozen', xSplit: layout.frozenColumns, ySplit: lastHeaderRow, topLeftCell, activeCell: topLeftCell, showGridLines: false },
  ];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: layout.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: layout.onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(layout.headerRows > 0 ? { printTitlesRow: `${HEADER_ROW}:${lastHeaderRow}` } : {}),
  };
  sheet.headerFooter = { oddFooter: '第 &P 页' };
}
