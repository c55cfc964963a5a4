import { LIMITS } from '../limits';
import { Pacer } from '../pacer';
import { Problems } from '../problems';
import { checkFileSize } from '../bytes';
import { sniff } from '../sniff';
import { ZipPackage } from '../zip/package';
import { PackageEditor } from './editor';
import type { PatchOptions } from './types';
import { relationshipsOf, target } from './workbook-parts';

export interface OpenedPackage {
  readonly editor: PackageEditor;
  /** The workbook part. */
  readonly main: string;
}

const READ_ONLY = '只能读取，不能写入';
const SAVE_AS = '请用 Excel 或 WPS 另存为 .xlsx，再试一次。';
/** As it stands in the directory of the container an encrypted package is kept in. */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Opens a package to be edited; refuses what patching would spoil. */
export async function openPackage(bytes: Uint8Array, options: PatchOptions): Promise<OpenedPackage> {
  const { name = '工作簿', limits = LIMITS } = options;
  const problems = new Problems(name);
  const pacer = new Pacer(problems, options);
  pacer.check();
  checkFileSize(bytes.length, limits, problems);
  if (sniff(bytes) !== 'zip') {
    if (holds(bytes, ENCRYPTED_STREAM)) throw problems.encrypted();
    throw problems.unsupported(READ_ONLY, SAVE_AS);
  }
  const zip = new ZipPackage(bytes, limits, problems);
  if (zip.entries.some(({ encrypted }) => encrypted)) throw problems.encrypted();
  const editor = new PackageEditor(bytes, zip, problems, pacer);
  const root = await relationshipsOf(editor, '');
  const signed = [...root.values()].some(({ type }) => type === 'origin') || zip.entries.some((entry) => entry.name.startsWith('_xmlsignatures/'));
  if (signed) throw problems.unsupported('有数字签名，修改后签名会失效', '请在 Excel 或 WPS 中去掉签名，或另存一份未签名的，再试一次。');
  const main = target(root, 'officeDocument') ?? 'xl/workbook.xml';
  if (!/\.xml$/i.test(main) || !editor.has(main) || /^(?:word|ppt)\//i.test(main)) throw problems.unsupported(READ_ONLY, SAVE_AS);
  return { editor, main };
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
