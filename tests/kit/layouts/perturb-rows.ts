import { normalize } from '../../../src/core';
import type { Perturbation, Sheet } from './perturb';

/** What a finance office changes by hand below the header, and around the table. */
function mapBody({ rows, header, headerRows, ...rest }: Sheet, change: (row: readonly string[]) => readonly string[]): Sheet {
  return { ...rest, header, headerRows, rows: rows.map((row, r) => (r < header + headerRows ? row : change(row))) };
}

const NUMBERING = /^[一二三四五六七八九十]+、/;

/** Other names of rows, their numbering kept. */
export const renamedRows =
  (words: Readonly<Record<string, string>>): Perturbation =>
  (sheet) =>
    mapBody(sheet, (row) =>
      row.map((text) => {
        const number = NUMBERING.exec(text)?.[0] ?? '';
        const name = text.slice(number.length);
        return number + (words[name] ?? name);
      }),
    );

/** 一、一般公共服务支出 without 一、, or numbered otherwise. */
export const numberedRows =
  (style: string): Perturbation =>
  (sheet) =>
    mapBody(sheet, (row) => row.map((text) => (NUMBERING.test(text) ? style + text.replace(NUMBERING, '') : text)));

/** 合计 below the rows it adds up. */
export const totalLast: Perturbation = (sheet) => {
  const { rows, header, headerRows } = sheet;
  const at = rows.findIndex((row, r) => r >= header + headerRows && /^(?:合计|部门合计)$/.test(normalize(row[0] ?? '')));
  const end = rows.findIndex((row, r) => r > at && /^注/.test(row[0] ?? ''));
  const last = end < 0 ? rows.length : end;
  const total = rows[at];
  // One row is first and last; a table of fixed rows has its totals where they are.
  if (!total || at > header + headerRows + 1 || last - at < 3 || sheet.no === '10') return undefined;
  return { ...sheet, rows: [...rows.slice(0, at), ...rows.slice(at + 1, last), total, ...rows.slice(last)] };
};

/** A column of running numbers before the table. */
export const withOrdinals: Perturbation = (sheet) => {
  const { rows, header, headerRows } = sheet;
  if (rows.some((row) => row.includes('行次'))) return undefined;
  return { ...sheet, rows: rows.map((row, r) => (r < header || /^(?:注|说明)/.test(row[0] ?? '') ? row : [r === header ? '序号' : r < header + headerRows ? '' : String(r - header - headerRows + 1), ...row])) };
};

/** A column for remarks behind the table. */
export const withNotes: Perturbation = (sheet) => {
  const { rows, header } = sheet;
  const width = Math.max(...rows.slice(header).map((row) => row.length));
  return { ...sheet, rows: rows.map((row, r) => (r < header ? row : [...row, ...Array.from({ length: width - row.length }, () => ''), r === header ? '备注' : ''])) };
};

/** `收入决算表（单位：万元）` in one cell, and no line for the unit. */
export const unitInTitle: Perturbation = (sheet) => {
  const at = sheet.rows.findIndex((row, r) => r > 0 && r < sheet.header && /单位：万元$/.test(row[0] ?? ''));
  if (at < 0) return undefined;
  return { ...sheet, rows: sheet.rows.map((row, r) => (r === 0 ? row.map((text) => (text === '' ? '' : `${text}（单位：万元）`)) : r === at ? row.map(() => '') : row)) };
};
