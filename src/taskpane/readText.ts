import { decodeText } from '../hosts/file/plain-text';
import { HostError } from '../hosts/port';
import type { ChosenFile } from '../session';

/** Ends of the names of files that are read. */
export const TEXT_FILES = ['.txt', '.md'] as const;

/** Far beyond any 情况说明. */
const MOST_BYTES = 5_000_000;

/** The text of a file chosen beside the workbook. */
export async function readText(file: ChosenFile): Promise<string> {
  const name = file.name.toLowerCase();
  if (!TEXT_FILES.some((end) => name.endsWith(end))) {
    throw new HostError('unsupported', '这不是纯文本（.txt）。请打开文件，复制其中的文字，用“粘贴文字”放进来。');
  }
  if (file.size > MOST_BYTES) throw new HostError('tooLarge', '文件太大，不像一份情况说明。请只复制情况说明部分，用“粘贴文字”放进来。');
  return decodeText(await bytesOf(file));
}

/** The browser refuses where the file was moved, or changed since it was chosen. */
async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new HostError('notFound', '文件没有读出来：选好之后被移走、改动，或正被其他程序占用。请再选一次。', [], { cause });
  }
}
