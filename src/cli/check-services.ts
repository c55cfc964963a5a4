import { check, parseUserRelations, type UserRelations } from '../check';
import { FORM_SETS } from '../forms';
import { findLedger } from '../fill';
import { isWorkbookName, readFileSettings, readWorkbookFile } from '../hosts/file';
import { isReportSheet } from '../report/sheet';
import type { ExplainServices } from './explain-command';
import type { CheckServices } from './services';

/** Files from disk, checked by every set there is. */
export const CHECK_SERVICES: CheckServices<UserRelations> = {
  read: readWorkbookFile,
  settings: readFileSettings,
  check: (workbook, options) =>
    check({ ...workbook, sheets: workbook.sheets.filter((sheet) => !isReportSheet(sheet)) }, FORM_SETS, { ...options, isLedger: (sheet) => findLedger(sheet) !== undefined }),
  parseRules: (text, file) => parseUserRelations(text, file, FORM_SETS),
  isWorkbookName,
  sets: FORM_SETS,
};

export const EXPLAIN_SERVICES: ExplainServices = {
  sets: FORM_SETS,
  read: readWorkbookFile,
  settings: readFileSettings,
  isLedger: (sheet) => isReportSheet(sheet) || findLedger(sheet) !== undefined,
};
