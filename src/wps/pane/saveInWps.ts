import type { Et, EtEnv, EtFileSystem } from '../../hosts/wps';
import { HostError } from '../../hosts/port';
import type { SaveDocument } from '../../session';

/** Copies of a name that are tried before giving up. */
const MOST_COPIES = 99;
const CHUNK = 0x8000;

/** Writes the file beside the workbook, or into the folder of downloads where the workbook has none yet; nothing that is there is overwritten. */
export function saveInWps(et: Et): SaveDocument {
  return (bytes, name) => {
    const files = et.has('FileSystem') ? et.read<EtFileSystem>('FileSystem') : undefined;
    const folder = folderOf(et);
    if (!files || folder === undefined) return Promise.reject(refused());
    try {
      const place = freePlace(files, folder, name);
      files.writeAsBinaryString(place, binary(bytes));
      return files.Exists(place) === true ? Promise.resolve({ kind: 'file', place }) : Promise.reject(refused());
    } catch (cause) {
      return Promise.reject(refused(cause));
    }
  };
}

/** With its separator at the end. */
function folderOf(et: Et): string | undefined {
  const full = et.workbook?.FullName ?? '';
  const end = Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\'));
  if (end >= 0 && !/^https?:/i.test(full)) return full.slice(0, end + 1);
  const downloads = et.has('Env') ? et.read<EtEnv>('Env').GetDownloadPath?.() : undefined;
  if (typeof downloads !== 'string' || downloads === '') return undefined;
  return /[\\/]$/.test(downloads) ? downloads : `${downloads}${downloads.includes('\\') ? '\\' : '/'}`;
}

function freePlace(files: EtFileSystem, folder: string, name: string): string {
  const stem = name.replace(/\.docx$/, '');
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const place = `${folder}${copy === 1 ? stem : `${stem}（${String(copy)}）`}.docx`;
    if (files.Exists(place) !== true) return place;
  }
  throw new Error('every name is taken');
}

/** A character a byte, which is how WPS takes a file. */
function binary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

function refused(cause?: unknown): HostError {
  return new HostError('unsupported', '这个版本的 WPS 不让窗格保存文件，没有生成文档。请在工作台打开这个工作簿生成，或用命令行 gouji publish。', [], { cause });
}
