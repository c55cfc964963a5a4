import type { Range } from './address';
import type { ColumnRole, Form, Measure } from './form';
import type { TextSpan } from './place';
import type { Unit } from './unit';

/** A form found in a workbook: where each of its rows and columns stands. Recognition makes it; everything else reads it. */
export interface Table {
  /** Unique in one recognition, `sheet!A1` of the top-left cell. */
  readonly id: string;
  /** The form, in the edition that was found. */
  readonly form: Form;
  readonly title: string;
  readonly sheet: string;
  readonly range: Range;
  /** Where the table goes on, on other sheets; the rows there carry the page, 1 for the first of these. */
  readonly pages?: readonly { readonly sheet: string; readonly range: Range }[];
  readonly unit: Unit;
  /** How the unit was known: printed on the sheet, or the form's own default. */
  readonly unitFrom: 'sheet' | 'form';
  readonly year?: number;
  /** 部门名称 / 单位名称 as printed; blank when not printed. */
  readonly organisation: string;
  /** What tells it from the others of a form that repeats: 项目名称. */
  readonly subject?: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  /** True when the sheet prints 本表无数据 / 无此项收支 beside the table. */
  readonly declaredEmpty: boolean;
  /** Note lines under the table, as printed. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Rows of the body that carry text or figures but belong to no row of the form. */
  readonly unmatched: readonly { readonly row: number; readonly label: string; readonly page?: number }[];
  /** Headings that name a column but are of another year or kind (2027年指标值, 得分系数): what stands under them was not read. */
  readonly others?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Figures right, left or below that no table of the sheet holds, with the words the header's rows say over their column. */
  readonly beside?: readonly { readonly row: number; readonly column: number; readonly over: string }[];
  readonly confidence: Confidence;
}

export interface TableRow {
  /** Row key of the form (`本年收入合计`), or the code of a code-keyed row (`2240101`), or `合计`. */
  readonly key: string;
  readonly label: string;
  /** Part of the form (lane) this row belongs to; its columns are the ones with the same part. */
  readonly part: string;
  /** Which repetition of the part's columns holds the row's figures (0 unless the part has several lanes). */
  readonly lane: number;
  readonly code?: string;
  /** The row names a unit and gathers the rows below it (表十二). */
  readonly unit?: true;
  /** 行次 as printed, where the form has line numbers. */
  readonly line?: string;
  /** Zero-based sheet row. */
  readonly row: number;
  /** Zero-based sheet column of the label (or code) cell. */
  readonly labelColumn: number;
  /** Page of the table the row stands on; absent for the first. */
  readonly page?: number;
  /** Where the row's cells stand, by column key, where that is not simply its row and the column (blocks). */
  readonly places?: Readonly<Record<string, CellSpan>>;
  /** Labels that are carried down to the row, by column key, as the form writes them: 一级指标 → 产出指标. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** A cell of the table, or a piece of the text in it. */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  /** Set where label and value share a cell: the value is `text.slice(start, end)`. */
  readonly span?: TextSpan;
}

export interface TableColumn {
  /** Column key of the form, e.g. `本年支出.小计`. */
  readonly key: string;
  readonly part: string;
  /** Which repetition of the part's columns this is: form 06 prints four lanes side by side. */
  readonly lane: number;
  readonly role: ColumnRole;
  readonly measure?: Measure;
  /** Zero-based sheet column. */
  readonly column: number;
  /** Page of the table whose rows it belongs to; absent for the first. */
  readonly page?: number;
}

/** The sheets and ranges a table covers, its own first. */
export function pagesOf(table: Table): readonly { readonly sheet: string; readonly range: Range; readonly page?: number }[] {
  return [{ sheet: table.sheet, range: table.range }, ...(table.pages ?? []).map((each, index) => ({ ...each, page: index + 1 }))];
}

/** Tells whether a row of a sheet belongs to one of the tables. Only those of the sheet are asked: a workbook may hold hundreds. */
export function rowsOf(tables: readonly Table[]): (sheet: string, row: number) => boolean {
  const ranges = new Map<string, Range[]>();
  for (const { sheet, range } of tables.flatMap(pagesOf)) {
    const own = ranges.get(sheet);
    if (own) own.push(range);
    else ranges.set(sheet, [range]);
  }
  return (sheet, row) => ranges.get(sheet)?.some(({ top, bottom }) => row >= top && row <= bottom) === true;
}

/** Name of the sheet a row stands on. */
export function sheetOfRow(table: Table, page: number | undefined): string {
  return page === undefined ? table.sheet : (table.pages?.[page - 1]?.sheet ?? table.sheet);
}

export interface Confidence {
  /** 0–100. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Why a region was taken for a form, as data; the words are in i18n. */
export type Reason =
  | { readonly kind: 'title'; readonly text: string; readonly cell: string }
  | { readonly kind: 'code'; readonly text: string; readonly cell: string }
  | { readonly kind: 'columns'; readonly found: number; readonly expected: number }
  | { readonly kind: 'rows'; readonly found: number; readonly expected: number }
  | { readonly kind: 'chosen' };

/** A region that looks like a form but not surely enough; the user is asked. */
export interface UncertainRegion {
  readonly sheet: string;
  readonly range: Range;
  readonly candidates: readonly { readonly form: string; readonly title: string; readonly score: number }[];
}
