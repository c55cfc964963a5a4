import { type Localized, tableName, tableNames } from '../core';

/** Why a relation could not be checked, in words. “Not checked” is always said with one of these. */
export const notChecked = {
  noTable: (no: string): Localized => ({ zh: `工作簿中没有 ${tableName(no)}`, en: `The workbook has no table ${no}` }),
  severalTables: (no: string): Localized => ({
    zh: `有多张 ${tableName(no)}，不能确定用哪一张`,
    en: `There are several tables ${no}; which one is meant is unclear`,
  }),
  noPrevious: (): Localized => ({ zh: '缺少上年数（未提供上年工作簿）', en: 'No workbook of last year was given' }),
  notLastYear: (given: number, year: number): Localized => ({
    zh: `给出的上年工作簿是 ${given} 年度的，不是 ${year - 1} 年度的`,
    en: `The workbook given for last year is of ${given}, not of ${year - 1}`,
  }),
  emptyTable: (nos: readonly string[]): Localized => ({
    zh: `${tableNames(nos)}为空表`,
    en: `Table ${nos.join(', ')} is empty`,
  }),
  unreadFigures: (no: string, label: string): Localized => ({
    zh: `${tableName(no)}的金额没有读出（如“${label}”），版式与已有表样不同`,
    en: `The figures of table ${no} were not read (“${label}”): it is laid out unlike the forms there are`,
  }),
  noRow: (no: string, row: string): Localized => ({ zh: `${tableName(no)}没有“${row}”这一行`, en: `Table ${no} has no row “${row}”` }),
  noColumn: (no: string, column: string): Localized => ({
    zh: `${tableName(no)}没有“${column}”这一列`,
    en: `Table ${no} has no column “${column}”`,
  }),
  notPrinted: (no: string, name: string): Localized => ({
    zh: `本版式的 ${tableName(no)}没有“${name}”`,
    en: `This edition of table ${no} does not print “${name}”`,
  }),
  otherTable: (no: string, other: string): Localized => ({ zh: `这里由 ${tableName(other)}代替 ${tableName(no)}`, en: `Table ${other} stands for table ${no} here` }),
  otherLayout: (no: string): Localized => ({ zh: `只适用于 ${tableName(no)}的其他版式`, en: `Holds in other editions of table ${no} only` }),
  unreadable: (cell: string): Localized => ({ zh: `${cell} 的内容不是数字`, en: `${cell} does not hold a number` }),
  notCalculated: (no: string): Localized => ({ zh: `${tableName(no)}有公式没有算出结果`, en: `Formulas of table ${no} have not been calculated` }),
  formulaError: (cell: string): Localized => ({ zh: `${cell} 的公式出错`, en: `The formula in ${cell} is an error` }),
  unmatchedRow: (no: string, label: string): Localized => ({
    zh: `${tableName(no)}有未识别的行“${label}”，合计可能包含它`,
    en: `Table ${no} has an unknown row “${label}” that the total may include`,
  }),
  noPartner: (no: string, name: string): Localized => ({
    zh: `${tableName(no)}没有与“${name}”同名的类级科目`,
    en: `Table ${no} has no class named “${name}”`,
  }),
  noPoints: (no: string, name: string, column: string): Localized => ({ zh: `${tableName(no)}“${name}”没有填${column}`, en: `Table ${no} has nothing under “${column}” for “${name}”` }),
  otherLevels: (no: string, digits: number): Localized => ({
    zh: `${tableName(no)}没有列出 ${digits} 位编码的科目`,
    en: `Table ${no} lists no codes of ${digits} digits`,
  }),
  noProject: (no: string, name: string): Localized => ({ zh: `${tableName(no)}没有名为“${name}”的项目`, en: `Table ${no} has no project named “${name}”` }),
  noInstance: (no: string): Localized => ({ zh: `${tableName(no)}没有适用的行`, en: `Table ${no} has no row this applies to` }),
  noOccasion: (): Localized => ({ zh: '条件不成立，不需要核对', en: 'Its condition is not met' }),
  zeroDivisor: (): Localized => ({ zh: '除数为零', en: 'Division by zero' }),
} as const;
