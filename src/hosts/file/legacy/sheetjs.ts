import type * as SheetJsModule from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { HostError } from '../../port';
import type { Problems } from '../problems';

export type SheetJs = typeof SheetJsModule;

const OPTIONS: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellFormula: true,
  cellNF: true,
  // Hidden rows and columns come only with styles.
  cellStyles: true,
  cellHTML: false,
  cellText: false,
};

/** With the code pages: files older than Excel 97 hold Chinese text in GBK, which would come out as nonsense without them. */
export async function loadSheetJs(): Promise<SheetJs> {
  const [sheetJs, codePages] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel')]);
  sheetJs.set_cptable(codePages);
  return sheetJs;
}

/** Parses with the library; its exceptions are for programmers, so the user gets ours. */
export function parseWith(sheetJs: SheetJs, bytes: Uint8Array, problems: Problems): WorkBook {
  try {
    return quietly(() => sheetJs.read(bytes, OPTIONS));
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw problems.encryptedLegacy();
    throw problems.damaged('内容无法识别', cause);
  }
}

/** The library prints a line for every record it does not know, and WPS writes some of its own; users can do nothing about it. */
function quietly<Result>(work: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
