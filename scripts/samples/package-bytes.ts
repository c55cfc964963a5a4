import type { Workbook } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/** Earliest date a zip entry can carry, in local time as the format wants it. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** The same workbook always gives the same bytes: the writing library stamps zip entries with the clock, this does not. */
export async function packageBytes(workbook: Workbook): Promise<Uint8Array> {
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return zipSync(unzipSync(written), { mtime: ENTRY_DATE, level: 9 });
}
