import type { CellRef, PlannedWrite, WorkbookSnapshot } from '../../core';
import type { Host, HostAbilities, HostError, Mark, NewSheet, ReadOptions, WorkOptions, WriteReceipt } from '../port';
import { watchChanges } from './changes';
import { toHostError } from './errors';
import { markCells, unmarkCells } from './marks';
import { WorkbookReader } from './read-workbook';
import { once, reading, writing } from './run';
import { selectCell } from './select';
import { addSheet, removeSheet } from './sheets';
import { writeCells } from './write';

export interface ExcelHostOptions {
  /** Told what went wrong outside any call, such as change events Excel would not send. */
  readonly onFault?: (error: HostError) => void;
}

/** Excel behind Office.js. It needs ExcelApi 1.10 and uses nothing above 1.14. */
export class ExcelHost implements Host {
  readonly kind = 'excel';
  readonly can: HostAbilities = { mark: true, addSheet: true, write: true, select: true, chart: 'drawn' };
  private readonly reader = new WorkbookReader();

  constructor(private readonly options: ExcelHostOptions = {}) {}

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return this.reader.read(options);
  }

  /** Two requests: one verifies, one writes. */
  async write(writes: readonly PlannedWrite[], options: WorkOptions = {}): Promise<WriteReceipt> {
    return writeCells(writes, options);
  }

  activeSheet(): Promise<string> {
    return reading(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
  }

  activeCell(): Promise<CellRef> {
    return reading(async (context) => {
      const cell = once(context.workbook.getActiveCell());
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  }

  select(cell: CellRef): Promise<void> {
    return selectCell(cell);
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return markCells(marks);
  }

  /** Five requests at most: sheets, their conditional formats, the formulas of these, deletion, release. */
  unmark(): Promise<void> {
    return unmarkCells();
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return addSheet(sheet);
  }

  removeSheet(name: string): Promise<void> {
    return removeSheet(name);
  }

  getSetting(key: string): Promise<string | undefined> {
    return reading(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      await context.sync();
      const value: unknown = setting.isNullObject ? undefined : setting.value;
      return typeof value === 'string' ? value : undefined;
    });
  }

  async setSetting(key: string, value: string | undefined): Promise<void> {
    await writing(async (context) => {
      const { settings } = context.workbook;
      if (value === undefined) settings.getItemOrNullObject(key).delete();
      else settings.add(key, value);
      await context.sync();
    });
  }

  onChange(listener: (change: { sheet: string }) => void): () => void {
    return watchChanges((sheet) => listener({ sheet }), (error) => this.fault(toHostError(error)));
  }

  private fault(error: HostError): void {
    if (this.options.onFault) this.options.onFault(error);
    else {
      // Nobody asked to be told: let it reach the page's own error handling rather than vanish.
      setTimeout(() => {
        throw error;
      }, 0);
    }
  }
}
