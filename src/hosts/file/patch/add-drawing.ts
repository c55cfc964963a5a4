import type { NewSheet, SheetChart } from '../../port';
import { chartXml } from './chart-xml';
import { drawingNamespaces, type DrawingNamespaces } from './drawing-namespaces';
import type { PackageEditor } from './editor';
import { addPart } from './package-parts';
import { escapeXml } from './text-edit';
import type { Namespaces } from './workbook-parts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

export interface ChartedSheet {
  /** The sheet's part, and the name it got. */
  readonly part: string;
  readonly name: string;
  readonly cells: NewSheet['cells'];
  readonly charts: readonly SheetChart[];
  /** False where cells of the sheet are still to be written: what stands there then is not known here. */
  readonly cached: boolean;
}

/** Adds the drawing of a new sheet with its charts; gives the id of the relation from the sheet to it. */
export async function addDrawing(editor: PackageEditor, main: string, sheet: ChartedSheet, edition: Namespaces): Promise<string> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const namespaces = drawingNamespaces(edition);
  const part = editor.freePart(`${folder}drawings/drawing`);
  const frames: string[] = [];
  for (const chart of sheet.charts) {
    const text = chartXml(chart, sheet.name, sheet.cells, sheet.cached, namespaces);
    const name = editor.freePart(`${folder}charts/chart`);
    const id = await addPart(editor, part, { name, text, contentType: CHART, relationship: `${namespaces.relationships}/chart` });
    frames.push(frameXml(chart, frames.length + 1, id, namespaces));
  }
  const text = `${DECLARATION}<xdr:wsDr xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}">${frames.join('')}</xdr:wsDr>`;
  return addPart(editor, sheet.part, { name: part, text, contentType: DRAWING, relationship: `${namespaces.relationships}/drawing` });
}

/** From the top left of its first cell to the bottom right of its last. */
function frameXml({ title, anchor }: SheetChart, number: number, id: string, { chart, relationships }: DrawingNamespaces): string {
  const corner = (column: number, row: number): string => `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return [
    `<xdr:twoCellAnchor><xdr:from>${corner(anchor.left, anchor.top)}</xdr:from><xdr:to>${corner(anchor.right + 1, anchor.bottom + 1)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="图表 ${number}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}
