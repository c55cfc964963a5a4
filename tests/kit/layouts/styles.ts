import type { WorkbookSnapshot } from '../../../src/core';
import { snapshot, workbook } from '../../recognise/sheets';
import { COMMON, commonTable, ORDER, type Style } from './common';

/** The ways in which provinces print the nine tables. */
export const STYLES: Readonly<Record<string, Partial<Style>>> = {
  '多数省份的版式': {},
  '有表号和部门名称': { tableCode: true, organisation: true },
  '24 个类，合计写在名称栏': { classes: 24, totalIn: 'name' },
  '合计在末行': { total: 'last' },
  '编码分三列': { codes: 'parts' },
  '编码分三列，逐列累计': { codes: 'cumulated' },
  '编码分三列，合计在末行': { codes: 'parts', total: 'last' },
  '合计行里有小表头，编码分三列': { codes: 'parts', wordsInTotal: true },
  '合计行里有小表头': { wordsInTotal: true },
  '08 没有年初年末': { balances: false },
  '06 两个合计各占一行': { totals06: 'apart', codes: 'parts' },
  '三公旁有会议费、培训费': { meetings: true },
  '异写的题名': { titles: 'other' },
};

/** The nine published tables drawn in a style, a sheet each. */
export function drawnIn(style: Partial<Style>): WorkbookSnapshot {
  return workbook(...ORDER.map((no) => snapshot(`表${no}`, commonTable(no, { ...COMMON, ...style }).draft)));
}
