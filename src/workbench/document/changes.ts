import { type CellContent, type CellRef, formulaAt, numberFormatAt, type SheetSnapshot, valueAt } from '../../core';
import type { CellChange, NewResult, PackageChanges } from '../../hosts/file/patch/types';
import type { NewSheet } from '../../hosts/port';
import { type Book, type CellsSet, sameContent, sameValue } from '../../hosts/workbench';
import type { LoadedFile } from './load';

/** What is different from the file: enough to save it, and to put it back after a crash. */
export interface Changes {
  readonly cells: readonly CellChange[];
  readonly newSheets: readonly NewSheet[];
  /** Sheets of the file that are gone: a fill that was saved, then taken back. Absent in drafts of older versions. */
  readonly removedSheets?: readonly string[];
  readonly settings: Readonly<Record<string, string | undefined>>;
}

export function countChanges({ cells, newSheets, removedSheets = [], settings }: Changes): number {
  return cells.length + newSheets.length + removedSheets.length + Object.keys(settings).length;
}

/** What a saved file has that the one before had not. */
export interface Saved {
  readonly cells: number;
  readonly newSheets: readonly string[];
  readonly removedSheets: readonly string[];
  /** 说明, chosen forms, the record for 撤销本次填报. */
  readonly records: number;
}

export function savedOf({ cells, newSheets, removedSheets = [], settings }: Changes): Saved {
  return { cells: cells.length, newSheets: newSheets.map(({ name }) => name), removedSheets, records: Object.keys(settings).length };
}

/** Remembers which cells were ever set, so that finding the changes costs nothing on a large workbook. */
export class ChangeTracker {
  private readonly touched = new Map<string, Map<string, { readonly row: number; readonly column: number }>>();
  private readonly bySheet: ReadonlyMap<string, SheetSnapshot>;

  constructor(
    private readonly book: Book,
    private readonly file: LoadedFile,
  ) {
    const names = new Map(file.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    this.bySheet = new Map(book.sheets().flatMap((sheet) => entry(sheet.getSheetId(), names.get(sheet.getSheetName()))));
  }

  note({ unitId, subUnitId, cellValue }: CellsSet): void {
    if (unitId !== this.book.id || typeof cellValue !== 'object' || cellValue === null) return;
    const cells = this.touched.get(subUnitId) ?? new Map();
    this.touched.set(subUnitId, cells);
    for (const [row, line] of Object.entries(cellValue)) {
      if (typeof line !== 'object' || line === null) continue;
      for (const column of Object.keys(line)) cells.set(`${row},${column}`, { row: Number(row), column: Number(column) });
    }
  }

  changes(): Changes {
    const cells: CellChange[] = [];
    for (const sheet of this.book.sheets()) {
      const name = sheet.getSheetName();
      for (const { row, column } of this.touched.get(sheet.getSheetId())?.values() ?? []) {
        const now = this.book.content(sheet, row, column);
        const before = this.before(sheet.getSheetId(), row, column);
        const numberFormat = this.book.numberFormat(sheet, row, column);
        const newFormat = numberFormat === before.numberFormat ? {} : { numberFormat };
        if (sameContent(now, before.content)) continue;
        cells.push({ cell: { sheet: name, row, column }, next: now, ...newFormat });
      }
    }
    return { cells: inOrder(cells), newSheets: this.newSheets(), removedSheets: this.removedSheets(), settings: this.settings() };
  }

  /** Results of formulas that nobody edited but that give something else now. */
  recalculated(): NewResult[] {
    const results: NewResult[] = [];
    for (const sheet of this.book.sheets()) {
      const opened = this.bySheet.get(sheet.getSheetId());
      opened?.formulas.forEach((formulas, r) => {
        formulas.forEach((formula, c) => {
          if (formula === null) return;
          const cell: CellRef = { sheet: opened.name, row: opened.origin.row + r, column: opened.origin.column + c };
          const now = this.book.content(sheet, cell.row, cell.column);
          if (now.formula === formula && !sameValue(now.value, opened.values[r]?.[c] ?? null)) results.push({ cell, value: now.value });
        });
      });
    }
    return results;
  }

  private before(sheetId: string, row: number, column: number): { content: CellContent; numberFormat: string } {
    const opened = this.bySheet.get(sheetId);
    if (opened) {
      const content = { value: valueAt(opened, row, column), formula: formulaAt(opened, row, column) };
      return { content, numberFormat: numberFormatAt(opened, row, column) };
    }
    const made = this.book.added.get(sheetId)?.cells[row]?.[column];
    return { content: { value: made?.value ?? null, formula: made?.formula ?? null }, numberFormat: made?.numberFormat ?? 'General' };
  }

  private newSheets(): NewSheet[] {
    return this.book.sheets().flatMap((sheet) => {
      // A sheet that was saved once, taken back and brought back by the grid's own 撤销 is new again.
      const made = this.bySheet.has(sheet.getSheetId()) ? undefined : this.book.added.get(sheet.getSheetId());
      return made ? [{ ...made, name: sheet.getSheetName() }] : [];
    });
  }

  private removedSheets(): string[] {
    const there = new Set(this.book.sheets().map((sheet) => sheet.getSheetId()));
    return [...this.bySheet].flatMap(([id, { name }]) => (there.has(id) ? [] : [name]));
  }

  private settings(): Record<string, string | undefined> {
    const now = this.book.facts.settings;
    const keys = new Set([...this.file.settings.keys(), ...now.keys()]);
    const changed = [...keys].filter((key) => this.file.settings.get(key) !== now.get(key));
    return Object.fromEntries(changed.map((key) => [key, now.get(key)]));
  }
}

function entry<Value>(key: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[key, value]];
}

function inOrder(cells: readonly CellChange[]): CellChange[] {
  return [...cells].sort(({ cell: a }, { cell: b }) => (a.sheet === b.sheet ? a.row - b.row || a.column - b.column : 0));
}

export function packageChanges(tracker: ChangeTracker): PackageChanges {
  return { ...tracker.changes(), recalculated: tracker.recalculated() };
}
