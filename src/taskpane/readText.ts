import type { SheetSnapshot, WorkbookSnapshot } from '../core';
import { decodeText } from '../hosts/file/plain-text';
import { HostError, type ReadOptions } from '../hosts/port';
import type { ChosenFile, ChosenText } from '../session';
import { DOCUMENT_FILES } from './fileKinds';
import { readFile } from './readFile';

/** Ends of the names of files that are read. */
const PLAIN = ['.txt', '.md'] as const;
export const TEXT_FILES = [...PLAIN, ...DOCUMENT_FILES] as const;

/** Far beyond any 情况说明. */
const MOST_BYTES = 5_000_000;

/** The text of a file chosen beside the workbook: of a document its prose, by page. */
export async function readText(file: ChosenFile, options: ReadOptions): Promise<ChosenText> {
  const name = file.name.toLowerCase();
  if (DOCUMENT_FILES.some((end) => name.endsWith(end))) return proseOf(await readFile(file, options));
  if (!PLAIN.some((end) => name.endsWith(end))) {
    throw new HostError('unsupported', '不是 .docx、文字版 .pdf 或纯文本（.txt）。请另存为 .docx，或复制其中的文字，用“粘贴文字”放进来。');
  }
  if (file.size > MOST_BYTES) throw new HostError('tooLarge', '文件太大，不像一份情况说明。请只复制情况说明部分，用“粘贴文字”放进来。');
  return { text: decodeText(await bytesOf(file)) };
}

/** A line a paragraph; what is broken by hand inside a paragraph is a line of its own, as it is when it is pasted. */
function proseOf({ sheets, document }: WorkbookSnapshot): ChosenText {
  const prose = sheets.find(({ source }) => source?.kind === 'text');
  if (!document || !prose) throw new HostError('unsupported', '文档里没有成段的文字，只有表。请选写有情况说明的文件。');
  const lines = prose.values.flatMap(([text], row) => linesIn(prose, text, row));
  return {
    text: lines.map(({ text }) => text).join('\n'),
    pages: lines.map(({ page }) => page),
    left: { tables: sheets.length - 1, gaps: document.gaps },
  };
}

function linesIn({ source }: SheetSnapshot, text: unknown, row: number) {
  return typeof text === 'string' ? text.split('\n').map((line) => ({ text: line, page: source?.pages[row] })) : [];
}

/** The browser refuses where the file was moved, or changed since it was chosen. */
async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new HostError('notFound', '文件没有读出来：选好之后被移走、改动，或正被其他程序占用。请再选一次。', [], { cause });
  }
}
