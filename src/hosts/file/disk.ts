import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { WorkbookSnapshot } from '../../core';
import type { ReadOptions } from '../port';
import { checkFileSize, type ReadPdf, readWorkbookBytes } from './bytes';
import { type Limits, LIMITS } from './limits';
import { readWorkbookSettings } from './patch';
import type { CharacterMaps } from './pdf/library';
import { Problems } from './problems';
import { sniff } from './sniff';

/** The only module of this folder, with `file-host`, that needs Node. */

/** Reads a workbook from disk. */
export async function readWorkbookFile(
  path: string,
  options: ReadOptions = {},
  limits: Limits = LIMITS,
): Promise<WorkbookSnapshot> {
  const name = basename(path) || path;
  const problems = new Problems(name);
  return readWorkbookBytes(await readBytes(path, limits, problems), name, options, limits, readPdf);
}

/** The texts that pane and command line keep inside a workbook (notes, forms chosen by hand). Other kinds of files hold none. */
export async function readFileSettings(path: string): Promise<ReadonlyMap<string, string>> {
  if (!WITH_SETTINGS.test(path)) return new Map();
  const bytes = await readFileBytes(path);
  return sniff(bytes) === 'zip' ? readWorkbookSettings(bytes, { name: basename(path) }) : new Map<string, string>();
}

const WITH_SETTINGS = /\.xls[xm]$/i;

async function readPdf(...[bytes, limits, problems, pacer]: Parameters<ReadPdf>): Promise<WorkbookSnapshot> {
  const reader = await import('./pdf/read');
  return reader.readPdf(bytes, limits, problems, pacer, characterMaps());
}

/** Beside the bundled program, or in the package. */
function characterMaps(): CharacterMaps {
  const folders = [join(__dirname, 'cmaps'), join(__dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist', 'cmaps')];
  const found = folders.find((folder) => existsSync(folder));
  return found === undefined ? {} : { cMapUrl: found + sep, cMapPacked: true };
}

export function readFileBytes(path: string, limits: Limits = LIMITS): Promise<Uint8Array> {
  return readBytes(path, limits, new Problems(basename(path) || path));
}

/**
 * Writes a changed workbook beside or away from the file it came from, never over it: first under a passing name, then
 * in one step under its own, so that no half-written workbook is ever left behind.
 */
export async function saveWorkbookFile(bytes: Uint8Array, source: string, path: string, overwrite: boolean): Promise<void> {
  const problems = new Problems(basename(path) || path);
  const refuse = (why: string): Error => problems.refuse('unsupported', `不能保存到“${problems.file}”：${why}`);
  if (await isSameFile(source, path)) throw refuse('它就是原文件，原文件不会被改动。请换一个文件名。');
  if (extname(path).toLowerCase() !== extname(source).toLowerCase()) throw refuse(`扩展名应与原文件相同（${extname(source)}）。`);
  const passing = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    if (!overwrite && (await exists(path))) throw refuse('已有同名文件。请换一个文件名，或先移走它。');
    try {
      const file = await open(passing, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(passing, path);
    } finally {
      await rm(passing, { force: true });
    }
  } catch (cause) {
    throw saveProblem(cause, problems);
  }
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (cause: unknown) => {
      if (systemCode(cause) === 'ENOENT') return false;
      throw cause;
    },
  );
}

function saveProblem(cause: unknown, problems: Problems): unknown {
  const code = systemCode(cause);
  const refuse = (kind: 'protected' | 'busy' | 'notFound' | 'unknown', why: string): Error =>
    problems.refuse(kind, `没有保存“${problems.file}”：${why}`, cause);
  switch (code) {
    case undefined:
      return cause;
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('notFound', '目标文件夹不存在。请检查路径。');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refuse('protected', '没有写入目标文件夹的权限。请换一个文件夹。');
    case 'EBUSY':
      return refuse('busy', '文件正被其他程序占用。请关闭后再试。');
    case 'ENOSPC':
      return refuse('unknown', '磁盘空间不足。请清理后再试。');
    default:
      return refuse('unknown', `写入时出错（${code}）。请检查磁盘或网络位置后再试。`);
  }
}

function systemCode(cause: unknown): string | undefined {
  return typeof cause === 'object' && cause !== null && 'syscall' in cause && 'code' in cause ? String(cause.code) : undefined;
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
  const code = systemCode(cause);
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
      return problems.refuse('unknown', `读取“${file}”时出错（${code}）。请检查磁盘或网络位置后再试。`, cause);
  }
}
