import { stat } from 'node:fs/promises';
import { sep } from 'node:path';

/** A path as it was given, with `/` on every system, so that reports of two machines compare. */
export function shown(path: string): string {
  return path.split(sep).join('/');
}

export type PathKind = 'file' | 'folder' | 'missing' | 'refused';

export async function kindOf(path: string): Promise<PathKind> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return isMissing(error) ? 'missing' : 'refused';
  }
}

/** What the file system says the path is, through links and other spellings; undefined where nothing is there. */
export async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
}

function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** Why the file system refused, in words. */
export function refusal(error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return '文件不存在';
    case 'EACCES':
    case 'EPERM':
      return '没有权限';
    case 'EBUSY':
      return '文件正被其他程序使用';
    case 'ENOSPC':
      return '磁盘空间不足';
    case 'EROFS':
      return '所在位置只读';
    case 'EISDIR':
      return '这是文件夹，不是文件';
    default:
      return '系统没有允许这次读写';
  }
}
