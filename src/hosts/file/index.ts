export { readWorkbookBytes } from './bytes';
export { readWorkbookFile } from './disk';
export { FileHost } from './file-host';
export { isWorkbookName } from './name';
