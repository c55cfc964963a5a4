import stringWidth from 'string-width';
import { type Amount, toA1 } from '../core';

/** The few parts of a .xlsx a report needs. Text is written as inline strings, so that no text can ever be a formula. */
export type ReportCell = string | Amount | { readonly text: string; readonly style: CellStyle };

export type CellStyle = 'title' | 'heading' | 'text';

export interface ReportSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Rows kept in view and repeated on every printed page. */
  readonly headingRow?: number;
}

/** Positions in `cellXfs` below. `guarded` carries the quote prefix: editing the cell keeps it text. */
const STYLES = { text: 1, title: 2, heading: 3, amount: 4, guarded: 5 } as const;
const LONGEST_TEXT = 32000;
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 24;
/** What the file format allows, in points. */
const HIGHEST_ROW = 409;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const STYLE_PART = `${DECLARATION}<styleSheet xmlns="${NAMESPACE}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00######"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="6"><xf/>
<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf fontId="1" applyFont="1"/>
<xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
<xf numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>
<xf borderId="1" quotePrefix="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
</cellXfs></styleSheet>`;

export function contentTypes(sheets: readonly ReportSheet[]): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const parts = [part('workbook', 'sheet.main'), part('styles', 'styles'), ...sheets.map((_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet'))];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.join('')}</Types>`;
}

export const ROOT_RELATIONSHIPS = relationships([['officeDocument', 'xl/workbook.xml']]);

export function workbookRelationships(sheets: readonly ReportSheet[]): string {
  return relationships([...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const), ['styles', 'styles.xml']]);
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function workbookPart(sheets: readonly ReportSheet[]): string {
  const entries = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const titles = sheets.flatMap(({ name, headingRow }, i) =>
    headingRow === undefined
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(name)}'!$${headingRow + 1}:$${headingRow + 1}</definedName>`],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `${DECLARATION}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join('')}</sheets>${names}</workbook>`;
}

export function sheetPart({ widths, rows, headingRow }: ReportSheet): string {
  const pane =
    headingRow === undefined ? '' : `<pane ySplit="${headingRow + 1}" topLeftCell="A${headingRow + 2}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const body = rows.map((cells, row) => {
    const markup = cells.map((cell, column) => cellMarkup(cell, toA1(row, column)));
    return `<row r="${row + 1}" ht="${rowHeight(cells, widths)}" customHeight="1">${markup.join('')}</row>`;
  });
  return `${DECLARATION}<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** Enough lines for the longest wrapped text: not every program works the height out by itself. */
function rowHeight(cells: readonly ReportCell[], widths: readonly number[]): number {
  if (cells.some((cell) => typeof cell === 'object' && 'style' in cell && cell.style === 'title')) return TITLE_HEIGHT;
  const lines = cells.map((cell, column) => {
    if (typeof cell === 'object' && !('text' in cell)) return 1;
    const text = typeof cell === 'string' ? cell : cell.text;
    return Math.ceil((stringWidth(text) + 1) / ((widths[column] ?? 1) - 1));
  });
  return Math.min(LINE_HEIGHT * Math.max(1, ...lines) + 2, HIGHEST_ROW);
}

function cellMarkup(cell: ReportCell, address: string): string {
  if (typeof cell === 'string') return textMarkup(cell, address, /^[=+\-@\t]/.test(cell) ? STYLES.guarded : STYLES.text);
  if ('text' in cell) return textMarkup(cell.text, address, STYLES[cell.style]);
  return `<c r="${address}" s="${STYLES.amount}"><v>${cell.toString()}</v></c>`;
}

function textMarkup(text: string, address: string, style: number): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
