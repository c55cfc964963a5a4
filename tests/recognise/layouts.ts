import type { Range } from '../../src/core';
import type { Published } from './published';
import { type Cell, type Draft, EMPTY, cellAt, mapCells, widthOf } from './sheets';

/** Changes of layout a finance office or a document converter makes. Each keeps every figure; only its place changes. */
export type Change = (table: Published) => Published;

type Place = 'title' | 'code' | 'unit' | 'header' | 'body' | 'note';
const PLACES: readonly Place[] = ['title', 'code', 'unit', 'header', 'body', 'note'];

function moved(table: Published, draft: Draft, move: (row: number) => number): Published {
  const places = Object.fromEntries(PLACES.map((place) => [place, move(table[place])]));
  return { ...table, ...places, draft };
}

export function insertRows(at: number, rows: readonly (readonly Cell[])[]): Change {
  return (table) => {
    const { draft } = table;
    const shift = (row: number) => (row >= at ? row + rows.length : row);
    const merges = draft.merges.map((range) => ({ ...range, top: shift(range.top), bottom: shift(range.bottom) }));
    return moved(table, { rows: [...draft.rows.slice(0, at), ...rows, ...draft.rows.slice(at)], merges }, shift);
  };
}

export const insertBlankRow = (at: (table: Published) => number): Change => (table) => insertRows(at(table), [[]])(table);

export function insertColumn(at: number): Change {
  return (table) => {
    const { draft } = table;
    const rows = draft.rows.map((cells) => (cells.length > at ? [...cells.slice(0, at), EMPTY, ...cells.slice(at)] : cells));
    const shift = (column: number) => (column >= at ? column + 1 : column);
    const merges = draft.merges.map((range) => ({ ...range, left: shift(range.left), right: shift(range.right) }));
    return { ...table, draft: { rows, merges } };
  };
}

export function shift(down: number, across: number): Change {
  return (table) => {
    const right = Array.from({ length: across }).reduce((done: Published) => insertColumn(0)(done), table);
    return insertRows(0, Array.from({ length: down }, () => []))(right);
  };
}

/** Writes over single cells; a row that is too short grows. */
export function write(cells: readonly { readonly row: number; readonly column: number; readonly cell: Cell }[]): Change {
  return (table) => {
    const rows = table.draft.rows.map((row) => [...row]);
    for (const { row, column, cell } of cells) {
      const target = rows[row] ?? (rows[row] = []);
      while (target.length <= column) target.push(EMPTY);
      target[column] = cell;
    }
    return { ...table, draft: { ...table.draft, rows } };
  };
}

/** Moves what stands in column A of a heading line to another cell. */
export function moveHeading(from: Place | number, toRow: Place | number, column: number): Change {
  return (table) => {
    const rowOf = (place: Place | number) => (typeof place === 'number' ? place : table[place]);
    const source = firstFilled(table.draft, rowOf(from));
    return write([
      { row: rowOf(from), column: source, cell: EMPTY },
      { row: rowOf(toRow), column, cell: cellAt(table.draft, rowOf(from), source) },
    ])(table);
  };
}

function firstFilled(draft: Draft, row: number): number {
  const column = (draft.rows[row] ?? []).findIndex(({ value }) => value !== null && value !== '');
  return Math.max(0, column);
}

export const dropTitle: Change = (table) => write([{ row: table.title, column: firstFilled(table.draft, table.title), cell: EMPTY }])(table);
export const dropCode: Change = (table) => write([{ row: table.code, column: firstFilled(table.draft, table.code), cell: EMPTY }])(table);

/** Title, code, organisation, year and unit each merged across the whole table. */
export const mergeHeading: Change = (table) => {
  const right = widthOf(table.draft) - 1;
  const merges: Range[] = [];
  for (let row = table.title; row <= table.unit; row++) merges.push({ top: row, bottom: row, left: 0, right });
  return { ...table, draft: { ...table.draft, merges: [...table.draft.merges, ...merges] } };
};

/** Blocks of header cells one label stands for: a parent over its children, a single label down to the last row. */
function headerBlocks(table: Published): Range[] {
  const { draft, header, headerRows } = table;
  const right = widthOf({ rows: draft.rows.slice(header, header + headerRows), merges: [] }) - 1;
  const text = (row: number, column: number) => cellAt(draft, row, column).value ?? '';
  const blocks: Range[] = [];
  for (let row = header; row < header + headerRows; row++) {
    for (let column = 0; column <= right; column++) {
      if (text(row, column) === '') continue;
      let last = column;
      const hasChild = (at: number) => row + 1 < header + headerRows && text(row + 1, at) !== '';
      while (last < right && hasChild(column) && text(row, last + 1) === '' && isUnder(last + 1, row)) last++;
      let bottom = row;
      while (last === column && bottom + 1 < header + headerRows && text(bottom + 1, column) === '') bottom++;
      if (last > column || bottom > row) blocks.push({ top: row, bottom, left: column, right: last });
    }
  }
  return blocks;

  function isUnder(column: number, row: number): boolean {
    for (let below = row + 1; below < header + headerRows; below++) if (text(below, column) !== '') return true;
    return false;
  }
}

export const mergeHeader: Change = (table) => ({
  ...table,
  draft: { ...table.draft, merges: [...table.draft.merges, ...headerBlocks(table)] },
});

/** Unmerged with every cell filled, as some exports do. */
export const repeatHeaderCells: Change = (table) =>
  write(
    headerBlocks(table).flatMap((block) => {
      const { value } = cellAt(table.draft, block.top, block.left);
      const cells = [];
      for (let row = block.top; row <= block.bottom; row++) {
        for (let column = block.left; column <= block.right; column++) cells.push({ row, column, cell: { value } });
      }
      return cells;
    }),
  )(table);

const isNumber = (text: string) => /^-?[\d,]+(?:\.\d+)?$/.test(text);

function mapTexts(change: (text: string, row: number) => Cell['value']): (table: Published) => Published {
  return (table) => ({
    ...table,
    draft: mapCells(table.draft, (cell, row) => (typeof cell.value === 'string' ? { ...cell, value: change(cell.value, row) } : cell)),
  });
}

/** 收入 → `收 入`, `收\n入`; labels and titles, not figures. */
export const spaceOut = (space: string): Change => mapTexts((text) => (isNumber(text) ? text : [...text].join(space)));

const FULL = (text: string) => [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
/** （ ： １ ２ and the like, figures included. */
export const fullWidth: Change = mapTexts(FULL);
export const halfWidth: Change = mapTexts((text) => text.replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':'));

/** 3,220.54 as a number, 行次 and codes too: what a typed sheet holds. */
export const typedNumbers: Change = (table) =>
  mapTexts((text, row) => (row > table.unit && isNumber(text) ? Number(text.replace(/,/g, '')) : text))(table);

export const inYuan: Change = mapTexts((text) => text.replace(/单位：万元/, '单位：元'));

/** The row that starts with the label goes to another place of the body. */
export function moveRow(label: string, to: (table: Published) => number): Change {
  return (table) => {
    const { draft } = table;
    const from = draft.rows.findIndex((cells, row) => row >= table.body && cells[0]?.value === label);
    if (from < 0) return table;
    const row = draft.rows[from] ?? [];
    const without = [...draft.rows.slice(0, from), ...draft.rows.slice(from + 1)];
    const at = to(table) > from ? to(table) - 1 : to(table);
    return { ...table, draft: { ...draft, rows: [...without.slice(0, at), row, ...without.slice(at)] } };
  };
}

/** What a printer repeats on the next page: the header rows, or everything from the title on. */
export function pageBreak(at: number, from: 'header' | 'title'): Change {
  return (table) => {
    const repeated = table.draft.rows.slice(table[from], table.header + table.headerRows);
    return insertRows(at, repeated.map((cells) => cells.map(({ value }) => ({ value }))))(table);
  };
}

export function watermark(text: string, at: number, column: number): Change {
  return insertRows(at, [[...Array.from({ length: column }, () => EMPTY), { value: text }]]);
}

/** One table under another. */
export function stack(tables: readonly Published[], gap: number): Draft {
  const rows: (readonly Cell[])[] = [];
  const merges: Range[] = [];
  for (const { draft } of tables) {
    const down = rows.length;
    merges.push(...draft.merges.map((range) => ({ ...range, top: range.top + down, bottom: range.bottom + down })));
    rows.push(...draft.rows, ...Array.from({ length: gap }, () => []));
  }
  return { rows, merges };
}

/** Tables beside each other, the first line of each on the first row. */
export function beside(tables: readonly Published[], gap: number): Draft {
  const height = Math.max(...tables.map(({ draft }) => draft.rows.length));
  const rows: Cell[][] = Array.from({ length: height }, () => []);
  const merges: Range[] = [];
  let across = 0;
  for (const { draft } of tables) {
    const width = widthOf(draft);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width + gap; column++) rows[row]?.push(cellAt(draft, row, column));
    }
    merges.push(...draft.merges.map((range) => ({ ...range, left: range.left + across, right: range.right + across })));
    across += width + gap;
  }
  return { rows, merges };
}
