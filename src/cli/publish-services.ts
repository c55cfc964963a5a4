import { runToEnd } from '../core';
import { findLedger } from '../fill';
import { FORM_SETS } from '../forms';
import { FileHost, readWorkbookFile } from '../hosts/file';
import { publishSteps } from '../publish';
import { CHECK_SERVICES } from './check-services';
import type { PublishServices } from './publish-command';

export const PUBLISH_SERVICES: PublishServices = {
  sets: FORM_SETS,
  read: readWorkbookFile,
  check: CHECK_SERVICES.check,
  compose: (workbook, request) => runToEnd(publishSteps(workbook, FORM_SETS, { ...request, isLedger: (sheet) => findLedger(sheet) !== undefined })).publication,
  open: (path) => new FileHost(path),
  write: async (document) => (await import('../publish/word')).writeWord(document),
};
