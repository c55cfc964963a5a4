import { MAX_COLUMNS, MAX_ROWS, type Range } from '../../../../src/core';
import { sent, valueType } from '../model/cell';
import type { SheetModel } from '../model/sheet';
import { invalidArgument, ProtocolError, type Json } from '../protocol';
import type { Scene } from '../scene';
import { integer, isTrue, readOnly, ServerObject, text, type Argument, type Members } from '../server-object';
import { bounding, cellCount, columnCount, eachCell, inSheet, intersection, readAddress, rowCount, writeAddress } from './areas';
import { readMatrix, requireFormatting, requireUnlocked, requireUnprotected, typeInto, writeMatrix } from './cells';
import { conditionalFormatsObject } from './conditional-formats';
import { formatObject } from './format';
import { cellProperties, columnProperties, rowProperties } from './properties';
import { rangeAreasObject } from './range-areas';
import { worksheetObject } from './worksheet';

/** Ranges that were handed out. */
const areaOf = new WeakMap<ServerObject, { readonly sheet: SheetModel; readonly area: Range }>();

/** The cells a range stands for that comes in as an argument. */
export function areaArgument(argument: Argument | undefined): { readonly sheet: SheetModel; readonly area: Range } | undefined {
  return argument instanceof ServerObject ? areaOf.get(argument) : undefined;
}

export function rangeObject(scene: Scene, sheet: SheetModel, area: Range): ServerObject {
  const range = new ServerObject('Range', {
    scalars: { ...position(sheet, area), ...content(scene, sheet, area), ...hidden(sheet, area) },
    links: {
      Worksheet: () => worksheetObject(scene, sheet),
      Format: () => formatObject(sheet, [area]),
      ConditionalFormats: () => conditionalFormatsObject(sheet, [area]),
    },
    methods: { ...neighbours(scene, sheet, area), ...actions(scene, sheet, area), ...details(scene, sheet, area) },
  });
  areaOf.set(range, { sheet, area });
  return range;
}

function position(sheet: SheetModel, area: Range): NonNullable<Members['scalars']> {
  return {
    Address: readOnly(() => writeAddress(sheet, area)),
    AddressLocal: readOnly(() => writeAddress(sheet, area)),
    RowIndex: readOnly(() => area.top),
    ColumnIndex: readOnly(() => area.left),
    RowCount: readOnly(() => rowCount(area)),
    ColumnCount: readOnly(() => columnCount(area)),
    CellCount: readOnly(() => cellCount(area)),
  };
}

function content(scene: Scene, sheet: SheetModel, area: Range): NonNullable<Members['scalars']> {
  const write = (location: string) => (input: Json) => {
    requireUnlocked(sheet, area, location);
    writeMatrix(area, input, location, (row, column, value) => typeInto(scene, sheet, row, column, value));
    scene.events.changed(sheet, area);
  };
  return {
    Values: { get: () => readMatrix(scene, sheet, area, (cell) => sent(cell.value)), set: write('Range.values') },
    Formulas: {
      get: () => readMatrix(scene, sheet, area, (cell) => cell.formula ?? sent(cell.value)),
      set: write('Range.formulas'),
    },
    Text: readOnly(() => readMatrix(scene, sheet, area, (cell) => String(sent(cell.value)))),
    ValueTypes: readOnly(() => readMatrix(scene, sheet, area, valueType)),
    NumberFormat: {
      get: () => readMatrix(scene, sheet, area, (cell) => cell.numberFormat),
      set: (input) => {
        requireFormatting(sheet, 'Range.numberFormat');
        writeMatrix(area, input, 'Range.numberFormat', (row, column, value) =>
          sheet.change(row, column, { numberFormat: text(value) }),
        );
      },
    },
  };
}

function hidden(sheet: SheetModel, area: Range): NonNullable<Members['scalars']> {
  const mixed = (set: Set<number>, first: number, last: number, value?: boolean): boolean | null => {
    const inside = [...set].filter((index) => index >= first && index <= last);
    if (value === undefined) return inside.length === 0 ? false : inside.length === last - first + 1 || null;
    for (let index = first; index <= last; index++) if (value) set.add(index);
    if (!value) inside.forEach((index) => set.delete(index));
    return value;
  };
  return {
    RowHidden: {
      get: () => mixed(sheet.hiddenRows, area.top, area.bottom),
      set: (value) => void mixed(sheet.hiddenRows, area.top, area.bottom, value === true),
    },
    ColumnHidden: {
      get: () => mixed(sheet.hiddenColumns, area.left, area.right),
      set: (value) => void mixed(sheet.hiddenColumns, area.left, area.right, value === true),
    },
  };
}

function neighbours(scene: Scene, sheet: SheetModel, area: Range): NonNullable<Members['methods']> {
  const make = (next: Range, location: string): ServerObject => rangeObject(scene, sheet, inSheet(next, location));
  const orNull = (next: Range | undefined): ServerObject | null => (next ? rangeObject(scene, sheet, next) : null);
  const cell = (row: number, column: number): Range => ({ top: row, left: column, bottom: row, right: column });
  return {
    GetCell: ([r, c]) => make(cell(area.top + integer(r), area.left + integer(c)), 'Range.getCell'),
    GetRow: ([r]) => {
      const row = area.top + integer(r);
      return make({ ...area, top: row, bottom: row }, 'Range.getRow');
    },
    GetColumn: ([c]) => {
      const column = area.left + integer(c);
      return make({ ...area, left: column, right: column }, 'Range.getColumn');
    },
    GetOffsetRange: ([r, c]) => {
      const [down, right] = [integer(r), integer(c)];
      return make(shift(area, down, right), 'Range.getOffsetRange');
    },
    GetResizedRange: ([r, c]) =>
      make({ ...area, bottom: area.bottom + integer(r), right: area.right + integer(c) }, 'Range.getResizedRange'),
    GetEntireRow: () => make({ ...area, left: 0, right: MAX_COLUMNS - 1 }, 'Range.getEntireRow'),
    GetEntireColumn: () => make({ ...area, top: 0, bottom: MAX_ROWS - 1 }, 'Range.getEntireColumn'),
    GetBoundingRect: ([other]) => make(bounding(area, otherArea(other, 'Range.getBoundingRect')), 'Range.getBoundingRect'),
    GetIntersectionOrNullObject: ([other]) =>
      orNull(intersection(area, otherArea(other, 'Range.getIntersectionOrNullObject'))),
    GetUsedRangeOrNullObject: ([valuesOnly]) => orNull(sheet.used(isTrue(valuesOnly), area)),
    GetUsedRange: ([valuesOnly]) => orNull(sheet.used(isTrue(valuesOnly), area) ?? cell(area.top, area.left)),
  };
}

function shift(area: Range, down: number, right: number): Range {
  return { top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right };
}

function otherArea(argument: Argument | undefined, location: string): Range {
  const found = areaArgument(argument);
  if (found) return found.area;
  if (typeof argument === 'string') return readAddress(argument, location);
  throw invalidArgument(location, 'A range is needed.');
}

function actions(scene: Scene, sheet: SheetModel, area: Range): NonNullable<Members['methods']> {
  return {
    Select: () => {
      scene.book.activate(sheet);
      scene.book.selection = area;
      return undefined;
    },
    Clear: ([applyTo]) => {
      requireUnlocked(sheet, area, 'Range.clear');
      if (text(applyTo, 'All') !== 'Contents') throw invalidArgument('Range.clear', 'FakeHost clears contents only.');
      const used = sheet.used(true, area);
      if (used) eachCell(used, (row, column) => sheet.change(row, column, { value: '', formula: null }));
      scene.events.changed(sheet, area);
      return undefined;
    },
    Merge: ([across]) => {
      requireUnprotected(sheet, 'Range.merge');
      if (isTrue(across)) throw invalidArgument('Range.merge', 'FakeHost does not merge across.');
      if (sheet.merges.some((merge) => intersection(merge, area))) {
        throw new ProtocolError('InvalidOperation', 'The range overlaps merged cells.', 'Range.merge');
      }
      sheet.merges.push(area);
      return undefined;
    },
    /** The client asks this before it writes a large array in pieces. */
    _ValidateArraySize: ([rows, columns]) => {
      if (integer(rows) !== rowCount(area) || integer(columns) !== columnCount(area)) {
        throw invalidArgument('Range.values', 'The array does not have the size of the range.');
      }
      return undefined;
    },
  };
}

/** Excel fails to return more; with which code is not documented. */
const MOST_MERGES = 512;

function details(scene: Scene, sheet: SheetModel, area: Range): NonNullable<Members['methods']> {
  return {
    GetCellProperties: ([pattern]) => cellProperties(sheet, area, pattern),
    GetRowProperties: ([pattern]) => rowProperties(sheet, area, pattern),
    GetColumnProperties: ([pattern]) => columnProperties(sheet, area, pattern),
    GetMergedAreasOrNullObject: () => {
      const merged = sheet.merges.filter((merge) => intersection(merge, area));
      if (merged.length > MOST_MERGES) throw new ProtocolError('InvalidOperation', 'More than 512 merged areas.', 'Range.getMergedAreasOrNullObject');
      return merged.length > 0 ? rangeAreasObject(scene, sheet, merged) : null;
    },
  };
}
