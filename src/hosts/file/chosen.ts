import type { WorkbookSnapshot } from '../../core';
import type { ReadOptions } from '../port';
import { checkFileSize, readWorkbookBytes } from './bytes';
import { LIMITS } from './limits';
import { readPdf } from './pdf/in-page';
import { Problems } from './problems';

/** A file as a browser hands it over. */
interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Reads a file chosen in a browser; one that is too large is refused before its bytes are asked for. */
export async function readChosenFile(file: ChosenFile, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  const problems = new Problems(file.name);
  checkFileSize(file.size, LIMITS, problems);
  return readWorkbookBytes(await bytesOf(file, problems), file.name, options, LIMITS, readPdf);
}

/** The browser refuses where the file was moved, or changed since it was chosen. */
async function bytesOf(file: ChosenFile, problems: Problems): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw problems.refuse('notFound', `“${file.name}”没有读出来：选好之后被移走、改动，或正被其他程序占用。请再选一次。`, cause);
  }
}
