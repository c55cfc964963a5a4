import { type Attributes, flag, type XmlHandler } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly relationship: string;
}

/** `workbook.xml`: the sheets in the order of their tabs, and the date system. */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  date1904 = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.date1904 = flag(attributes['date1904']);
    if (name !== 'sheet') return;
    const state = attributes['state'] ?? 'visible';
    this.sheets.push({
      name: attributes['name'] ?? '',
      visible: state === 'visible',
      relationship: relationshipId(attributes),
    });
  }
}

/** `r:id`, whatever the writer calls the prefix. */
function relationshipId(attributes: Attributes): string {
  for (const key in attributes) if (key.endsWith(':id')) return attributes[key] ?? '';
  return '';
}
