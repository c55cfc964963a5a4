import type { SheetSnapshot, WorkbookSnapshot } from '../../../core';
import type { ReadOptions } from '../../port';
import { Budget } from '../grid/budget';
import type { Limits } from '../limits';
import type { Pacer } from '../pacer';
import type { Problems } from '../problems';
import { tooBig, type ZipEntry } from '../zip/directory';
import type { ZipPackage } from '../zip/package';
import { type Relationship, RelationshipsHandler, relationshipsPart } from './relationships';
import { SharedStringsHandler } from './shared-strings';
import { SheetHandler, type WorkbookParts } from './sheet';
import { NO_STYLES, type Styles, StylesHandler } from './styles';
import { type SheetEntry, WorkbookHandler } from './workbook';
import { parseXml, type XmlHandler } from './xml';

interface FoundSheet {
  readonly sheet: SheetEntry;
  readonly part: ZipEntry;
}

/** Reads a package whose main part is a spreadsheet workbook. */
export class XlsxReader {
  constructor(
    private readonly zip: ZipPackage,
    private readonly limits: Limits,
    private readonly problems: Problems,
    private readonly pacer: Pacer,
  ) {}

  async read(workbookPart: string, options: ReadOptions): Promise<WorkbookSnapshot> {
    const workbook = new WorkbookHandler();
    await this.parse(this.need(workbookPart), workbook);
    const relationships = await this.relationships(workbookPart);
    const sheets = this.findSheets(workbook.sheets, relationships, options.sheets);
    const strings = this.related(relationships, 'sharedStrings');
    const styles = this.related(relationships, 'styles');
    this.expect([...sheets.map(({ part }) => part), ...[strings, styles].flatMap((part) => part ?? [])]);
    const parts: WorkbookParts = {
      strings: await this.strings(strings),
      styles: await this.styles(styles),
      date1904: workbook.date1904,
    };
    const budget = new Budget(this.limits, this.problems);
    const read: SheetSnapshot[] = [];
    for (const { sheet, part } of sheets) {
      const handler = new SheetHandler(sheet.name, parts, budget, this.problems);
      await this.parse(part, handler);
      read.push(handler.result(sheet.visible));
      await this.pacer.pause();
    }
    return { name: this.problems.file, date1904: workbook.date1904, sheets: read };
  }

  async relationships(part: string): Promise<ReadonlyMap<string, Relationship>> {
    const entry = this.zip.find(relationshipsPart(part));
    if (!entry) return new Map();
    const handler = new RelationshipsHandler(part);
    await this.parse(entry, handler);
    return handler.byId;
  }

  /** Several sheets may claim one part, so what will be unpacked is more than the directory adds up to. */
  private expect(parts: readonly ZipEntry[]): void {
    const total = parts.reduce((sum, { size }) => sum + size, 0);
    if (total > this.limits.unpackedBytes) throw tooBig(this.limits, this.problems);
    this.pacer.expect(total);
  }

  /** Worksheets in tab order; chart, dialog and macro sheets hold no cells and are passed over. */
  private findSheets(
    listed: readonly SheetEntry[],
    relationships: ReadonlyMap<string, Relationship>,
    wanted: readonly string[] | undefined,
  ): FoundSheet[] {
    if (listed.length > this.limits.sheets) {
      throw this.problems.tooLarge(`有 ${listed.length} 个工作表，最多 ${this.limits.sheets} 个`);
    }
    const names = new Set<string>();
    const found: FoundSheet[] = [];
    let worksheets = 0;
    for (const sheet of listed) {
      // Macro sheets of old are listed without a part: `r:id=""`.
      if (sheet.relationship === '') continue;
      const relationship = relationships.get(sheet.relationship);
      if (!relationship) throw this.problems.damaged(`找不到工作表“${sheet.name}”的内容`);
      if (relationship.type !== 'worksheet') continue;
      const key = sheet.name.toLowerCase();
      if (names.has(key)) throw this.problems.damaged(`有两个名为“${sheet.name}”的工作表`);
      names.add(key);
      worksheets++;
      if (wanted && !wanted.includes(sheet.name)) continue;
      const part = this.zip.find(relationship.target);
      if (!part) throw this.problems.damaged(`找不到工作表“${sheet.name}”的内容`);
      found.push({ sheet, part });
    }
    if (worksheets === 0) throw this.problems.unsupported('里没有工作表', '请确认选对了文件。');
    return found;
  }

  private async strings(part: ZipEntry | undefined): Promise<readonly string[]> {
    if (!part) return [];
    const handler = new SharedStringsHandler(this.limits, this.problems);
    await this.parse(part, handler);
    return handler.strings;
  }

  private async styles(part: ZipEntry | undefined): Promise<Styles> {
    if (!part) return NO_STYLES;
    const handler = new StylesHandler();
    await this.parse(part, handler);
    return handler.result();
  }

  /** A relation may lead nowhere; what cannot do without the part says so itself. */
  private related(relationships: ReadonlyMap<string, Relationship>, type: string): ZipEntry | undefined {
    for (const relationship of relationships.values()) {
      if (relationship.type === type) return this.zip.find(relationship.target);
    }
    return undefined;
  }

  private need(part: string): ZipEntry {
    const entry = this.zip.find(part);
    if (!entry) throw this.problems.damaged(`缺少“${part}”`);
    return entry;
  }

  private parse(entry: ZipEntry, handler: XmlHandler): Promise<void> {
    return parseXml({ part: entry.name, pieces: this.zip.pieces(entry) }, handler, this.problems, this.pacer);
  }
}
