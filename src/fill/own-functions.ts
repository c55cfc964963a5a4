import { type CellRef, formulasIn, isCellError, isNotCalculated, type PlannedWrite, toQualified, valueAt, type WorkbookSnapshot } from '../core';

/** 上报前清理: what is written, and what has no value to be written. */
export interface Cleaning {
  /** Every formula with a function of ours, as the value it shows. */
  readonly writes: readonly PlannedWrite[];
  /** Formulas that show an error, or whose result is not in the file: elsewhere they would show #NAME?. */
  readonly left: readonly { readonly cell: CellRef; readonly formula: string; readonly shows: string }[];
}

/**
 * A call of ours as spreadsheets write it: plain, as files store it, behind the prefixes of one that does not know the name (`_xlfn.`), or
 * behind the file it was once loaded from (`'C:\add-ins\[gouji.xlam]'!`).
 */
const CALL = /(^|[^A-Za-z0-9_.!'\]])((?:'[^']*'!|[^\s(),;+*/&=<>^"'-]+!)?(?:_xl(?:fn|ws|udf|dudf)\.)*(?:_xldudf_GJ_|GJ\.))(?=[A-Z])/gi;
const PLAIN = 'GJ.';
/** What stands in quotation marks calls nothing. */
const TEXTS = /("(?:[^"]|"")*")/;

/** Whether a formula calls a function of ours. */
export function callsOurs(formula: string): boolean {
  return formula.split(TEXTS).some((part, index) => index % 2 === 0 && part.search(CALL) >= 0);
}

/** The formula as a user types it: `=_xlfn.GJ.TIE(A1)` is `=GJ.TIE(A1)`. */
export function withPlainNames(formula: string): string {
  return formula
    .split(TEXTS)
    .map((part, index) => (index % 2 === 0 ? part.replace(CALL, (_, before: string, prefix: string) => `${before}${prefix.toUpperCase() === PLAIN ? prefix : PLAIN}`) : part))
    .join('');
}

/** Functions of this add-in work only where it is installed; before a workbook is handed in they are replaced by what they show. */
export function cleaning(workbook: WorkbookSnapshot): Cleaning {
  const writes: PlannedWrite[] = [];
  const left: Cleaning['left'][number][] = [];
  for (const sheet of workbook.sheets) {
    for (const { cell, formula } of formulasIn(sheet)) {
      if (!callsOurs(formula)) continue;
      const value = valueAt(sheet, cell.row, cell.column);
      if (isCellError(value)) left.push({ cell, formula, shows: isNotCalculated(value) ? '' : value.error });
      else writes.push({ cell, old: { formula, value }, next: { formula: null, value }, reason: { zh: '函数换成数值', en: 'The function becomes its value' } });
    }
  }
  return { writes, left };
}

/** `表!B2 =GJ.EXECRATE(1,2)`: a formula by its place. */
export function placed({ cell, formula }: { readonly cell: CellRef; readonly formula: string }): string {
  return `${toQualified(cell)} ${formula}`;
}
