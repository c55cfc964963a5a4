import { type Range, rangeToA1, toA1 } from '../../core';
import type { NewCell, NewSheet, PrintSetup } from '../port';
import { addressesOf } from './addresses';
import { rectangles } from '../blocks';
import { cellsWhere, fontsOf, type NewCells, sameFont } from '../new-cells';
import { rangeAt } from './locks';
import { once } from './run';

/** Fonts, alignment, lines and row heights of a new sheet: one instruction for each group of cells that look alike. */
export function queueLooks(made: Excel.Worksheet, cells: NewCells, rowHeights: NewSheet['rowHeights'] = []): void {
  const each = (test: (cell: NewCell) => boolean, apply: (areas: Excel.RangeAreas) => void): void => {
    for (const address of addressesOf(rectangles(cellsWhere(cells, test)))) apply(once(made.getRanges(address)));
  };
  each((cell) => cell.bold === true, ({ format }) => void (format.font.bold = true));
  each((cell) => cell.wrap === true, ({ format }) => void (format.wrapText = true));
  each((cell) => cell.middle === true, ({ format }) => void (format.verticalAlignment = 'Center'));
  for (const [align, name] of ALIGNMENTS) each((cell) => cell.align === align, ({ format }) => void (format.horizontalAlignment = name));
  for (const font of fontsOf(cells)) {
    each((cell) => sameFont(cell.font, font), ({ format }) => {
      format.font.name = font.name;
      format.font.size = font.size;
    });
  }
  for (const area of rectangles(cellsWhere(cells, (cell) => cell.border === true))) queueGrid(once(rangeAt(made, area)), area);
  rowHeights.forEach((points, row) => {
    if (points !== undefined) once(made.getRange(toA1(row, 0))).format.rowHeight = points;
  });
}

/** A4, centred, one page wide; only the area, where one is given. */
export function queuePrint(made: Excel.Worksheet, { landscape, onePage, area }: PrintSetup): void {
  const { pageLayout } = made;
  if (area) pageLayout.setPrintArea(rangeToA1(area));
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = onePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
}

const ALIGNMENTS = [
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
] as const;

/** A line inside a single row or column does not exist, and Excel says so. */
function queueGrid({ format }: Excel.Range, { top, left, bottom, right }: Range): void {
  const inside = [...(bottom > top ? (['InsideHorizontal'] as const) : []), ...(right > left ? (['InsideVertical'] as const) : [])];
  for (const side of [...(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const), ...inside]) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = '#000000';
  }
}
