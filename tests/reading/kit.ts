import { check, type Report } from '../../src/check';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { publishedSheet } from '../kit/sheet-text';

export const NUMBERS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;

export function book(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: '汇总.xlsx', date1904: false, sheets };
}

/** Cells of the published sheets that print the unit's name; each is written over. */
const NAMED: Readonly<Record<string, string>> = Object.fromEntries(NUMBERS.flatMap((no) => nameCell(no) ?? []));

function nameCell(no: string): readonly (readonly [string, string])[] {
  const sheet = publishedSheet(no);
  const row = sheet.values.findIndex((cells) => cells.some((value) => typeof value === 'string' && value.includes('晋城市应急管理局')));
  const column = sheet.values[row]?.findIndex((value) => typeof value === 'string' && value.includes('晋城市应急管理局')) ?? -1;
  return row < 0 ? [] : [[no, `${String.fromCharCode(65 + column)}${row + 1}`]];
}

/** The ten published tables of a unit of this name; blank prints none. */
export function tablesOf(organisation: string, sheetName: (no: string) => string, changes: Readonly<Record<string, Record<string, string>>> = {}): readonly SheetSnapshot[] {
  const printed = organisation === '' ? '' : `部门名称：${organisation}`;
  return NUMBERS.map((no) => publishedSheet(no, { ...(NAMED[no] === undefined ? {} : { [NAMED[no]]: printed }), ...changes[no] }, { name: sheetName(no) }));
}

export function checked(...sheets: readonly SheetSnapshot[]): Report {
  return check(book(...sheets), FORM_SETS);
}
