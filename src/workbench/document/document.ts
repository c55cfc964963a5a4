import { FORM_SETS } from '../../forms';
import type { Language } from '../../core';
import { patchWorkbook } from '../../hosts/file/patch';
import { Book, onCellsSet, onSheetsChanged, setContents, toCell, WorkbenchHost, workbookData } from '../../hosts/workbench';
import { afterAMoment, createSession, type Session, stepsFor } from '../../session';
import { readFile } from '../../taskpane/readFile';
import { readText } from '../../taskpane/readText';
import { writeDocument } from '../../taskpane/publish/writeDocument';
import type { PageGrid } from '../grid/create';
import { type Changes, ChangeTracker, packageChanges, type Saved, savedOf } from './changes';
import type { LoadedFile } from './load';

let opened = 0;

/** One workbook open in the grid, with the session of its pane. */
export class OpenDocument {
  readonly id: string;
  readonly book: Book;
  readonly host: WorkbenchHost;
  readonly session: Session;
  private tracker: ChangeTracker;
  /** While a file is made: what is set meanwhile is not in it. */
  private later: ChangeTracker | undefined;
  private current: LoadedFile;
  private readonly stop: () => void;

  constructor(
    private readonly grid: PageGrid,
    file: LoadedFile,
    language: () => Language,
    changed: () => void,
  ) {
    opened += 1;
    this.id = `workbook-${opened}`;
    this.current = file;
    const { data, locks } = workbookData(this.id, file.snapshot, file.appearance);
    const workbook = grid.api.createWorkbook(data);
    const { date1904, document, sheets } = file.snapshot;
    const sources = new Map(sheets.flatMap(({ name, source }) => (source ? [[name, source] as const] : [])));
    const facts = { name: file.name, date1904, locks, settings: new Map(file.settings), readOnly: file.readOnly, ...(document && { document: { facts: document, sources } }) };
    this.book = new Book(grid, workbook, facts);
    this.host = new WorkbenchHost(this.book);
    this.tracker = new ChangeTracker(this.book, file);
    this.session = createSession({ host: this.host, ...stepsFor(FORM_SETS), readFile, readText, writeDocument, language, later: afterAMoment() });
    const stopCells = onCellsSet(grid, (set) => {
      this.tracker.note(set);
      this.later?.note(set);
      changed();
    });
    const stopSheets = onSheetsChanged(grid, this.id, changed);
    // What the session keeps inside the workbook.
    const stopNotes = this.session.store.subscribe((state, before) => {
      const kept = state.notes !== before.notes || state.chosen !== before.chosen || state.fill.last !== before.fill.last;
      if (kept || state.notice !== before.notice) changed();
    });
    this.stop = () => {
      stopCells();
      stopSheets();
      stopNotes();
    };
  }

  get file(): LoadedFile {
    return this.current;
  }

  changes(): Changes {
    return this.tracker.changes();
  }

  /** Puts back what a draft kept. */
  async apply({ cells, newSheets, removedSheets = [], settings }: Changes): Promise<void> {
    for (const name of removedSheets) await this.host.removeSheet(name);
    for (const sheet of newSheets) await this.host.addSheet({ ...sheet, activate: false });
    for (const name of new Set(cells.map(({ cell }) => cell.sheet))) {
      const placed = cells
        .filter(({ cell }) => cell.sheet === name)
        .map(({ cell: { row, column }, next, numberFormat }) => ({
          row,
          column,
          cell: { ...toCell(next), ...(numberFormat !== undefined && { s: { n: { pattern: numberFormat } } }) },
        }));
      setContents(this.book, this.book.sheet(name), placed);
    }
    for (const [key, value] of Object.entries(settings)) await this.host.setSetting(key, value);
  }

  /** The file with the changes in it. Afterwards there is nothing unsaved. */
  async save(): Promise<{ readonly bytes: Uint8Array; readonly saved: Saved }> {
    const snapshot = await this.host.read();
    const saved = savedOf(this.changes());
    const settings = new Map(this.book.facts.settings);
    const later = new ChangeTracker(this.book, { ...this.current, snapshot, settings });
    this.later = later;
    try {
      const { bytes } = await patchWorkbook(this.current.bytes, packageChanges(this.tracker), { name: this.current.name });
      this.current = { ...this.current, bytes, snapshot, settings };
      this.tracker = later;
      return { bytes, saved };
    } finally {
      this.later = undefined;
    }
  }

  dispose(): void {
    this.stop();
    this.session.dispose();
    this.host.dispose();
    this.grid.api.disposeUnit(this.id);
  }
}
