import { extname } from 'node:path';
import { documentOf, type TextDocument } from '../narrative';
import { CannotRun } from './exit';
import { shown } from './paths';
import { readText } from './text-file';

const PLAIN = ['.txt', '.md'];

/** `--text 情况说明.txt`: texts that stand in no sheet of the workbook. */
export async function readTexts(paths: readonly string[]): Promise<readonly TextDocument[]> {
  return Promise.all(
    paths.map(async (path) => {
      if (!PLAIN.includes(extname(path).toLowerCase())) {
        throw new CannotRun(`“${shown(path)}”不是纯文本（${PLAIN.join('、')}）：请把文字另存为纯文本，或粘贴到工作簿的一张工作表里再审核。`);
      }
      return documentOf(shown(path), await readText(path, '情况说明'));
    }),
  );
}
