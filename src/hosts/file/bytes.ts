import type { WorkbookSnapshot } from '../../core';
import { HostError, type ReadOptions } from '../port';
import { type Limits, LIMITS } from './limits';
import { Pacer } from './pacer';
import { Problems } from './problems';
import { sniff } from './sniff';
import { readZip } from './zipped';

/** Reads a PDF. Its library is as large as all the rest: who reads bytes brings it, loaded when the first PDF is read. */
export type ReadPdf = (bytes: Uint8Array, limits: Limits, problems: Problems, pacer: Pacer) => Promise<WorkbookSnapshot>;

/**
 * Reads a workbook from its bytes; usable in a browser. What the file is, is decided by its content.
 * Refusals are `HostError`s whose Chinese message names the file.
 */
export async function readWorkbookBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  limits: Limits = LIMITS,
  readPdf?: ReadPdf,
): Promise<WorkbookSnapshot> {
  const problems = new Problems(name);
  const pacer = new Pacer(problems, options);
  pacer.check();
  checkFileSize(bytes.length, limits, problems);
  try {
    return await dispatch(bytes, options, limits, problems, pacer, readPdf);
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw problems.damaged('内容无法识别', cause);
  }
}

export function checkFileSize(size: number, limits: Limits, problems: Problems): void {
  const megabyte = 1048576;
  if (size > limits.fileBytes) {
    throw problems.tooLarge(`文件有 ${Math.ceil(size / megabyte)} MB，最多 ${Math.floor(limits.fileBytes / megabyte)} MB`);
  }
}

async function dispatch(
  bytes: Uint8Array,
  options: ReadOptions,
  limits: Limits,
  problems: Problems,
  pacer: Pacer,
  readPdf: ReadPdf | undefined,
): Promise<WorkbookSnapshot> {
  const content = sniff(bytes);
  switch (content) {
    case 'zip':
      return readZip(bytes, options, limits, problems, pacer);
    case 'cfb':
    case 'biff': {
      const { readLegacy } = await import('./legacy/read');
      return readLegacy(bytes, content, options, limits, problems, pacer);
    }
    case 'empty':
      throw problems.damaged('文件是空的（0 字节）');
    case 'html':
      throw problems.notWorkbook('实际是网页（HTML）', '请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。');
    case 'xml':
      throw problems.notWorkbook('实际是 XML 文件', '请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。');
    case 'pdf':
      if (readPdf) return readPdf(bytes, limits, problems, pacer);
      throw problems.unsupported('是 PDF 文件，这里读不了', '请在 Word、WPS 里另存为 .docx 再试。');
    case 'text':
      throw problems.notWorkbook('实际是文本文件', '如果是 CSV，请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。');
    case 'unknown':
      throw problems.notWorkbook('的内容无法识别');
  }
}
