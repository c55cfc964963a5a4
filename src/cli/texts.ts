import { extname } from 'node:path';
import type { WorkbookSnapshot } from '../core';
import { HostError } from '../hosts/port';
import { documentIn, documentOf, type TextDocument } from '../narrative';
import { CannotRun } from './exit';
import { requireFile } from './fill-request';
import { shown } from './paths';
import { readText } from './text-file';

const PLAIN = ['.txt', '.md'];
const DOCUMENTS = ['.docx', '.docm', '.pdf'];

/** `--text 情况说明.docx`: texts that stand in no sheet of the workbook. Of a document its prose is taken, by page and paragraph. */
export async function readTexts(paths: readonly string[], read: (path: string) => Promise<WorkbookSnapshot>): Promise<readonly TextDocument[]> {
  return Promise.all(
    paths.map(async (path) => {
      const kind = extname(path).toLowerCase();
      if (DOCUMENTS.includes(kind)) return proseOf(path, read);
      if (!PLAIN.includes(kind)) {
        throw new CannotRun(`“${shown(path)}”不是可以读取的文字（${[...DOCUMENTS, ...PLAIN].join('、')}）：请另存为 .docx 或纯文本，或粘贴到工作簿的一张工作表里再审核。`);
      }
      return documentOf(shown(path), await readText(path, '情况说明'));
    }),
  );
}

async function proseOf(path: string, read: (path: string) => Promise<WorkbookSnapshot>): Promise<TextDocument> {
  await requireFile(path, '情况说明');
  try {
    const document = documentIn(await read(path), shown(path));
    if (document) return document;
  } catch (error) {
    if (error instanceof HostError) throw new CannotRun(`情况说明“${shown(path)}”：${error.message}`, { cause: error });
    throw error;
  }
  throw new CannotRun(`情况说明“${shown(path)}”里没有成段的文字，只有表；请给出写有情况说明的文件。`);
}
