export { readWorkbookBytes } from './bytes';
export { readFileSettings, readWorkbookFile } from './disk';
export { FileHost } from './file-host';
export { isWorkbookName } from './name';
