import type { WorkbookSnapshot } from '../../../core';
import type { ReadOptions } from '../../port';
import type { Limits } from '../limits';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { convertWorkbook } from './convert';
import { loadSheetJs, parseWith, type SheetJs } from './sheetjs';

/** Reads the binary formats before .xlsx: .xls of any age, and .et, which is the same format under another name. */
export async function readLegacy(
  bytes: Uint8Array,
  content: 'cfb' | 'biff',
  options: ReadOptions,
  limits: Limits,
  problems: Problems,
  pacer: Pacer,
): Promise<WorkbookSnapshot> {
  const sheetJs = await loadSheetJs();
  if (content === 'cfb') checkContainer(sheetJs, bytes, problems);
  pacer.check();
  const book = parseWith(sheetJs, bytes, problems);
  return convertWorkbook(book, options, limits, problems, pacer);
}

/** The same container holds old Word and PowerPoint documents, and .xlsx packages that were encrypted. */
function checkContainer({ CFB }: SheetJs, bytes: Uint8Array, problems: Problems): void {
  const streams = streamNames(CFB, bytes, problems);
  if (streams.has('encryptedpackage') || streams.has('encryptioninfo')) throw problems.encrypted();
  if (streams.has('workbook') || streams.has('book')) return;
  if (streams.has('worddocument')) throw problems.notWorkbook('是 Word 文档');
  if (streams.has('powerpoint document')) throw problems.notWorkbook('是 PowerPoint 演示文稿');
  throw problems.notWorkbook('里没有工作簿');
}

function streamNames(cfb: SheetJs['CFB'], bytes: Uint8Array, problems: Problems): ReadonlySet<string> {
  try {
    const container: { FileIndex: readonly { name: string }[] } = cfb.read(bytes, { type: 'array' });
    return new Set(container.FileIndex.map(({ name }) => name.toLowerCase()));
  } catch (cause) {
    throw problems.damaged('文件不完整，可能没有下载或复制完', cause);
  }
}
