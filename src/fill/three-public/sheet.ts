import { type Column, type Range, render, toA1 } from '../../core';
import type { NewCell, NewSheet } from '../../hosts/port';
import type { FigureColumn, HeadingCell, ThreePublicLayout } from './layouts';
import { SUMS } from './names';
import type { FigureOf } from './place-table';
import { figure, header, information, label, note, ordinal, row, title } from './sheet-cells';
import { headerRows } from './sheet-header';
import type { SideName, ThreePublicItem } from './types';

export interface SheetHeading {
  readonly organisation: string;
  readonly year: number | undefined;
  readonly formulas: boolean;
}

/** A new sheet in a layout: heading, header, 栏次 where the form has them, the figures, the note. */
export function sheetOf(layout: ThreePublicLayout, valueOf: FigureOf, { organisation, year, formulas }: SheetHeading): NewSheet {
  const { form, sheet } = layout;
  const words = {
    ...{ title: form.title, code: form.tableCode, unit: form.unit, organisation },
    ...(year === undefined ? { year: '', dated: '' } : { year: String(year), dated: `${String(year)}年` }),
  };
  const columns = printedColumns(layout);
  const width = columns.length;
  const headings = sheet.heading.map((cells) => row(width, Object.fromEntries(cells.map((cell) => [cell.from, headingCell(cell, render(cell.text, words))]))));
  const { rows: headers, merges } = headerRows(columns, { top: sheet.heading.length, lastLabelBelow: sheet.lastLabelBelow === true }, (text) => render(sheet.headers?.[text] ?? text, words));
  const top = firstRow(layout);
  const body = linesOf(layout).map(([item, name]) => columns.map((column): NewCell => bodyCell(layout, { column, item, name, formulas }, valueOf)));
  const known = layout.columns.flatMap(({ side, fund }) => layout.order.flatMap((item) => valueOf({ side, item, fund }) ?? []));
  const notes = [...(sheet.note === undefined ? [] : [sheet.note]), ...(known.every((value) => value.isZero()) ? [sheet.empty] : [])];
  return {
    name: sheet.name,
    cells: [
      ...headings,
      ...headers.map((texts) => texts.map(header)),
      ...(hasOrdinals(columns) ? [columns.map(({ number }) => (number === undefined ? header(null) : ordinal(number)))] : []),
      ...body,
      ...notes.map((text) => row(width, { 0: note(text) })),
    ],
    columnWidths: sheet.columnWidths,
    merges: [
      ...sheet.heading.flatMap((cells, at) => cells.filter(({ from, to }) => to > from).map(({ from, to }) => across(at, from, to))),
      ...merges,
      ...notes.map((_, index) => across(top + body.length + index, 0, width - 1)),
    ],
    freezeRows: top,
    activate: true,
    rowHeights: [...sheet.rowHeights, ...(sheet.emptyHeight !== undefined && notes.includes(sheet.empty) ? [sheet.emptyHeight] : [])],
    print: { landscape: true, onePage: true },
  };
}

/** Where a figure over all budgets is printed. */
export function cellIn(layout: ThreePublicLayout, side: SideName, item: ThreePublicItem): { readonly row: number; readonly column: number } {
  const column = printedColumns(layout).findIndex(({ key }) => layout.columns.some((each) => each.key === key && holds(each, { side, item, fund: undefined })));
  return { row: firstRow(layout) + Math.max(0, linesOf(layout).findIndex(([each]) => each === item)), column };
}

/** The columns of the form that a new sheet prints. */
export function printedColumns({ form, sheet }: ThreePublicLayout): readonly Column[] {
  return form.parts.flatMap(({ columns }) => columns).filter(({ optional }) => !optional || sheet.optional === true);
}

function holds(column: FigureColumn, { side, item, fund }: Parameters<FigureOf>[0]): boolean {
  return column.side === side && column.fund === fund && (column.item ?? item) === item;
}

function firstRow(layout: ThreePublicLayout): number {
  const columns = printedColumns(layout);
  return layout.sheet.heading.length + Math.max(...columns.map(({ path }) => path.length)) + (hasOrdinals(columns) ? 1 : 0);
}

function hasOrdinals(columns: readonly Column[]): boolean {
  return columns.some(({ number }) => number !== undefined);
}

/** The rows of figures with the label the form prints; one without a label where all items stand in one row. */
function linesOf({ form, rows }: ThreePublicLayout): readonly (readonly [ThreePublicItem | undefined, string])[] {
  const [part] = form.parts;
  if (!rows || part?.rows.kind !== 'fixed') return [[undefined, '']];
  const itemOf = new Map(Object.entries(rows).map(([item, key]) => [key, item as ThreePublicItem]));
  return part.rows.rows.map((line) => [itemOf.get(line.key), line.label]);
}

interface BodyCell {
  readonly column: Column;
  readonly item: ThreePublicItem | undefined;
  readonly name: string;
  readonly formulas: boolean;
}

function bodyCell(layout: ThreePublicLayout, { column, item: inRow, name, formulas }: BodyCell, valueOf: FigureOf): NewCell {
  if (column.role === 'label') return label(name, inRow === 'total');
  const held = layout.columns.find(({ key }) => key === column.key);
  const item = inRow ?? held?.item;
  if (!held || item === undefined) return figure(undefined);
  const { side, fund } = held;
  const value = valueOf({ side, item, fund });
  return figure(value, formulas ? formulaOf(layout, { side, item, fund }) : undefined);
}

/** 合计 over the budgets where the layout has them, a sum of items otherwise. */
function formulaOf(layout: ThreePublicLayout, { side, item, fund }: Parameters<FigureOf>[0]): string | undefined {
  const columns = printedColumns(layout);
  const lines = linesOf(layout);
  const parts =
    fund === undefined && layout.funds.length > 0
      ? layout.funds.map((each) => ({ side, item, fund: each }))
      : (SUMS.find(([sum]) => sum === item)?.[1] ?? []).map((part) => ({ side, item: part, fund }));
  const cells = parts.map((part) => {
    const column = columns.findIndex(({ key }) => layout.columns.some((each) => each.key === key && holds(each, part)));
    return toA1(firstRow(layout) + Math.max(0, lines.findIndex(([each]) => each === part.item)), column);
  });
  return cells.length === 0 ? undefined : `=${cells.join('+')}`;
}

function headingCell({ align }: HeadingCell, text: string): NewCell {
  return align === 'title' ? title(text) : information(text, align);
}

function across(at: number, left: number, right: number): Range {
  return { top: at, bottom: at, left, right };
}
