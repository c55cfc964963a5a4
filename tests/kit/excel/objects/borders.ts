import type { Range } from '../../../../src/core';
import type { SheetModel } from '../model/sheet';
import { invalidArgument, type Json } from '../protocol';
import { ServerObject, text } from '../server-object';
import { eachCell } from './areas';
import { requireFormatting } from './cells';

const SIDES = ['Top', 'Bottom', 'Left', 'Right'] as const;
type Side = (typeof SIDES)[number];

/** Which sides of which cells a border of an area is. */
const PLACES: Readonly<Record<string, (area: Range, row: number, column: number) => readonly Side[]>> = {
  EdgeTop: ({ top }, row) => (row === top ? ['Top'] : []),
  EdgeBottom: ({ bottom }, row) => (row === bottom ? ['Bottom'] : []),
  EdgeLeft: ({ left }, _row, column) => (column === left ? ['Left'] : []),
  EdgeRight: ({ right }, _row, column) => (column === right ? ['Right'] : []),
  InsideHorizontal: ({ top, bottom }, row) => [...(row > top ? (['Top'] as const) : []), ...(row < bottom ? (['Bottom'] as const) : [])],
  InsideVertical: ({ left, right }, _row, column) => [...(column > left ? (['Left'] as const) : []), ...(column < right ? (['Right'] as const) : [])],
};

export function bordersObject(sheet: SheetModel, areas: readonly Range[]): ServerObject {
  return new ServerObject('RangeBorderCollection', { item: (key) => borderObject(sheet, areas, text(key)) });
}

function borderObject(sheet: SheetModel, areas: readonly Range[], index: string): ServerObject {
  const place = PLACES[index];
  if (!place) throw invalidArgument('RangeBorderCollection.getItem', `“${index}” is no border.`);
  let color = '#000000';
  return new ServerObject('RangeBorder', {
    scalars: {
      Style: { get: () => null, set: (value: Json) => draw(sheet, areas, place, value === 'Continuous') },
      Color: { get: () => color, set: (value: Json) => void (color = text(value)) },
    },
  });
}

function draw(sheet: SheetModel, areas: readonly Range[], place: (area: Range, row: number, column: number) => readonly Side[], drawn: boolean): void {
  requireFormatting(sheet, 'RangeBorder.style');
  for (const area of areas) {
    eachCell(area, (row, column) => {
      const sides = place(area, row, column);
      const had = sheet.cell(row, column).lines.split(',');
      const lines = SIDES.filter((side) => (sides.includes(side) ? drawn : had.includes(side))).join(',');
      sheet.change(row, column, { lines });
    });
  }
}
