import type { CellRef, PlannedWrite, WorkbookSnapshot } from '../../core';
import type { Host, HostAbilities, HostError, Mark, NewSheet, ReadOptions, WorkOptions, WriteReceipt } from '../port';
import { hiddenSheet } from '../refusals';
import { cellAt } from './areas';
import { watchChanges } from './changes';
import { noWorkbook, otherWorkbook, toHostError } from './errors';
import { ET, type EtWorkbook } from './et';
import { markCells, unmarkCells } from './marks';
import type { Et } from './program';
import { readWorkbook, worksheet } from './read';
import { changeSetting, readSettings } from './settings';
import { addSheet, removeSheet } from './sheets';
import { writeCells } from './write';

export interface WpsHostOptions {
  readonly et: Et;
  /** Told what went wrong beside a call or outside any, such as a page set-up WPS refused. */
  readonly onFault: (error: HostError) => void;
}

/** WPS 表格 behind its add-in object model. The model answers at once; only reading takes turns with the page. */
export class WpsHost implements Host {
  readonly kind = 'wps';
  readonly can: HostAbilities = { mark: true, addSheet: true, write: true, select: true, chart: 'drawn' };
  private readonly et: Et;
  private readonly fault: (error: unknown) => void;
  /** The workbook last read: its pane stays open beside others, and a cell must not be looked for in another year's workbook. */
  private bound: { readonly fullName: string; readonly name: string } | undefined;

  constructor({ et, onFault }: WpsHostOptions) {
    this.et = et;
    this.fault = (error) => {
      onFault(toHostError(error));
    };
  }

  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    try {
      return await readWorkbook(this.et, this.bind(), options);
    } catch (error) {
      throw toHostError(error);
    }
  }

  write(writes: readonly PlannedWrite[], options: WorkOptions = {}): Promise<WriteReceipt> {
    return this.attempt((book) => writeCells(this.et, book, writes, options, this.fault));
  }

  async activeSheet(): Promise<string> {
    this.bind();
    const name = this.et.activeSheet?.Name;
    if (name === undefined) throw noWorkbook();
    return name;
  }

  activeCell(): Promise<CellRef> {
    return this.attempt(() => {
      const { activeCell: cell, activeSheet: sheet } = this.et;
      if (!cell || !sheet) throw noWorkbook();
      return { sheet: sheet.Name, row: cell.Row - 1, column: cell.Column - 1 };
    });
  }

  select(cell: CellRef): Promise<void> {
    return this.attempt((book) => {
      const sheet = worksheet(book, cell.sheet);
      if (sheet.Visible !== ET.visible) throw hiddenSheet(cell);
      // A cell can be selected only on the sheet that is shown.
      sheet.Activate();
      cellAt(sheet, cell.row, cell.column).Select();
    });
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return this.attempt((book) => {
      markCells(this.et, book, marks, this.fault);
    });
  }

  unmark(): Promise<void> {
    return this.attempt((book) => {
      unmarkCells(this.et, book, this.fault);
    });
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return this.attempt((book) => addSheet(this.et, book, sheet, this.fault));
  }

  removeSheet(name: string): Promise<void> {
    return this.attempt((book) => {
      removeSheet(this.et, book, name, this.fault);
    });
  }

  getSetting(key: string): Promise<string | undefined> {
    return this.attempt((book) => readSettings(book).get(key));
  }

  setSetting(key: string, value: string | undefined): Promise<void> {
    return this.attempt((book) => {
      changeSetting(book, key, value);
    });
  }

  onChange(listener: (change: { sheet: string }) => void): () => void {
    const ofOurs = (sheet: string): void => {
      // Edits in another workbook are told as well, and its sheets may have the same names.
      if (!this.bound || this.et.workbook?.FullName === this.bound.fullName) listener({ sheet });
    };
    return watchChanges(this.et, ofOurs, this.fault);
  }

  private workbook(): EtWorkbook {
    const { workbook } = this.et;
    if (!workbook) throw noWorkbook();
    return workbook;
  }

  private bind(): EtWorkbook {
    const book = this.workbook();
    this.bound = { fullName: book.FullName, name: book.Name };
    return book;
  }

  /** What ET throws is thrown at once; a host rejects. */
  private async attempt<Result>(work: (book: EtWorkbook) => Result): Promise<Result> {
    try {
      const book = this.workbook();
      if (this.bound && book.FullName !== this.bound.fullName) throw otherWorkbook(this.bound.name, book.Name);
      return work(book);
    } catch (error) {
      throw toHostError(error);
    }
  }
}
