import { basename } from 'node:path';
import type { CellRef, PlannedWrite, WorkbookSnapshot } from '../../core';
import { type Host, type HostAbilities, HostError, type NewSheet, type ReadOptions, type WorkOptions, type WriteReceipt } from '../port';
import { readWorkbookBytes } from './bytes';
import { readFileBytes, saveWorkbookFile } from './disk';
import { activeSheetName, type PackageChanges, type PatchedWorkbook, patchWorkbook, readWorkbookSettings } from './patch';
import { Problems } from './problems';
import { undoWrites, verifyWrites } from './planned-writes';

/**
 * A workbook on disk behind the port. Changes are kept in memory until `save` writes them to another file; the file
 * itself is never touched. Nobody looks at it, so there is nothing to select or mark.
 */
export class FileHost implements Host {
  readonly kind = 'file';
  readonly can: HostAbilities = { mark: false, addSheet: true, write: true, select: false, chart: 'saved' };

  private readonly name: string;
  /** The workbook with the changes so far; absent before the first. */
  private changed: Uint8Array | undefined;
  /** What the workbook was before a write, by the receipt of that write: taking it back restores every byte. */
  private readonly before = new WeakMap<readonly PlannedWrite[], { readonly from: Uint8Array; readonly to: Uint8Array }>();
  private working: Promise<unknown> = Promise.resolve();

  constructor(readonly path: string) {
    this.name = basename(path);
  }

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return this.inTurn(async () => {
      const workbook = await readWorkbookBytes(await this.current(), this.name, options);
      if (workbook.document) throw new Problems(this.name).onlyChecked();
      return workbook;
    });
  }

  write(writes: readonly PlannedWrite[], options: WorkOptions = {}): Promise<WriteReceipt> {
    return this.inTurn(async () => {
      const from = await this.current();
      const names = [...new Set(writes.map(({ cell }) => cell.sheet))];
      const workbook = await readWorkbookBytes(from, this.name, { ...options, sheets: names });
      verifyWrites(workbook, writes);
      const taken = this.before.get(writes);
      const to = taken?.to === from ? taken.from : (await patchWorkbook(from, { cells: writes }, { ...options, name: this.name })).bytes;
      this.changed = to;
      const undo = undoWrites(workbook, writes);
      this.before.set(undo, { from, to });
      return { undo };
    });
  }

  activeSheet(): Promise<string> {
    return this.inTurn(async () => activeSheetName(await this.current(), { name: this.name }));
  }

  activeCell(): Promise<CellRef> {
    return this.refuse('取得当前单元格');
  }

  select(): Promise<void> {
    return this.refuse('选中单元格');
  }

  mark(): Promise<void> {
    return this.refuse('标记单元格');
  }

  /** Nothing was ever marked. */
  unmark(): Promise<void> {
    return Promise.resolve();
  }

  addSheet(sheet: NewSheet): Promise<string> {
    return this.inTurn(async () => {
      const { sheets } = await this.patch({ newSheets: [sheet] });
      return sheets[0] ?? sheet.name;
    });
  }

  async removeSheet(name: string): Promise<void> {
    await this.inTurn(() => this.patch({ removedSheets: [name] }));
  }

  getSetting(key: string): Promise<string | undefined> {
    return this.inTurn(async () => (await readWorkbookSettings(await this.current(), { name: this.name })).get(key));
  }

  async setSetting(key: string, value: string | undefined): Promise<void> {
    await this.inTurn(() => this.patch({ settings: { [key]: value } }));
  }

  /** Nobody edits a closed file through us. */
  onChange(): () => void {
    return () => undefined;
  }

  /** Writes the workbook with its changes to another file of the same kind, whole or not at all. */
  save(path: string, { overwrite = false }: { readonly overwrite?: boolean } = {}): Promise<void> {
    return this.inTurn(async () => saveWorkbookFile(await this.current(), this.path, path, overwrite));
  }

  private async current(): Promise<Uint8Array> {
    return this.changed ?? readFileBytes(this.path);
  }

  private async patch(changes: PackageChanges): Promise<PatchedWorkbook> {
    const patched = await patchWorkbook(await this.current(), changes, { name: this.name });
    this.changed = patched.bytes;
    return patched;
  }

  /** One thing after the other: a change works on what the one before left. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.working.then(work, work);
    this.working = turn;
    return turn;
  }

  private refuse(what: string): Promise<never> {
    return Promise.reject(new HostError('unsupported', `“${this.name}”是直接打开的文件，不能${what}。请在 Excel 或 WPS 中打开后使用加载项。`));
  }
}
