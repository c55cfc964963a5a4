import { check, parseUserRelations, type UserRelations } from '../check';
import { FORM_SETS } from '../forms';
import { isWorkbookName, readWorkbookFile } from '../hosts/file';
import type { CheckServices } from './services';

/** Files from disk, checked by every set there is. */
export const CHECK_SERVICES: CheckServices<UserRelations> = {
  read: readWorkbookFile,
  check: (workbook, options) => check(workbook, FORM_SETS, options),
  parseRules: (text, file) => parseUserRelations(text, file, FORM_SETS),
  isWorkbookName,
};
