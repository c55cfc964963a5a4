import type { WorkbookSnapshot } from '../core';
import { HostError, type ReadOptions } from '../hosts/port';
import type { ChosenFile } from '../session';

/** Reads a workbook the user chose beside the open one. The reader is loaded when it is first needed: most never need it. */
export async function readFile(file: ChosenFile, options: ReadOptions): Promise<WorkbookSnapshot> {
  const { readChosenFile } = await loadReader();
  return readChosenFile(file, options);
}

async function loadReader() {
  try {
    return await import('../hosts/file/chosen');
  } catch (cause) {
    throw new HostError('offline', '读取工作簿的部分没有载入，没有读文件。请确认勾稽所在的站点可以访问，再选一次。', [], { cause });
  }
}
