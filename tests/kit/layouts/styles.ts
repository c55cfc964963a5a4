import type { WorkbookSnapshot } from '../../../src/core';
import { snapshot, workbook } from '../../recognise/sheets';
import { COMMON, commonTable, ORDER, type Style } from './common';

/** The ways layouts.md §1 lists in which provinces print the nine tables. */
export const STYLES: Readonly<Record<string, Partial<Style>>> = {
  'as most provinces print them': {},
  'with table codes and 部门名称': { tableCode: true, organisation: true },
  '24 classes, 合计 before the names': { classes: 24, totalIn: 'name' },
  '合计 on the last row': { total: 'last' },
  'codes in three columns': { codes: 'parts' },
  'codes in three columns, each with all digits down to it': { codes: 'cumulated' },
  'codes in three columns, 合计 last': { codes: 'parts', total: 'last' },
  'words of the header in the total row': { codes: 'parts', wordsInTotal: true },
  'words of the header in the total row, codes in one column': { wordsInTotal: true },
  '08 without balances': { balances: false },
  '06 with its totals apart': { totals06: 'apart', codes: 'parts' },
  '会议费 and 培训费 beside 三公': { meetings: true },
  'other titles': { titles: 'other' },
};

/** The nine published tables drawn in a style, a sheet each. */
export function drawnIn(style: Partial<Style>): WorkbookSnapshot {
  return workbook(...ORDER.map((no) => snapshot(`表${no}`, commonTable(no, { ...COMMON, ...style }).draft)));
}
