import { type CellValue, type DocumentGap, type DocumentSource, MAX_COLUMNS, NOT_SURE, type Range, type SheetSnapshot, toA1, type WorkbookSnapshot } from '../../../core';
import type { Budget } from '../grid/budget';
import { GENERAL } from '../grid/cell-store';
import type { Problems } from '../problems';
import type { Block, PlacedCell, TextBlock } from './blocks';
import { type CaptionedTable, type CaptionLine, partCaptions } from './captions';
import { valueOf } from './figures';

/** Name of the sheet of prose; its rows are the paragraphs of the document that stand in no table. */
export const PROSE = '正文';
const LONGEST_NAME = 31;

export interface DocumentParts {
  readonly kind: 'docx' | 'pdf';
  readonly blocks: readonly Block[];
  readonly gaps: readonly DocumentGap[];
}

/** A document as a workbook: every table a sheet of its own, with the lines over it and its notes; then the prose, a paragraph a row. */
export function snapshotOf({ kind, blocks, gaps }: DocumentParts, budget: Budget, problems: Problems): WorkbookSnapshot {
  const { tables, prose } = partCaptions(blocks);
  if (tables.length >= budget.limits.sheets) throw problems.tooLarge(`有 ${tables.length} 张表，最多 ${budget.limits.sheets} 张`);
  const sheets = tables.map((table, index) => tableSheet(table, index + 1, budget, problems));
  const doubts = tables.flatMap(({ table }, index): readonly DocumentGap[] => (table.doubtful === true ? [gapOf(index + 1, table.pages[0])] : []));
  return {
    name: problems.file,
    date1904: false,
    sheets: prose.length > 0 ? [...sheets, proseSheet(prose, budget)] : sheets,
    document: { kind, gaps: [...gaps, ...doubts] },
  };
}

function gapOf(table: number, page: number | undefined): DocumentGap {
  return { kind: 'table', table, ...(page !== undefined && { page }) };
}

/** Cells of one sheet while it is put together. */
class Draft {
  readonly values: CellValue[][] = [];
  readonly formats: string[][] = [];
  readonly merges: Range[] = [];
  readonly pages: (number | undefined)[] = [];

  constructor(
    private readonly width: number,
    private readonly budget: Budget,
  ) {}

  get height(): number {
    return this.values.length;
  }

  addRow(page: number | undefined): void {
    this.budget.addRow();
    this.budget.addWork(this.width);
    this.values.push(new Array<CellValue>(this.width).fill(null));
    this.formats.push(new Array<string>(this.width).fill(GENERAL));
    this.pages.push(page);
  }

  set(row: number, column: number, value: CellValue, format = GENERAL): void {
    const [values, formats] = [this.values[row], this.formats[row]];
    if (!values || !formats || column >= this.width) return;
    this.budget.addCells(1);
    values[column] = value;
    formats[column] = format;
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows <= 1 && columns <= 1) return;
    this.budget.addMerge();
    this.merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }

  sheet(name: string, source: Omit<DocumentSource, 'pages'>): SheetSnapshot {
    this.budget.addArea(this.width * this.height, name, toA1(Math.max(0, this.height - 1), this.width - 1));
    const none = new Array<null>(this.width).fill(null);
    return {
      name,
      visible: true,
      origin: { row: 0, column: 0 },
      values: this.values,
      formulas: this.values.map(() => none),
      numberFormats: this.formats,
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      protected: false,
      unlocked: [],
      source: { ...source, pages: this.pages },
    };
  }
}

function tableSheet({ above, table, below }: CaptionedTable, number: number, budget: Budget, problems: Problems): SheetSnapshot {
  const width = Math.max(table.width, ...above.map(({ pieces }) => pieces.length), 1);
  if (width > MAX_COLUMNS) throw problems.tooLarge(`第 ${number} 张表有 ${width} 列，最多 ${MAX_COLUMNS} 列`);
  const draft = new Draft(width, budget);
  for (const line of above) addLine(draft, line, width);
  const firstRow = draft.height;
  for (const page of table.pages) draft.addRow(page);
  for (const cell of table.cells) addCell(draft, cell, firstRow);
  for (const { text, page } of below) {
    draft.addRow(page);
    draft.set(draft.height - 1, 0, text);
    draft.merge(draft.height - 1, 0, 1, width);
  }
  return draft.sheet(nameOf(above, number), { kind: 'table', number, firstRow });
}

/** One piece fills the line, as a title does; several stand from left to right, the last one at the edge. */
function addLine(draft: Draft, { pieces, page }: CaptionLine, width: number): void {
  draft.addRow(page);
  const row = draft.height - 1;
  pieces.forEach((piece, index) => draft.set(row, index > 0 && index === pieces.length - 1 ? width - 1 : index, piece));
  if (pieces.length === 1) draft.merge(row, 0, 1, width);
}

function addCell(draft: Draft, { row, column, rows, columns, text, unsure }: PlacedCell, firstRow: number): void {
  const { value, format } = unsure === true ? { value: NOT_SURE, format: GENERAL } : valueOf(text);
  if (value !== null) draft.set(firstRow + row, column, value, format);
  draft.merge(firstRow + row, column, rows, columns);
}

function proseSheet(prose: readonly TextBlock[], budget: Budget): SheetSnapshot {
  const draft = new Draft(1, budget);
  for (const { text, page } of prose) {
    draft.addRow(page);
    draft.set(draft.height - 1, 0, text);
  }
  return draft.sheet(PROSE, { kind: 'text', number: 0, firstRow: 0, levels: prose.map(({ level }) => level) });
}

/** `第3张表 支出决算表`: a name that a spreadsheet would take as well. */
function nameOf(above: readonly CaptionLine[], number: number): string {
  const pieces = above.flatMap((line) => line.pieces);
  const title = pieces.find((piece) => /表/.test(piece) && !/^\s*(?:预算)?公开/.test(piece) && !/[:：]/.test(piece)) ?? '';
  const name = `第${number}张表 ${title.replace(/[[\]:*?/\\'\s]/g, '')}`.trim();
  return name.slice(0, LONGEST_NAME);
}
