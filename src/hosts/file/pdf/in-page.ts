import type { WorkbookSnapshot } from '../../../core';
import type { ReadPdf } from '../bytes';
import type { Problems } from '../problems';

/** Reads a PDF in a page. Library and tables of characters are loaded when the first one is read, from beside the page; nothing else is. */
export async function readPdf(...[bytes, limits, problems, pacer]: Parameters<ReadPdf>): Promise<WorkbookSnapshot> {
  const [reader, maps] = await load(problems);
  return reader.readPdf(bytes, limits, problems, pacer, maps.BUNDLED_MAPS);
}

async function load(problems: Problems) {
  try {
    await import('./older-engines');
    return await Promise.all([import('./read'), import('./bundled-maps')]);
  } catch (cause) {
    throw problems.refuse('offline', `没有读“${problems.file}”：读 PDF 的部分没有载入。请确认勾稽所在的站点可以访问，再试一次。`, cause);
  }
}
