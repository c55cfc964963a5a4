import type { CellContent, CellRef, CellValue, Range } from '../../../core';
import { rangeToA1, toA1 } from '../../../core';
import { whole } from '../xlsx/xml';
import { cellXml, resultXml } from './cell-xml';
import { type FoundCell, type FoundRow, keyOf, type SheetScan } from './sheet-scan';
import { applySplices, opened, openedElement, prefixOf, selfClosed, setAttributes, type Splice } from './text-edit';

const WORKSHEET = 'worksheet';

/** What becomes of one cell. Parts that are absent stay as they are. */
export interface CellEdit {
  readonly cell: CellRef;
  /** Replaces formula and value. */
  readonly content?: CellContent;
  /** A new last result under the formula that stands; null takes the old one out. */
  readonly result?: { readonly value: CellValue };
  /** Another spelling of the same formula: the whole `<f>` without prefix. */
  readonly respelt?: { readonly attributes: string; readonly text: string };
  readonly style?: number;
}

/** Rewrites the cells concerned and inserts new ones in order; every other character of the sheet stays. */
export function editSheet(text: string, scan: SheetScan, edits: readonly CellEdit[]): string {
  const x = prefixOf(text.slice(scan.root.start, scan.root.end), WORKSHEET);
  const splices: Splice[] = [];
  const missing = new Map<number, { column: number; xml: string }[]>();
  for (const edit of edits) {
    const { row, column } = edit.cell;
    const found = scan.cells.get(keyOf(row, column));
    if (found) splices.push(editCell(text, found, edit, x));
    else if (edit.content) missing.set(row, [...(missing.get(row) ?? []), { column, xml: newCell(edit.cell, edit.content, edit.style ?? 0, x) }]);
  }
  splices.push(...insertCells(text, scan, missing, x), ...growDimension(text, scan, missing));
  return applySplices(text, splices);
}

function editCell(text: string, found: FoundCell, edit: CellEdit, x: string): Splice {
  const { cell, content, result, respelt, style } = edit;
  const tag = text.slice(found.start, found.openEnd);
  const after = text.slice(found.content.end, found.closeStart);
  if (content) {
    const { type, formula, value } = cellXml(cell, content, x);
    const made = setAttributes(tag, { ...(style !== undefined && { s: String(style) }), t: type, cm: undefined, vm: undefined });
    return { start: found.start, end: found.end, text: cellElement(made, formula + value + after, x) };
  }
  const formula = respelt
    ? `<${x}f${respelt.attributes}>${respelt.text}</${x}f>`
    : found.formula
      ? text.slice(found.formula.start, found.formula.end)
      : '';
  if (!result) {
    const { start, end } = found.formula ?? { start: found.openEnd, end: found.openEnd };
    return { start, end, text: formula };
  }
  const { type, value } = resultXml(cell, result.value, x);
  const made = setAttributes(tag, { t: type, vm: undefined });
  return { start: found.start, end: found.end, text: cellElement(made, formula + value + after, x) };
}

function cellElement(tag: string, inner: string, x: string): string {
  return inner === '' ? selfClosed(tag) : `${opened(tag)}${inner}</${x}c>`;
}

function newCell(cell: CellRef, content: CellContent, style: number, x: string): string {
  const { type, formula, value } = cellXml(cell, content, x);
  const tag = `<${x}c r="${toA1(cell.row, cell.column)}">`;
  return cellElement(setAttributes(tag, { s: style === 0 ? undefined : String(style), t: type }), formula + value, x);
}

type Missing = ReadonlyMap<number, readonly { readonly column: number; readonly xml: string }[]>;

function insertCells(text: string, scan: SheetScan, missing: Missing, x: string): Splice[] {
  const splices: Splice[] = [];
  const newRows: { row: number; xml: string }[] = [];
  for (const [row, unsorted] of missing) {
    const cells = [...unsorted].sort((a, b) => a.column - b.column);
    const found = scan.wantedRows.get(row);
    if (found) splices.push(...insertIntoRow(text, found, cells, x));
    else {
      const hidden = scan.hiddenByDefault ? ' hidden="1"' : '';
      newRows.push({ row, xml: `<${x}row r="${row + 1}"${hidden}>${cells.map(({ xml }) => xml).join('')}</${x}row>` });
    }
  }
  return [...splices, ...insertRows(text, scan, newRows.sort((a, b) => a.row - b.row), x)];
}

function insertIntoRow(text: string, row: FoundRow, cells: readonly { column: number; xml: string }[], x: string): Splice[] {
  const tag = text.slice(row.start, row.openEnd);
  const grown = setAttributes(tag, { spans: grownSpans(row.attributes['spans'], cells.map(({ column }) => column)) });
  if (row.openEnd === row.end) {
    return [{ start: row.start, end: row.end, text: `${opened(grown)}${cells.map(({ xml }) => xml).join('')}</${x}row>` }];
  }
  const inserted = cells.map(({ column, xml }) => {
    const at = row.cells.find((cell) => cell.column > column)?.start ?? row.closeStart;
    return { start: at, end: at, text: xml };
  });
  return [{ start: row.start, end: row.openEnd, text: grown }, ...inserted];
}

/** `1:5` → `1:7`; a row without the hint stays without, and one of several ranges loses it. */
function grownSpans(spans: string | undefined, columns: readonly number[]): string | undefined {
  if (spans === undefined) return undefined;
  const [first, last] = spans.split(':').map((n) => whole(n));
  if (first === undefined || last === undefined) return undefined;
  return `${Math.min(first, ...columns.map((c) => c + 1))}:${Math.max(last, ...columns.map((c) => c + 1))}`;
}

function insertRows(text: string, scan: SheetScan, rows: readonly { row: number; xml: string }[], x: string): Splice[] {
  const { data } = scan;
  if (!data) throw new Error('a worksheet has sheet data');
  if (data.openEnd === data.end) {
    const tag = opened(text.slice(data.start, data.openEnd));
    return [{ start: data.start, end: data.end, text: `${tag}${rows.map(({ xml }) => xml).join('')}</${x}sheetData>` }];
  }
  let next = 0;
  return rows.map(({ row, xml }) => {
    while ((scan.rows[next]?.row ?? Infinity) < row) next++;
    const at = scan.rows[next]?.start ?? data.closeStart;
    return { start: at, end: at, text: xml };
  });
}

/** The text of a sheet without `<sheetData>`, with an empty one where it belongs. */
export function withSheetData(text: string, { root, dataGoes }: SheetScan): string {
  const tag = text.slice(root.start, root.end);
  const data = `<${prefixOf(tag, WORKSHEET)}sheetData/>`;
  return tag.endsWith('/>') ? openedElement(text, root, WORKSHEET, data) : text.slice(0, dataGoes) + data + text.slice(dataGoes);
}

/** The used range the sheet announces, widened where a new cell lies outside it. */
function growDimension(text: string, scan: SheetScan, missing: Missing): Splice[] {
  const { dimension } = scan;
  const range = dimension?.range;
  if (!dimension || !range) return [];
  const rows = [...missing.keys()];
  const columns = [...missing.values()].flat().map(({ column }) => column);
  // An empty sheet announces A1.
  const empty = scan.rows.length === 0;
  const grown: Range = {
    top: Math.min(empty ? Infinity : range.top, ...rows),
    left: Math.min(empty ? Infinity : range.left, ...columns),
    bottom: Math.max(empty ? 0 : range.bottom, ...rows),
    right: Math.max(empty ? 0 : range.right, ...columns),
  };
  const ref = rangeToA1(grown);
  if (ref === rangeToA1(range)) return [];
  const { start, end } = dimension;
  return [{ start, end, text: setAttributes(text.slice(start, end), { ref }) }];
}
