import { type ReadOptions } from '../../port';
import { LIMITS, type Limits } from '../limits';
import { Pacer } from '../pacer';
import { Problems } from '../problems';
import { sniff } from '../sniff';
import { ZipPackage } from '../zip/package';
import { AppearanceSheetHandler } from './appearance-sheet';
import { AppearanceStylesHandler } from './appearance-styles';
import type { SheetAppearance, WorkbookAppearance } from './appearance-types';
import { Colors, ThemeHandler } from './colors';
import { type Relationship, RelationshipsHandler, relationshipsPart } from './relationships';
import { WorkbookHandler } from './workbook';
import { parseXml, type XmlHandler } from './xml';

/**
 * Reads how an .xlsx workbook looks. Kept apart from `readWorkbookBytes`, which has judged the file before and which
 * most callers use alone. Undefined where the file is of another kind.
 */
export async function readStyles(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  limits: Limits = LIMITS,
): Promise<WorkbookAppearance | undefined> {
  if (sniff(bytes) !== 'zip') return undefined;
  const problems = new Problems(name);
  const reader = new StylesReader(new ZipPackage(bytes, limits, problems), problems, new Pacer(problems, options));
  return reader.read();
}

class StylesReader {
  constructor(
    private readonly zip: ZipPackage,
    private readonly problems: Problems,
    private readonly pacer: Pacer,
  ) {}

  async read(): Promise<WorkbookAppearance | undefined> {
    const main = [...(await this.relationships('')).values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const workbook = new WorkbookHandler();
    if (!(await this.parse(main, workbook))) return undefined;
    const relationships = await this.relationships(main);
    const related = (type: string): string => [...relationships.values()].find((each) => each.type === type)?.target ?? '';
    const theme = new ThemeHandler();
    const colors = (await this.parse(related('theme'), theme)) ? theme.result() : new Colors();
    const styles = new AppearanceStylesHandler(colors);
    await this.parse(related('styles'), styles);
    const sheets: SheetAppearance[] = [];
    for (const { name, relationship } of workbook.sheets) {
      const found = relationships.get(relationship);
      if (found?.type !== 'worksheet') continue;
      const sheet = new AppearanceSheetHandler(name, colors);
      await this.parse(found.target, sheet);
      sheets.push(sheet.result());
    }
    return { styles: styles.result(), sheets };
  }

  private async relationships(part: string): Promise<ReadonlyMap<string, Relationship>> {
    const handler = new RelationshipsHandler(part);
    await this.parse(relationshipsPart(part), handler);
    return handler.byId;
  }

  /** False where the package has no such part. */
  private async parse(part: string, handler: XmlHandler): Promise<boolean> {
    const entry = this.zip.find(part);
    if (!entry) return false;
    await parseXml({ part: entry.name, pieces: this.zip.pieces(entry) }, handler, this.problems, this.pacer);
    return true;
  }
}
