import { type Range, rangeToA1 } from '../../core';
import { rectangles } from '../blocks';
import { cellsWhere, fontsOf, type NewCells, sameFont } from '../new-cells';
import type { NewCell, NewSheet, PrintSetup } from '../port';
import { cellAt, rangeAt } from './areas';
import { ET, type EtRange, type EtWorksheet } from './et';

/** Fonts, alignment, lines and row heights of a new sheet: one instruction for each rectangle of cells that look alike. */
export function setLooks(made: EtWorksheet, cells: NewCells, rowHeights: NewSheet['rowHeights'] = []): void {
  const each = (test: (cell: NewCell) => boolean, apply: (range: EtRange) => void): void => {
    for (const area of rectangles(cellsWhere(cells, test))) apply(rangeAt(made, area));
  };
  each((cell) => cell.bold === true, ({ Font }) => void (Font.Bold = true));
  each((cell) => cell.wrap === true, (range) => void (range.WrapText = true));
  each((cell) => cell.middle === true, (range) => void (range.VerticalAlignment = ET.center));
  for (const align of ['left', 'center', 'right'] as const) {
    each((cell) => cell.align === align, (range) => void (range.HorizontalAlignment = ET[align]));
  }
  for (const font of fontsOf(cells)) {
    each((cell) => sameFont(cell.font, font), ({ Font }) => {
      Font.Name = font.name;
      Font.Size = font.size;
    });
  }
  for (const area of rectangles(cellsWhere(cells, (cell) => cell.border === true))) setGrid(rangeAt(made, area), area);
  rowHeights.forEach((points, row) => {
    if (points !== undefined) cellAt(made, row, 0).RowHeight = points;
  });
}

/** A line inside a single row or column does not exist. */
function setGrid({ Borders }: EtRange, { top, left, bottom, right }: Range): void {
  const inside = [...(bottom > top ? [ET.insideHorizontal] : []), ...(right > left ? [ET.insideVertical] : [])];
  for (const side of [ET.edgeTop, ET.edgeBottom, ET.edgeLeft, ET.edgeRight, ...inside]) {
    const border = Borders.Item(side);
    border.LineStyle = ET.continuous;
    border.Weight = ET.thin;
    border.Color = 0;
  }
}

/** A4, centred, one page wide; only the area, where one is given. */
export function setUpPrint({ PageSetup: page }: EtWorksheet, { landscape, onePage, area }: PrintSetup): void {
  if (area) page.PrintArea = rangeToA1(area);
  page.Orientation = landscape ? ET.landscape : ET.portrait;
  page.PaperSize = ET.paperA4;
  page.CenterHorizontally = true;
  page.Zoom = false;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = onePage ? 1 : false;
}
