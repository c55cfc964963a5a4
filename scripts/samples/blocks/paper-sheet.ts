import type { Style, Worksheet } from 'exceljs';
import type { Paper, PaperRow, Piece } from './paper';
import { HEADER, NOTE, TITLE, body, information } from '../styles';
import { textWidth } from '../values';

const LINE = 14;
const LEAST_HEIGHT = 20;
/** What Excel allows. */
const MOST_HEIGHT = 400;

const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const PERCENT = /^(\d+(?:\.\d+)?)%$/;

export function putPaper(sheet: Worksheet, paper: Paper): void {
  sheet.columns = paper.widths.map((width) => ({ width }));
  const last = paper.widths.length;
  let row = 1;
  const across = (words: string, style: Partial<Style>, height: number): void => {
    const cell = sheet.getCell(row, 1);
    cell.value = words;
    cell.style = { ...style };
    sheet.mergeCells(row, 1, row, last);
    sheet.getRow(row).height = height;
    row++;
  };
  across(paper.title, TITLE, textWidth(paper.title) > paper.widths.reduce((sum, width) => sum + width, 0) / 1.9 ? 58 : 34);
  for (const { text, align } of paper.lines) across(text, information(align), LEAST_HEIGHT);
  for (const line of paper.rows) putRow(sheet, row++, line, paper.widths);
  for (const note of paper.notes) across(note, NOTE, LEAST_HEIGHT);
  sheet.views = [{ showGridLines: false }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: paper.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  };
}

function putRow(sheet: Worksheet, row: number, pieces: PaperRow, widths: readonly number[]): void {
  let height = LEAST_HEIGHT;
  for (const piece of pieces) {
    putPiece(sheet, row, piece);
    const room = widths.slice(piece.at, piece.to + 1).reduce((sum, width) => sum + width, 0);
    if (piece.down === 1) height = Math.max(height, Math.ceil(textWidth(piece.text) / Math.max(2, room - 2)) * LINE + 4);
  }
  sheet.getRow(row).height = Math.min(height, MOST_HEIGHT);
}

function putPiece(sheet: Worksheet, row: number, piece: Piece): void {
  const cell = sheet.getCell(row, piece.at + 1);
  const { value, numFmt } = stored(piece);
  cell.value = value;
  cell.style = { ...styleOf(piece, typeof value === 'number'), ...(numFmt === undefined ? {} : { numFmt }) };
  if (piece.at !== piece.to || piece.down > 1) sheet.mergeCells(row, piece.at + 1, row + piece.down - 1, piece.to + 1);
}

function styleOf({ kind }: Piece, number: boolean): Partial<Style> {
  if (kind === 'label') return HEADER;
  const plain = body({ kind: kind === 'figure' ? 'amount' : 'label', total: false, indent: 0, count: false, words: !number });
  return kind === 'value' ? { ...plain, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } } : plain;
}

/** What stands in the cell and the format that shows it as printed. */
function stored({ text, kind }: Piece): { readonly value: string | number | null; readonly numFmt?: string } {
  if (text === '') return { value: null };
  if (kind === 'label' || kind === 'text') return { value: text, numFmt: '@' };
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return { value: Number((Number(percent) / 100).toPrecision(12)), numFmt: `0${decimals(percent)}%` };
  if (FIGURE.test(text)) return { value: Number(text.replaceAll(',', '')), numFmt: `${text.includes(',') ? '#,##0' : '0'}${decimals(text)}` };
  return { value: text, numFmt: '@' };
}

function decimals(printed: string): string {
  const places = printed.split('.')[1]?.length ?? 0;
  return places === 0 ? '' : `.${'0'.repeat(places)}`;
}
