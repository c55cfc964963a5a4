import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailedFile } from '../report/outcome';
import { identityOf, kindOf, refusal, shown } from './paths';

/** One thing to do: a file to read, or a path that cannot be read and why. */
export type Input = { readonly path: string } | FailedFile;

export function isUnusable(input: Input): input is FailedFile {
  return 'error' in input;
}

/** The files named, and the workbooks in the folders named, each once, in a stable order. */
export async function findInputs(paths: readonly string[], isWorkbookName: (name: string) => boolean): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const input of await inputsAt(path, isWorkbookName)) {
      const identity = isUnusable(input) ? `?${input.file}` : await identityOf(input.path);
      if (identity !== undefined && seen.has(identity)) continue;
      if (identity !== undefined) seen.add(identity);
      inputs.push(input);
    }
  }
  return inputs;
}

async function inputsAt(path: string, isWorkbookName: (name: string) => boolean): Promise<readonly Input[]> {
  switch (await kindOf(path)) {
    case 'file':
      return [{ path }];
    case 'missing':
      return [unusable(path, 'notFound', '文件不存在，请核对路径。')];
    case 'refused':
      return [unusable(path, 'refused', '没有权限读取，请检查文件的权限。')];
    case 'folder': {
      const found = await workbooksIn(path, isWorkbookName);
      return found.length > 0 ? found : [unusable(path, 'noWorkbook', '文件夹里没有工作簿（.xlsx、.xlsm、.xls、.et、.ods）。')];
    }
  }
}

/** Depth first, names by code point; hidden files and the `~$` files that open workbooks leave are skipped. */
async function workbooksIn(folder: string, isWorkbookName: (name: string) => boolean): Promise<readonly Input[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const visible = entries.filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'));
    const inputs: Input[] = [];
    for (const entry of visible.sort((a, b) => byCodePoint(a.name, b.name))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) inputs.push(...(await workbooksIn(path, isWorkbookName)));
      else if (isWorkbookName(entry.name) && (await kindOf(path)) === 'file') inputs.push({ path });
    }
    return inputs;
  } catch (error) {
    return [unusable(folder, 'refused', `文件夹不能打开：${refusal(error)}。`)];
  }
}

function unusable(path: string, code: string, message: string): FailedFile {
  return { file: shown(path), error: { code, message } };
}

function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
