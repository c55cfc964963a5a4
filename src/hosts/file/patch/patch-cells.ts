import { type CellRef, contains, toQualified } from '../../../core';
import { HostError } from '../../port';
import { flag, whole } from '../xlsx/xml';
import { styleFor } from './cell-styles';
import { dependants, type FormulaNode } from './dependants';
import type { PackageEditor } from './editor';
import { ReferenceFinder } from './references';
import { keepGroups, sharedGroups } from './shared-groups';
import { type CellEdit, editSheet, withSheetData } from './sheet-edit';
import { type FoundCell, keyOf, SheetScan } from './sheet-scan';
import type { StylesEditor } from './styles-edit';
import { readTables, refuseTableFrames } from './tables';
import type { CellChange, NewResult } from './types';
import type { SheetPart, WorkbookParts } from './workbook-parts';

export interface CellsOutcome {
  readonly stale: readonly CellRef[];
  /** A formula came or went. */
  readonly chainBroken: boolean;
  /** A formula is left without a result, or with one that cannot be taken out. */
  readonly needsCalculation: boolean;
}

interface OpenSheet {
  readonly sheet: SheetPart;
  readonly text: string;
  readonly scan: SheetScan;
}

/** Writes the cells, gives their dependants their new results, and takes results out that nobody knows any more. */
export async function patchCells(
  editor: PackageEditor,
  parts: WorkbookParts,
  styles: StylesEditor | undefined,
  changes: readonly CellChange[],
  recalculated: readonly NewResult[],
): Promise<CellsOutcome> {
  const cells = changes.map(({ cell }) => cell);
  requireSheets(parts.sheets, [...cells, ...recalculated.map(({ cell }) => cell)]);
  const written = bySheet(changes);
  const results = bySheet(recalculated);
  const tables = await readTables(editor, parts.sheets);
  refuseTableFrames(tables, cells);

  const open: OpenSheet[] = [];
  for (const sheet of parts.sheets) {
    const opened = await openSheet(editor, sheet, [...(written.get(sheet.name)?.keys() ?? []), ...(results.get(sheet.name)?.keys() ?? [])]);
    if (opened) open.push(opened);
  }
  for (const { sheet, scan } of open) refuseParts(scan, [...(written.get(sheet.name)?.values() ?? [])].map(({ cell }) => cell));

  const finder = new ReferenceFinder(new Map(parts.sheets.map(({ name }) => [name.toLowerCase(), name])), parts.names, tables);
  const nodes = open.flatMap(({ sheet, scan }) => formulaNodes(sheet.name, scan, written.get(sheet.name) ?? new Map(), finder));
  const affected = dependants(nodes, cells);
  const stale: CellRef[] = [];
  let needsCalculation = changes.some(({ next }) => next.formula !== null && next.value === null);
  const affectedCells = bySheet(affected.flatMap((node) => node.cells.map((cell) => ({ cell, node }))));
  for (const { sheet, text, scan } of open) {
    const edits = new Map<number, CellEdit>();
    const add = (edit: CellEdit): void => {
      const key = keyOf(edit.cell.row, edit.cell.column);
      edits.set(key, { ...edits.get(key), ...edit });
    };
    const changed = written.get(sheet.name) ?? new Map<number, CellChange>();
    const known = results.get(sheet.name) ?? new Map<number, NewResult>();
    for (const [key, change] of changed) {
      const edit = writeEdit(scan, scan.cells.get(key), change, styles);
      if (edit) add(edit);
    }
    for (const [key, { cell, value }] of known) {
      if (!changed.has(key) && holdsResult(scan, cell)) add({ cell, result: { value } });
    }
    for (const [key, { cell, node }] of affectedCells.get(sheet.name) ?? []) {
      if (known.has(key) || changed.has(key)) continue;
      needsCalculation = true;
      const found = scan.cells.get(key);
      if (!found || !hasValue(found) || node.isTable) continue;
      add({ cell, result: { value: null } });
      stale.push(cell);
    }
    keepGroups(sharedGroups(scan), new Set(changed.keys()), sheet.name).forEach(add);
    if (edits.size > 0) editor.setText(sheet.part, editSheet(text, scan, [...edits.values()]));
    await editor.pacer.pause();
  }
  const chainBroken = open.some(({ sheet, scan }) =>
    [...(written.get(sheet.name) ?? [])].some(([key, { next }]) => (scan.cells.get(key)?.formula !== undefined) !== (next.formula !== null)),
  );
  return { stale, chainBroken, needsCalculation };
}

function requireSheets(sheets: readonly SheetPart[], cells: readonly CellRef[]): void {
  const names = new Set(sheets.map(({ name }) => name));
  const lost = cells.filter(({ sheet }) => !names.has(sheet));
  const [first] = lost;
  if (first) throw new HostError('notFound', `找不到工作表“${first.sheet}”，没有写入任何内容。它可能已被删除或改名。`, lost);
}

function bySheet<T extends { readonly cell: CellRef }>(items: readonly T[]): Map<string, Map<number, T>> {
  const sheets = new Map<string, Map<number, T>>();
  for (const item of items) {
    const { sheet, row, column } = item.cell;
    const cells = sheets.get(sheet) ?? new Map<number, T>();
    sheets.set(sheet, cells);
    if (cells.has(keyOf(row, column))) throw new Error(`${toQualified(item.cell)} is named twice`);
    cells.set(keyOf(row, column), item);
  }
  return sheets;
}

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** Undefined for a sheet that has neither something to be written nor a formula. */
async function openSheet(editor: PackageEditor, sheet: SheetPart, wanted: readonly number[]): Promise<OpenSheet | undefined> {
  const text = editor.text(sheet.part);
  if (wanted.length === 0 && !FORMULA.test(text)) return undefined;
  const scan = new SheetScan(new Set(wanted), sheet.name, editor.problems);
  await editor.scan(sheet.part, text, scan);
  if (scan.data || wanted.length === 0) return { sheet, text, scan };
  editor.setText(sheet.part, withSheetData(text, scan));
  return openSheet(editor, sheet, wanted);
}

/** Part of an array formula or a data table cannot be changed, in a spreadsheet as in a file. */
function refuseParts(scan: SheetScan, cells: readonly CellRef[]): void {
  const areas = [...scan.areas.values()];
  const hit = cells.filter(({ row, column }) => areas.some(({ area }) => contains(area, row, column)));
  const [first] = hit;
  if (!first) return;
  const message = `${toQualified(first)} 是数组公式或模拟运算表的一部分，不能单独修改，没有写入任何内容。请在 Excel 或 WPS 中改整个区域。`;
  throw new HostError('unsupported', message, hit);
}

type Node = FormulaNode & { readonly isTable: boolean };

function formulaNodes(sheet: string, scan: SheetScan, written: ReadonlyMap<number, CellChange>, finder: ReferenceFinder): Node[] {
  const shared = new Map<FoundCell, string>();
  for (const { formula, members } of sharedGroups(scan)) for (const member of members) shared.set(member, formula.at(member.row, member.column));
  const nodes: Node[] = [];
  for (const [key, cell] of scan.cells) {
    if (!cell.formula || written.has(key)) continue;
    const { attributes } = cell.formula;
    const isTable = attributes['t'] === 'dataTable';
    const text = isTable ? [attributes['r1'], attributes['r2']].join(',') : (shared.get(cell) ?? cell.formula.text);
    const cells = (scan.areas.get(key)?.cells ?? [cell]).map(({ row, column }) => ({ sheet, row, column }));
    nodes.push({ cells, reads: finder.reads(text, sheet), isTable });
  }
  return nodes;
}

function writeEdit(scan: SheetScan, found: FoundCell | undefined, change: CellChange, styles: StylesEditor | undefined): CellEdit | undefined {
  const { cell, next, numberFormat } = change;
  const base = found?.style ?? inheritedStyle(scan, cell);
  const style = styles ? styleFor(styles, base, next, numberFormat) : base;
  if (found) return { cell, content: next, ...(style !== found.style && { style }) };
  const isBlank = next.formula === null && (next.value === null || next.value === '');
  return isBlank && style === base ? undefined : { cell, content: next, style };
}

/** A cell nobody has written yet looks like its row, else like its column. */
function inheritedStyle(scan: SheetScan, { row, column }: CellRef): number {
  const attributes = scan.wantedRows.get(row)?.attributes;
  if (attributes && flag(attributes['customFormat'])) return whole(attributes['s']) ?? 0;
  return scan.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function holdsResult(scan: SheetScan, { row, column }: CellRef): boolean {
  const found = scan.cells.get(keyOf(row, column));
  if (!found) return false;
  return found.formula !== undefined || [...scan.areas.values()].some(({ area }) => contains(area, row, column));
}

function hasValue({ content, formula }: FoundCell): boolean {
  return content.end > (formula?.end ?? content.start);
}

