import type { WorkbookSnapshot } from '../../core';
import type { ReadOptions } from '../../hosts/port';
import { failureOf } from '../failure';
import type { PreviousFile } from './three-public-state';

/** A file the user chose, as a browser hands it over. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Reads a workbook that is not the open one; handed in, because only the entry knows how. Rejects with `HostError`. */
export type ReadFile = (file: ChosenFile, options: ReadOptions) => Promise<WorkbookSnapshot>;

export interface PreviousFileParts {
  readonly read: ReadFile;
  readonly set: (file: PreviousFile | undefined) => void;
  readonly log: (action: string, error: unknown) => void;
}

/** Last year's workbook: read once when it is chosen, kept until another one is. */
export function createPreviousFile({ read, set, log }: PreviousFileParts) {
  let reading: AbortController | undefined;
  let workbook: WorkbookSnapshot | undefined;

  function forget(): void {
    reading?.abort();
    reading = undefined;
    workbook = undefined;
    set(undefined);
  }

  return {
    workbook: () => workbook,
    forget,

    /** True where it was read; what cannot be read is said beside the button, and the one chosen before no longer counts. */
    async choose(file: ChosenFile): Promise<boolean> {
      forget();
      const own = new AbortController();
      reading = own;
      const { name } = file;
      set({ kind: 'reading', name });
      try {
        const found = await read(file, { signal: own.signal });
        if (reading !== own) return false;
        workbook = found;
        set({ kind: 'ready', name });
        return true;
      } catch (error) {
        // Another file was chosen meanwhile, or none.
        if (reading !== own) return false;
        log('previous', error);
        set({ kind: 'refused', name, failure: failureOf(error) });
        return false;
      }
    },
  };
}
