import { zipSync, type Zippable } from 'fflate';
import type { WorkbookSnapshot } from '../../../core';
import type { ReadOptions } from '../../port';
import type { Limits } from '../limits';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { parseXml } from '../xlsx/xml';
import type { ZipPackage } from '../zip/package';
import { convertWorkbook } from './convert';
import { OdsScan } from './ods-scan';
import { loadSheetJs, parseWith } from './sheetjs';

const CONTENT = 'content.xml';
const PARTS: readonly string[] = ['mimetype', CONTENT, 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'];

const NO_FACTS = { visible: true, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), protected: false };

/** Reads an OpenDocument spreadsheet. The library gets only parts that were unpacked and counted under our limits. */
export async function readOds(
  zip: ZipPackage,
  options: ReadOptions,
  limits: Limits,
  problems: Problems,
  pacer: Pacer,
): Promise<WorkbookSnapshot> {
  const parts: Zippable = {};
  for (const name of PARTS) {
    const entry = zip.find(name);
    if (entry) parts[name] = [zip.read(entry), { level: 0 }];
    await pacer.pause();
  }
  const manifest = zip.find('META-INF/manifest.xml');
  const content = zip.find(CONTENT);
  if (!content) throw problems.damaged(`缺少“${CONTENT}”`);
  if (manifest && (await isEncrypted(zip.read(manifest), problems, pacer))) throw problems.encrypted();
  const scan = new OdsScan(limits, problems);
  await parseXml({ part: CONTENT, pieces: [zip.read(content)] }, scan, problems, pacer);
  const facts = scan.facts();
  const sheetJs = await loadSheetJs();
  const book = parseWith(sheetJs, zipSync(parts), problems);
  return convertWorkbook(book, (index) => facts[index] ?? NO_FACTS, options, limits, problems, pacer);
}

/** Encrypted documents keep their part names; only the manifest tells. */
async function isEncrypted(manifest: Uint8Array, problems: Problems, pacer: Pacer): Promise<boolean> {
  let encrypted = false;
  const handler = {
    open: (name: string) => {
      if (name === 'encryption-data') encrypted = true;
    },
  };
  await parseXml({ part: 'META-INF/manifest.xml', pieces: [manifest] }, handler, problems, pacer);
  return encrypted;
}
