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
  pacer.check();
  // Only the workbook stream goes to the library: damaged document properties beside it made it loop for ever.
  const stream = content === 'cfb' ? workbookStream(sheetJs, bytes, problems) : bytes;
  return convertWorkbook(parseWith(sheetJs, stream, problems), options, limits, problems, pacer);
}

interface Container {
  readonly FileIndex: readonly { readonly name: string; readonly content?: ArrayLike<number> }[];
  /** `Root Entry/Workbook`, in the order of the index. */
  readonly FullPaths: readonly string[];
}

function isAtRoot(path: string): boolean {
  return path.replace(/\/$/, '').split('/').length === ROOT_DEPTH;
}

const ROOT_DEPTH = 2;

/** The same container holds old Word and PowerPoint documents, and .xlsx packages that were encrypted. */
function workbookStream({ CFB }: SheetJs, bytes: Uint8Array, problems: Problems): Uint8Array {
  const streams = new Map<string, ArrayLike<number> | undefined>();
  try {
    const container: Container = CFB.read(bytes, { type: 'buffer' });
    // What is embedded in the workbook has streams of the same names in folders of its own.
    container.FileIndex.forEach(({ name, content }, index) => {
      if (isAtRoot(container.FullPaths[index] ?? '')) streams.set(name.toLowerCase(), content);
    });
  } catch (cause) {
    throw problems.damaged('文件不完整，可能没有下载或复制完', cause);
  }
  if (streams.has('encryptedpackage') || streams.has('encryptioninfo')) throw problems.encrypted();
  const stream = streams.get('workbook') ?? streams.get('book');
  if (stream) {
    if (stream[0] !== 0x09) throw problems.damaged('里面的工作簿无法识别');
    return stream instanceof Uint8Array ? stream : Uint8Array.from(stream);
  }
  if (streams.has('worddocument')) throw problems.unsupported('是旧版 Word 文档（.doc），读不了', '请用 Word 或 WPS 打开，另存为 .docx，再试一次。');
  if (streams.has('powerpoint document')) throw problems.notWorkbook('是 PowerPoint 演示文稿');
  throw problems.notWorkbook('里没有工作簿');
}
