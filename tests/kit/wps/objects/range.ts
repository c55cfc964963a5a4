import { contains, rangeToA1, type Range, toA1 } from '../../../../src/core';
import type { Cell } from '../../excel/model/cell';
import { type SheetModel, WHOLE_SHEET } from '../../excel/model/sheet';
import { cellCount, columnCount, eachCell, inSheet, rowCount } from '../../excel/objects/areas';
import { requireFormatting, requireUnlocked, shared } from '../../excel/objects/cells';
import type { EtScene } from '../scene';
import { strict } from '../strict';
import { formulaOf, readCells, typeCells, valueOf } from './cells';
import { formatConditions } from './conditions';
import { heightOf, leftOf, topOf, widthOf } from './geometry';
import { borders, colorNumber, colorText } from './looks';

const CENTER = -4108;
const HORIZONTAL: Readonly<Record<number, string>> = { [-4131]: 'Left', [CENTER]: 'Center', [-4152]: 'Right', 1: 'General' };
const VERTICAL: Readonly<Record<number, string>> = { [-4160]: 'Top', [CENTER]: 'Center', [-4107]: 'Bottom' };

/** One object in place of all cells: a getter answers for all of them, or null where they differ. */
export function rangeObject(scene: EtScene, sheet: SheetModel, given: Range): object {
  const area = inSheet(given, 'Range');
  const { book } = scene;
  const format = (change: Partial<Cell>): void => {
    requireFormatting(sheet, 'Range');
    eachCell(area, (row, column) => sheet.change(row, column, change));
  };
  const type = (input: unknown): void => {
    requireUnlocked(sheet, area, 'Range');
    typeCells(scene, sheet, area, input);
  };
  const made = (part: Range): object => rangeObject(scene, sheet, part);
  const merged = (row: number, column: number): Range | undefined => sheet.merges.find((merge) => contains(merge, row, column));
  const note = `${sheet.id}!${toA1(area.top, area.left)}`;
  const members = {
    Row: area.top + 1,
    Column: area.left + 1,
    get Rows() {
      return strict(scene, 'Range', { Count: rowCount(area) });
    },
    get Columns() {
      return strict(scene, 'Range', { Count: columnCount(area) });
    },
    Count: cellCount(area),
    Item: (row: number, column: number) => made({ top: area.top + row - 1, bottom: area.top + row - 1, left: area.left + column - 1, right: area.left + column - 1 }),
    Address: (rowAbsolute = true, columnAbsolute = true) => {
      if (rowAbsolute || columnAbsolute) throw new Error('only Address(false, false) is implemented in the simulated ET');
      return rangeToA1(area);
    },
    Resize: (rows: number, columns: number) => made({ ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 }),
    Offset: (rows: number, columns: number) =>
      made({ top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns }),

    // Measured on macOS and UOS: reading gives undefined, setting throws.
    get Value() {
      return undefined;
    },
    set Value(_: unknown) {
      throw new TypeError('Cannot redefine property: Value');
    },
    get Value2() {
      return readCells(sheet, area, valueOf);
    },
    set Value2(input: unknown) {
      if ([input].flat(2).some((each) => typeof each === 'string' && /^=./.test(each))) throw new Error('formulas are written through Formula');
      type(input);
    },
    get Formula() {
      return readCells(sheet, area, formulaOf);
    },
    set Formula(input: unknown) {
      type(input);
    },
    get Text() {
      return shared(sheet, area, (cell) => formulaOf(cell));
    },

    get NumberFormat() {
      return shared(sheet, area, (cell) => cell.numberFormat);
    },
    set NumberFormat(numberFormat: unknown) {
      if (typeof numberFormat !== 'string') throw new TypeError('NumberFormat takes one string for all cells');
      format({ numberFormat });
    },
    get Locked() {
      return shared(sheet, area, (cell) => cell.locked);
    },
    get MergeCells() {
      const touching = sheet.merges.filter((merge) => merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left);
      if (touching.length === 0) return false;
      let all = true;
      eachCell(area, (row, column) => {
        all &&= merged(row, column) !== undefined;
      });
      return all ? true : null;
    },
    get MergeArea() {
      if (cellCount(area) !== 1) throw new Error('MergeArea is for one cell');
      return made(merged(area.top, area.left) ?? area);
    },
    Merge: () => {
      const filled = readCells(sheet, area, valueOf);
      if (Array.isArray(filled) && filled.flat().filter((value) => value !== null).length > 1) scene.prompt('合并后只保留左上角的内容');
      sheet.merges.push(area);
    },
    UnMerge: () => {
      sheet.merges = sheet.merges.filter((merge) => !contains(area, merge.top, merge.left));
    },
    get EntireRow() {
      return strict(scene, 'EntireRow', { Hidden: agreed(area.top, area.bottom, (row) => sheet.hiddenRows.has(row)) });
    },
    get EntireColumn() {
      return strict(scene, 'EntireColumn', { Hidden: agreed(area.left, area.right, (column) => sheet.hiddenColumns.has(column)) });
    },

    get Interior() {
      return strict(scene, 'Interior', {
        get Color() {
          return colorNumber(shared(sheet, area, (cell) => cell.fill?.color ?? '#FFFFFF'));
        },
        set Color(color: number | null) {
          format({ fill: { color: colorText(color), pattern: 'Solid' } });
        },
        get ColorIndex() {
          return shared(sheet, area, (cell) => (cell.fill ? 1 : -4142));
        },
      });
    },
    get Font() {
      return strict(scene, 'Font', {
        get Name() {
          return shared(sheet, area, (cell) => cell.fontName);
        },
        set Name(fontName: string | null) {
          if (fontName !== null) format({ fontName });
        },
        get Size() {
          return shared(sheet, area, (cell) => cell.fontSize);
        },
        set Size(fontSize: number | null) {
          if (fontSize !== null) format({ fontSize });
        },
        get Bold() {
          return shared(sheet, area, (cell) => cell.bold);
        },
        set Bold(bold: boolean | null) {
          if (bold !== null) format({ bold });
        },
      });
    },
    get Borders() {
      return borders(scene, sheet, area);
    },
    get WrapText() {
      return shared(sheet, area, (cell) => cell.wrap);
    },
    set WrapText(wrap: boolean | null) {
      if (wrap !== null) format({ wrap });
    },
    get HorizontalAlignment() {
      return Number(Object.entries(HORIZONTAL).find(([, name]) => name === shared(sheet, area, (cell) => cell.horizontal))?.[0]);
    },
    set HorizontalAlignment(constant: number) {
      format({ horizontal: named(HORIZONTAL, constant) });
    },
    get VerticalAlignment() {
      return Number(Object.entries(VERTICAL).find(([, name]) => name === shared(sheet, area, (cell) => cell.vertical))?.[0]);
    },
    set VerticalAlignment(constant: number) {
      format({ vertical: named(VERTICAL, constant) });
    },
    get ColumnWidth() {
      return agreed(area.left, area.right, (column) => sheet.columnWidths.get(column) ?? 8.43);
    },
    set ColumnWidth(characters: number | null) {
      if (characters === null || characters < 0 || characters > 255) throw new Error('a column is 0 to 255 characters wide');
      for (let column = area.left; column <= area.right; column += 1) sheet.columnWidths.set(column, characters);
    },
    get RowHeight() {
      return agreed(area.top, area.bottom, (row) => sheet.rowHeights.get(row) ?? 13.5);
    },
    set RowHeight(points: number | null) {
      if (points === null || points < 0 || points > 409) throw new Error('a row is 0 to 409 points high');
      for (let row = area.top; row <= area.bottom; row += 1) sheet.rowHeights.set(row, points);
    },
    get Left() {
      return leftOf(sheet, area.left);
    },
    get Top() {
      return topOf(sheet, area.top);
    },
    get Width() {
      return widthOf(sheet, area);
    },
    get Height() {
      return heightOf(sheet, area);
    },

    get FormatConditions() {
      return formatConditions(scene, sheet, area);
    },
    AddComment: (text = '') => {
      if (book.notes.has(note)) throw new Error('the cell has a comment already: delete it first');
      book.notes.set(note, text);
    },
    get Comment() {
      const text = book.notes.get(note);
      return text === undefined ? null : strict(scene, 'Comment', { Text: () => text, Delete: () => void book.notes.delete(note) });
    },
    SpecialCells: () => {
      throw new Error('SpecialCells throws where it finds nothing and searches the whole sheet from a single cell: not to be used');
    },
    Copy: () => {
      throw new Error('the clipboard belongs to the user');
    },
    Activate: () => {
      if (book.activeSheet !== sheet) throw new Error('the sheet is not the active one');
      book.selection = area;
    },
    Select: () => {
      if (book.activeSheet !== sheet) throw new Error('Select works on the active sheet only');
      book.selection = area;
    },
  };
  const range = strict(scene, 'Range', members);
  scene.remember(range, sheet, area);
  return range;
}

export function wholeSheet(scene: EtScene, sheet: SheetModel): object {
  return rangeObject(scene, sheet, WHOLE_SHEET);
}

/** What all lines have in common, or null. */
function agreed<Value>(first: number, last: number, of: (line: number) => Value): Value | null {
  const value = of(first);
  for (let line = first + 1; line <= last; line += 1) if (of(line) !== value) return null;
  return value;
}

function named(names: Readonly<Record<number, string>>, constant: number): string {
  const name = names[constant];
  if (name === undefined) throw new Error(`${constant} is no alignment`);
  return name;
}
