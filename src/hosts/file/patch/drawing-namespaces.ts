import type { Namespaces } from './workbook-parts';

/** What drawings and charts are written in, in the file's edition of the format. */
export interface DrawingNamespaces {
  readonly chart: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly relationships: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/drawingml/2006';
const STRICT = 'http://purl.oclc.org/ooxml/drawingml';

export function drawingNamespaces({ relationships }: Namespaces): DrawingNamespaces {
  const base = relationships.includes('purl.oclc.org') ? STRICT : TRANSITIONAL;
  return { chart: `${base}/chart`, drawing: `${base}/main`, spreadsheetDrawing: `${base}/spreadsheetDrawing`, relationships };
}
