export { Book, type BookFacts, type Grid } from './book';
export { WorkbenchHost } from './workbench-host';
export { workbookData } from './workbook-data';
