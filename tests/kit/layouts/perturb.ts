import { normalize, type SheetSnapshot } from '../../../src/core';
import { published, type Published } from '../../recognise/published';
import { snapshot } from '../../recognise/sheets';

/** A published table as a grid of texts, and where its header stands: what a finance office changes by hand. */
export interface Sheet {
  readonly no: string;
  readonly rows: readonly (readonly string[])[];
  /** First row of the header, its height, and the first row below header and 栏次. */
  readonly header: number;
  readonly headerRows: number;
}

/** Undefined where the change makes no sense for the table. */
export type Perturbation = (sheet: Sheet) => Sheet | undefined;

export function publishedTable(no: string): Sheet {
  const { draft, header, headerRows }: Published = published(no);
  return { no, rows: draft.rows.map((cells) => cells.map(({ value }) => (typeof value === 'string' ? value : value === null ? '' : String(value)))), header, headerRows };
}

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** As a sheet; figures become numbers unless they are to stay text. Codes and line numbers are texts in the published workbook. */
export function asSheet({ no, rows, header, headerRows }: Sheet, textNumbers = false): SheetSnapshot {
  const codes = codeColumns({ no, rows, header, headerRows });
  const cells = rows.map((row, r) =>
    row.map((text, column) => ({ value: text === '' ? null : !textNumbers && r >= header + headerRows && !codes.includes(column) && NUMBER.test(text) ? Number(text.replace(/,/g, '')) : text })),
  );
  return snapshot(no, { rows: cells, merges: [] });
}

function headerCells({ rows, header, headerRows }: Sheet): readonly (readonly string[])[] {
  return rows.slice(header, header + headerRows).map((row) => row.map(normalize));
}

function columnsSaying(sheet: Sheet, word: RegExp): readonly number[] {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => headerCells(sheet).some((row) => word.test(row[column] ?? '')));
}

const codeColumns = (sheet: Sheet): readonly number[] => columnsSaying(sheet, /^(?:科目代码|.*编码)$/);

function mapHeader(sheet: Sheet, change: (text: string, row: number, column: number) => string): Sheet | undefined {
  const { rows, header, headerRows } = sheet;
  const next = rows.map((row, r) => (r >= header && r < header + headerRows ? row.map((text, column) => (text === '' ? text : change(normalize(text), r - header, column))) : row));
  return JSON.stringify(next) === JSON.stringify(rows.map((row, r) => (r >= header && r < header + headerRows ? row.map((text) => (text === '' ? text : normalize(text))) : row))) ? undefined : { ...sheet, rows: next };
}

/** Other words for the same column, a set at a time. */
export const synonyms = (words: Readonly<Record<string, string>>): Perturbation => (sheet) => mapHeader(sheet, (text) => words[text] ?? text);

export const withoutLines: Perturbation = (sheet) => withoutColumns(sheet, columnsSaying(sheet, /^行次$/));

function withoutColumns(sheet: Sheet, columns: readonly number[]): Sheet | undefined {
  return columns.length === 0 ? undefined : { ...sheet, rows: sheet.rows.map((row, r) => (r < sheet.header ? row : row.filter((_, column) => !columns.includes(column)))) };
}

/** The upper row of a header of two rows or more. */
export const withoutParents: Perturbation = (sheet) => {
  const { rows, header, headerRows } = sheet;
  if (headerRows < 2) return undefined;
  const [upper = [], lower = []] = rows.slice(header, header + 2);
  // A label that stands only in the upper row (merged over both) moves down.
  const width = Math.max(upper.length, lower.length);
  const joined = Array.from({ length: width }, (_, column) => ((lower[column] ?? '') !== '' ? (lower[column] ?? '') : headerRows === 2 ? (upper[column] ?? '') : (lower[column] ?? '')));
  return { ...sheet, rows: [...rows.slice(0, header), joined, ...rows.slice(header + 2)], headerRows: headerRows - 1 };
};

export const withoutNumbers: Perturbation = (sheet) => {
  const at = sheet.rows.findIndex((row, r) => r >= sheet.header + sheet.headerRows && (/^栏次$/.test(normalize(row[0] ?? '')) || row.every((text, column) => text === '' || text === String(column + 1))));
  return at < 0 || at > sheet.header + sheet.headerRows ? undefined : { ...sheet, rows: sheet.rows.filter((_, r) => r !== at) };
};

/** 2080505 over three columns 类 款 项, each with its own digits or with all digits down to it. */
export const splitCodes =
  (cumulated: boolean): Perturbation =>
  (sheet) => {
    const codes = codeColumns(sheet);
    if (codes.length === 0) return undefined;
    const pieces = sheet.no === '06' ? 2 : 3;
    const cut = (text: string): readonly string[] => {
      if (!/^\d{3,7}$/.test(text)) return [text, ...Array.from({ length: pieces - 1 }, () => '')];
      return [3, 5, 7].slice(0, pieces).map((end, index) => (text.length < end ? '' : cumulated ? text.slice(0, end) : text.slice(index === 0 ? 0 : end - 2, end)));
    };
    const last = sheet.header + sheet.headerRows - 1;
    const rows = sheet.rows.map((row, r) => {
      if (r < sheet.header) return row;
      return row.flatMap((text, column) => {
        if (!codes.includes(column)) return [text];
        if (r > last) return cut(text);
        return [text, ...Array.from({ length: pieces - 1 }, () => '')];
      });
    });
    const words = ['类', '款', '项'].slice(0, pieces);
    const inner = (sheet.rows[last] ?? []).flatMap((_, column) => (codes.includes(column) ? words : ['']));
    return { ...sheet, rows: [...rows.slice(0, last + 1), inner, ...rows.slice(last + 1)], headerRows: sheet.headerRows + 1 };
  };

/** `2080505 机关事业单位基本养老保险缴费支出` in one cell. */
export const joinNames: Perturbation = (sheet) => {
  const codes = codeColumns(sheet);
  if (codes.length === 0) return undefined;
  const last = sheet.header + sheet.headerRows - 1;
  return {
    ...sheet,
    rows: sheet.rows.map((row, r) => {
      if (r < sheet.header) return row;
      return row.flatMap((text, column) => {
        if (codes.includes(column - 1)) return [];
        if (!codes.includes(column)) return [text];
        const name = row[column + 1] ?? '';
        return [r > last ? (/^\d/.test(text) ? `${text} ${name}` : text === '' ? name : text) : r === last ? '科目' : text];
      });
    }),
  };
};

/** Columns that may stand in any order, exchanged. */
export const exchanged =
  (one: string, other: string): Perturbation =>
  (sheet) => {
    const [a] = columnsSaying(sheet, new RegExp(`^${one}$`));
    const [b] = columnsSaying(sheet, new RegExp(`^${other}$`));
    if (a === undefined || b === undefined) return undefined;
    const inHeader = (row: readonly string[]): boolean => normalize(row[a] ?? '') === one || normalize(row[b] ?? '') === other || (row[a] ?? '') === '' || (row[b] ?? '') === '';
    return {
      ...sheet,
      rows: sheet.rows.map((row, r) => {
        if (r < sheet.header || (r < sheet.header + sheet.headerRows && !row.some((text) => normalize(text) === one || normalize(text) === other) && inHeader(row))) return row;
        return row.map((text, column) => (column === a ? (row[b] ?? '') : column === b ? (row[a] ?? '') : text));
      }),
    };
  };

/** The title in the last cell of its row, with the year before it. */
export const titleElsewhere: Perturbation = (sheet) => {
  const [first = [], ...rest] = sheet.rows;
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const title = first.find((text) => text !== '') ?? '';
  return { ...sheet, rows: [[...Array.from({ length: width - 1 }, () => ''), `2023年度部门${title}`], ...rest] };
};

/** Neither 公开05表 nor anything else of the heading but the title. */
export const titleOnly: Perturbation = (sheet) => ({ ...sheet, rows: sheet.rows.map((row, r) => (r === 0 || r >= sheet.header ? row : row.map((text) => (/公开/.test(text) ? '' : text)))) });

export const withoutTitle: Perturbation = (sheet) => ({ ...sheet, rows: sheet.rows.map((row, r) => (r === 0 ? row.map(() => '') : row)) });

export const shifted: Perturbation = (sheet) => ({ ...sheet, rows: [[], [], ...sheet.rows.map((row) => ['', '', ...row])], header: sheet.header + 2 });

export const same: Perturbation = (sheet) => sheet;
