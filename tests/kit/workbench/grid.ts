import { LocaleType, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import type { WorkbookSnapshot } from '../../../src/core';
import { Book, type Grid, WorkbenchHost, workbookData } from '../../../src/hosts/workbench';
import type { WorkbookAppearance } from '../../../src/hosts/file/xlsx/appearance-types';

/** The real grid without a screen: its model, its commands and its formula engine. */
export function headlessGrid(): Grid {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

export interface OpenedBook {
  readonly grid: Grid;
  readonly book: Book;
  readonly host: WorkbenchHost;
}

export function openInGrid(snapshot: WorkbookSnapshot, { appearance, readOnly = false }: { appearance?: WorkbookAppearance; readOnly?: boolean } = {}): OpenedBook {
  const grid = headlessGrid();
  const { data, locks } = workbookData('book', snapshot, appearance);
  const workbook = grid.api.createWorkbook(data);
  const book = new Book(grid, workbook, { name: snapshot.name, date1904: snapshot.date1904, locks, settings: new Map(), readOnly });
  return { grid, book, host: new WorkbenchHost(book) };
}
