export { activeSheetName, patchWorkbook, readWorkbookSettings } from './patch';
export type { CellChange, NewResult, PackageChanges, PatchedWorkbook, PatchOptions } from './types';
