import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { CannotRun } from './exit';
import { identityOf, kindOf, refusal, shown } from './paths';

/** Where something may be written: refused before anything is read for another kind of file, one of the inputs, or a file that is there already. */
export async function newFile(out: string, kinds: readonly string[], inputs: readonly string[], force: boolean): Promise<string> {
  if (!kinds.includes(extname(out).toLowerCase())) throw new CannotRun(`不能写到“${shown(out)}”：应是 ${kinds.join('、')} 文件。`);
  if ((await kindOf(dirname(out))) !== 'folder') throw new CannotRun(`不能写到“${shown(out)}”：文件夹“${shown(dirname(out))}”不存在。`);
  const there = await identityOf(out);
  if (there === undefined) return out;
  const read = await Promise.all(inputs.map(identityOf));
  if (read.includes(there)) throw new CannotRun(`不能写到“${shown(out)}”：它就是要读的文件。请换一个文件名。`);
  if ((await kindOf(out)) !== 'file') throw new CannotRun(`不能写到“${shown(out)}”：这是一个文件夹。`);
  if (!force) throw new CannotRun(`“${shown(out)}”已经存在，里面可能有改过的文字。请换一个文件名，或加 --force 覆盖它。`);
  return out;
}

/** Whole or not at all: under a passing name first. */
export async function saveWhole(bytes: Uint8Array, out: string): Promise<void> {
  const passing = join(dirname(out), `.${basename(out)}.${randomUUID()}.tmp`);
  try {
    await writeFile(passing, bytes, { flag: 'wx' });
    await rename(passing, out);
  } catch (error) {
    throw new CannotRun(`“${shown(out)}”没有写成：${refusal(error)}。`, { cause: error });
  } finally {
    await rm(passing, { force: true });
  }
}

/** A text as Windows programs of China open it without asking: UTF-8 with its mark. */
export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}
