import { readFile } from 'node:fs/promises';
import { decodeText } from '../hosts/file/plain-text';
import { CannotRun } from './exit';
import { refusal, shown } from './paths';

/** A plain text somebody named on the command line; `what` says what it is called in a refusal. */
export async function readText(path: string, what: string): Promise<string> {
  try {
    return decodeText(await readFile(path));
  } catch (error) {
    throw new CannotRun(`不能读取${what}“${shown(path)}”：${refusal(error)}。`, { cause: error });
  }
}
