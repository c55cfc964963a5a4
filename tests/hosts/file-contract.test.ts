import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellRef, type CellValue, formulaAt, numberFormatAt, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../src/core';
import { FileHost } from '../../src/hosts/file';
import type * as Bytes from '../../src/hosts/file/bytes';
import type * as Patch from '../../src/hosts/file/patch';
import { describeHostContract, type WorkbookProbe } from '../kit/host-contract';
import { meaning } from '../kit/host-contract/compare';
import { chartsIn } from './file/charts-in';
import { Steps } from '../kit/host-contract/steps';
import { toXlsx } from '../kit/host-contract/xlsx';

const mockSteps = new Steps();

/** Reading the file and making the new package are what can fail beneath the host. */
jest.mock('../../src/hosts/file/bytes', () => {
  const actual: typeof Bytes = jest.requireActual('../../src/hosts/file/bytes');
  const readWorkbookBytes: typeof actual.readWorkbookBytes = (...args) => mockSteps.around('reading', () => actual.readWorkbookBytes(...args));
  return { ...actual, readWorkbookBytes };
});
jest.mock('../../src/hosts/file/patch', () => {
  const actual: typeof Patch = jest.requireActual('../../src/hosts/file/patch');
  const patchWorkbook: typeof actual.patchWorkbook = (...args) => mockSteps.around('patching', () => actual.patchWorkbook(...args));
  return { ...actual, patchWorkbook };
});

const { readWorkbookBytes }: typeof Bytes = jest.requireActual('../../src/hosts/file/bytes');
const { patchWorkbook, readWorkbookSettings }: typeof Patch = jest.requireActual('../../src/hosts/file/patch');
const folder = mkdtempSync(join(tmpdir(), 'gouji-contract-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

/** Looks, after everything the host did, into the file the host would save. */
class WatchedFileHost extends FileHost {
  private seen: WorkbookSnapshot = { name: '', date1904: false, sheets: [] };
  private settings: unknown;
  private bytes = new Uint8Array();
  private edits: Promise<unknown> = Promise.resolve();

  readonly probe: WorkbookProbe = {
    content: (cell) => {
      const sheet = this.sheet(cell.sheet);
      const [row, column] = [cell.row, cell.column] as const;
      return { value: valueAt(sheet, row, column), formula: formulaAt(sheet, row, column), numberFormat: numberFormatAt(sheet, row, column) };
    },
    everything: () => ({ workbook: meaning(this.seen), settings: this.settings }),
    charts: (sheet) => chartsIn(this.bytes, sheet),
    sheetNames: () => this.seen.sheets.map(({ name }) => name),
    shownFill: () => undefined,
    selected: () => ({ sheet: '', row: 0, column: 0 }),
    userTypes: (cell, value) => this.typed(cell, value),
  };

  override async read(...args: Parameters<FileHost['read']>): ReturnType<FileHost['read']> {
    await this.edits;
    await this.look();
    return super.read(...args);
  }

  override async write(...args: Parameters<FileHost['write']>): ReturnType<FileHost['write']> {
    await this.edits;
    return this.watched(super.write(...args));
  }

  override addSheet(...args: Parameters<FileHost['addSheet']>): Promise<string> {
    return this.watched(super.addSheet(...args));
  }

  override removeSheet(name: string): Promise<void> {
    return this.watched(super.removeSheet(name));
  }

  override setSetting(...args: Parameters<FileHost['setSetting']>): Promise<void> {
    return this.watched(super.setSetting(...args));
  }

  async look(): Promise<void> {
    const out = join(folder, `${(files += 1)}.xlsx`);
    await this.save(out);
    const bytes = new Uint8Array(readFileSync(out));
    this.bytes = bytes;
    this.seen = await readWorkbookBytes(bytes, '保存.xlsx');
    this.settings = [...(await readWorkbookSettings(bytes))];
  }

  private async watched<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    await this.look();
    return result;
  }

  private sheet(name: string): SheetSnapshot {
    const sheet = this.seen.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** Somebody else changes the file before the host has changed anything. */
  private typed(cell: CellRef, value: CellValue): void {
    const sheet = this.sheet(cell.sheet);
    const values = sheet.values.map((row, r) => row.map((old, c) => (r === cell.row - sheet.origin.row && c === cell.column - sheet.origin.column ? value : old)));
    this.seen = { ...this.seen, sheets: this.seen.sheets.map((known) => (known === sheet ? { ...sheet, values } : known)) };
    this.edits = this.edits.then(async () => {
      const { bytes } = await patchWorkbook(new Uint8Array(readFileSync(this.path)), { cells: [{ cell, next: { value, formula: null } }] });
      writeFileSync(this.path, bytes);
    });
  }
}

describeHostContract('a file', { write: true, addSheet: true, select: false, mark: false, chart: 'saved' }, async (workbook) => {
  const path = join(folder, `${(files += 1)}.xlsx`);
  writeFileSync(path, await toXlsx(workbook));
  const host = new WatchedFileHost(path);
  await host.look();
  return { host, workbook: host.probe, failAt: mockSteps.failAt };
});
