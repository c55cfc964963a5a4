import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WorkbookSnapshot } from '../../core';
import type { ReadOptions } from '../port';
import { checkFileSize, readWorkbookBytes } from './bytes';
import { type Limits, LIMITS } from './limits';
import { Problems } from './problems';

/** Reads a workbook from disk. The only module of this folder, with `file-host`, that needs Node. */
export async function readWorkbookFile(
  path: string,
  options: ReadOptions = {},
  limits: Limits = LIMITS,
): Promise<WorkbookSnapshot> {
  const name = basename(path) || path;
  const problems = new Problems(name);
  return readWorkbookBytes(await readBytes(path, limits, problems), name, options, limits);
}

async function readBytes(path: string, limits: Limits, problems: Problems): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const info = await file.stat();
      if (info.isDirectory()) throw problems.notWorkbook('是文件夹', '请选择其中的工作簿文件。');
      // A pipe or a device never ends.
      if (!info.isFile()) throw problems.notWorkbook('不是普通文件');
      checkFileSize(info.size, limits, problems);
      const bytes = new Uint8Array(info.size);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw diskProblem(cause, problems);
  }
}

function diskProblem(cause: unknown, problems: Problems): unknown {
  const code = typeof cause === 'object' && cause !== null && 'syscall' in cause && 'code' in cause ? cause.code : undefined;
  const file = problems.file;
  switch (code) {
    case undefined:
      return cause;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return problems.notFound();
    case 'EISDIR':
      return problems.notWorkbook('是文件夹', '请选择其中的工作簿文件。');
    case 'EACCES':
    case 'EPERM':
      return problems.refuse('protected', `没有读取“${file}”的权限。请检查文件权限，或复制一份到自己的文件夹后再试。`, cause);
    case 'EBUSY':
      return problems.refuse('busy', `“${file}”正被其他程序占用。请关闭后再试。`, cause);
    default:
      return problems.refuse('unknown', `读取“${file}”时出错（${String(code)}）。请检查磁盘或网络位置后再试。`, cause);
  }
}
