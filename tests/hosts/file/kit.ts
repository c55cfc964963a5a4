import { strToU8, zipSync } from 'fflate';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { readWorkbookBytes } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/port';

/** Hand-written packages: the test knows every byte that matters. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetSource {
  readonly name: string;
  /** Content of `<worksheet>`. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface BookSource {
  readonly sheets: readonly SheetSource[];
  /** Content of `<sst>`. */
  readonly strings?: string;
  /** Content of `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Parts added to or replacing the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

export function worksheet(xml: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${xml}</worksheet>`;
}

export function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function workbookXml(sheets: string, workbookPr = ''): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${workbookPr}<sheets>${sheets}</sheets></workbook>`;
}

export function partsOf(book: BookSource): Record<string, string> {
  const parts: Record<string, string> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(
      book.sheets
        .map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`)
        .join(''),
      book.workbookPr,
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...book.sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ...(book.strings === undefined ? [] : [['rIdS', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(book.styles === undefined ? [] : [['rIdT', 'styles', 'styles.xml'] as const]),
    ]),
  };
  book.sheets.forEach(({ xml }, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(xml)));
  if (book.strings !== undefined) parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>`;
  if (book.styles !== undefined) parts['xl/styles.xml'] = `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`;
  return { ...parts, ...book.parts };
}

export function zipText(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}

export function makeBook(book: BookSource): Uint8Array {
  return zipText(partsOf(book));
}

export function readBook(book: BookSource): Promise<WorkbookSnapshot> {
  return readWorkbookBytes(makeBook(book), '测试.xlsx');
}

/** The only sheet of a workbook made of this `<worksheet>` content. */
export async function readSheet(xml: string, book: Omit<BookSource, 'sheets'> = {}): Promise<SheetSnapshot> {
  return first(await readBook({ ...book, sheets: [{ name: '表', xml }] }));
}

export function first(workbook: WorkbookSnapshot): SheetSnapshot {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet was read');
  return sheet;
}

/** `<sheetData>` around rows. */
export function data(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

/** The refusal of a read; a success fails the test. */
export async function refusal(read: Promise<unknown>): Promise<HostError> {
  const outcome = await read.then(
    () => 'it was read',
    (cause: unknown) => cause,
  );
  if (outcome instanceof HostError) return outcome;
  throw new Error(`expected a HostError, got ${String(outcome)}`);
}
