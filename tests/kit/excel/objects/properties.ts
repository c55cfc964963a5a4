import type { Range } from '../../../../src/core';
import type { Cell } from '../model/cell';
import type { SheetModel } from '../model/sheet';
import { notImplemented, type Json } from '../protocol';
import { isJsonObject, type Argument } from '../server-object';
import { grid, writeAddress } from './areas';

/** Range.getCellProperties and its kin: a pattern of `true`s comes back filled in, once a cell, row or column. */

type Readers = { readonly [path: string]: (cell: Cell) => Json };

const CELL: Readers = {
  'format/protection': (cell) => ({ locked: cell.locked, formulaHidden: false }),
  'format/fill/color': (cell) => cell.fill?.color ?? '#FFFFFF',
  'format/fill/pattern': (cell) => cell.fill?.pattern ?? 'None',
  'format/font/bold': (cell) => cell.bold,
};

export function cellProperties(sheet: SheetModel, area: Range, pattern: Argument | undefined): Json {
  return grid(area, (row, column) => {
    const here = { top: row, left: column, bottom: row, right: column };
    return fill(pattern, '', 'cell', (path) => {
      if (path === 'address') return writeAddress(sheet, here);
      return CELL[path]?.(sheet.cell(row, column));
    });
  });
}

export function rowProperties(sheet: SheetModel, area: Range, pattern: Argument | undefined): Json {
  return range(area.top, area.bottom).map((row) =>
    fill(pattern, '', 'row', (path) => {
      if (path === 'rowHidden') return sheet.hiddenRows.has(row);
      return path === 'rowIndex' ? row : undefined;
    }),
  );
}

export function columnProperties(sheet: SheetModel, area: Range, pattern: Argument | undefined): Json {
  return range(area.left, area.right).map((column) =>
    fill(pattern, '', 'column', (path) => {
      if (path === 'columnHidden') return sheet.hiddenColumns.has(column);
      return path === 'columnIndex' ? column : undefined;
    }),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function fill(pattern: Argument | undefined, prefix: string, of: string, read: (path: string) => Json | undefined): Json {
  const answer: { [name: string]: Json } = {};
  for (const [name, wanted] of Object.entries(pattern ?? {})) {
    const path = prefix + name;
    if (isJsonObject(wanted as Json)) {
      answer[name] = fill(wanted as Json, `${path}/`, of, read);
      continue;
    }
    const value = read(path);
    if (value === undefined) throw notImplemented(`${of} property ${path}`);
    answer[name] = value;
  }
  return answer;
}
