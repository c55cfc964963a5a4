import { type CellContent, type CellRef, rangeToA1, toA1 } from '../../../core';
import { HostError, type NewCell, type NewSheet, type PrintSetup } from '../../port';
import { freeName } from '../../sheet-name';
import { addDrawing } from './add-drawing';
import { isRisky } from './cell-styles';
import { cellXml } from './cell-xml';
import { reference } from './chart-xml';
import type { PackageEditor } from './editor';
import { append, scanPart, splicePart } from './element-list';
import { addPart } from './package-parts';
import type { StylesEditor, StyleWish } from './styles-edit';
import { escapeXml, retagAll } from './text-edit';
import { activateTab, addName } from './workbook-edit';
import { type Namespaces, namespacesOf, readWorkbookParts, type SheetPart } from './workbook-parts';

const PRINT_AREA = '_xlnm.Print_Area';
const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds a sheet behind the last tab and gives the name it got. */
export async function addSheet(editor: PackageEditor, main: string, sheet: NewSheet, styles: StylesEditor | undefined, changes: readonly CellRef[] = []): Promise<string> {
  const parts = await readWorkbookParts(editor, main);
  if (parts.structureLocked) throw structureLocked();
  const { workbook, tabs } = parts;
  const name = freeName(sheet.name, tabs.map(({ attributes }) => attributes['name'] ?? ''));
  const namespaces = namespacesOf(workbook);
  const { relationships } = namespaces;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = editor.freePart(`${folder}worksheets/sheet`);
  const { charts = [], cells } = sheet;
  const cached = changes.every((cell) => cell.sheet !== name);
  const drawing = charts.length === 0 ? undefined : await addDrawing(editor, main, { part, name, cells, charts, cached }, namespaces);
  const text = sheetText(name, sheet, namespaces, drawing, styles);
  const id = await addPart(editor, main, { name: part, text, contentType: WORKSHEET, relationship: `${relationships}/worksheet` });

  const list = workbook.elements.find((element) => element.name === 'sheets');
  if (!list) throw editor.problems.damaged(`“${main}”的内容有误`);
  const sheetId = Math.max(0, ...tabs.map(({ attributes }) => Number(attributes['sheetId']) || 0)) + 1;
  // The prefix is declared on the spot: where the file declares its own is the file's business.
  const tab = `<${workbook.x}sheet name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}" xmlns:r="${relationships}"/>`;
  splicePart(editor, workbook, [append(workbook, list, tab)]);
  if (sheet.print?.area) await addName(editor, main, { name: PRINT_AREA, localSheetId: tabs.length, text: reference(name, sheet.print.area) });
  if (sheet.activate) {
    await deselect(editor, parts.sheets);
    await activateTab(editor, main, tabs.length);
  }
  return name;
}

export function structureLocked(): HostError {
  return new HostError('protected', '工作簿结构受保护，不能添加或删除工作表。请先在“审阅”选项卡撤销工作簿保护，再试一次。');
}

/** Selected sheets are edited together, so the new one must be the only one. */
async function deselect(editor: PackageEditor, sheets: readonly SheetPart[]): Promise<void> {
  for (const { part } of sheets) {
    if (!editor.text(part).includes('tabSelected')) continue;
    const scanned = await scanPart(editor, part);
    const views = scanned.elements.filter(({ name, attributes }) => name === 'sheetView' && attributes['tabSelected'] !== undefined);
    splicePart(editor, scanned, retagAll(scanned.text, views, { tabSelected: undefined }));
  }
}

function sheetText(name: string, sheet: NewSheet, { main, relationships }: Namespaces, drawing: string | undefined, styles: StylesEditor | undefined): string {
  const { freezeRows } = sheet;
  const top = `A${freezeRows + 1}`;
  const pane =
    freezeRows > 0
      ? `<pane ySplit="${freezeRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/>`
      : '';
  const selected = sheet.activate ? ' tabSelected="1"' : '';
  const columns = sheet.columnWidths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${rangeToA1(merge)}"/>`).join('');
  return [
    `${DECLARATION}<worksheet xmlns="${main}">`,
    sheet.print === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    columns === '' ? '' : `<cols>${columns}</cols>`,
    `<sheetData>${sheet.cells.map((row, r) => rowText(name, row, r, sheet.rowHeights?.[r], styles)).join('')}</sheetData>`,
    merges === '' ? '' : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`,
    sheet.print === undefined ? '' : printText(sheet.print),
    drawing === undefined ? '' : `<drawing xmlns:r="${relationships}" r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('');
}

const A4 = 9;

function printText({ landscape, onePage }: PrintSetup): string {
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>`,
  ].join('');
}

function rowText(sheet: string, cells: NewSheet['cells'][number], row: number, height: number | undefined, styles: StylesEditor | undefined): string {
  const inner = cells.map((cell, column) => cellText({ sheet, row, column }, cell, styles)).join('');
  if (inner === '' && height === undefined) return '';
  const sized = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${sized}>${inner}</row>`;
}

function cellText(at: CellRef, { value, formula, numberFormat, ...looks }: NewCell, styles: StylesEditor | undefined): string {
  const content: CellContent = { formula: formula ?? null, value };
  const wish: StyleWish = {
    ...looks,
    ...(numberFormat !== undefined && { format: numberFormat }),
    ...(isRisky(content, numberFormat) && { quoted: true }),
  };
  const style = styles?.derive(0, wish) ?? 0;
  const { type, formula: stored, value: result } = cellXml(at, content, '');
  const inner = stored + result;
  if (inner === '' && style === 0) return '';
  const attributes = `${style === 0 ? '' : ` s="${style}"`}${type === undefined ? '' : ` t="${type}"`}`;
  const tag = `<c r="${toA1(at.row, at.column)}"${attributes}`;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</c>`;
}
