import type { CellRef, PlannedWrite, WorkbookSnapshot } from '../../core';
import { HostError, type Host, type HostAbilities, type Mark, type NewSheet, type ReadOptions, type WorkOptions, type WriteReceipt } from '../port';
import type { Book } from './book';
import { Calculation, onCellsSet } from './calculation';
import { Marks } from './marks';
import { readBook } from './read';
import { addSheet, removeSheet } from './sheets';
import { writeCells } from './write';

/** A workbook open in the browser grid, behind the port. */
export class WorkbenchHost implements Host {
  readonly kind = 'workbench';
  readonly can: HostAbilities;
  private readonly calculation: Calculation;
  private readonly marks: Marks;

  constructor(private readonly book: Book) {
    const changeable = !book.facts.readOnly;
    this.can = { mark: true, select: true, write: changeable, addSheet: changeable, chart: changeable && 'saved' };
    this.calculation = new Calculation(book.grid, book.id);
    this.marks = new Marks(book);
  }

  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    await this.calculation.settled();
    return readBook(this.book, options);
  }

  async write(writes: readonly PlannedWrite[], options: WorkOptions = {}): Promise<WriteReceipt> {
    this.refuseReadOnly();
    await this.calculation.settled();
    const receipt = writeCells(this.book, writes, options);
    // Written is written: results that are late are for the next reader to wait for.
    await this.calculation.results();
    return receipt;
  }

  activeSheet(): Promise<string> {
    return Promise.resolve(this.book.workbook.getActiveSheet().getSheetName());
  }

  activeCell(): Promise<CellRef> {
    const { workbook } = this.book;
    const cell = workbook.getActiveCell();
    const sheet = workbook.getActiveSheet().getSheetName();
    return Promise.resolve({ sheet, row: cell?.getRow() ?? 0, column: cell?.getColumn() ?? 0 });
  }

  select(cell: CellRef): Promise<void> {
    return attempt(() => {
      const sheet = this.book.sheet(cell.sheet, [cell]);
      if (sheet.isSheetHidden()) {
        throw new HostError('notFound', `工作表“${cell.sheet}”已隐藏，无法定位。请先在 Excel 或 WPS 中取消隐藏，再打开。`, [cell]);
      }
      this.book.workbook.setActiveSheet(sheet);
      sheet.getRange(cell.row, cell.column).activate();
      this.book.grid.show?.(cell);
    });
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return attempt(() => {
      this.marks.add(marks);
    });
  }

  unmark(): Promise<void> {
    return attempt(() => {
      this.marks.clear();
    });
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return attempt(() => {
      this.refuseReadOnly();
      return addSheet(this.book, sheet);
    });
  }

  removeSheet(name: string): Promise<void> {
    return attempt(() => {
      this.refuseReadOnly();
      removeSheet(this.book, name);
    });
  }

  getSetting(key: string): Promise<string | undefined> {
    return Promise.resolve(this.book.facts.settings.get(key));
  }

  setSetting(key: string, value: string | undefined): Promise<void> {
    if (value === undefined) this.book.facts.settings.delete(key);
    else this.book.facts.settings.set(key, value);
    return Promise.resolve();
  }

  onChange(listener: (change: { sheet: string }) => void): () => void {
    return onCellsSet(this.book.grid, ({ unitId, subUnitId }) => {
      const sheet = unitId === this.book.id ? this.book.workbook.getSheetBySheetId(subUnitId) : undefined;
      if (sheet) listener({ sheet: sheet.getSheetName() });
    });
  }

  dispose(): void {
    this.calculation.dispose();
    this.marks.dispose();
  }

  private refuseReadOnly(): void {
    if (!this.book.facts.readOnly) return;
    throw new HostError('unsupported', `“${this.book.facts.name}”以只读方式打开，不能改动。请用 Excel 或 WPS 另存为 .xlsx 后再打开。`);
  }
}

/** What a host refuses must reject, not throw. */
function attempt<Value>(work: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
