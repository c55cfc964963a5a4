import { readFile } from 'node:fs/promises';
import { CannotRun } from './exit';
import { refusal, shown } from './paths';

/** A plain text somebody named on the command line; `what` says what it is called in a refusal. */
export async function readText(path: string, what: string): Promise<string> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    throw new CannotRun(`不能读取${what}“${shown(path)}”：${refusal(error)}。`, { cause: error });
  }
}

/** Chinese Windows writes text files as UTF-8, as “Unicode” (UTF-16 with its mark) or as GB 18030. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}
