import type { WorkbookSnapshot } from '../../core';
import type { ReadOptions } from '../port';
import type { Limits } from './limits';
import type { Pacer } from './pacer';
import type { Problems } from './problems';
import { ZipPackage } from './zip/package';
import { XlsxReader } from './xlsx/read';

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** Decides what a zip file is by what lies in it. */
export async function readZip(
  bytes: Uint8Array,
  options: ReadOptions,
  limits: Limits,
  problems: Problems,
  pacer: Pacer,
): Promise<WorkbookSnapshot> {
  const zip = new ZipPackage(bytes, limits, problems);
  const mimetype = zip.find('mimetype');
  if (mimetype && mimetype.size < 200) {
    const type = new TextDecoder().decode(zip.read(mimetype)).trim();
    if (type.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) {
      const { readOds } = await import('./ods/read');
      return readOds(zip, options, limits, problems, pacer);
    }
    if (type.startsWith(OPEN_DOCUMENT)) throw problems.notWorkbook('是 OpenDocument 文档，没有表格');
  }
  const reader = new XlsxReader(zip, limits, problems, pacer);
  const main = await mainPart(zip, reader);
  if (main !== undefined && /\.xml$/i.test(main) && !/^(?:word|ppt)\//i.test(main)) return reader.read(main, options);
  const document = main !== undefined && /^word\//i.test(main) ? main : zip.find('word/document.xml')?.name;
  if (document !== undefined) {
    const { readDocx } = await import('./docx/read');
    return readDocx(zip, document, limits, problems, pacer);
  }
  if (zip.find('content.xml') && zip.find('META-INF/manifest.xml')) {
    const { readOds } = await import('./ods/read');
    return readOds(zip, options, limits, problems, pacer);
  }
  throw whatElse(zip, problems);
}

/** The part the package calls its document; the usual name where a careless writer left the relation out. */
async function mainPart(zip: ZipPackage, reader: XlsxReader): Promise<string | undefined> {
  const relationships = await reader.relationships('');
  for (const { type, target } of relationships.values()) if (type === 'officeDocument') return target;
  return zip.find('xl/workbook.xml')?.name;
}

function whatElse(zip: ZipPackage, problems: Problems): Error {
  const inside = (folder: string): boolean => zip.entries.some(({ name }) => name.toLowerCase().startsWith(folder));
  if (inside('word/')) return problems.damaged('是 Word 文档，但缺少正文“word/document.xml”');
  if (inside('ppt/')) return problems.notWorkbook('是 PowerPoint 演示文稿');
  if (zip.find('xl/workbook.bin')) return problems.unsupported('是二进制工作簿（.xlsb）', '请用 Excel 或 WPS 另存为 .xlsx，再试一次。');
  if (zip.find('OFD.xml')) return problems.notWorkbook('是 OFD 版式文件');
  return problems.notWorkbook('是压缩包', '请先解压，再选择其中的工作簿。');
}
