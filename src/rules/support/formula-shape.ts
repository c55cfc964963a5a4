import { columnIndex } from '../../core';

/** Sheet prefix, then a cell, a column range or a row range. */
const REFERENCE =
  /((?:'(?:[^']|'')+'|[\p{L}\p{N}_.[\]]+)!)?(?:(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(!])/gu;
const WORD_BEFORE = /[\p{L}\p{N}_.$]$/u;
const STRING = /"(?:[^"]|"")*"/g;

/** A formula as it would read in every cell it is copied to, and which way it looks. */
export interface Shape {
  /** References relative to the cell: `=R[0]C[1]+R[0]C[2]`. */
  readonly text: string;
  /** It takes figures from its own row, or its own column, of its own sheet. */
  readonly usesOwnRow: boolean;
  readonly usesOwnColumn: boolean;
}

/** Two cells hold copies of one formula exactly where their shapes have the same text. */
export function shapeOf(formula: string, row: number, column: number): Shape {
  let usesOwnRow = false;
  let usesOwnColumn = false;
  const parts: string[] = [];
  let end = 0;
  for (const literal of formula.matchAll(STRING)) {
    parts.push(relative(formula.slice(end, literal.index)), literal[0]);
    end = literal.index + literal[0].length;
  }
  parts.push(relative(formula.slice(end)));
  return { text: parts.join(''), usesOwnRow, usesOwnColumn };

  function relative(code: string): string {
    const upper = code.toUpperCase();
    const replaced = upper.replace(REFERENCE, (...match: unknown[]) => {
      const [whole = '', sheet, ...found] = match.slice(0, 14).map((piece) => (typeof piece === 'string' ? piece : undefined));
      const offset = match.find((piece): piece is number => typeof piece === 'number') ?? 0;
      if (WORD_BEFORE.test(upper.slice(0, offset))) return whole;
      const [columnLock, letters, rowLock, digits, lock1, first, lock2, second, lock3, top, lock4, bottom] = found;
      const own = sheet === undefined;
      if (letters !== undefined && digits !== undefined) {
        if (own && Number(digits) - 1 === row) usesOwnRow = true;
        if (own && columnIndex(letters) === column) usesOwnColumn = true;
        return `${sheet ?? ''}${rowPart(rowLock, digits)}${columnPart(columnLock, letters)}`;
      }
      if (first !== undefined && second !== undefined) {
        if (own && columnIndex(first) <= column && column <= columnIndex(second)) usesOwnColumn = true;
        return `${sheet ?? ''}${columnPart(lock1, first)}:${columnPart(lock2, second)}`;
      }
      if (top === undefined || bottom === undefined) return whole;
      if (own && Number(top) - 1 <= row && row <= Number(bottom) - 1) usesOwnRow = true;
      return `${sheet ?? ''}${rowPart(lock3, top)}:${rowPart(lock4, bottom)}`;
    });
    return replaced.replace(/\s+/g, '');
  }

  function rowPart(lock: string | undefined, digits: string): string {
    return lock === '$' ? `R${digits}` : `R[${Number(digits) - 1 - row}]`;
  }

  function columnPart(lock: string | undefined, letters: string): string {
    return lock === '$' ? `C${columnIndex(letters) + 1}` : `C[${columnIndex(letters) - column}]`;
  }
}
