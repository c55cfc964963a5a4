import type { WorkbookSnapshot } from '../../../core';
import { snapshotOf } from '../document/snapshot';
import { Budget } from '../grid/budget';
import type { Limits } from '../limits';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { blockSteps } from './blocks';
import type { PageContent } from './content';
import { type CharacterMaps, openPdf } from './library';
import { pageContent } from './page';

const MOST_PAGES = 3000;

/** Reads a PDF that holds text: ruled tables and paragraphs. Scanned pages are said to be some; one of nothing else is refused. */
export async function readPdf(bytes: Uint8Array, limits: Limits, problems: Problems, pacer: Pacer, maps: CharacterMaps): Promise<WorkbookSnapshot> {
  const { library, document, close } = await openPdf(bytes, problems, maps);
  const budget = new Budget(limits, problems);
  const pages: PageContent[] = [];
  try {
    if (document.numPages > MOST_PAGES) throw problems.tooLarge(`有 ${document.numPages} 页，最多 ${MOST_PAGES} 页`);
    pacer.expect(document.numPages);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await pageContent(page, library);
      budget.addCells(content.words.length + content.rules.length);
      pages.push(content);
      page.cleanup();
      pacer.advance(1);
      await pacer.pause();
    }
  } finally {
    await close();
  }
  const steps = blockSteps(pages);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await pacer.pause();
  const { blocks, gaps, withText } = step.value;
  if (withText === 0) {
    throw gaps.some(({ kind }) => kind === 'scanned')
      ? problems.unsupported(`的 ${pages.length} 页都是扫描的图片，没有文字，读不了`, '请用 Word、WPS 直接导出的 PDF，或提供 .docx、工作簿。')
      : problems.unsupported(`的 ${pages.length} 页都没有文字，读不了`, '请确认选对了文件。');
  }
  return snapshotOf({ kind: 'pdf', blocks, gaps }, budget, problems);
}
