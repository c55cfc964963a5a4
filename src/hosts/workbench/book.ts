import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { CellContent, CellRef, CellValue, DocumentSource, Range, WorkbookSnapshot } from '../../core';
import { HostError, type NewSheet } from '../port';
import { valueOf } from './cell';

/** The running grid: its public face, and its services for what the face does not offer. */
export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  /** Brings a cell into view; the page supplies it, a grid without a screen need not. */
  readonly show?: (cell: CellRef) => void;
  /** Paints the visible cells again. */
  readonly redraw?: () => void;
  /** Takes over what is being typed into a cell, as if the user had pressed Enter. */
  readonly endEditing?: () => Promise<void>;
  /** Runs our own commands past whatever watches the user's. */
  readonly unguarded?: <Value>(work: () => Value) => Value;
}

/** What the grid itself does not keep of a workbook. */
export interface BookFacts {
  readonly name: string;
  readonly date1904: boolean;
  /** Protected sheets by the grid's sheet id, with the areas that may be edited all the same. */
  readonly locks: ReadonlyMap<string, readonly Range[]>;
  /** Texts kept inside the workbook. */
  readonly settings: Map<string, string>;
  readonly readOnly: boolean;
  /** Set where the sheets were made from a document. */
  readonly document?: BookDocument;
}

/** Where the sheets stood in the document, by name: they are never renamed, for nothing is written into a document. */
export interface BookDocument {
  readonly facts: NonNullable<WorkbookSnapshot['document']>;
  readonly sources: ReadonlyMap<string, DocumentSource>;
}

export function ours<Value>(grid: Grid, work: () => Value): Value {
  return grid.unguarded ? grid.unguarded(work) : work();
}

export const GENERAL = 'General';

type Spills = Readonly<Record<number, Readonly<Record<number, Parameters<typeof valueOf>[0]>>>>;

/** One workbook open in the grid, cell by cell. */
export class Book {
  /** What the sheets that were added here were made from, by the grid's sheet id. */
  readonly added = new Map<string, NewSheet>();

  constructor(
    readonly grid: Grid,
    readonly workbook: FWorkbook,
    readonly facts: BookFacts,
  ) {}

  get id(): string {
    return this.workbook.getId();
  }

  sheets(): FWorksheet[] {
    return this.workbook.getSheets();
  }

  sheet(name: string, cells: readonly CellRef[] = []): FWorksheet {
    const sheet = this.workbook.getSheetByName(name);
    if (!sheet) throw new HostError('notFound', `找不到工作表“${name}”，它可能已被删除或改名。请重新审核。`, cells);
    return sheet;
  }

  content(sheet: FWorksheet, row: number, column: number): CellContent {
    const raw = valueOf(sheet.getSheet().getCellRaw(row, column));
    return { value: raw ?? this.spilled(sheet, row, column), formula: this.formula(sheet, row, column) };
  }

  formula(sheet: FWorksheet, row: number, column: number): string | null {
    const cell = sheet.getSheet().getCellRaw(row, column);
    if (cell?.f) return cell.f;
    // Formulas filled down are kept once; the others refer to it by number.
    return cell?.si ? sheet.getRange(row, column).getFormula() || null : null;
  }

  numberFormat(sheet: FWorksheet, row: number, column: number): string {
    const inner = sheet.getSheet();
    const style = this.workbook.getWorkbook().getStyles().getStyleByCell(inner.getCellRaw(row, column));
    return style?.n?.pattern ?? GENERAL;
  }

  /** Cells that a formula elsewhere fills; the formula's own cell is among them. */
  spills(sheet: FWorksheet): Spills {
    const all = this.grid.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return all[this.id]?.[sheet.getSheetId()] ?? {};
  }

  private spilled(sheet: FWorksheet, row: number, column: number): CellValue {
    return valueOf(this.spills(sheet)[row]?.[column]);
  }
}
