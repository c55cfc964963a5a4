const EXTENSION = /\.(?:xlsx|xlsm|xls|et|ods)$/i;

/** True for names worth opening when a folder is searched; lock files of an open workbook (`~$…`, `.~lock.…`) are not. */
export function isWorkbookName(name: string): boolean {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return EXTENSION.test(base) && !base.startsWith('~$') && !base.startsWith('.~');
}
