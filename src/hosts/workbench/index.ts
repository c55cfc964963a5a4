export { Book, type BookFacts, type Grid } from './book';
export { type CellsSet, onCellsSet, onSheetsChanged } from './calculation';
export { sameContent, sameValue, toCell } from './cell';
export { WorkbenchHost } from './workbench-host';
export { workbookData } from './workbook-data';
export { isLocked, setContents } from './write';
