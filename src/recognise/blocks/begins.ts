import type { Part } from '../../core';
import { type BlockHeader, findHeader } from './header';
import type { Cell, Line } from './lines';
import { LONGEST_LABEL, type Outline, usesOf } from './outline';
import { ownerOf } from './reach';

/** A part and the line it begins in. */
export interface Begin {
  readonly part: Part;
  readonly row: number;
  readonly header?: BlockHeader;
  /** Of a list: the row below it where labels of other blocks go on. */
  readonly end?: number;
}

type Headers = ReadonlyMap<Part, BlockHeader>;

function headersIn(outline: Outline, lines: readonly Line[]): Headers {
  const headers = new Map<Part, BlockHeader>();
  for (const part of outline.form.parts) {
    const header = part.rows.kind === 'fields' || ownerOf(part) ? undefined : findHeader(outline, part, lines);
    if (header) headers.set(part, header);
  }
  return headers;
}

/**
 * Rows that are certainly a list's own, whatever label of another block they print: its header (总额 ｜ 财政拨款 ｜ 其他资金), the rows down to its total (基本支出 as a
 * task), and rows that stand under its headings (绩效目标 as a 二级指标, 任务完成情况 as the name of an indicator).
 */
function ownRows(outline: Outline, headers: Headers, lines: readonly Line[]): (line: Line) => boolean {
  // Asked only of lines that print a label of another block, which are few: what it takes is worked out when it is.
  const asked = new Map<BlockHeader, (line: Line) => boolean>();
  const isBelow = (header: BlockHeader, line: Line): boolean => {
    let isOwn = asked.get(header);
    if (!isOwn) {
      const total = totalBelow(outline, header, lines);
      asked.set(header, (isOwn = total === undefined ? indicatorsUnder(outline, header) : ({ row }) => row <= total));
    }
    return isOwn(line);
  };
  return (line) => [...headers.values()].some((header) => line.row >= header.top && (line.row <= header.bottom || isBelow(header, line)));
}

/** An indicator: something under the heading of the name and under a further one, no label of another block at the edge of the list, none with its value (联系电话：…). */
function indicatorsUnder(outline: Outline, { part, slots }: BlockHeader): (line: Line) => boolean {
  if (part.rows.kind !== 'list' || part.rows.groups.length === 0) return () => false;
  const { names, groups } = part.rows;
  const at = (keys: (key: string) => boolean): readonly number[] => slots.flatMap(({ key, at: column }) => (column !== undefined && keys(key) ? [column] : []));
  const named = at((key) => names.includes(key));
  const others = at((key) => !names.includes(key) && !groups.some(({ column }) => column === key));
  const edge = Math.min(...at(() => true));
  const isLabel = (first: Cell): boolean => first.column <= edge && first.uses(outline).some((use) => use.kind === 'field' || use.kind === 'caption');
  const isPair = ({ text }: Cell): boolean => text.includes(':') && usesOf(outline, text.slice(0, text.indexOf(':'))).some(({ kind }) => kind === 'field');
  return ({ cells }) =>
    cells.some(({ column }) => named.includes(column)) && cells.some(({ column }) => others.includes(column)) && !cells.slice(0, 1).some(isLabel) && !cells.some(isPair);
}

/** The row of a list’s total, where nothing between it and the header begins another block. */
function totalBelow(outline: Outline, { part, bottom }: BlockHeader, lines: readonly Line[]): number | undefined {
  if (part.rows.kind !== 'list' || !part.rows.total) return undefined;
  for (const { row, cells } of lines) {
    if (row <= bottom) continue;
    if (cells.some((cell) => cell.uses(outline).some((use) => use.kind === 'total' && use.part === part))) return row;
    const figures = cells.some(({ number }) => number);
    const begins = (cell: Cell): boolean => cell.uses(outline).some((use) => use.part !== part && (use.kind === 'caption' || use.kind === 'column' || (use.kind === 'field' && !figures)));
    if (cells.some((cell) => cell.text.includes(':') || begins(cell))) return undefined;
  }
  return undefined;
}

export interface Begins {
  /** From top to bottom. */
  readonly begins: readonly Begin[];
  /** Keys of the fixed rows whose labels are printed, by part. */
  readonly fixedRows: Words['rows'];
}

/** The parts that stand in the lines: headers first, then labels outside of what is certainly a list’s. */
export function beginsIn(outline: Outline, lines: readonly Line[]): Begins {
  const headers = headersIn(outline, lines);
  const { firstFields, rows } = wordsIn(outline, lines, ownRows(outline, headers, lines), Math.max(...[...headers.values()].map(({ bottom }) => bottom)));
  const begins: Begin[] = [];
  for (const part of outline.form.parts) {
    if (ownerOf(part)) continue;
    const header = headers.get(part);
    const row = part.rows.kind === 'fields' ? firstFields.get(part) : header?.top;
    const end = header && endBelow(outline, header, lines);
    if (row !== undefined) begins.push({ part, row, ...(header && { header }), ...(end !== undefined && { end }) });
  }
  return { begins: begins.sort((a, b) => a.row - b.row), fixedRows: rows };
}

/**
 * A list ends where left of its rows – or at its own edge, in words alone – a label of another block stands: 年度目标 below the tasks of the year. Below a total
 * that came last whatever stands left of its rows is another block.
 */
function endBelow(outline: Outline, header: BlockHeader, lines: readonly Line[]): number | undefined {
  const { part, top, bottom, slots } = header;
  if (part.rows.kind !== 'list' || !part.rows.total) return undefined;
  const left = Math.min(...lines.flatMap(({ row, cells }) => (row >= top && row <= bottom ? cells.map(({ column }) => column) : [])));
  const captioned = slots.every(({ at }) => at === undefined || at > left);
  const total = captioned ? totalBelow(outline, header, lines) : undefined;
  const last = total !== undefined && lines.filter(({ row }) => row > bottom && row < total).length > 1 ? total : undefined;
  return lines.find(({ row, cells: [first] }) => {
    if (!first || row <= bottom || first.column > left) return false;
    const uses = first.uses(outline);
    if (captioned && last !== undefined && row > last && first.column === left) return true;
    const other = uses.some((use) => use.part !== part && (use.kind === 'field' || use.kind === 'caption') && (captioned || use.part.columns.every(({ role }) => role === 'text')));
    return other && !uses.some((use) => use.part === part);
  })?.row;
}

interface Words {
  /** The first row with a label of a part of fields; where only words are found that are also the total of a list (合计), the last of them. */
  readonly firstFields: ReadonlyMap<Part, number>;
  readonly rows: ReadonlyMap<Part, ReadonlySet<string>>;
}

/** What is listed begins no part of fields; a total of points stands below the last header, and 合计 above it (of the tasks of the year) is another. */
function wordsIn(outline: Outline, lines: readonly Line[], isListed: (line: Line) => boolean, lastHeader: number): Words {
  const firstFields = new Map<Part, number>();
  const own = new Set<Part>();
  const rows = new Map(outline.form.parts.flatMap((part) => (part.rows.kind === 'fixed' ? [[part, new Set<string>()] as const] : [])));
  for (const line of lines) {
    const { row, cells } = line;
    for (const cell of cells) {
      const { text, number } = cell;
      const colon = number ? -1 : text.indexOf(':');
      if (number || colon > LONGEST_LABEL) continue;
      const uses = colon < 0 ? cell.uses(outline) : usesOf(outline, text.slice(0, colon));
      const shared = uses.some(({ kind }) => kind === 'total');
      for (const use of uses) {
        if (use.kind !== 'field' || own.has(use.part) || isListed(line)) continue;
        firstFields.set(use.part, row);
        if (!shared && (!isTotalOfPoints(use.part) || (cell === cells[0] && row > lastHeader))) own.add(use.part);
      }
      if (rows.size > 0) for (const use of cell.uses(outline)) if (use.kind === 'row') rows.get(use.part)?.add(use.key);
    }
  }
  return { firstFields, rows };
}

/** 总分: its line stands below the points it adds up; 自评总分 may stand beside 项目名称 as well. */
export const isTotalOfPoints = ({ columns }: Part): boolean => columns.length > 1 && columns.every(({ measure, optional }) => measure === 'points' || optional);
