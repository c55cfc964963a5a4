import type { WorkbookSnapshot } from '../../../core';
import type { ReadOptions } from '../../port';
import { Budget } from '../grid/budget';
import type { Limits } from '../limits';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { parseXml, type XmlHandler } from '../xlsx/xml';
import type { ZipPackage } from '../zip/package';
import { CellStyles } from './cell-styles';
import { OdsContent } from './content';

/** Reads an OpenDocument spreadsheet (.ods). */
export async function readOds(
  zip: ZipPackage,
  options: ReadOptions,
  limits: Limits,
  problems: Problems,
  pacer: Pacer,
): Promise<WorkbookSnapshot> {
  const parse = async (name: string, handler: XmlHandler): Promise<boolean> => {
    const entry = zip.find(name);
    if (entry) await parseXml({ part: entry.name, pieces: zip.pieces(entry) }, handler, problems, pacer);
    return entry !== undefined;
  };
  const manifest = new ManifestHandler();
  await parse('META-INF/manifest.xml', manifest);
  if (manifest.encrypted) throw problems.encrypted();
  pacer.expect((zip.find('styles.xml')?.size ?? 0) + (zip.find('content.xml')?.size ?? 0));
  const styles = new CellStyles();
  await parse('styles.xml', {
    qualified: true,
    open: (name, attributes) => styles.open(name, attributes),
    text: (chunk) => styles.text(chunk),
    close: (name) => styles.close(name),
  });
  const content = new OdsContent(styles, options.sheets, new Budget(limits, problems), problems);
  if (!(await parse('content.xml', content))) throw problems.damaged('缺少“content.xml”');
  if (content.tables === 0) throw problems.unsupported('里没有工作表', '请确认选对了文件。');
  return { name: problems.file, date1904: content.date1904, sheets: content.sheets };
}

/** Encrypted documents keep their part names; only the manifest tells. */
class ManifestHandler implements XmlHandler {
  readonly qualified = true;
  encrypted = false;

  open(name: string): void {
    if (name.endsWith(':encryption-data')) this.encrypted = true;
  }
}
