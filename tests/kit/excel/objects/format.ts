import type { Range } from '../../../../src/core';
import type { Cell } from '../model/cell';
import type { SheetModel } from '../model/sheet';
import { notImplemented, type Json } from '../protocol';
import { ServerObject, text, type Scalar } from '../server-object';
import { cellCount, eachCell } from './areas';
import { bordersObject } from './borders';
import { requireFormatting, requireUnprotected, shared } from './cells';

const NO_FILL = '#FFFFFF';
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** Format of one or several rectangles on a sheet; a property reads null where cells differ. */
export function formatObject(sheet: SheetModel, areas: readonly Range[]): ServerObject {
  return new ServerObject('RangeFormat', {
    scalars: {
      WrapText: cellScalar(sheet, areas, (cell) => cell.wrap, (value) => ({ wrap: value === true })),
      ColumnWidth: columnWidth(sheet, areas),
      RowHeight: rowHeight(sheet, areas),
      HorizontalAlignment: cellScalar(sheet, areas, (cell) => cell.horizontal, (value) => ({ horizontal: text(value) })),
      VerticalAlignment: cellScalar(sheet, areas, (cell) => cell.vertical, (value) => ({ vertical: text(value) })),
    },
    links: {
      Borders: () => bordersObject(sheet, areas),
      Fill: () => fillObject(sheet, areas),
      Font: () => fontObject(sheet, areas),
      Protection: () => lockObject(sheet, areas),
    },
  });
}

function fillObject(sheet: SheetModel, areas: readonly Range[]): ServerObject {
  return new ServerObject('RangeFill', {
    scalars: {
      Color: cellScalar(
        sheet,
        areas,
        (cell) => cell.fill?.color ?? NO_FILL,
        (value) => ({ fill: { color: text(value), pattern: 'Solid' } }),
      ),
      Pattern: cellScalar(sheet, areas, (cell) => cell.fill?.pattern ?? 'None'),
    },
    methods: {
      Clear: () => {
        change(sheet, areas, { fill: null });
        return undefined;
      },
    },
  });
}

function fontObject(sheet: SheetModel, areas: readonly Range[]): ServerObject {
  return new ServerObject('RangeFont', {
    scalars: {
      Name: cellScalar(sheet, areas, (cell) => cell.fontName, (value) => ({ fontName: text(value) })),
      Size: cellScalar(sheet, areas, (cell) => cell.fontSize, (value) => ({ fontSize: Number(value) })),
      Bold: cellScalar(sheet, areas, (cell) => cell.bold, (value) => ({ bold: value === true })),
      Color: cellScalar(sheet, areas, (cell) => cell.fontColor, (value) => ({ fontColor: text(value) })),
    },
  });
}

function lockObject(sheet: SheetModel, areas: readonly Range[]): ServerObject {
  const locked = cellScalar(sheet, areas, (cell) => cell.locked);
  const set = (value: Json): void => {
    requireUnprotected(sheet, 'FormatProtection.locked');
    change(sheet, areas, { locked: value === true });
  };
  return new ServerObject('FormatProtection', { scalars: { Locked: { ...locked, set } } });
}

function cellScalar(
  sheet: SheetModel,
  areas: readonly Range[],
  read: (cell: Cell) => string | number | boolean,
  changes?: (value: Json) => Partial<Cell>,
): Scalar {
  const get = (): Json => {
    const [first, ...rest] = areas.map((area) => shared(sheet, area, read));
    return first !== undefined && rest.every((value) => value === first) ? first : null;
  };
  return changes ? { get, set: (value) => change(sheet, areas, changes(value)) } : { get };
}

function columnWidth(sheet: SheetModel, areas: readonly Range[]): Scalar {
  return {
    get: () => {
      const widths = new Set(areas.flatMap((area) => [sheet.columnWidths.get(area.left), sheet.columnWidths.get(area.right)]));
      const [only] = widths;
      return widths.size === 1 ? (only ?? STANDARD_WIDTH) : null;
    },
    set: (value) => {
      requireFormatting(sheet, 'RangeFormat.columnWidth');
      for (const area of areas) {
        for (let column = area.left; column <= area.right; column++) sheet.columnWidths.set(column, Number(value));
      }
    },
  };
}

function rowHeight(sheet: SheetModel, areas: readonly Range[]): Scalar {
  return {
    get: () => sheet.rowHeights.get(areas[0]?.top ?? 0) ?? STANDARD_HEIGHT,
    set: (value) => {
      requireFormatting(sheet, 'RangeFormat.rowHeight');
      for (const area of areas) for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.set(row, Number(value));
    },
  };
}

const MOST_FORMATTED_CELLS = 2_000_000;

function change(sheet: SheetModel, areas: readonly Range[], changes: Partial<Cell>): void {
  requireFormatting(sheet, 'RangeFormat');
  for (const area of areas) {
    if (cellCount(area) > MOST_FORMATTED_CELLS) throw notImplemented('formatting of whole rows or columns');
    eachCell(area, (row, column) => sheet.change(row, column, changes));
  }
}
