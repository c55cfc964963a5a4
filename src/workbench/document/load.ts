import type { WorkbookSnapshot } from '../../core';
import { readWorkbookBytes } from '../../hosts/file/bytes';
import { LIMITS } from '../../hosts/file/limits';
import { readWorkbookSettings } from '../../hosts/file/patch';
import { readPdf } from '../../hosts/file/pdf/in-page';
import type { WorkbookAppearance } from '../../hosts/file/xlsx/appearance-types';
import { readStyles } from '../../hosts/file/xlsx/read-styles';
import type { ReadOptions } from '../../hosts/port';

/** A workbook file as it was read; what is saved later is measured against it. */
export interface LoadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly appearance: WorkbookAppearance | undefined;
  /** Texts kept inside the workbook. */
  readonly settings: ReadonlyMap<string, string>;
  /** Only .xlsx files can be written back. A document is shown as the sheets that were made from it. */
  readonly readOnly: boolean;
}

/** Refusals are `HostError`s whose Chinese message names the file. */
export async function loadFile(bytes: Uint8Array, name: string, options: ReadOptions): Promise<LoadedFile> {
  const snapshot = await readWorkbookBytes(bytes, name, options, LIMITS, readPdf);
  // A document has no look that its sheets could keep, and nothing is written back into it.
  if (snapshot.document) return { name, bytes, snapshot, appearance: undefined, settings: new Map(), readOnly: true };
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const appearance = await readStyles(bytes, name, signal);
  const settings = appearance === undefined ? new Map<string, string>() : await readWorkbookSettings(bytes, { name, ...signal });
  return { name, bytes, snapshot, appearance, settings, readOnly: appearance === undefined };
}
